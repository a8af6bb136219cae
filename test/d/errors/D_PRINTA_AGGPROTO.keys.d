/*
 * Aggregations of different keys in one printa().
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTA_AGGPROTO
 */
BEGIN
{
	@a[1] = count(); @b["x"] = count(); printa("%@d %@d\n", @a, @b);
}
