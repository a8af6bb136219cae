/*
 * Addresses as numbers: networks by a mask, and back to text.
 *
 * @@ args: -q -r http.pcap
 */
ip:::receive
/args[2]->ip_ver == 4 && (ntohl(args[4]->ipv4_src) & 0xffffff00) == 0x0a010000/
{
	@["10.1.0/24", ntohl(args[4]->ipv4_dst) & 0xff] = count();
}
ip:::receive
/args[2]->ip_ver == 4 && (args[4]->ipv4_hdr->ipha_src & htonl(0xffff0000)) == htonl(0xc0a80000)/
{
	@[inet_ntoa(&args[4]->ipv4_src), args[4]->ipv4_hdr->ipha_src >> 24] = count();
}

/* @@ stdout

  10.1.0/24                                                53                7
  192.168.7.53                                             53                7
  192.168.7.80                                             80              783
  10.1.0/24                                                80              834
*/
