/*
 * A limit that is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LQUANT_LIMTYPE
 */
int x;
BEGIN
{
	@ = lquantize(1, 0, x);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LQUANT_LIMTYPE.variable.d: [D_LQUANT_LIMTYPE] line 10: lquantize( ) argument #2 must be an integer constant
*/
