/*
 * A width without its argument.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTF_DYN_PROTO
 */
BEGIN
{
	printf("%*d");
}
