/*
 * prov_ip: IPv4 and IPv6 packets, RFC 791 and RFC 8200, each fragment on its own; and the argument
 * structs that most providers share.
 */
#include "prov_row.h"

/* Members are also there of a header that is not valid, as far as it goes. */
#define IP4 (PKT_BIT(PKT_IP4) | PKT_BIT(PKT_IP4_BAD))
#define IP6 PKT_BIT(PKT_IP6)
#define IP (IP4 | IP6)

static const struct prov_member pktinfo[] = {
	MEMBER_INT("pkt_addr", "uintptr_t", "the packet's id, the same in every probe it fires",
		LOAD_PKT(0, id)),
};

static const struct prov_member csinfo[] = {
	MEMBER_INT("cs_addr", "uintptr_t", "0: there is no kernel structure", LOAD_CONST(0, 0)),
	MEMBER_INT("cs_cid", "uint64_t",
		"connection id, the same in both directions and all providers; 0: there is none",
		LOAD_VIEW(0, cid)),
	MEMBER_SIDE("cs_pid", "pid_t", "process id; -1: unknown",
		LOAD_VIEW(0, owner[0].pid), LOAD_VIEW(0, owner[1].pid)),
	MEMBER_INT("cs_zoneid", "zoneid_t", "0: there are no zones", LOAD_CONST(0, 0)),
};

static const struct prov_member ipinfo[] = {
	MEMBER_INT("ip_ver", "uint8_t", "IP version, 4 or 6; 0: not an IP packet",
		LOAD_PKT(0, ip_ver)),
	MEMBER_INT("ip_plength", "uint32_t", "bytes after the IP header", LOAD_PKT(0, ip_plength)),
	MEMBER_ADDR("ip_saddr", IP, saddr, "source address"),
	MEMBER_ADDR("ip_daddr", IP, daddr, "destination address"),
};

static const struct prov_member ifinfo[] = {
	{.m = {"if_name", "string"}, .kind = PROV_IFNAME, .doc = "name of the port"},
	MEMBER_INT("if_local", "int8_t",
		"1: both ends are local addresses, 0: not, -1: unknown, there are none",
		LOAD_CONST(0, -1),
		{.base = PROV_PKT, .off = offsetof(struct pkt, local), .width = 1,
			.shift = PKT_LOCAL_BOTH_SHIFT}),
	MEMBER_INT("if_ipstack", "netstackid_t", "0: there is one IP stack", LOAD_CONST(0, 0)),
	MEMBER_INT("if_addr", "uintptr_t", "number of the port", LOAD_PKT(0, port)),
};

static const struct prov_member ipv4info[] = {
	MEMBER_INT("ipv4_ver", "uint8_t", "IP version, 4", LOAD_BITS(IP4, PROV_L3, 0, 1, 4, 0, 0)),
	MEMBER_INT("ipv4_ihl", "uint8_t", "header length, bytes",
		LOAD_BITS(IP4, PROV_L3, 0, 1, 0, 0xf, 4)),
	MEMBER_INT("ipv4_tos", "uint8_t", "type of service", LOAD_NET(IP4, PROV_L3, 1, 1)),
	MEMBER_INT("ipv4_length", "uint16_t", "length of header and payload, bytes",
		LOAD_NET(IP4, PROV_L3, 2, 2)),
	MEMBER_INT("ipv4_ident", "uint16_t", "identification", LOAD_NET(IP4, PROV_L3, 4, 2)),
	MEMBER_INT("ipv4_flags", "uint8_t", "flags: IPH_DF, IPH_MF",
		LOAD_BITS(IP4, PROV_L3, 6, 2, 12, 0xe, 0)),
	MEMBER_INT("ipv4_offset", "uint16_t", "fragment offset, bytes",
		LOAD_BITS(IP4, PROV_L3, 6, 2, 0, 0x1fff, 8)),
	MEMBER_INT("ipv4_ttl", "uint8_t", "time to live", LOAD_NET(IP4, PROV_L3, 8, 1)),
	MEMBER_INT("ipv4_protocol", "uint8_t", "next level protocol, IPPROTO_*",
		LOAD_NET(IP4, PROV_L3, 9, 1)),
	MEMBER_NAME("ipv4_protostr", NAMES_IPPROTO,
		"next level protocol: TCP, UDP, ... or a number",
		LOAD_NET(IP4, PROV_L3, 9, 1)),
	MEMBER_INT("ipv4_checksum", "uint16_t", "header checksum", LOAD_NET(IP4, PROV_L3, 10, 2)),
	/* As in the packet: inet_ntoa(&args[4]->ipv4_src) works. */
	{
		.m = {"ipv4_src", "ipaddr_t"},
		.kind = PROV_INT,
		.doc = "source address, network byte order",
		.load = {{.need = IP4, .base = PROV_L3, .off = 12, .width = 4}},
	},
	{
		.m = {"ipv4_dst", "ipaddr_t"},
		.kind = PROV_INT,
		.doc = "destination address, network byte order",
		.load = {{.need = IP4, .base = PROV_L3, .off = 16, .width = 4}},
	},
	MEMBER_ADDR("ipv4_saddr", IP4, saddr, "source address, dotted quad"),
	MEMBER_ADDR("ipv4_daddr", IP4, daddr, "destination address, dotted quad"),
	MEMBER_HEADER("ipv4_hdr", "ipha_t *", IP4, PROV_L3, 0, "the raw header"),
};

