/*
 * A product with a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_ARITH
 */
BEGIN
{
	x = 2 * "a";
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_ARITH.string.d: [D_OP_ARITH] line 9: operator * requires operands of arithmetic type
*/
