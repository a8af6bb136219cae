/*
 * One aggregation at a time.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_CLEAR_PROTO
 */
BEGIN { @a = count(); clear(@a, @a); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_CLEAR_PROTO.two.d: [D_CLEAR_PROTO] line 7: clear( ) prototype mismatch: 2 args passed, 1 expected
*/
