/*
 * A width that is no integer.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTF_DYN_TYPE
 */
BEGIN
{
	printf("%*d", "x", 1);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_DYN_TYPE.string.d: [D_PRINTF_DYN_TYPE] line 9: printf( ) argument #2 is incompatible with conversion #1 prototype:
	conversion: % * d
	 prototype: int
	  argument: string
*/
