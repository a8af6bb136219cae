/*
 * A parameter can not be assigned to.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_LVAL
 */
inline int f[int x] = x = 2;
BEGIN { trace(f[1]); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_LVAL.parameter.d: [D_OP_LVAL] line 7: operator = requires modifiable lvalue as an operand
*/
