/*
 * An assignment to a number.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_LVAL
 */
BEGIN
{
	1 = 2;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_LVAL.constant.d: [D_OP_LVAL] line 9: operator = requires modifiable lvalue as an operand
*/
