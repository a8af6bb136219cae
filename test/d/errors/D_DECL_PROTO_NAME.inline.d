/*
 * A parameter without a name.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_PROTO_NAME
 */
inline int f[int] = 1;
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_PROTO_NAME.inline.d: [D_DECL_PROTO_NAME] line 7: parameter declaration requires a name: parameter #1
*/
