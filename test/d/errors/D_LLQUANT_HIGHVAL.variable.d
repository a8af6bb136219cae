/*
 * A high magnitude that is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_HIGHVAL
 */
BEGIN
{
	@ = llquantize(1, 10, 0, x, 10);
}
