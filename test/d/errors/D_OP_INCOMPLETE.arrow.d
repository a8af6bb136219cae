/*
 * A member of a struct that nobody defined.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_INCOMPLETE
 */
struct nosuch *p;
BEGIN
{
	x = p->a;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_INCOMPLETE.arrow.d: [D_OP_INCOMPLETE] line 10: operator -> cannot be applied to a forward declaration: no struct nosuch definition is available
*/
