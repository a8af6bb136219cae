/*
 * A base that is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LQUANT_BASETYPE
 */
int x;
BEGIN
{
	@ = lquantize(1, x, 10);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LQUANT_BASETYPE.variable.d: [D_LQUANT_BASETYPE] line 10: lquantize( ) argument #1 must be an integer constant
*/
