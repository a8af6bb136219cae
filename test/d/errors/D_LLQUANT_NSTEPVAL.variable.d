/*
 * Steps that are no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_NSTEPVAL
 */
BEGIN
{
	@ = llquantize(1, 10, 0, 3, x);
}
