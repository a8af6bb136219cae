/*
 * sll: cooked captures.
 */
#include "sample.h"

#define SLL(device, type) "0000 " device " 0006 0200000000010000 " type " "
#define SLL2(device, type) type " 0000 00000002 " device " 00 06 0200000000010000 "

static void
cooked(void)
{
	const struct pkt *p = sample_link(PKT_LINK_SLL, SLL("0001", "86dd") IP6("0008", "11")
		UDP("0008"));

	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_COOKED) | PKT_BIT(PKT_IP6) | PKT_BIT(PKT_UDP));
	CU_ASSERT_EQUAL(p->ethertype, 0x86dd);
	CU_ASSERT_EQUAL(p->off_l3, 16);
	p = sample_link(PKT_LINK_SLL2, SLL2("0001", "0800") IP4("001c", "11") UDP("0008"));
	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_COOKED) | PKT_BIT(PKT_IP4) | PKT_BIT(PKT_UDP));
	CU_ASSERT_EQUAL(p->off_l3, 20);
	p = sample_link(PKT_LINK_SLL, SLL("0001", "8100") "0005 0800 " IP4("001c", "11")
		UDP("0008"));
	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_COOKED) | PKT_BIT(PKT_VLAN) | PKT_BIT(PKT_IP4) |
			PKT_BIT(PKT_UDP));
	CU_ASSERT_EQUAL(p->off_vlan, 16);
}

static void
no_ethertype(void)
{
	static const char *const devices[] = {SLL("0338", "0800"), SLL("030a", "0800"),
		SLL("0323", "0800"), SLL("0302", "0800"), SLL("0001", "0001")};
	const struct pkt *p;

	for (unsigned i = 0; i < RTE_DIM(devices); i++) {
		p = sample_link(PKT_LINK_SLL, devices[i]);
		CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_COOKED));
		CU_ASSERT_EQUAL(p->ethertype, 0);
		CU_ASSERT_EQUAL(p->end, PKT_END_ETHERTYPE);
	}
	p = sample_link(PKT_LINK_SLL2, SLL2("0338", "0800"));
	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_COOKED));
	CU_ASSERT_EQUAL(p->ethertype, 0);
	p = sample_link(PKT_LINK_SLL2, SLL2("0001", "0004") "424203 00000000");
	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_COOKED) | PKT_BIT(PKT_LLC));
	CU_ASSERT_EQUAL(p->ethertype, 0);
}

UNIT_SUITE(sll_suite, "decode/sll.c", {"cooked", cooked}, {"no ethertype", no_ethertype});
