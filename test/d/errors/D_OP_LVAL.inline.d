/*
 * An inline can not be assigned to.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_LVAL
 */
inline int f = 1;
BEGIN { f = 2; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_LVAL.inline.d: [D_OP_LVAL] line 8: operator = requires modifiable lvalue as an operand
*/
