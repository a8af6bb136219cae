/*
 * An empty character.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_CHR_NULL
 */
BEGIN
{
	x = '';
}
