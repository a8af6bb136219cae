/*
 * normalize() of an aggregation that nothing fills.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_NORMALIZE_AGGBAD
 */
BEGIN
{
	normalize(@nosuch, 1);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_NORMALIZE_AGGBAD.undefined.d: [D_NORMALIZE_AGGBAD] line 9: undefined aggregation: @nosuch
*/
