/*
 * Without an aggregation.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_TRUNC_PROTO
 */
BEGIN { trunc(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_TRUNC_PROTO.none.d: [D_TRUNC_PROTO] line 7: trunc( ) prototype mismatch: 0 args passed, at least 1 expected
*/
