/*
 * -> after something that is no pointer.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_PTR
 */
BEGIN
{
	x = 1; y = x->a;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_PTR.arrow.d: [D_OP_PTR] line 9: operator -> must be applied to a pointer
*/
