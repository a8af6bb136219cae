/*
 * printa() of something else.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTA_AGGARG
 */
BEGIN
{
	@a = count(); printa("%@d\n", @a, 1);
}
