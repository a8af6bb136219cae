/*
 * An argument too many.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_TRUNC_PROTO
 */
BEGIN { @a = count(); trunc(@a, 1, 2); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_TRUNC_PROTO.three.d: [D_TRUNC_PROTO] line 7: trunc( ) prototype mismatch: 3 args passed, no more than 2 expected
*/
