/*
 * An output without a name.
 *
 * @@ args: -e
 * @@ tag: D_DECL_PROTO_NAME
 */
provider shop { probe sold(int item) : (int); };

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_PROTO_NAME.output.d: [D_DECL_PROTO_NAME] line 7: parameter declaration requires a name: parameter #1
*/
