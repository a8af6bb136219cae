/*
 * Arithmetic with a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_ARITH
 */
BEGIN
{
	x = 1 + "a";
}
