/*
 * Without a factor.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_NORMALIZE_PROTO
 */
BEGIN { @a = count(); normalize(@a); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_NORMALIZE_PROTO.one.d: [D_NORMALIZE_PROTO] line 7: normalize( ) prototype mismatch: 1 args passed, 2 expected
*/
