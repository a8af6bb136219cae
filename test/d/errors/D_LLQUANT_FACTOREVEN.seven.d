/*
 * Steps that do not fit the factor.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_FACTOREVEN
 */
BEGIN
{
	@ = llquantize(1, 10, 0, 3, 7);
}
