/*
 * An argument whose number is too large.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_MACRO_OFLOW
 */
BEGIN
{
	x = $99999999999;
}
