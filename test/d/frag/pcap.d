/*
 * pcap() saves the whole datagram.
 *
 * @@ args: -q -r odd-frag.pcap
 * @@ then: -q -r out.pcap -n 'ip:::receive { printf("%d %d %d\n", args[2]->ip_plength, args[4]->ipv4_flags, args[4]->ipv4_offset); }'
 */
udp:::stream-receive /args[4]->udp_length > 1000/ { pcap("out.pcap"); }
udp:::stream-receive /args[4]->udp_length == 108/ { pcap("out.pcap"); }

/* @@ stdout

108 0 0
108 0 0
108 0 0
108 0 0
108 0 0
108 0 0
108 0 0
108 0 0
108 0 0
124 0 0
116 0 0
108 0 0
108 0 0
10000 0 0
108 0 0

*/
/* @@ stderr
dtap: 10 of 97 fragments are of no whole datagram: waiting 3, bad-length 1, too-long 1, duplicate 1, overlap 4
*/
