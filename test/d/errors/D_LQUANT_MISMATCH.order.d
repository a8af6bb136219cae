/*
 * A base above the limit.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LQUANT_MISMATCH
 */
BEGIN
{
	@ = lquantize(1, 10, 0);
}
