/*
 * trunc() of an aggregation that nothing fills.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_TRUNC_AGGBAD
 */
BEGIN
{
	trunc(@nosuch);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_TRUNC_AGGBAD.undefined.d: [D_TRUNC_AGGBAD] line 9: undefined aggregation: @nosuch
*/
