/*
 * A parameter of no value.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_PROTO_TYPE
 */
inline int f[void] = 1;
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_PROTO_TYPE.inline.d: [D_DECL_PROTO_TYPE] line 7: inline prototype may not use parameter of type void: (anonymous), parameter #1
*/
