/*
 * A factor below 2.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_FACTORSMALL
 */
BEGIN
{
	@ = llquantize(1, 1, 0, 3, 10);
}
