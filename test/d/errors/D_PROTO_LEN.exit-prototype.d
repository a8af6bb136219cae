/*
 * exit() without its status.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROTO_LEN
 */
BEGIN { exit(); }
