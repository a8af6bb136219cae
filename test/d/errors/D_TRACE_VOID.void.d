/*
 * trace() of nothing.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_TRACE_VOID
 */
BEGIN
{
	trace((void)1);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_TRACE_VOID.void.d: [D_TRACE_VOID] line 9: trace( ) may not be applied to a void expression
*/
