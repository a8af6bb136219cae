/*
 * A format that is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTF_ARG_FMT
 */
string s;
BEGIN
{
	printf(s);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_FMT.variable.d: [D_PRINTF_ARG_FMT] line 10: printf( ) argument #1 is incompatible with prototype:
	prototype: string constant
	 argument: string
*/
