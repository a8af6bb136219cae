/*
 * udpinfo_t.
 *
 * @@ args: -q -r odd-ip.pcap
 */
udp:::receive
{ printf("%d > %d len %d sum %x\n", args[4]->udp_sport, args[4]->udp_dport, args[4]->udp_length, args[4]->udp_checksum); }
