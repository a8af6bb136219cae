/*
 * printa() without an aggregation.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTA_PROTO
 */
BEGIN
{
	printa("%d\n");
}
