/*
 * prov_tcp: TCP segments, RFC 9293, and the events of connections; and tcpf, the segments that
 * never leave a host.
 */
#include "prov_row.h"

#define TCP PKT_BIT(PKT_TCP)

static const struct prov_member tcpinfo[] = {
	MEMBER_INT("tcp_sport", "uint16_t", "source port", LOAD_PKT(TCP, sport)),
	MEMBER_INT("tcp_dport", "uint16_t", "destination port", LOAD_PKT(TCP, dport)),
	MEMBER_INT("tcp_seq", "uint32_t", "sequence number, absolute",
		LOAD_NET(TCP, PROV_L4, 4, 4)),
	MEMBER_INT("tcp_ack", "uint32_t", "acknowledgment number, absolute",
		LOAD_NET(TCP, PROV_L4, 8, 4)),
	MEMBER_INT("tcp_offset", "uint8_t", "header length, bytes",
		LOAD_BITS(TCP, PROV_L4, 12, 1, 4, 0xf, 4)),
	MEMBER_INT("tcp_flags", "uint8_t", "flags, TH_*", LOAD_PKT(TCP, tcp_flags)),
	MEMBER_INT("tcp_window", "uint16_t", "window, not scaled", LOAD_NET(TCP, PROV_L4, 14, 2)),
	MEMBER_INT("tcp_checksum", "uint16_t", "checksum", LOAD_NET(TCP, PROV_L4, 16, 2)),
	MEMBER_INT("tcp_urgent", "uint16_t", "urgent pointer", LOAD_NET(TCP, PROV_L4, 18, 2)),
	MEMBER_INT("tcp_payload", "uint32_t", "bytes of payload", LOAD_PKT(TCP, payload_len)),
	MEMBER_HEADER("tcp_hdr", "tcph_t *", TCP, PROV_L4, 0, "the raw header"),
};

#define END_MEMBER(name, type, field, doc) MEMBER_INT(name, type, doc, LOAD_END(TCP, field))

static const struct prov_member tcpsinfo[] = {
	MEMBER_INT("tcps_addr", "uintptr_t", "0: there is no kernel structure", LOAD_CONST(0, 0)),
	MEMBER_INT("tcps_local", "int", "1: both ends are local", LOAD_VIEW(TCP, fused)),
	END_MEMBER("tcps_active", "int", active, "1: this end opened the connection"),
	MEMBER_INT("tcps_retransmit", "int", "1: this segment is a retransmission",
		LOAD_VIEW(TCP, retransmit)),
	MEMBER_SIDE("tcps_lport", "uint16_t", "port of this end",
		LOAD_PKT(TCP, dport), LOAD_PKT(TCP, sport)),
	MEMBER_SIDE("tcps_rport", "uint16_t", "port of the other end",
		LOAD_PKT(TCP, sport), LOAD_PKT(TCP, dport)),
	MEMBER_ADDR_SIDE("tcps_laddr", TCP, daddr, saddr, "address of this end"),
	MEMBER_ADDR_SIDE("tcps_raddr", TCP, saddr, daddr, "address of the other end"),
	MEMBER_INT("tcps_state", "int32_t", "state of this end, TCP_STATE_*", LOAD_STATE(TCP)),
	END_MEMBER("tcps_snd_ws", "int32_t", snd_ws, "window scale of what this end sends to"),
	END_MEMBER("tcps_rcv_ws", "int32_t", rcv_ws, "window scale of what this end offers"),
	END_MEMBER("tcps_iss", "uint32_t", iss, "initial sequence number sent"),
	END_MEMBER("tcps_irs", "uint32_t", irs, "initial sequence number received"),
	END_MEMBER("tcps_suna", "uint32_t", suna,
		"oldest sequence number sent and not acknowledged"),
	END_MEMBER("tcps_snxt", "uint32_t", snxt, "next sequence number to send"),
	END_MEMBER("tcps_rack", "uint32_t", rack,
		"sequence number acknowledged to the other end"),
	END_MEMBER("tcps_rnxt", "uint32_t", rnxt, "next sequence number expected"),
	END_MEMBER("tcps_swnd", "uint32_t", swnd, "send window, bytes"),
	END_MEMBER("tcps_rwnd", "uint32_t", rwnd, "receive window, bytes"),
	END_MEMBER("tcps_mss", "uint32_t", mss, "maximum segment size, bytes"),
	END_MEMBER("tcps_rtt", "uint32_t", rtt, "smoothed round trip time, microseconds"),
	END_MEMBER("tcps_rtt_sd", "uint32_t", rtt_sd,
		"mean deviation of the round trip time, microseconds"),
	END_MEMBER("tcps_rto", "uint32_t", rto, "retransmission timeout, ms"),
	END_MEMBER("tcps_cwnd", "uint32_t", cwnd,
		"congestion window, bytes: an estimate, the most that was seen in flight"),
	MEMBER_INT("tcps_cwnd_ssthresh", "uint32_t", "0: not visible on the wire",
		LOAD_CONST(0, 0)),
	END_MEMBER("tcps_sack_fack", "uint32_t", sack_fack,
		"highest sequence number selectively acknowledged"),
	END_MEMBER("tcps_sack_snxt", "uint32_t", sack_snxt,
		"next sequence number to resend by SACK"),
};

