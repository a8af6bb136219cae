/*
 * A name for no parameter.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_PROTO_NAME
 */
int f(void x);
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_PROTO_NAME.void.d: [D_DECL_PROTO_NAME] line 7: void parameter may not have a name: x
*/
