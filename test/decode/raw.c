/*
 * raw: the version decides.
 */
#include "sample.h"

static void
version(void)
{
	const struct pkt *p = sample_link(PKT_LINK_RAW, IP4("0014", "fd"));

	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_IP4));
	CU_ASSERT_EQUAL(p->ethertype, 0);
	CU_ASSERT_EQUAL(p->off_l3, 0);
	CU_ASSERT_EQUAL(p->off_l4, 20);
	CU_ASSERT_EQUAL(sample_link(PKT_LINK_RAW, IP6("0000", "3b"))->layers, PKT_BIT(PKT_IP6));
	CU_ASSERT_EQUAL(sample_link(PKT_LINK_RAW, "55000014")->end, PKT_END_IP_VERSION);
	CU_ASSERT_EQUAL(sample_link(PKT_LINK_RAW, "")->end, PKT_END_IP_TRUNC);
}

UNIT_SUITE(raw_suite, "decode/raw.c", {"version", version});
