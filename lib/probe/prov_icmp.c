/*
 * prov_icmp: ICMP, RFC 792 and its kin, and ICMPv6, RFC 4443, with neighbour discovery, RFC 4861,
 * and multicast listener discovery, RFC 2710 and RFC 3810.
 */
#include "prov_row.h"

#define ICMP PKT_BIT(PKT_ICMP)
#define ICMP6 PKT_BIT(PKT_ICMP6)
#define ECHO PKT_BIT(PKT_ICMP_ECHO)
#define TSTAMP PKT_BIT(PKT_ICMP_TSTAMP)
#define RADV PKT_BIT(PKT_ICMP_RADV)
#define RADV6 PKT_BIT(PKT_ICMP6_RADV)
#define PORTS PKT_BIT(PKT_QUOTED_PORTS)

static const struct prov_member icmpinfo[] = {
	MEMBER_INT("icmp_version", "uint8_t", "4: ICMP, 6: ICMPv6",
		LOAD_CONST(ICMP, 4), LOAD_CONST(ICMP6, 6)),
	MEMBER_INT("icmp_type", "uint8_t", "type", LOAD_NET(ICMP | ICMP6, PROV_L4, 0, 1)),
	MEMBER_INT("icmp_code", "uint8_t", "code", LOAD_NET(ICMP | ICMP6, PROV_L4, 1, 1)),
	{
		.m = {"icmp_typestr", "string"},
		.kind = PROV_NAME,
		.str = NAMES_ICMP4,
		.str2 = NAMES_ICMP6,
		.doc = "type: ECHO_REQUEST, DEST_UNREACH, ... or a number",
		.load = {LOAD_NET(ICMP, PROV_L4, 0, 1), LOAD_NET(ICMP6, PROV_L4, 0, 1)},
	},
	MEMBER_INT("icmp_checksum", "uint16_t", "checksum",
		LOAD_NET(ICMP | ICMP6, PROV_L4, 2, 2)),
	MEMBER_INT("icmp_echo_id", "uint16_t", "identifier of a query",
		LOAD_NET(ECHO, PROV_L4, 4, 2)),
	MEMBER_INT("icmp_echo_seq", "uint16_t", "sequence number of a query",
		LOAD_NET(ECHO, PROV_L4, 6, 2)),
	MEMBER_INT("icmp_address_mask", "uint32_t", "address mask",
		LOAD_NET(PKT_BIT(PKT_ICMP_MASK), PROV_L4, 8, 4)),
	MEMBER_INT("icmp_param_problem_ptr", "uint32_t", "byte of the packet that is the problem",
		LOAD_NET(PKT_BIT(PKT_ICMP_PARAM), PROV_L4, 4, 1),
		LOAD_NET(PKT_BIT(PKT_ICMP6_PARAM), PROV_L4, 4, 4)),
	MEMBER_INT("icmp_pmtu_update", "uint32_t", "MTU of the next hop, bytes",
		LOAD_NET(PKT_BIT(PKT_ICMP_PMTU), PROV_L4, 6, 2),
		LOAD_NET(PKT_BIT(PKT_ICMP6_PMTU), PROV_L4, 4, 4)),
	MEMBER_BYTES("icmp_redirect_gateway", AGG_STR_IP4, PKT_BIT(PKT_ICMP_GATEWAY), PROV_L4, 4,
		"gateway of an ICMP redirect"),
	MEMBER_INT("icmp_timestamp_otime", "uint32_t", "originate time, ms since midnight",
		LOAD_NET(TSTAMP, PROV_L4, 8, 4)),
	MEMBER_INT("icmp_timestamp_rtime", "uint32_t", "receive time, ms since midnight",
		LOAD_NET(TSTAMP, PROV_L4, 12, 4)),
	MEMBER_INT("icmp_timestamp_ttime", "uint32_t", "transmit time, ms since midnight",
		LOAD_NET(TSTAMP, PROV_L4, 16, 4)),
	MEMBER_INT("icmp_radv_num_addrs", "uint8_t", "addresses in an ICMP router advertisement",
		LOAD_NET(RADV, PROV_L4, 4, 1)),
	MEMBER_INT("icmp_radv_lifetime", "uint16_t", "lifetime of an advertised router, seconds",
		LOAD_NET(RADV | RADV6, PROV_L4, 6, 2)),
	MEMBER_BYTES("icmp6_nd_target", AGG_STR_IP6, PKT_BIT(PKT_ICMP6_TARGET), PROV_L4, 8,
		"target of a neighbour message or redirect"),
	MEMBER_BYTES("icmp6_nd_redirect_destination", AGG_STR_IP6, PKT_BIT(PKT_ICMP6_REDIR),
		PROV_L4, 24, "destination that an ICMPv6 redirect is about"),
	MEMBER_BYTES("icmp6_mld_addr", AGG_STR_IP6, PKT_BIT(PKT_ICMP6_MLD), PROV_L4, 8,
		"multicast address of an MLD query, report or done"),
	MEMBER_INT("icmp6_nd_radv_reachable", "uint32_t", "advertised reachable time, ms",
		LOAD_NET(RADV6, PROV_L4, 8, 4)),
	MEMBER_INT("icmp6_nd_radv_retransmit", "uint32_t", "advertised retransmission timer, ms",
		LOAD_NET(RADV6, PROV_L4, 12, 4)),
	/* The low byte of a 16-bit number: the member is a uint8_t. */
	MEMBER_INT("icmp6_mld_v2_num_mars", "uint8_t", "address records of an MLDv2 report",
		LOAD_NET(PKT_BIT(PKT_ICMP6_MLD2), PROV_L4, 7, 1)),
	MEMBER_HEADER("icmp_error_ip_hdr", "ipha_t *", PKT_BIT(PKT_QUOTED_IP4), PROV_QUOTED, 0,
		"IPv4 header of the packet that an error is about"),
	MEMBER_HEADER("icmp_error_ip6_hdr", "ip6_t *", PKT_BIT(PKT_QUOTED_IP6), PROV_QUOTED, 0,
		"IPv6 header of the packet that an error is about"),
	MEMBER_INT("icmp_error_sport", "uint16_t", "source port of the packet in error",
		LOAD_NET(PORTS, PROV_QPORTS, 0, 2)),
	MEMBER_INT("icmp_error_dport", "uint16_t", "destination port of the packet in error",
		LOAD_NET(PORTS, PROV_QPORTS, 2, 2)),
	MEMBER_HEADER("icmp_hdr", "struct icmp *", ICMP, PROV_L4, 0, "the raw ICMP header"),
	MEMBER_HEADER("icmp6_hdr", "icmp6_t *", ICMP6, PROV_L4, 0, "the raw ICMPv6 header"),
};

static const struct prov_struct structs[] = {
	PROV_STRUCT("icmpinfo_t", NULL, icmpinfo,
		"ICMP or ICMPv6 message; most members are of some types of message only"),
};

static const char *const args[] = {
	"pktinfo_t *", "csinfo_t *", "ipinfo_t *", "ifinfo_t *", "icmpinfo_t *",
};

static const struct prov_probe probes[] = {
	{.name = "send", .send = true, PROV_ARGS(args), .doc = "a message is sent"},
	{.name = "receive", PROV_ARGS(args), .doc = "a message is received"},
};

const struct provider prov_icmp = {
	.name = "icmp",
	.need = ICMP | ICMP6,
	.probes = probes,
	.nprobes = PROV_COUNT(probes),
	.structs = structs,
	.nstructs = PROV_COUNT(structs),
	.doc = "ICMP and ICMPv6 messages",
};
