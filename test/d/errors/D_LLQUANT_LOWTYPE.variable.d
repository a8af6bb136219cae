/*
 * A low magnitude that is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_LOWTYPE
 */
int x;
BEGIN
{
	@ = llquantize(1, 10, x, 3, 10);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LLQUANT_LOWTYPE.variable.d: [D_LLQUANT_LOWTYPE] line 10: llquantize( ) argument #2 must be an integer constant
*/
