/*
 * The first fragment comes last: its connection is the datagram's.
 *
 * @@ args: -q -r odd-frag.pcap
 */
udp:::receive /args[2]->ip_ver == 4/ { cid = args[1]->cs_cid; }
ip:::deliver /args[4]->ipv4_ident == 2 || args[4]->ipv4_ident == 1/ { printf("%d %d\n", args[1]->cs_cid != 0, args[1]->cs_cid == cid); }
ip:::deliver /args[4]->ipv4_ident == 11/ { printf("no fragment has its whole TCP header: %d\n", args[1]->cs_cid); }

/* @@ stdout
1 1
1 1
no fragment has its whole TCP header: 0

*/
/* @@ stderr
dtap: 10 of 97 fragments are of no whole datagram: waiting 3, bad-length 1, too-long 1, duplicate 1, overlap 4
*/
