/*
 * ipv6info_t; the IPv4 members are empty.
 *
 * @@ args: -q -r odd-ip.pcap
 */
ip:::receive /args[2]->ip_ver == 6/
{
	printf("%s > %s %d: class %x flow %x len %d %d=%s hops %d; %d %s\n", args[5]->ipv6_saddr, args[5]->ipv6_daddr,
	    args[2]->ip_plength, args[5]->ipv6_tclass, args[5]->ipv6_flow, args[5]->ipv6_plen, args[5]->ipv6_nexthdr,
	    args[5]->ipv6_nextstr, args[5]->ipv6_hlim, args[4]->ipv4_ihl, args[4]->ipv4_saddr);
}
