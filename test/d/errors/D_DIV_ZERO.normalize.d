/*
 * normalize() by 0.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DIV_ZERO
 */
BEGIN
{
	@a = count(); normalize(@a, 0);
}
