/*
 * Raw headers through pointers, in network order.
 *
 * @@ args: -q -r us-le.pcap
 */
ip:::receive /args[2]->ip_ver == 4/
{ printf("%d %x %x %d\n", args[4]->ipv4_hdr->ipha_ttl, args[4]->ipv4_src, ntohl(args[4]->ipv4_src), ntohs(args[4]->ipv4_hdr->ipha_length)); }

/* @@ stdout
64 800010a a010008 58
64 800010a a010008 36
64 800010a a010008 32

*/
