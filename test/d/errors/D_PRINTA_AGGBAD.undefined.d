/*
 * An aggregation that nothing fills.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTA_AGGBAD
 */
BEGIN
{
	printa(@nosuch);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTA_AGGBAD.undefined.d: [D_PRINTA_AGGBAD] line 9: undefined aggregation: @nosuch
*/
