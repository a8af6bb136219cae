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

/* What lies behind an 802.3 length is padding. */
static void
length_bounds(void)
{
	const struct pkt *p = sample_ether(ETHER("0002") "424203 000000");

	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER));
	CU_ASSERT_EQUAL(p->end, PKT_END_LINK_TRUNC);
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
	{"length bounds", length_bounds}, {"truncated", truncated});
