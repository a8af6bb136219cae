/*
 * prov_arp: ARP and RARP packets, RFC 826 and RFC 903.
 */
#include "prov_row.h"

#define ARP PKT_BIT(PKT_ARP)
#define ARP_IP4 PKT_BIT(PKT_ARP_IP4) /* the four addresses are where these rows look for them */

static const struct prov_member arpinfo[] = {
	MEMBER_INT("arp_hwtype", "uint16_t", "hardware type, 1: Ethernet",
		LOAD_NET(ARP, PROV_L3, 0, 2)),
	MEMBER_INT("arp_proto", "uint16_t", "protocol type, an EtherType",
		LOAD_NET(ARP, PROV_L3, 2, 2)),
	MEMBER_INT("arp_hlen", "uint8_t", "length of a hardware address, bytes",
		LOAD_NET(ARP, PROV_L3, 4, 1)),
	MEMBER_INT("arp_plen", "uint8_t", "length of a protocol address, bytes",
		LOAD_NET(ARP, PROV_L3, 5, 1)),
	MEMBER_INT("arp_op", "uint16_t", "operation", LOAD_NET(ARP, PROV_L3, 6, 2)),
	MEMBER_NAME("arp_opstr", NAMES_ARPOP,
		"operation: REQUEST REPLY RREQUEST RREPLY or a number",
		LOAD_NET(ARP, PROV_L3, 6, 2)),
	MEMBER_BYTES("arp_sha", AGG_STR_MAC, ARP_IP4, PROV_L3, 8, "sender hardware address"),
	MEMBER_BYTES("arp_spa", AGG_STR_IP4, ARP_IP4, PROV_L3, 14, "sender protocol address"),
	MEMBER_BYTES("arp_tha", AGG_STR_MAC, ARP_IP4, PROV_L3, 18, "target hardware address"),
	MEMBER_BYTES("arp_tpa", AGG_STR_IP4, ARP_IP4, PROV_L3, 24, "target protocol address"),
	MEMBER_HEADER("arp_hdr", "uintptr_t", ARP, PROV_L3, 0, "address of the raw packet"),
};

static const struct prov_struct structs[] = {
	PROV_STRUCT("arpinfo_t", NULL, arpinfo,
		"ARP packet; its addresses are read only if they are Ethernet's and IPv4's"),
};

static const char *const args[] = {"pktinfo_t *", NULL, NULL, "ifinfo_t *", "arpinfo_t *"};

static const struct prov_probe probes[] = {
	{.name = "send", .send = true, PROV_ARGS(args), .doc = "an ARP or RARP packet is sent"},
	{.name = "receive", PROV_ARGS(args), .doc = "an ARP or RARP packet is received"},
};

const struct provider prov_arp = {
	.name = "arp",
	.need = ARP,
	.probes = probes,
	.nprobes = PROV_COUNT(probes),
	.structs = structs,
	.nstructs = PROV_COUNT(structs),
	.doc = "ARP and RARP packets",
};
