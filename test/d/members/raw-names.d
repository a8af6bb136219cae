/*
 * Members of the raw headers under the names of Solaris, BSD and Linux.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN
{
	printf("%d %d %d %d %d %d\n", sizeof(ipha_t), sizeof(ip6_t), sizeof(tcph_t), sizeof(struct tcphdr),
	    sizeof(udpha_t), sizeof(in6_addr_t));
}
gld:::receive
{
	this->eth = (struct ether_header *)args[4]->eth_header;
	printf("ether %x %02x %x\n", ntohs(this->eth->ether_type), this->eth->ether_shost[5],
	    ntohs(((struct ethhdr *)args[4]->eth_header)->h_proto));
}
ip:::receive
/args[2]->ip_ver == 4/
{
	this->h = args[4]->ipv4_hdr;
	printf("ip %d %d %d, %d %d %d, ", this->h->ipha_ttl, this->h->ip_ttl, this->h->ttl,
	    ntohs(this->h->ipha_length), ntohs(this->h->ip_len), ntohs(this->h->tot_len));
	printf("%d %d %d, ", this->h->ip_v, this->h->ihl, ((struct ip *)this->h)->ip_hl);
	printf("%s %s %s\n", inet_ntoa(&this->h->ipha_src), inet_ntoa(&this->h->ip_src.s_addr), inet_ntoa(&this->h->saddr));
}
ip:::receive
/args[2]->ip_ver == 6/
{
	this->h6 = args[5]->ipv6_hdr;
	printf("ip6 %d %d %d, %x %x %x, ", this->h6->ip6_ctlun.ip6_un1.ip6_un1_nxt, this->h6->ip6_nxt, this->h6->nexthdr,
	    this->h6->ip6_vfc, this->h6->version, this->h6->ip6_ctlun.ip6_un2_vfc);
	printf("%x %x %x %x\n", ntohs(this->h6->ip6_src._S6_un._S6_u16[0]), ntohl(this->h6->saddr.in6_u.u6_addr32[0]),
	    this->h6->ip6_dst.__u6_addr.__u6_addr8[0], args[5]->ipv6_dst->_S6_un._S6_u8[15]);
}
tcp:::receive
{
	this->t = (struct tcphdr *)args[4]->tcp_hdr;
	printf("tcp %d %d %d, ", ntohs(args[4]->tcp_hdr->dest), ntohs(this->t->th_dport), ntohs(this->t->dest));
	printf("%x %x %d %d\n", args[4]->tcp_hdr->th_flags[0], this->t->th_flags, this->t->syn, this->t->th_off);
}
udp:::receive
{
	this->u = args[4]->udp_hdr;
	printf("udp %d %d %d %d\n", ntohs(this->u->uha_dst_port), ntohs(this->u->uh_dport), ntohs(this->u->dest),
	    ntohs(((struct udphdr *)this->u)->len));
}

/* @@ stdout
20 40 20 20 8 16
ether 800 01 800
ip 64 64 64, 58 58 58, 4 5 5, 10.1.0.8 10.1.0.8 10.1.0.8
tcp 80 80 80, 18 18 0 5
ether 800 01 800
ip 64 64 64, 36 36 36, 4 5 5, 10.1.0.8 10.1.0.8 10.1.0.8
udp 53 53 53 16
ether 86dd 01 86dd
ip6 6 6 6, 60 6 60, 2001 20010db8 20 80
tcp 80 80 80, 18 18 0 5
ether 86dd 01 86dd
ip6 17 17 17, 60 6 60, 2001 20010db8 20 80
udp 53 53 53 16
ether 800 01 800
ip 64 64 64, 32 32 32, 4 5 5, 10.1.0.8 10.1.0.8 10.1.0.8
ether 86dd 01 86dd
ip6 58 58 58, 60 6 60, 2001 20010db8 20 80

*/
