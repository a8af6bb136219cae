/*
 * Multiplying a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_ARITH
 */
BEGIN { x = "x"; x *= 2; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_ARITH.assign.d: [D_OP_ARITH] line 7: operator *= requires operands of arithmetic type
*/
