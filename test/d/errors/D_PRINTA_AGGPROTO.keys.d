/*
 * Aggregations of different keys in one printa().
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTA_AGGPROTO
 */
BEGIN
{
	@a[1] = count(); @b["x"] = count(); printa("%@d %@d\n", @a, @b);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTA_AGGPROTO.keys.d: [D_PRINTA_AGGPROTO] line 9: printa( ): @b[ ] key #1 is incompatible with @a:
        b key #1: string
        a key #1: int
*/
