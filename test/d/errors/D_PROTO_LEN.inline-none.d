/*
 * An inline with parameters needs them.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROTO_LEN
 */
inline int f[int x] = x;
BEGIN { trace(f); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.inline-none.d: [D_PROTO_LEN] line 8: f[ ] prototype mismatch: 0 keys passed, 1 expected
*/
