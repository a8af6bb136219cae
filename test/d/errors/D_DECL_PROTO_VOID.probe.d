/*
 * void beside another parameter.
 *
 * @@ args: -e
 * @@ tag: D_DECL_PROTO_VOID
 */
provider shop { probe sold(int item, void); };

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_PROTO_VOID.probe.d: [D_DECL_PROTO_VOID] line 7: void must be sole parameter of function prototype
*/