/* Of state-change only, where it is args[5]. */
static const struct prov_member tcplsinfo[] = {
	MEMBER_INT("tcps_state", "int32_t", "state before the change, TCP_STATE_*",
		LOAD_STATE(TCP)),
};

static const struct prov_struct structs[] = {
	PROV_STRUCT("tcpinfo_t", NULL, tcpinfo, "TCP header"),
	PROV_STRUCT("tcpsinfo_t", NULL, tcpsinfo,
		"one end of a connection, as the wire shows it"),
	PROV_STRUCT("tcplsinfo_t", "tcpnsinfo_t", tcplsinfo, "the state that an end has left"),
};

static const char *const args[] = {
	"pktinfo_t *", "csinfo_t *", "ipinfo_t *", "tcpsinfo_t *", "tcpinfo_t *",
};

static const char *const state_args[] = {
	NULL, "csinfo_t *", "tcpsinfo_t *", "tcpsinfo_t *", NULL, "tcplsinfo_t *",
};

static const char *const tcpf_args[] = {
	"pktinfo_t *", "csinfo_t *", NULL, "ipinfo_t *", "tcpsinfo_t *", "tcpinfo_t *",
};

/* An event of a connection: which end it is of, what it is. */
#define EVENT(name_, send_, event_, doc_)                                                          \
	{                                                                                          \
		.name = name_, .send = send_, .event = event_, PROV_ARGS(args), .doc = doc_        \
	}

static const struct prov_probe probes[] = {
	{.name = "send", .send = true, PROV_ARGS(args), .doc = "a segment is sent"},
	EVENT("connect-request", true, FLOW_CONNECT_REQUEST,
		"the active end sends its initial SYN"),
	EVENT("accept-refused", true, FLOW_ACCEPT_REFUSED,
		"the passive end answers a SYN with RST"),
	EVENT("retransmit", true, FLOW_RETRANSMIT, "a segment repeats what was sent before"),
	EVENT("timeout-retransmit", true, FLOW_TIMEOUT_RETRANSMIT,
		"a segment is repeated after a timeout"),
	{
		.name = "receive",
		.before = BEFORE(3),
		PROV_ARGS(args),
		.doc = "a segment is received",
	},
	EVENT("connect-established", false, FLOW_CONNECT_ESTABLISHED,
		"the active end receives SYN and ACK"),
	EVENT("connect-refused", false, FLOW_CONNECT_REFUSED,
		"the active end receives RST for its SYN"),
	EVENT("accept-established", false, FLOW_ACCEPT_ESTABLISHED,
		"the passive end receives the handshake's last ACK"),
	EVENT("timeout-idle", false, FLOW_TIMEOUT_IDLE, "a connection expired idle"),
	EVENT("timeout-handshake", false, FLOW_TIMEOUT_HANDSHAKE,
		"a handshake was never completed"),
	{
		.name = "state-change",
		.event = FLOW_STATE_CHANGE,
		.before = BEFORE(2) | BEFORE(5),
		PROV_ARGS(state_args),
		.doc = "the state of an end has changed",
	},
};

static const struct prov_probe tcpf_probes[] = {
	{
		.name = "send",
		.send = true,
		.event = FLOW_FUSED_SEND,
		PROV_ARGS(tcpf_args),
		.doc = "data between two ends of this host is sent",
	},
	{
		.name = "receive",
		.event = FLOW_FUSED_RECEIVE,
		PROV_ARGS(tcpf_args),
		.doc = "data between two ends of this host is received",
	},
};

const struct provider prov_tcp = {
	.name = "tcp",
	.need = TCP,
	.probes = probes,
	.nprobes = PROV_COUNT(probes),
	.structs = structs,
	.nstructs = PROV_COUNT(structs),
	.doc = "TCP segments and connections",
};

const struct provider prov_tcpf = {
	.name = "tcpf",
	.need = TCP,
	.probes = tcpf_probes,
	.nprobes = PROV_COUNT(tcpf_probes),
	.doc = "TCP data between two ends of the same host, which never reaches a wire",
};
