/*
 * Another number of keys than at first.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROTO_LEN
 */
BEGIN { @a[1] = count(); @a[1, 2] = count(); }
