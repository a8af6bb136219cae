/*
 * An index that is no number.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_INCOMPAT
 */
int a[3];
BEGIN { x = a["x"]; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_INCOMPAT.index.d: [D_OP_INCOMPAT] line 8: operands have incompatible types: "int [3]" [ "string"
*/
