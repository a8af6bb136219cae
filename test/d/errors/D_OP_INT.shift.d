/*
 * A shift by a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_INT
 */
BEGIN
{
	x = 1 << "a";
}
