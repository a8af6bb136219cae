/*
 * vlan: tags and their limit.
 */
#include "sample.h"

#define TAG "0001 8100 "

static void
one(void)
{
	const struct pkt *p = sample_ether(ETHER("8100") "602a 88cc 00");

	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_VLAN));
	CU_ASSERT_EQUAL(p->off_vlan, 14);
	CU_ASSERT_EQUAL(p->ethertype, 0x88cc);
}

static void
stacked(void)
{
	static const char *const outer[] = {
		ETHER("88a8") "00c8 8100 07d1 88cc 00", ETHER("9100") "00c8 8100 07d1 88cc 00",
		ETHER("8100") "00c8 8100 07d1 88cc 00", ETHER("88a8") "00c8 88a8 07d1 88cc 00"};

	for (unsigned i = 0; i < RTE_DIM(outer); i++) {
		const struct pkt *p = sample_ether(outer[i]);

		CU_ASSERT_EQUAL(p->layers,
			PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_VLAN) | PKT_BIT(PKT_QINQ));
		CU_ASSERT_EQUAL(p->off_vlan, 14);
		CU_ASSERT_EQUAL(p->ethertype, 0x88cc);
	}
}

static void
with_length(void)
{
	const struct pkt *p = sample_ether(ETHER("8100") "0001 0003 424203 0000");

	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_VLAN) | PKT_BIT(PKT_LLC));
	CU_ASSERT_EQUAL(p->ethertype, 3);
}

/* A tag that comes behind SNAP is not the second of the first stack. */
static void
not_adjacent(void)
{
	const struct pkt *p = sample_ether(
		ETHER("8100") "0001 0010 aaaa03 000000 8100 0002 88cc 0000 0000");

	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_VLAN) | PKT_BIT(PKT_LLC) |
			PKT_BIT(PKT_SNAP));
	CU_ASSERT_EQUAL(p->off_vlan, 14);
	CU_ASSERT_EQUAL(p->ethertype, 0x88cc);
}

static void
limit(void)
{
	const struct pkt *p;

	CU_ASSERT_EQUAL(DECODE_MAX_TAGS, 8);
	p = sample_ether(ETHER("8100") TAG TAG TAG TAG TAG TAG TAG "0001 0800 "
		IP4("001c", "11") UDP("0008"));
	CU_ASSERT_EQUAL(p->end, PKT_END_UDP);
	p = sample_ether(ETHER("8100") TAG TAG TAG TAG TAG TAG TAG TAG "0001 0800 "
		IP4("001c", "11") UDP("0008"));
	CU_ASSERT_EQUAL(p->end, PKT_END_DEPTH);
	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_VLAN) | PKT_BIT(PKT_QINQ));
}

static void
truncated(void)
{
	const struct pkt *p = sample_cut(ETHER("8100") TAG "0001 0800", 21);

	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_VLAN));
	CU_ASSERT_EQUAL(p->end, PKT_END_LINK_TRUNC);
}

UNIT_SUITE(vlan_suite, "decode/vlan.c", {"one", one}, {"stacked", stacked},
	{"with length", with_length}, {"not adjacent", not_adjacent}, {"limit", limit},
	{"truncated", truncated});
