/*
 * A limit that is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LQUANT_LIMVAL
 */
BEGIN
{
	@ = lquantize(1, 0, x);
}
