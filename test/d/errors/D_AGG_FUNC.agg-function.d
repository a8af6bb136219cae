/*
 * Something else than an aggregating function.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_AGG_FUNC
 */
BEGIN { @a = 1; }
