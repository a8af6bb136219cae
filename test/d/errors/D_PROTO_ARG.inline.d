/*
 * An argument of another type.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROTO_ARG
 */
inline int f[int x] = x;
BEGIN { trace(f["one"]); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_ARG.inline.d: [D_PROTO_ARG] line 8: f[ ] key #1 is incompatible with prototype:
	prototype: int
	      key: string
*/