static const struct prov_member ipv6info[] = {
	MEMBER_INT("ipv6_ver", "uint8_t", "IP version, 6", LOAD_BITS(IP6, PROV_L3, 0, 1, 4, 0, 0)),
	MEMBER_INT("ipv6_tclass", "uint8_t", "traffic class",
		LOAD_BITS(IP6, PROV_L3, 0, 2, 4, 0xff, 0)),
	MEMBER_INT("ipv6_flow", "uint32_t", "flow label",
		LOAD_BITS(IP6, PROV_L3, 0, 4, 0, 0xfffff, 0)),
	MEMBER_INT("ipv6_plen", "uint16_t", "payload length, bytes",
		LOAD_NET(IP6, PROV_L3, 4, 2)),
	MEMBER_INT("ipv6_nexthdr", "uint8_t", "first next header, IPPROTO_*",
		LOAD_NET(IP6, PROV_L3, 6, 1)),
	MEMBER_NAME("ipv6_nextstr", NAMES_IP6NEXT,
		"first next header: TCP, HOPOPTS, ... or a number",
		LOAD_NET(IP6, PROV_L3, 6, 1)),
	MEMBER_INT("ipv6_hlim", "uint8_t", "hop limit", LOAD_NET(IP6, PROV_L3, 7, 1)),
	MEMBER_HEADER("ipv6_src", "in6_addr_t *", IP6, PROV_L3, 8, "source address in the packet"),
	MEMBER_HEADER("ipv6_dst", "in6_addr_t *", IP6, PROV_L3, 24,
		"destination address in the packet"),
	MEMBER_ADDR("ipv6_saddr", IP6, saddr, "source address, RFC 5952"),
	MEMBER_ADDR("ipv6_daddr", IP6, daddr, "destination address, RFC 5952"),
	MEMBER_HEADER("ipv6_hdr", "ip6_t *", IP6, PROV_L3, 0, "the raw header"),
};

static const struct prov_member dropinfo[] = {
	MEMBER_NAME("drop_reason", NAMES_DROP, "why the packet is dropped", LOAD_PKT(0, drop)),
	MEMBER_NAME("drop_layer", NAMES_DROP_LAYER,
		"who drops it: ip, an IP stack; port, dtap's own",
		{.base = PROV_PKT, .off = offsetof(struct pkt, drop), .width = 1,
			.shift = PKT_DROP_PORT_SHIFT}),
};

static const struct prov_struct structs[] = {
	PROV_STRUCT("pktinfo_t", NULL, pktinfo, "the packet"),
	PROV_STRUCT("csinfo_t", NULL, csinfo, "the connection"),
	PROV_STRUCT("ipinfo_t", NULL, ipinfo, "what IPv4 and IPv6 have in common"),
	PROV_STRUCT("ifinfo_t", "illinfo_t", ifinfo, "the interface: the port"),
	PROV_STRUCT("ipv4info_t", NULL, ipv4info, "IPv4 header"),
	PROV_STRUCT("ipv6info_t", NULL, ipv6info, "IPv6 header"),
	PROV_STRUCT("dropinfo_t", NULL, dropinfo, "a dropped packet"),
};

#define PACKET_ARGS                                                                                \
	"pktinfo_t *", "csinfo_t *", "ipinfo_t *", "ifinfo_t *", "ipv4info_t *", "ipv6info_t *"

static const char *const args[] = {PACKET_ARGS};
static const char *const drop_args[] = {PACKET_ARGS, "dropinfo_t *"};

static const struct prov_probe probes[] = {
	{.name = "send", .send = true, PROV_ARGS(args), .doc = "a packet or fragment is sent"},
	{
		.name = "request",
		.send = true,
		.event = FLOW_REQUEST,
		PROV_ARGS(args),
		.doc = "a whole datagram is sent: its last missing fragment, if it has any",
	},
	{
		.name = "drop-out",
		.send = true,
		.event = PKT_DROPPED_OUT,
		.any = true,
		PROV_ARGS(drop_args),
		.doc = "a packet that is sent, and that an IP stack would discard",
	},
	{.name = "receive", PROV_ARGS(args), .doc = "a packet or fragment is received"},
	{
		.name = "deliver",
		.event = FLOW_DELIVER,
		PROV_ARGS(args),
		.doc = "a whole datagram is received: its last missing fragment, if it has any",
	},
	{
		.name = "drop-in",
		.event = PKT_DROPPED_IN,
		.any = true,
		PROV_ARGS(drop_args),
		.doc = "a packet that is received, and that an IP stack would discard",
	},
	{
		.name = "packet-free",
		.event = PKT_FREED,
		.any = true,
		.last = true,
		PROV_ARGS(args),
		.doc = "the packet is freed or transmitted, after all its other probes",
	},
};

const struct provider prov_ip = {
	.name = "ip",
	.need = PKT_BIT(PKT_IP4) | PKT_BIT(PKT_IP6),
	.probes = probes,
	.nprobes = PROV_COUNT(probes),
	.structs = structs,
	.nstructs = PROV_COUNT(structs),
	.doc = "IPv4 and IPv6 packets",
};
