/*
 * What is delivered: whole datagrams, one line each. Not those with overlapping, bad or missing
 * fragments; a UDP length that lies is no application data.
 *
 * @@ args: -q -r odd-frag.pcap
 */
ip:::deliver { printf("%d %d.%d", args[2]->ip_plength, args[2]->ip_ver, args[4]->ipv4_ident); }
ip:::deliver /args[2]->ip_ver == 6/ { printf(" %s %d", args[5]->ipv6_nextstr, args[5]->ipv6_plen); }
ip:::deliver { printf("\n"); }
udp:::stream-receive { printf("  udp %d\n", args[4]->udp_length); }

/* @@ stdout
108 4.1
  udp 108
108 4.2
  udp 108
108 4.3
  udp 108
108 4.4
  udp 108
108 4.5
  udp 108
108 4.8
  udp 108
108 4.8
  udp 108
108 6.0 UDP 108
  udp 108
108 6.0 UDP 108
  udp 108
124 6.0 HOPOPTS 124
  udp 108
116 6.0 FRAGMENT 116
  udp 108
50 4.11
108 4.12
  udp 108
108 4.13
  udp 108
108 4.14
10000 4.15
  udp 10000
108 4.16
  udp 108

*/
/* @@ stderr
dtap: 10 of 97 fragments are of no whole datagram: waiting 3, bad-length 1, too-long 1, duplicate 1, overlap 4
*/
