/*
 * No parameters, and one.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_PROTO_VOID
 */
int f(void, int);
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_PROTO_VOID.function.d: [D_DECL_PROTO_VOID] line 7: void must be sole parameter of function prototype
*/
