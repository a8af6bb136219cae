/*
 * A key that has no value.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_PROTO_TYPE
 */
int a[void];
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_PROTO_TYPE.key.d: [D_DECL_PROTO_TYPE] line 7: array prototype may not use parameter of type void: (anonymous), parameter #1
*/
