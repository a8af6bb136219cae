/*
 * A kernel says "port unreachable" to each UDP datagram that it could put together: the same ones, though
 * fragments were lost, swapped and doubled on their way.
 *
 * @@ args: -q -r frags.pcap --local 192.168.7.80 --local 2001:db8:7::80
 */
udp:::stream-receive
{
	whole[args[2]->ip_ver, args[4]->udp_dport] = 1;
	@whole[args[2]->ip_ver] = count();
	@long[args[2]->ip_ver] = max(args[4]->udp_length);
}
icmp:::send
/args[4]->icmp_error_dport >= 2000/
{ @told[args[2]->ip_ver, whole[args[2]->ip_ver, args[4]->icmp_error_dport]] = count(); }
udp:::receive
{ @first[args[2]->ip_ver] = count(); }
END
{
	printa("first fragments of IPv%d: %@d\n", @first);
	printa("whole datagrams of IPv%d: %@d\n", @whole);
	printa("... the longest of IPv%d: %@d\n", @long);
	printa("answers of IPv%d for datagrams that were whole (%d): %@d\n", @told);
}

/* @@ stdout
first fragments of IPv4: 28
first fragments of IPv6: 32
whole datagrams of IPv4: 23
whole datagrams of IPv6: 24
... the longest of IPv4: 20008
... the longest of IPv6: 20008
answers of IPv4 for datagrams that were whole (1): 23
answers of IPv6 for datagrams that were whole (1): 24

*/
/* @@ stderr
dtap: 123 of 372 fragments are of no whole datagram: waiting 97, duplicate 26
*/
