/*
 * A factor that is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_FACTORVAL
 */
BEGIN
{
	@ = llquantize(1, x, 0, 3, 10);
}
