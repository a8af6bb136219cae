/*
 * prov_udp: UDP datagrams, RFC 768.
 */
#include "prov_row.h"

#define UDP PKT_BIT(PKT_UDP)

static const struct prov_member udpinfo[] = {
	MEMBER_INT("udp_sport", "uint16_t", "source port", LOAD_PKT(UDP, sport)),
	MEMBER_INT("udp_dport", "uint16_t", "destination port", LOAD_PKT(UDP, dport)),
	MEMBER_INT("udp_length", "uint16_t", "length of header and payload, bytes",
		LOAD_NET(UDP, PROV_L4, 4, 2)),
	MEMBER_INT("udp_checksum", "uint16_t", "checksum", LOAD_NET(UDP, PROV_L4, 6, 2)),
	MEMBER_HEADER("udp_hdr", "udpha_t *", UDP, PROV_L4, 0, "the raw header"),
};

static const struct prov_member udpsinfo[] = {
	MEMBER_INT("udps_addr", "uintptr_t", "0: there is no kernel structure", LOAD_CONST(0, 0)),
	MEMBER_SIDE("udps_lport", "uint16_t", "port of this end",
		LOAD_PKT(UDP, dport), LOAD_PKT(UDP, sport)),
	MEMBER_SIDE("udps_rport", "uint16_t", "port of the other end",
		LOAD_PKT(UDP, sport), LOAD_PKT(UDP, dport)),
	MEMBER_ADDR_SIDE("udps_laddr", UDP, daddr, saddr, "address of this end"),
	MEMBER_ADDR_SIDE("udps_raddr", UDP, saddr, daddr, "address of the other end"),
};

static const struct prov_struct structs[] = {
	PROV_STRUCT("udpinfo_t", NULL, udpinfo, "UDP header"),
	PROV_STRUCT("udpsinfo_t", NULL, udpsinfo, "one end of a UDP conversation"),
};

static const char *const args[] = {
	"pktinfo_t *", "csinfo_t *", "ipinfo_t *", "udpsinfo_t *", "udpinfo_t *",
};

static const struct prov_probe probes[] = {
	{
		.name = "send",
		.send = true,
		PROV_ARGS(args),
		.doc = "a packet with a UDP header is sent",
	},
	{
		.name = "stream-send",
		.send = true,
		.event = FLOW_STREAM_SEND,
		PROV_ARGS(args),
		.doc = "a whole datagram of application data is sent",
	},
	{.name = "receive", PROV_ARGS(args), .doc = "a packet with a UDP header is received"},
	{
		.name = "stream-receive",
		.event = FLOW_STREAM_RECEIVE,
		PROV_ARGS(args),
		.doc = "a whole datagram of application data is received",
	},
};

const struct provider prov_udp = {
	.name = "udp",
	.need = UDP,
	.probes = probes,
	.nprobes = PROV_COUNT(probes),
	.structs = structs,
	.nstructs = PROV_COUNT(structs),
	.doc = "UDP datagrams",
};
