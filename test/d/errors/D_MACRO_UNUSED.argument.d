/*
 * An argument that the script does not use.
 *
 * @@ args: -r us-le.pcap -s SCRIPT surplus
 * @@ tag: D_MACRO_UNUSED
 */
BEGIN
{
	x = 1;
}
