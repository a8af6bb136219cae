/*
 * A width that is no integer.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTF_DYN_TYPE
 */
BEGIN
{
	printf("%*d", "x", 1);
}
