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
dtap: failed to compile script D_PRINTA_PROTO.none.d: [D_PRINTA_PROTO] line 9: printa( ) prototype mismatch: 1 args passed, 2 expected
*/
