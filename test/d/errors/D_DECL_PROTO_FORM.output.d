/*
 * An output that is no input.
 *
 * @@ args: -e
 * @@ tag: D_DECL_PROTO_FORM
 */
provider shop { probe sold(int item) : (int items); };

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_PROTO_FORM.output.d: [D_DECL_PROTO_FORM] line 7: parameter is not declared in probe output prototype: items, parameter #1
*/
