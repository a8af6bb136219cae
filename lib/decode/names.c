/*
 * names: what pkt.h's enumerations are called in output: -x stats, -lv, drop reasons.
 */
#include "pkt.h"

static const char unknown[] = "<unknown>";

static const char *const links[PKT_NLINKS] = {
	[PKT_LINK_ETHER] = "ether",
	[PKT_LINK_RAW] = "raw",
	[PKT_LINK_NULL] = "null",
	[PKT_LINK_LOOP] = "loop",
	[PKT_LINK_SLL] = "linux-sll",
	[PKT_LINK_SLL2] = "linux-sll2",
};

static const char *const layers[PKT_NLAYERS] = {
	[PKT_ETHER] = "ether",
	[PKT_COOKED] = "cooked",
	[PKT_VLAN] = "vlan",
	[PKT_QINQ] = "qinq",
	[PKT_MPLS] = "mpls",
	[PKT_PPPOE] = "pppoe",
	[PKT_LLC] = "llc",
	[PKT_SNAP] = "snap",
	[PKT_ARP] = "arp",
	[PKT_ARP_IP4] = "arp-ip4",
	[PKT_IP4] = "ip4",
	[PKT_IP4_BAD] = "ip4-bad",
	[PKT_IP6] = "ip6",
	[PKT_IP6_EXT] = "ip6-ext",
	[PKT_FRAG] = "fragment",
	[PKT_FRAG_LATER] = "fragment-later",
	[PKT_TCP] = "tcp",
	[PKT_UDP] = "udp",
	[PKT_SCTP] = "sctp",
	[PKT_SCTP_CHUNK] = "sctp-chunk",
	[PKT_ICMP] = "icmp",
	[PKT_ICMP6] = "icmp6",
	[PKT_ICMP_ECHO] = "icmp-echo",
	[PKT_ICMP_GATEWAY] = "icmp-gateway",
	[PKT_ICMP_PARAM] = "icmp-param",
	[PKT_ICMP6_PARAM] = "icmp6-param",
	[PKT_ICMP_PMTU] = "icmp-pmtu",
	[PKT_ICMP6_PMTU] = "icmp6-pmtu",
	[PKT_ICMP_MASK] = "icmp-mask",
	[PKT_ICMP_TSTAMP] = "icmp-timestamp",
	[PKT_ICMP_RADV] = "icmp-radv",
	[PKT_ICMP6_RADV] = "icmp6-radv",
	[PKT_ICMP6_TARGET] = "icmp6-target",
	[PKT_ICMP6_REDIR] = "icmp6-redirect",
	[PKT_ICMP6_MLD] = "icmp6-mld",
	[PKT_ICMP6_MLD2] = "icmp6-mld2",
	[PKT_QUOTED_IP4] = "quoted-ip4",
	[PKT_QUOTED_IP6] = "quoted-ip6",
	[PKT_QUOTED_PORTS] = "quoted-ports",
};

static const char *const ends[PKT_NENDS] = {
	[PKT_END_TCP] = "tcp",
	[PKT_END_UDP] = "udp",
	[PKT_END_SCTP] = "sctp",
	[PKT_END_ICMP] = "icmp",
	[PKT_END_ICMP6] = "icmp6",
	[PKT_END_ARP] = "arp",
	[PKT_END_FRAGMENT] = "fragment",
	[PKT_END_PROTOCOL] = "protocol",
	[PKT_END_ETHERTYPE] = "ethertype",
	[PKT_END_LINK_TRUNC] = "link-truncated",
	[PKT_END_ARP_TRUNC] = "arp-truncated",
	[PKT_END_IP_TRUNC] = "ip-truncated",
	[PKT_END_IP_VERSION] = "ip-version",
	[PKT_END_IP4_HLEN] = "ip4-header-length",
	[PKT_END_IP4_LENGTH] = "ip4-total-length",
	[PKT_END_IP4_CHECKSUM] = "ip4-checksum",
	[PKT_END_IP6_EXT_TRUNC] = "ip6-ext-truncated",
	[PKT_END_IP6_EXT_LENGTH] = "ip6-ext-length",
	[PKT_END_TCP_TRUNC] = "tcp-truncated",
	[PKT_END_TCP_OFFSET] = "tcp-offset",
	[PKT_END_UDP_TRUNC] = "udp-truncated",
	[PKT_END_UDP_LENGTH] = "udp-length",
	[PKT_END_SCTP_TRUNC] = "sctp-truncated",
	[PKT_END_ICMP_TRUNC] = "icmp-truncated",
	[PKT_END_DEPTH] = "depth",
};

const char *
pkt_link_name(unsigned link)
{
	return link < PKT_NLINKS ? links[link] : unknown;
}

const char *
pkt_layer_name(unsigned layer)
{
	return layer < PKT_NLAYERS ? layers[layer] : unknown;
}

const char *
pkt_end_name(unsigned end)
{
	return end < PKT_NENDS ? ends[end] : unknown;
}
