/*
 * No body: the default action prints CPU, probe id, function and name.
 *
 * @@ args: -r us-le.pcap
 */
udp:::receive
