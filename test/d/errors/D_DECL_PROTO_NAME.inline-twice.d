/*
 * Two parameters of one name.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_PROTO_NAME
 */
inline int f[int x, int x] = x;
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_PROTO_NAME.inline-twice.d: [D_DECL_PROTO_NAME] line 7: parameter is declared more than once: x
*/
