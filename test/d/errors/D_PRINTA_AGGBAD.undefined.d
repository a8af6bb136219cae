/*
 * An aggregation that nothing fills.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTA_AGGBAD
 */
BEGIN
{
	printa(@nosuch);
}
