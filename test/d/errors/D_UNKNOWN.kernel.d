/*
 * What needs a kernel is refused by name.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_UNKNOWN
 */
ip:::receive { stack(); }
