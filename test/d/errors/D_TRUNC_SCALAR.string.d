/*
 * trunc() to a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_TRUNC_SCALAR
 */
BEGIN
{
	@a = count(); trunc(@a, "x");
}
