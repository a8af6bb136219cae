/*
 * A datagram is waited for in the packets' time: those that take three fragments' time are too late.
 *
 * @@ args: -q -x fragtime=500us -r odd-frag.pcap
 */
ip:::deliver /args[2]->ip_ver == 4/ { printf("%d\n", args[4]->ipv4_ident); }

/* @@ stdout
11
14
16

*/
/* @@ stderr
dtap: 87 of 97 fragments are of no whole datagram: waiting 2, bad-length 1, too-long 1, duplicate 1, overlap 2, timeout 80
*/
