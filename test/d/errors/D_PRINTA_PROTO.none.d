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

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTA_PROTO.none.d: [D_PRINTA_PROTO] line 9: printa( ) prototype mismatch: no aggregation passed, at least 1 expected
*/
