/*
 * Too few arguments.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROTO_LEN
 */
inline int f[int x, int y] = x + y;
BEGIN { trace(f[1]); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.inline-few.d: [D_PROTO_LEN] line 8: f[ ] prototype mismatch: 1 key passed, 2 expected
*/
