/*
 * prov_tcp: TCP segments, RFC 9293, and the events of connections; and tcpf, the segments that
 * never leave a host. A probe of a connection's event can be enabled once connections are tracked.
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

#define UNTRACKED(name, type, doc) MEMBER_INT(name, type, doc, LOAD_CONST(0, 0))

static const struct prov_member tcpsinfo[] = {
	UNTRACKED("tcps_addr", "uintptr_t", "0: there is no kernel structure"),
	UNTRACKED("tcps_local", "int", "1: both ends are local"),
	UNTRACKED("tcps_active", "int", "1: this end opened the connection"),
	UNTRACKED("tcps_retransmit", "int", "1: this segment is a retransmission"),
	MEMBER_SIDE("tcps_lport", "uint16_t", "port of this end",
		LOAD_PKT(TCP, dport), LOAD_PKT(TCP, sport)),
	MEMBER_SIDE("tcps_rport", "uint16_t", "port of the other end",
		LOAD_PKT(TCP, sport), LOAD_PKT(TCP, dport)),
	MEMBER_ADDR_SIDE("tcps_laddr", TCP, daddr, saddr, "address of this end"),
	MEMBER_ADDR_SIDE("tcps_raddr", TCP, saddr, daddr, "address of the other end"),
	UNTRACKED("tcps_state", "int32_t", "state of this end, TCP_STATE_*"),
	UNTRACKED("tcps_snd_ws", "int32_t", "window scale of what this end sends to"),
	UNTRACKED("tcps_rcv_ws", "int32_t", "window scale of what this end offers"),
	UNTRACKED("tcps_iss", "uint32_t", "initial sequence number sent"),
	UNTRACKED("tcps_irs", "uint32_t", "initial sequence number received"),
	UNTRACKED("tcps_suna", "uint32_t", "oldest sequence number sent and not acknowledged"),
	UNTRACKED("tcps_snxt", "uint32_t", "next sequence number to send"),
	UNTRACKED("tcps_rack", "uint32_t", "sequence number acknowledged to the other end"),
	UNTRACKED("tcps_rnxt", "uint32_t", "next sequence number expected"),
	UNTRACKED("tcps_swnd", "uint32_t", "send window, bytes"),
	UNTRACKED("tcps_rwnd", "uint32_t", "receive window, bytes"),
	UNTRACKED("tcps_mss", "uint32_t", "maximum segment size, bytes"),
	UNTRACKED("tcps_rtt", "uint32_t", "smoothed round trip time, microseconds"),
	UNTRACKED("tcps_rtt_sd", "uint32_t", "mean deviation of the round trip time, microseconds"),
	UNTRACKED("tcps_rto", "uint32_t", "retransmission timeout, ms"),
	UNTRACKED("tcps_cwnd", "uint32_t", "congestion window, bytes: an estimate from the wire"),
	UNTRACKED("tcps_cwnd_ssthresh", "uint32_t", "0: not visible on the wire"),
	UNTRACKED("tcps_sack_fack", "uint32_t", "highest sequence number selectively acknowledged"),
	UNTRACKED("tcps_sack_snxt", "uint32_t", "next sequence number to resend by SACK"),
};

static const struct prov_member tcplsinfo[] = {
	UNTRACKED("tcps_state", "int32_t", "state before the change, TCP_STATE_*"),
};

static const struct prov_struct structs[] = {
	PROV_STRUCT("tcpinfo_t", NULL, tcpinfo, "TCP header"),
	PROV_STRUCT("tcpsinfo_t", NULL, tcpsinfo,
		"one end of a connection; 0 where the connection has to be known"),
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

/* An event of a connection: which side's segment makes it fire, what it is. */
#define EVENT(name_, send_, args_, doc_)                                                           \
	{                                                                                          \
		.name = name_, .send = send_, .unavailable = PROV_NEEDS_TRACKER, PROV_ARGS(args_), \
		.doc = doc_                                                                        \
	}

static const struct prov_probe probes[] = {
	{.name = "send", .send = true, PROV_ARGS(args), .doc = "a segment is sent"},
	EVENT("connect-request", true, args, "the active end sends its initial SYN"),
	EVENT("accept-refused", true, args, "the passive end answers a SYN with RST"),
	EVENT("retransmit", true, args, "a segment repeats what was sent before"),
	EVENT("timeout-retransmit", true, args, "a segment is repeated after a timeout"),
	{.name = "receive", PROV_ARGS(args), .doc = "a segment is received"},
	EVENT("connect-established", false, args, "the active end receives SYN and ACK"),
	EVENT("connect-refused", false, args, "the active end receives RST for its SYN"),
	EVENT("accept-established", false, args,
		"the passive end receives the handshake's last ACK"),
	EVENT("timeout-idle", false, args, "a connection expired idle"),
	EVENT("timeout-handshake", false, args, "a handshake was never completed"),
	EVENT("state-change", false, state_args, "the state of an end has changed"),
};

static const struct prov_probe tcpf_probes[] = {
	EVENT("send", true, tcpf_args, "data between two ends of this host is sent"),
	EVENT("receive", false, tcpf_args, "data between two ends of this host is received"),
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
