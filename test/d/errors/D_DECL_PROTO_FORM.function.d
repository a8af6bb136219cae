/*
 * Two parameters have one name.
 *
 * @@ args: -e
 * @@ tag: D_DECL_PROTO_FORM
 */
int f(int x, int x);

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_PROTO_FORM.function.d: [D_DECL_PROTO_FORM] line 7: parameter is already declared in function prototype: x, parameter #2
*/
