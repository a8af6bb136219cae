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
