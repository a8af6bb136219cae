/*
 * A probe has all its arguments.
 *
 * @@ args: -e
 * @@ tag: D_DECL_PROTO_VARARGS
 */
provider shop { probe sold(int item, ...); };

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_PROTO_VARARGS.probe.d: [D_DECL_PROTO_VARARGS] line 7: probe input prototype may not use a variable-length argument list
*/
