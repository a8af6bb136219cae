/*
 * clear() of a number.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_CLEAR_AGGARG
 */
BEGIN
{
	clear(1);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_CLEAR_AGGARG.value.d: [D_CLEAR_AGGARG] line 9: clear( ) argument #1 is incompatible with prototype:
	prototype: aggregation
	 argument: int
*/
