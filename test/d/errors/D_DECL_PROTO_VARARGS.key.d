/*
 * How many keys an array has is fixed.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_PROTO_VARARGS
 */
int a[int, ...];
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_PROTO_VARARGS.key.d: [D_DECL_PROTO_VARARGS] line 7: array prototype may not use a variable-length argument list
*/
