/*
 * trace() of members of a packet.
 *
 * @@ args: -q -r us-le.pcap
 */
tcp:::receive { trace(args[4]->tcp_dport); trace(" "); trace(args[2]->ip_saddr); trace(" "); trace(probefunc); trace("\n"); }

/* @@ stdout
80 10.1.0.8 us-le.pcap
80 2001:db8:1::8 us-le.pcap

*/
