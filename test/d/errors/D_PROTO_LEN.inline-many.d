/*
 * Too many arguments.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROTO_LEN
 */
inline int f[int x] = x;
BEGIN { trace(f[1, 2]); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.inline-many.d: [D_PROTO_LEN] line 8: f[ ] prototype mismatch: 2 keys passed, 1 expected
*/
