/*
 * A factor that is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_FACTORTYPE
 */
int x;
BEGIN
{
	@ = llquantize(1, x, 0, 3, 10);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LLQUANT_FACTORTYPE.variable.d: [D_LLQUANT_FACTORTYPE] line 10: llquantize( ) argument #1 must be an integer constant
*/
