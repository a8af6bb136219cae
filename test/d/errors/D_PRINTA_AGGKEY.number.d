/*
 * Aggregations of different numbers of keys.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTA_AGGKEY
 */
BEGIN
{
	@a[1] = count(); @b[1, 2] = count(); printa("%@d %@d\n", @a, @b);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTA_AGGKEY.number.d: [D_PRINTA_AGGKEY] line 9: printa( ): @a and @b do not have matching key signatures: @a has 1 key, @b has 2 keys
*/
