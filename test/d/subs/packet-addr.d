/*
 * Addresses in a packet, by pointers into its headers.
 *
 * @@ args: -q -r us-le.pcap
 */
udp:::receive
{
	this->ip4 = args[2]->ip_ver == 4;
	this->p = (uintptr_t)args[4]->udp_hdr - (this->ip4 ? 8 : 32);
	printf("%s %s", args[2]->ip_saddr, inet_ntop(this->ip4 ? AF_INET : AF_INET6, (void *)this->p));
	printf(" %s\n", link_ntop(ARPHRD_ETHER, (void *)(this->p - (this->ip4 ? 20 : 16))));
}

/* @@ stdout
10.1.0.8 10.1.0.8 02:00:00:00:01:01
2001:db8:1::8 2001:db8:1::8 02:00:00:00:01:01

*/
