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
