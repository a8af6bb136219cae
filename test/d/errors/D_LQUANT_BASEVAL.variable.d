/*
 * A base that is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LQUANT_BASEVAL
 */
BEGIN
{
	@ = lquantize(1, x, 10);
}
