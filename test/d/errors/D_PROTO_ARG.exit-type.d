/*
 * exit() of a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROTO_ARG
 */
BEGIN { exit("x"); }
