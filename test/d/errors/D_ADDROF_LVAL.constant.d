/*
 * The address of a number.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_ADDROF_LVAL
 */
BEGIN
{
	x = &1;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ADDROF_LVAL.constant.d: [D_ADDROF_LVAL] line 9: unary & must be applied to an lvalue
*/
