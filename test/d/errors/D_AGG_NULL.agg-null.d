/*
 * An aggregation alone.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_AGG_NULL
 */
BEGIN { @a; }
