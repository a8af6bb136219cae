/*
 * A high magnitude that is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_HIGHTYPE
 */
int x;
BEGIN
{
	@ = llquantize(1, 10, 0, x, 10);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LLQUANT_HIGHTYPE.variable.d: [D_LLQUANT_HIGHTYPE] line 10: llquantize( ) argument #3 must be an integer constant
*/
