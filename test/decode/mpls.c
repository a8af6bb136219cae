/*
 * mpls: label stacks and what is below them.
 */
#include "sample.h"

#define LABEL "0001d040 "
#define BOTTOM "0001d140 "

static void
below(void)
{
	const struct pkt *p = sample_ether(ETHER("8847") BOTTOM IP4("0028", "06") TCP);

	CU_ASSERT_EQUAL(p->end, PKT_END_TCP);
	CU_ASSERT_EQUAL(p->off_mpls, 14);
	CU_ASSERT_EQUAL(p->off_l3, 18);
	CU_ASSERT_EQUAL(p->ethertype, 0x8847);
	p = sample_ether(ETHER("8848") LABEL BOTTOM IP6("0014", "06") TCP);
	CU_ASSERT_EQUAL(p->end, PKT_END_TCP);
	CU_ASSERT_EQUAL(p->off_mpls, 14);
	CU_ASSERT_EQUAL(p->off_l3, 22);
	/* A pseudowire's control word. */
	p = sample_ether(ETHER("8847") BOTTOM "00000000 020000000001");
	CU_ASSERT_EQUAL(p->end, PKT_END_ETHERTYPE);
	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_MPLS));
}

static void
limit(void)
{
	const struct pkt *p;

	CU_ASSERT_EQUAL(DECODE_MAX_LABELS, 16);
	p = sample_ether(ETHER("8847") LABEL LABEL LABEL LABEL LABEL LABEL LABEL LABEL LABEL LABEL
		LABEL LABEL LABEL LABEL LABEL BOTTOM IP4("0028", "06") TCP);
	CU_ASSERT_EQUAL(p->end, PKT_END_TCP);
	p = sample_ether(ETHER("8847") LABEL LABEL LABEL LABEL LABEL LABEL LABEL LABEL LABEL LABEL
		LABEL LABEL LABEL LABEL LABEL LABEL BOTTOM IP4("0028", "06") TCP);
	CU_ASSERT_EQUAL(p->end, PKT_END_DEPTH);
}

static void
truncated(void)
{
	const struct pkt *p = sample_cut(ETHER("8847") LABEL BOTTOM, 17);

	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER));
	CU_ASSERT_EQUAL(p->end, PKT_END_LINK_TRUNC);
	p = sample_cut(ETHER("8847") LABEL BOTTOM, 22);
	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_MPLS));
	CU_ASSERT_EQUAL(p->end, PKT_END_LINK_TRUNC);
}

UNIT_SUITE(mpls_suite, "decode/mpls.c", {"below", below}, {"limit", limit},
	{"truncated", truncated});
