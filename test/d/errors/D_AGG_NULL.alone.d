/*
 * An aggregation alone.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_AGG_NULL
 */
BEGIN { @a; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_AGG_NULL.alone.d: [D_AGG_NULL] line 7: expression has null effect: @a
*/
