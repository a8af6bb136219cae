/*
 * Two parameters of one name.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_PROTO_FORM
 */
inline int f[int x, int x] = x;
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_PROTO_FORM.inline.d: [D_DECL_PROTO_FORM] line 7: parameter is already declared in inline prototype: x, parameter #2
*/
