/*
 * A low magnitude that is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_LOWVAL
 */
BEGIN
{
	@ = llquantize(1, 10, x, 3, 10);
}
