/*
 * A string where a number has to be.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTF_ARG_TYPE
 */
BEGIN { printf("%d\n", "one"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_TYPE.string.d: [D_PRINTF_ARG_TYPE] line 7: printf( ) argument #2 is incompatible with conversion #1 prototype:
	conversion: %d
	 prototype: char, short, int, long, or long long
	  argument: string
*/
