/*
 * prov_gld: link layer frames: gld:::, also called ether:::. Every frame fires it, decodable or
 * not.
 */
#include "prov_row.h"

#define ETHER PKT_BIT(PKT_ETHER)
#define VLAN PKT_BIT(PKT_VLAN)

static const struct prov_member etherinfo[] = {
	{
		.m = {"eth_dst", "uchar_t[6]"},
		.kind = PROV_MACBYTES,
		.doc = "destination address, 6 bytes",
		.load = {{.need = ETHER, .base = PROV_L2, .off = 0, .width = 6}},
	},
	{
		.m = {"eth_src", "uchar_t[6]"},
		.kind = PROV_MACBYTES,
		.doc = "source address, 6 bytes",
		.load = {{.need = ETHER, .base = PROV_L2, .off = 6, .width = 6}},
	},
	MEMBER_INT("eth_type", "uint16_t", "EtherType, the innermost one of a tagged frame",
		LOAD_PKT(ETHER | PKT_BIT(PKT_COOKED), ethertype)),
	MEMBER_INT("eth_istagged", "boolean_t", "1: has at least one VLAN tag",
		LOAD_CONST(VLAN, 1)),
	MEMBER_INT("eth_priority", "uint8_t", "priority code point of the outer tag",
		LOAD_BITS(VLAN, PROV_VLAN, 0, 2, 13, 0x7, 0)),
	MEMBER_INT("eth_dei", "uint8_t", "drop eligible indicator of the outer tag",
		LOAD_BITS(VLAN, PROV_VLAN, 0, 2, 12, 0x1, 0)),
	MEMBER_INT("eth_vlanid", "uint16_t", "VLAN id of the outer tag",
		LOAD_BITS(VLAN, PROV_VLAN, 0, 2, 0, 0xfff, 0)),
	MEMBER_INT("eth_vlanid2", "uint16_t", "VLAN id of the second tag",
		LOAD_BITS(PKT_BIT(PKT_QINQ), PROV_VLAN, 4, 2, 0, 0xfff, 0)),
	MEMBER_INT("eth_mpls_label", "uint32_t", "label on top of the MPLS stack",
		LOAD_BITS(PKT_BIT(PKT_MPLS), PROV_MPLS, 0, 4, 12, 0xfffff, 0)),
	MEMBER_HEADER("eth_header", "uintptr_t", ETHER, PROV_L2, 0, "address of the raw header"),
	MEMBER_BYTES("eth_saddr", AGG_STR_MAC, ETHER, PROV_L2, 6,
		"source address as text, aa:bb:cc:dd:ee:ff"),
	MEMBER_BYTES("eth_daddr", AGG_STR_MAC, ETHER, PROV_L2, 0, "destination address as text"),
};

static const struct prov_struct structs[] = {
	PROV_STRUCT("etherinfo_t", NULL, etherinfo, "Ethernet header"),
};

static const char *const args[] = {
	"pktinfo_t *", NULL, "ipinfo_t *", "ifinfo_t *", "etherinfo_t *",
};

static const struct prov_probe probes[] = {
	{.name = "send", .send = true, PROV_ARGS(args), .doc = "a frame is sent"},
	{.name = "receive", PROV_ARGS(args), .doc = "a frame is received"},
};

const struct provider prov_gld = {
	.name = "gld",
	.alias = "ether",
	.probes = probes,
	.nprobes = PROV_COUNT(probes),
	.structs = structs,
	.nstructs = PROV_COUNT(structs),
	.doc = "link layer: every frame",
};
