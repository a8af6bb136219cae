/*
 * clear() of an aggregation that nothing fills.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_CLEAR_AGGBAD
 */
BEGIN
{
	clear(@nosuch);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_CLEAR_AGGBAD.undefined.d: [D_CLEAR_AGGBAD] line 9: undefined aggregation: @nosuch
*/
