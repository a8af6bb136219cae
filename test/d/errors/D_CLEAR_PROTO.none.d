/*
 * Without an aggregation.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_CLEAR_PROTO
 */
BEGIN { clear(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_CLEAR_PROTO.none.d: [D_CLEAR_PROTO] line 7: clear( ) prototype mismatch: 0 args passed, 1 expected
*/
