/*
 * prov_socket: application data as a socket would see it, and whose socket it is, if it is one of
 * this machine's.
 */
#include "prov_row.h"

#define PORTS (PKT_BIT(PKT_TCP) | PKT_BIT(PKT_UDP))

static const struct prov_member socketinfo[] = {
	MEMBER_NAME("so_protocol", NAMES_IPPROTO, "TCP or UDP", LOAD_PKT(PORTS, proto)),
	MEMBER_ADDR_SIDE("so_laddr", PORTS, daddr, saddr, "address of this end"),
	MEMBER_ADDR_SIDE("so_raddr", PORTS, saddr, daddr, "address of the other end"),
	MEMBER_SIDE("so_lport", "uint16_t", "port of this end",
		LOAD_PKT(PORTS, dport), LOAD_PKT(PORTS, sport)),
	MEMBER_SIDE("so_rport", "uint16_t", "port of the other end",
		LOAD_PKT(PORTS, sport), LOAD_PKT(PORTS, dport)),
	MEMBER_INT("so_bytes", "uint32_t",
		"bytes of new application data; of a fragmented UDP datagram all, with the first one",
		LOAD_VIEW(PORTS, bytes)),
	MEMBER_SIDE("so_pid", "pid_t", "process that owns the socket; -1: not on this machine",
		LOAD_VIEW(0, owner[0].pid), LOAD_VIEW(0, owner[1].pid)),
	MEMBER_NAME_SIDE("so_execname", NAMES_PROC,
		"name of that process; <unknown>: not on this machine",
		LOAD_VIEW(0, owner[0].name), LOAD_VIEW(0, owner[1].name)),
	MEMBER_SIDE("so_uid", "uid_t", "user that owns the socket; -1: not on this machine",
		LOAD_VIEW(0, owner[0].uid), LOAD_VIEW(0, owner[1].uid)),
};

static const struct prov_struct structs[] = {
	PROV_STRUCT("socketinfo_t", NULL, socketinfo, "a socket and what it sends or receives"),
};

static const char *const args[] = {
	"pktinfo_t *", "csinfo_t *", "ipinfo_t *", "ifinfo_t *", "socketinfo_t *",
};

static const struct prov_probe probes[] = {
	{
		.name = "send",
		.send = true,
		.event = FLOW_DATA_SEND,
		PROV_ARGS(args),
		.doc = "new application data is sent, in order",
	},
	{
		.name = "receive",
		.event = FLOW_DATA_RECEIVE,
		PROV_ARGS(args),
		.doc = "new application data is received, in order",
	},
};

const struct provider prov_socket = {
	.name = "socket",
	.need = PORTS,
	.probes = probes,
	.nprobes = PROV_COUNT(probes),
	.structs = structs,
	.nstructs = PROV_COUNT(structs),
	.doc = "application data, and who it belongs to",
};
