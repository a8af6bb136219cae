/*
 * eth: type, length, neither.
 */
#include "sample.h"

static void
type(void)
{
	const struct pkt *p = sample_ether(ETHER("88cc") "0207");

	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER));
	CU_ASSERT_EQUAL(p->ethertype, 0x88cc);
	CU_ASSERT_EQUAL(p->off_l2, 0);
	CU_ASSERT_EQUAL(p->end, PKT_END_ETHERTYPE);
	CU_ASSERT_EQUAL(p->ip_ver, 0);
}

static void
length(void)
{
	const struct pkt *p = sample_ether(ETHER("05dc") "424203");

	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_LLC));
	CU_ASSERT_EQUAL(p->ethertype, 1500);
	/* From 1501 to 1535 it is neither. 0 has no room for LLC. */
	p = sample_ether(ETHER("05dd") "424203");
	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER));
	CU_ASSERT_EQUAL(p->end, PKT_END_ETHERTYPE);
	p = sample_ether(ETHER("0000") "424203");
	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER));
	CU_ASSERT_EQUAL(p->end, PKT_END_ETHERTYPE);
}

/* The neighbours of every type that is decoded. */
static void
unknown_types(void)
{
	static const uint16_t types[] = {0x0600, 0x07ff, 0x0801, 0x0805, 0x0807, 0x8034, 0x8036,
		0x80ff, 0x8101, 0x86dc, 0x86de, 0x8846, 0x8849, 0x8863, 0x8865, 0x88a7, 0x88a9,
		0x90ff, 0x9101, 0xffff};
	uint8_t bytes[64] = {0};
	struct sample s = {.bytes = bytes, .len = sizeof(bytes)};

	for (unsigned i = 0; i < RTE_DIM(types); i++) {
		const struct pkt *p;

		bytes[12] = types[i] >> 8;
		bytes[13] = types[i];
		p = sample_decode(&s);
		CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER));
		CU_ASSERT_EQUAL(p->ethertype, types[i]);
		CU_ASSERT_EQUAL(p->end, PKT_END_ETHERTYPE);
	}
}

/* What lies behind an 802.3 length is padding. */
static void
length_bounds(void)
{
	const struct pkt *p = sample_ether(ETHER("0002") "424203 000000");

	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER));
	CU_ASSERT_EQUAL(p->end, PKT_END_LINK_TRUNC);
}

static void
shortest_length(void)
{
	CU_ASSERT_EQUAL(sample_ether(ETHER("0001") "424203")->end, PKT_END_LINK_TRUNC);
}

static void
truncated(void)
{
	const struct pkt *p = sample_cut(ETHER("0800"), 13);

	CU_ASSERT_EQUAL(p->layers, 0);
	CU_ASSERT_EQUAL(p->ethertype, 0);
	CU_ASSERT_EQUAL(p->end, PKT_END_LINK_TRUNC);
}

UNIT_SUITE(eth_suite, "decode/eth.c", {"type", type}, {"length", length},
	{"unknown types", unknown_types},
	{"length bounds", length_bounds}, {"shortest length", shortest_length},
	{"truncated", truncated});
