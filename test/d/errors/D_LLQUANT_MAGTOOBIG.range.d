/*
 * Magnitudes that no 64 bits hold.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_MAGTOOBIG
 */
BEGIN
{
	@ = llquantize(1, 10, 0, 30, 10);
}
