/*
 * pppoe: sessions and the PPP protocols in them.
 */
#include "sample.h"

#define LAYERS (PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_PPPOE))

static void
inside(void)
{
	const struct pkt *p;

	p = sample_ether(ETHER("8864") "1100 0001 001e 0021 " IP4("001c", "11") UDP("0008"));
	CU_ASSERT_EQUAL(p->layers, LAYERS | PKT_BIT(PKT_IP4) | PKT_BIT(PKT_UDP));
	CU_ASSERT_EQUAL(p->off_l3, 22);
	CU_ASSERT_EQUAL(p->ethertype, 0x8864);
	p = sample_ether(ETHER("8864") "1100 0001 0032 0057 " IP6("0008", "11") UDP("0008"));
	CU_ASSERT_EQUAL(p->layers, LAYERS | PKT_BIT(PKT_IP6) | PKT_BIT(PKT_UDP));
	p = sample_ether(ETHER("8864") "1100 0001 0022 0281 0001d140 " IP4("001c", "11")
		UDP("0008"));
	CU_ASSERT_EQUAL(p->layers,
		LAYERS | PKT_BIT(PKT_MPLS) | PKT_BIT(PKT_IP4) | PKT_BIT(PKT_UDP));
	p = sample_ether(ETHER("8864") "1100 0001 0022 0283 0001d140 " IP4("001c", "11")
		UDP("0008"));
	CU_ASSERT_EQUAL(p->layers,
		LAYERS | PKT_BIT(PKT_MPLS) | PKT_BIT(PKT_IP4) | PKT_BIT(PKT_UDP));
	/* The protocol compressed to one byte. */
	p = sample_ether(ETHER("8864") "1100 0001 001d 21 " IP4("001c", "11") UDP("0008"));
	CU_ASSERT_EQUAL(p->layers, LAYERS | PKT_BIT(PKT_IP4) | PKT_BIT(PKT_UDP));
	/* LCP. */
	p = sample_ether(ETHER("8864") "1100 0001 0006 c021 01010004");
	CU_ASSERT_EQUAL(p->layers, LAYERS);
	CU_ASSERT_EQUAL(p->end, PKT_END_ETHERTYPE);
}

static void
not_a_session(void)
{
	/* Discovery; an unknown version; a session packet with a code. */
	CU_ASSERT_EQUAL(sample_ether(ETHER("8863") "1109 0000 0000")->layers, PKT_BIT(PKT_ETHER));
	CU_ASSERT_EQUAL(sample_ether(ETHER("8864") "2100 0001 0002 0021")->layers,
		PKT_BIT(PKT_ETHER));
	CU_ASSERT_EQUAL(sample_ether(ETHER("8864") "11a7 0001 0002 0021")->end, PKT_END_ETHERTYPE);
}

/* The header's length bounds what is inside, also where IP says more. */
static void
length_bounds(void)
{
	const struct pkt *p;

	p = sample_ether(ETHER("8864") "1100 0001 002a 0021 " IP4("002e", "06") TCP "000000000000");
	CU_ASSERT_EQUAL(p->end, PKT_END_TCP);
	CU_ASSERT_EQUAL(p->ip_plength, 26);
	CU_ASSERT_EQUAL(p->payload_len, 0);
	p = sample_ether(ETHER("8864") "1100 0001 0001 0021 4500");
	CU_ASSERT_EQUAL(p->layers, LAYERS);
	CU_ASSERT_EQUAL(p->end, PKT_END_LINK_TRUNC);
	p = sample_ether(ETHER("8864") "1100 0001 0001 21 4500");
	CU_ASSERT_EQUAL(p->end, PKT_END_IP_TRUNC);
	p = sample_ether(ETHER("8864") "1100 0001 0000 0021 4500");
	CU_ASSERT_EQUAL(p->end, PKT_END_LINK_TRUNC);
}

UNIT_SUITE(pppoe_suite, "decode/pppoe.c", {"inside", inside}, {"not a session", not_a_session},
	{"length bounds", length_bounds});
