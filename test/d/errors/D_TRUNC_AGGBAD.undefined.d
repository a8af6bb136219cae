/*
 * trunc() of an aggregation that nothing fills.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_TRUNC_AGGBAD
 */
BEGIN
{
	trunc(@nosuch);
}
