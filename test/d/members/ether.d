/*
 * etherinfo_t, tags included.
 *
 * @@ args: -q -r odd-link.pcap
 */
gld:::receive
{
	printf("%s > %s %04x %d %d %d %d\n", args[4]->eth_saddr, args[4]->eth_daddr, args[4]->eth_type,
	    args[4]->eth_istagged, args[4]->eth_priority, args[4]->eth_dei, args[4]->eth_vlanid);
}
