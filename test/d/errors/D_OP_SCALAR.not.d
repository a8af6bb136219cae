/*
 * ! of something that is no scalar.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_SCALAR
 */
struct s { int a; } v;
BEGIN
{
	x = !v;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_SCALAR.not.d: [D_OP_SCALAR] line 10: operator ! requires an operand of scalar type
*/
