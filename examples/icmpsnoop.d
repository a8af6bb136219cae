#!/usr/bin/env -S dtap -s
/*
 * icmpsnoop: ICMP and ICMPv6 messages, a line each.
 *
 * TIME is in ms since the start. WHAT depends on the type: identifier and number of an echo; of an
 * error, the packet that it is about (addresses, protocol, ports), and the MTU that it tells; the
 * address that a neighbour message is about.
 *
 * usage: dtap -r FILE -s icmpsnoop.d | dtap -i IFACE -s icmpsnoop.d
 */
#pragma D option quiet
#pragma D option switchrate=10hz

BEGIN
{
	start = timestamp;
	printf("%8s %-24s %-24s %-16s %4s %s\n", "TIME", "SOURCE", "DEST", "TYPE", "CODE", "WHAT");
}

icmp:::send, icmp:::receive
{
	this->in4 = args[4]->icmp_error_ip_hdr;
	this->in6 = args[4]->icmp_error_ip6_hdr;
	printf("%8d %-24s %-24s %-16s %4d ", (timestamp - start) / 1000000, args[2]->ip_saddr,
	    args[2]->ip_daddr, args[4]->icmp_typestr, args[4]->icmp_code);
	if (this->in4 != NULL) {
		printf("%s -> %s proto %d ports %d %d", inet_ntoa(&this->in4->ipha_src),
		    inet_ntoa(&this->in4->ipha_dst), this->in4->ipha_protocol,
		    args[4]->icmp_error_sport, args[4]->icmp_error_dport);
	} else if (this->in6 != NULL) {
		printf("%s -> %s proto %d ports %d %d", inet_ntoa6(&this->in6->ip6_src),
		    inet_ntoa6(&this->in6->ip6_dst), this->in6->ip6_nxt,
		    args[4]->icmp_error_sport, args[4]->icmp_error_dport);
	} else if (args[4]->icmp_echo_id) {
		printf("id %d seq %d", args[4]->icmp_echo_id, args[4]->icmp_echo_seq);
	} else {
		printf("%s", args[4]->icmp6_nd_target == "<null>" ? "" : args[4]->icmp6_nd_target);
	}
	if (args[4]->icmp_pmtu_update)
		printf(" mtu %d", args[4]->icmp_pmtu_update);
	printf("\n");
}
