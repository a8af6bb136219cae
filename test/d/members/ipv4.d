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

/* @@ stdout
10.1.0.8 > 192.168.7.80 20: ihl 24 tos 0 len 44 id 1234 flags 0 off 0 ttl 64 17=UDP sum 188 DF 0 MF 0
10.1.0.8 > 192.168.7.80 20: ihl 60 tos 0 len 80 id 1234 flags 0 off 0 ttl 64 17=UDP sum 8141 DF 0 MF 0
10.1.0.8 > 192.168.7.80 17: ihl 32 tos 0 len 49 id 1234 flags 0 off 0 ttl 64 17=UDP sum 4a7b DF 0 MF 0
10.1.0.8 > 192.168.7.80 46: ihl 28 tos 0 len 74 id 1234 flags 0 off 0 ttl 64 6=TCP sum eaa DF 0 MF 0
10.1.0.8 > 192.168.7.80 13: ihl 28 tos 0 len 41 id 1234 flags 0 off 0 ttl 64 17=UDP sum 14c0 DF 0 MF 0
10.1.0.8 > 192.168.7.80 24: ihl 60 tos 0 len 84 id 1234 flags 0 off 0 ttl 64 17=UDP sum e44d DF 0 MF 0
10.1.0.8 > 192.168.7.80 11: ihl 20 tos b9 len 31 id 1234 flags 0 off 0 ttl 1 17=UDP sum d4e0 DF 0 MF 0
10.1.0.8 > 192.168.7.80 13: ihl 20 tos 0 len 33 id 1234 flags 0 off 0 ttl 0 17=UDP sum d697 DF 0 MF 0
10.1.0.8 > 192.168.7.80 21: ihl 20 tos 0 len 41 id 1234 flags 4 off 0 ttl 64 17=UDP sum 568f DF 4 MF 0
10.1.0.8 > 192.168.7.80 48: ihl 20 tos 0 len 68 id 1234 flags 2 off 0 ttl 64 17=UDP sum 7674 DF 0 MF 2
10.1.0.8 > 192.168.7.80 48: ihl 20 tos 0 len 68 id 1234 flags 2 off 48 ttl 64 17=UDP sum 766e DF 0 MF 2
10.1.0.8 > 192.168.7.80 4: ihl 20 tos 0 len 24 id 1234 flags 0 off 96 ttl 64 17=UDP sum 9694 DF 0 MF 0
10.1.0.8 > 192.168.7.80 2120: ihl 20 tos 0 len 0 id 1234 flags 0 off 0 ttl 64 6=TCP sum 96c3 DF 0 MF 0
10.1.0.8 > 192.168.7.80 20: ihl 20 tos 0 len 40 id 1234 flags 0 off 0 ttl 64 6=TCP sum 969b DF 0 MF 0
10.1.0.8 > 192.168.7.80 20: ihl 20 tos 0 len 40 id 1234 flags 0 off 0 ttl 64 6=TCP sum 969b DF 0 MF 0
10.1.0.8 > 192.168.7.80 40: ihl 20 tos 0 len 60 id 1234 flags 0 off 0 ttl 64 6=TCP sum 9687 DF 0 MF 0
10.1.0.8 > 192.168.7.80 60: ihl 20 tos 0 len 80 id 1234 flags 0 off 0 ttl 64 6=TCP sum 9673 DF 0 MF 0
10.1.0.8 > 192.168.7.80 19: ihl 20 tos 0 len 39 id 1234 flags 0 off 0 ttl 64 17=UDP sum 9691 DF 0 MF 0
10.1.0.8 > 239.1.2.3 8: ihl 20 tos 0 len 28 id 1234 flags 0 off 0 ttl 1 2=IGMP sum ac9f DF 0 MF 0
10.1.0.8 > 192.168.7.80 36: ihl 20 tos 0 len 56 id 1234 flags 0 off 0 ttl 64 4=IPIP sum 968d DF 0 MF 0
10.1.0.8 > 192.168.7.80 56: ihl 20 tos 0 len 76 id 1234 flags 0 off 0 ttl 64 41=IPV6 sum 9654 DF 0 MF 0
10.1.0.8 > 192.168.7.80 62: ihl 20 tos 0 len 82 id 1234 flags 0 off 0 ttl 64 47=GRE sum 9648 DF 0 MF 0
10.1.0.8 > 192.168.7.80 32: ihl 20 tos 0 len 52 id 1234 flags 0 off 0 ttl 64 50=ESP sum 9663 DF 0 MF 0
10.1.0.8 > 192.168.7.80 37: ihl 20 tos 0 len 57 id 1234 flags 0 off 0 ttl 64 51=AH sum 965d DF 0 MF 0
10.1.0.8 > 192.168.7.80 24: ihl 20 tos 0 len 44 id 1234 flags 0 off 0 ttl 64 89=OSPF sum 9644 DF 0 MF 0
10.1.0.8 > 192.168.7.80 8: ihl 20 tos 0 len 28 id 1234 flags 0 off 0 ttl 64 103=PIM sum 9646 DF 0 MF 0
10.1.0.8 > 192.168.7.80 12: ihl 20 tos 0 len 32 id 1234 flags 0 off 0 ttl 64 136=UDPLITE sum 9621 DF 0 MF 0
10.1.0.8 > 192.168.7.80 0: ihl 20 tos 0 len 20 id 1234 flags 0 off 0 ttl 64 255=RAW sum 95b6 DF 0 MF 0

*/
