/*
 * A string into an integer variable.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_INCOMPAT
 */
BEGIN { x = 1; x = "one"; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_INCOMPAT.assign.d: [D_OP_INCOMPAT] line 7: operands have incompatible types: "int" = "string"
*/
