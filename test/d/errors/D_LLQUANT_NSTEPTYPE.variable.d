/*
 * Steps that are no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_NSTEPTYPE
 */
int x;
BEGIN
{
	@ = llquantize(1, 10, 0, 3, x);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LLQUANT_NSTEPTYPE.variable.d: [D_LLQUANT_NSTEPTYPE] line 10: llquantize( ) argument #4 must be an integer constant
*/
