/*
 * A macro argument that was not given.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_MACRO_UNDEF
 */
BEGIN
{
	x = $1;
}
