/*
 * arpinfo_t of ARP and RARP.
 *
 * @@ args: -q -r odd-arp.pcap
 */
arp:::receive
{
	printf("%d %x %d %d %d=%s %s %s %s %s\n", args[4]->arp_hwtype, args[4]->arp_proto, args[4]->arp_hlen, args[4]->arp_plen,
	    args[4]->arp_op, args[4]->arp_opstr, args[4]->arp_sha, args[4]->arp_spa, args[4]->arp_tha, args[4]->arp_tpa);
}
