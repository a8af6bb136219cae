/*
 * A step that is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LQUANT_STEPTYPE
 */
int x;
BEGIN
{
	@ = lquantize(1, 0, 10, x);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LQUANT_STEPTYPE.variable.d: [D_LQUANT_STEPTYPE] line 10: lquantize( ) argument #3 must be an integer constant
*/
