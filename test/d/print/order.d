/*
 * Per packet, from the outer header inwards; then the next packet.
 *
 * @@ args: -q -r us-le.pcap
 */
udp:::receive { printf("udp %d\n", args[4]->udp_sport); }
ip:::receive { printf("ip%d %d\n", args[2]->ip_ver, args[2]->ip_plength); }
gld:::receive { printf("gld %x\n", args[4]->eth_type); }
tcp:::receive { printf("tcp %d\n", args[4]->tcp_sport); }
