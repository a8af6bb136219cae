/*
 * An empty format.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTF_FMT_EMPTY
 */
BEGIN
{
	printf("");
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_FMT_EMPTY.empty.d: [D_PRINTF_FMT_EMPTY] line 9: printf( ) format string is empty
*/
