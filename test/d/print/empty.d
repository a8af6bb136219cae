/*
 * An empty body is the default action too.
 *
 * @@ args: -r us-le.pcap
 */
udp:::receive { }
