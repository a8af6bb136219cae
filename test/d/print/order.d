/*
 * Per packet, from the outer header inwards; then the next packet.
 *
 * @@ args: -q -r us-le.pcap
 */
udp:::receive { printf("udp %d\n", args[4]->udp_sport); }
ip:::receive { printf("ip%d %d\n", args[2]->ip_ver, args[2]->ip_plength); }
gld:::receive { printf("gld %x\n", args[4]->eth_type); }
tcp:::receive { printf("tcp %d\n", args[4]->tcp_sport); }

/* @@ stdout
gld 800
ip4 38
tcp 40000
gld 800
ip4 16
udp 40001
gld 86dd
ip6 38
tcp 40000
gld 86dd
ip6 16
udp 40001
gld 800
ip4 12
gld 86dd
ip6 12

*/
