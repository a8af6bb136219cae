/*
 * An aggregation can't be read.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_AGG_SCALAR
 */
BEGIN { @a = count(); x = @a + 1; }
