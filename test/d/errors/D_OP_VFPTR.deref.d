/*
 * Dereferencing a pointer to void.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_VFPTR
 */
BEGIN
{
	x = *(void *)1;
}
