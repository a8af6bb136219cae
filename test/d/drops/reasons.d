/*
 * ip:::drop-in: every reason for which an IP stack discards a packet.
 *
 * @@ args: -q -r odd-drop.pcap -x checksum
 */
ip:::drop-in {
	printf("%s: %s, version %d, %s > %s, %d bytes, ttl %d, hop limit %d\n", args[6]->drop_layer,
	    args[6]->drop_reason, args[2]->ip_ver, args[2]->ip_saddr, args[2]->ip_daddr,
	    args[2]->ip_plength, args[4]->ipv4_ttl, args[5]->ipv6_hlim);
}

/* @@ stdout
ip: version, version 0, <null> > <null>, 0 bytes, ttl 0, hop limit 0
ip: truncated header, version 0, <null> > <null>, 0 bytes, ttl 0, hop limit 0
ip: truncated header, version 4, 10.1.0.8 > 192.168.7.80, 0 bytes, ttl 64, hop limit 0
ip: header length, version 4, 10.1.0.8 > 192.168.7.80, 0 bytes, ttl 64, hop limit 0
ip: total length, version 4, 10.1.0.8 > 192.168.7.80, 0 bytes, ttl 64, hop limit 0
ip: checksum, version 4, 10.1.0.8 > 192.168.7.80, 0 bytes, ttl 64, hop limit 0
ip: truncated, version 4, 10.1.0.8 > 192.168.7.80, 17 bytes, ttl 64, hop limit 0
ip: truncated, version 6, 2001:db8:1::8 > 2001:db8:7::80, 17 bytes, ttl 0, hop limit 64
ip: ttl, version 4, 10.1.0.8 > 192.168.7.80, 16 bytes, ttl 0, hop limit 0
ip: ttl, version 6, 2001:db8:1::8 > 2001:db8:7::80, 16 bytes, ttl 0, hop limit 0
ip: fragment, version 4, 10.1.0.8 > 192.168.7.80, 15 bytes, ttl 64, hop limit 0
ip: fragment, version 4, 10.1.0.8 > 192.168.7.80, 8 bytes, ttl 64, hop limit 0
ip: fragment, version 6, 2001:db8:1::8 > 2001:db8:7::80, 15 bytes, ttl 0, hop limit 64
ip: fragment, version 6, 2001:db8:1::8 > 2001:db8:7::80, 16 bytes, ttl 0, hop limit 64
ip: extension header length, version 6, 2001:db8:1::8 > 2001:db8:7::80, 8 bytes, ttl 0, hop limit 64
ip: ttl, version 4, 192.168.7.80 > 10.1.0.8, 16 bytes, ttl 0, hop limit 0
ip: header length, version 4, 192.168.7.80 > 10.1.0.8, 0 bytes, ttl 64, hop limit 0

*/
