/*
 * Arithmetic with a pointer to void.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_INCOMPAT
 */
void *p;
BEGIN
{
	x = p + 1;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_INCOMPAT.void-pointer.d: [D_OP_INCOMPAT] line 10: operands have incompatible types: "void *" + "int"
*/
