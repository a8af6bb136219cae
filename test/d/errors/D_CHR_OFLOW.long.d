/*
 * A character of more than 8 bytes.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_CHR_OFLOW
 */
BEGIN
{
	x = 'abcdefghi';
}
