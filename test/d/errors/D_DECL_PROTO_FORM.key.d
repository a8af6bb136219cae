/*
 * Two keys have one name.
 *
 * @@ args: -e
 * @@ tag: D_DECL_PROTO_FORM
 */
int a[int x, string x];

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_PROTO_FORM.key.d: [D_DECL_PROTO_FORM] line 7: parameter is already declared in array prototype: x, parameter #2
*/
