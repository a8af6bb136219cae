/*
 * A condition that is a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_SCALAR
 */
BEGIN { if ("text") trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_SCALAR.if-string.d: [D_OP_SCALAR] line 7: operator ! requires an operand of scalar type
*/
