/*
 * trace() of an aggregation.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_TRACE_DYN
 */
BEGIN
{
	@a = count(); trace(@a);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_TRACE_DYN.agg.d: [D_TRACE_DYN] line 9: trace( ) may not be applied to a dynamic expression
*/
