/*
 * normalize() by a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_NORMALIZE_SCALAR
 */
BEGIN
{
	@a = count(); normalize(@a, "x");
}
