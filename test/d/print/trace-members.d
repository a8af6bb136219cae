/*
 * trace() of members of a packet.
 *
 * @@ args: -q -r us-le.pcap
 */
tcp:::receive { trace(args[4]->tcp_dport); trace(" "); trace(args[2]->ip_saddr); trace(" "); trace(args[3]->if_name); trace("\n"); }
