/*
 * An argument that the probe does not have.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_ARGS_IDX
 */
udp:::receive { x = args[9]; }
