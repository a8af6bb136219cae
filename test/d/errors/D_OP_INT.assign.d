/*
 * Shifting a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_INT
 */
BEGIN { x = "x"; x <<= 2; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_INT.assign.d: [D_OP_INT] line 7: operator <<= requires operands of integral type
*/
