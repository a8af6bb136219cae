/*
 * normalize() of an aggregation that nothing fills.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_NORMALIZE_AGGBAD
 */
BEGIN
{
	normalize(@nosuch, 1);
}
