/*
 * prov_sctp: SCTP packets and associations, RFC 9260.
 */
#include "prov_row.h"

#define SCTP PKT_BIT(PKT_SCTP)
#define CHUNK PKT_BIT(PKT_SCTP_CHUNK)

static const struct prov_member sctpinfo[] = {
	MEMBER_INT("sctp_sport", "uint16_t", "source port", LOAD_PKT(SCTP, sport)),
	MEMBER_INT("sctp_dport", "uint16_t", "destination port", LOAD_PKT(SCTP, dport)),
	MEMBER_INT("sctp_verify", "uint32_t", "verification tag", LOAD_NET(SCTP, PROV_L4, 4, 4)),
	MEMBER_INT("sctp_checksum", "uint32_t", "checksum", LOAD_NET(SCTP, PROV_L4, 8, 4)),
	MEMBER_INT("sctp_chunk_type", "uint8_t", "type of the first chunk",
		LOAD_NET(CHUNK, PROV_L4, 12, 1)),
	MEMBER_NAME("sctp_chunkstr", NAMES_SCTP_CHUNK,
		"type of the first chunk: DATA, INIT, ... or a number",
		LOAD_NET(CHUNK, PROV_L4, 12, 1)),
	MEMBER_HEADER("sctp_hdr", "sctp_hdr_t *", SCTP, PROV_L4, 0, "the raw common header"),
};

static const struct prov_member sctpsinfo[] = {
	MEMBER_INT("sctps_addr", "uintptr_t", "0: there is no kernel structure", LOAD_CONST(0, 0)),
	MEMBER_SIDE("sctps_lport", "uint16_t", "port of this end",
		LOAD_PKT(SCTP, dport), LOAD_PKT(SCTP, sport)),
	MEMBER_SIDE("sctps_rport", "uint16_t", "port of the other end",
		LOAD_PKT(SCTP, sport), LOAD_PKT(SCTP, dport)),
	MEMBER_ADDR_SIDE("sctps_laddr", SCTP, daddr, saddr, "address of this end"),
	MEMBER_ADDR_SIDE("sctps_raddr", SCTP, saddr, daddr, "address of the other end"),
	MEMBER_INT("sctps_state", "int32_t", "state of this end, see sctp_state_string[]",
		LOAD_STATE(SCTP)),
};

static const struct prov_member sctplsinfo[] = {
	MEMBER_INT("sctps_state", "int32_t", "state before the change", LOAD_STATE(SCTP)),
};

static const struct prov_struct structs[] = {
	PROV_STRUCT("sctpinfo_t", NULL, sctpinfo, "SCTP common header and first chunk"),
	PROV_STRUCT("sctpsinfo_t", NULL, sctpsinfo, "one end of an association"),
	PROV_STRUCT("sctplsinfo_t", NULL, sctplsinfo, "the state that an association has left"),
};

static const char *const args[] = {
	"pktinfo_t *", "csinfo_t *", "ipinfo_t *", "sctpsinfo_t *", "sctpinfo_t *",
};

static const char *const state_args[] = {
	NULL, "csinfo_t *", NULL, "sctpsinfo_t *", NULL, "sctplsinfo_t *",
};

static const struct prov_probe probes[] = {
	{.name = "send", .send = true, PROV_ARGS(args), .doc = "a packet is sent"},
	{.name = "receive", .before = BEFORE(3), PROV_ARGS(args), .doc = "a packet is received"},
	{
		.name = "state-change",
		.event = FLOW_STATE_CHANGE,
		.before = BEFORE(5),
		PROV_ARGS(state_args),
		.doc = "the state of an end of an association has changed",
	},
};

const struct provider prov_sctp = {
	.name = "sctp",
	.need = SCTP,
	.probes = probes,
	.nprobes = PROV_COUNT(probes),
	.structs = structs,
	.nstructs = PROV_COUNT(structs),
	.doc = "SCTP packets and associations",
};
