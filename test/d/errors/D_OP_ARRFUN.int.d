/*
 * An index of a number.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_ARRFUN
 */
BEGIN
{
	x = 1; y = x[1];
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_ARRFUN.int.d: [D_OP_ARRFUN] line 9: operator [] may only be applied to an array or pointer type (column 13, at "x")
*/
