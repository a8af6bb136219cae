/*
 * Magnitudes in the wrong order.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_MAGRANGE
 */
BEGIN
{
	@ = llquantize(1, 10, 3, 1, 10);
}
