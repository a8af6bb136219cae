/*
 * ipinfo_t and ipv4info_t.
 *
 * @@ args: -q -r odd-ip.pcap
 */
ip:::receive /args[2]->ip_ver == 4/
{
	printf("%s > %s %d: ihl %d tos %x len %d id %x flags %x off %d ttl %d %d=%s sum %x DF %d MF %d\n", args[4]->ipv4_saddr,
	    args[4]->ipv4_daddr, args[2]->ip_plength, args[4]->ipv4_ihl, args[4]->ipv4_tos, args[4]->ipv4_length,
	    args[4]->ipv4_ident, args[4]->ipv4_flags, args[4]->ipv4_offset, args[4]->ipv4_ttl, args[4]->ipv4_protocol,
	    args[4]->ipv4_protostr, args[4]->ipv4_checksum, args[4]->ipv4_flags & IPH_DF, args[4]->ipv4_flags & IPH_MF);
}
