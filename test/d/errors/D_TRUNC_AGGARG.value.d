/*
 * trunc() of a number.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_TRUNC_AGGARG
 */
BEGIN
{
	trunc(1);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_TRUNC_AGGARG.value.d: [D_TRUNC_AGGARG] line 9: trunc( ) argument #1 is incompatible with prototype:
	prototype: aggregation
	 argument: int
*/
