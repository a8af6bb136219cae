/*
 * More levels than there may be.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LQUANT_STEPSMALL
 */
BEGIN
{
	@ = lquantize(1, 0, 1000000, 1);
}
