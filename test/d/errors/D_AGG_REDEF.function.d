/*
 * Another aggregating function than at first.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_AGG_REDEF
 */
BEGIN { @a = count(); @a = sum(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_AGG_REDEF.function.d: [D_AGG_REDEF] line 7: aggregation redefined: @a
	 current: @a = sum( )
	previous: @a = count( ) : line 7
*/
