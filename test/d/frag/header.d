/*
 * Headers of whole datagrams, and what follows them, as far as it was made contiguous.
 *
 * @@ args: -q -r odd-frag.pcap
 */
ip:::deliver /args[4]->ipv4_ident == 1 || args[4]->ipv4_ident == 15/ { printf("%d %d %x\n", ntohs(args[4]->ipv4_hdr->ipha_length), args[4]->ipv4_hdr->ipha_fragment_offset_and_flags, args[4]->ipv4_checksum); }
udp:::stream-receive /args[2]->ip_ver == 6/ { printf("%d\n", ntohs(args[4]->udp_hdr->uha_length)); }

/* @@ stdout
128 0 a86b
108
108
108
108
10020 0 81b9

*/
/* @@ stderr
dtap: 10 of 97 fragments are of no whole datagram: waiting 3, bad-length 1, too-long 1, duplicate 1, overlap 4
*/
