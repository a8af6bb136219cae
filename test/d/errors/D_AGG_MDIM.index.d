/*
 * Two tuples of one aggregation.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_AGG_MDIM
 */
BEGIN
{
	@a[1] = count(); x = @a[1][2];
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_AGG_MDIM.index.d: [D_AGG_MDIM] line 9: improper attempt to reference @a as a multi-dimensional array
*/
