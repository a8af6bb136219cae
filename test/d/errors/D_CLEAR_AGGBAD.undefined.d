/*
 * clear() of an aggregation that nothing fills.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_CLEAR_AGGBAD
 */
BEGIN
{
	clear(@nosuch);
}
