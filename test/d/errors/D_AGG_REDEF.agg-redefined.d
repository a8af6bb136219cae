/*
 * Another aggregating function than at first.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_AGG_REDEF
 */
BEGIN { @a = count(); @a = sum(1); }
