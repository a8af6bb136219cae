/*
 * Arithmetic with a pointer to void.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_VFPTR
 */
void *p;
BEGIN
{
	x = p + 1;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_VFPTR.plus.d: [D_OP_VFPTR] line 10: operator + requires an operand of known size (column 8)
*/
