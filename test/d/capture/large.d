/*
 * Frames larger than any MTU and any mbuf.
 *
 * @@ args: -q -r odd-large.pcap
 */
ip:::receive { printf("%d %d\n", args[2]->ip_ver, args[2]->ip_plength); }
tcp:::receive { printf("%d\n", args[4]->tcp_dport); }

/* @@ stdout
4 60020
80
4 9020
80
4 200020
80
6 0
80
4 3008

*/
