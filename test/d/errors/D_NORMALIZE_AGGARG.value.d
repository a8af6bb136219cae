/*
 * normalize() of a number.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_NORMALIZE_AGGARG
 */
BEGIN
{
	normalize(1, 2);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_NORMALIZE_AGGARG.value.d: [D_NORMALIZE_AGGARG] line 9: normalize( ) argument #1 is incompatible with prototype:
	prototype: aggregation
	 argument: int
*/
