/*
 * A factor to go back by.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_NORMALIZE_PROTO
 */
BEGIN { @a = count(); denormalize(@a, 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_NORMALIZE_PROTO.denormalize.d: [D_NORMALIZE_PROTO] line 7: denormalize( ) prototype mismatch: 2 args passed, 1 expected
*/
