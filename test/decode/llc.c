/*
 * llc: LLC, SNAP, and what is neither.
 */
#include "sample.h"

#define LLC (PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_LLC))

static void
control(void)
{
	/* One byte of control in an unnumbered PDU, two in the others. */
	CU_ASSERT_EQUAL(sample_ether(ETHER("0003") "f0f07f")->layers, LLC);
	CU_ASSERT_EQUAL(sample_ether(ETHER("0003") "f0f001")->layers, PKT_BIT(PKT_ETHER));
	CU_ASSERT_EQUAL(sample_ether(ETHER("0003") "f0f001")->end, PKT_END_LINK_TRUNC);
	CU_ASSERT_EQUAL(sample_ether(ETHER("0004") "f0f00100")->layers, LLC);
}

static void
novell(void)
{
	const struct pkt *p = sample_ether(ETHER("0004") "ffff0004");

	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER));
	CU_ASSERT_EQUAL(p->end, PKT_END_ETHERTYPE);
	/* One of the two is a broadcast. */
	CU_ASSERT_EQUAL(sample_ether(ETHER("0003") "fff003")->layers, LLC);
	CU_ASSERT_EQUAL(sample_ether(ETHER("0003") "f0ff03")->layers, LLC);
}

/* Both addresses and the control field make it SNAP, three zeros an EtherType. */
static void
almost_snap(void)
{
	CU_ASSERT_EQUAL(sample_ether(ETHER("000a") "aa4203 000000 88cc 0000")->layers, LLC);
	CU_ASSERT_EQUAL(sample_ether(ETHER("000a") "42aa03 000000 88cc 0000")->layers, LLC);
	CU_ASSERT_EQUAL(sample_ether(ETHER("000a") "aaaaf3 000000 88cc 0000")->layers, LLC);
	CU_ASSERT_EQUAL(sample_ether(ETHER("000a") "aaaa03 000000 88cc 0000")->ethertype, 0x88cc);
	CU_ASSERT_EQUAL(sample_ether(ETHER("000a") "aaaa03 010000 88cc 0000")->ethertype, 10);
	CU_ASSERT_EQUAL(sample_ether(ETHER("000a") "aaaa03 000100 88cc 0000")->ethertype, 10);
	CU_ASSERT_EQUAL(sample_ether(ETHER("000a") "aaaa03 000001 88cc 0000")->ethertype, 10);
}

static void
snap(void)
{
	const struct pkt *p;

	p = sample_ether(ETHER("0024")
		"aaaa03 000000 0806 0001 0800 06 04 0001 020000000002 0a000001 "
			"000000000000 0a000002");
	CU_ASSERT_EQUAL(p->layers,
		LLC | PKT_BIT(PKT_SNAP) | PKT_BIT(PKT_ARP) | PKT_BIT(PKT_ARP_IP4));
	CU_ASSERT_EQUAL(p->ethertype, 0x0806);
	/* Cisco's: not an EtherType. Nor is one below 1536. */
	p = sample_ether(ETHER("000a") "aaaa03 00000c 2000 0000");
	CU_ASSERT_EQUAL(p->layers, LLC | PKT_BIT(PKT_SNAP));
	CU_ASSERT_EQUAL(p->ethertype, 10);
	CU_ASSERT_EQUAL(p->end, PKT_END_ETHERTYPE);
	p = sample_ether(ETHER("0010") "aaaa03 000000 0004 42420300 00000000");
	CU_ASSERT_EQUAL(p->ethertype, 16);
	CU_ASSERT_EQUAL(p->end, PKT_END_ETHERTYPE);
	/* Five bytes, or none. */
	p = sample_ether(ETHER("0007") "aaaa03 000000 08 0000");
	CU_ASSERT_EQUAL(p->layers, LLC);
	CU_ASSERT_EQUAL(p->end, PKT_END_LINK_TRUNC);
}

UNIT_SUITE(llc_suite, "decode/llc.c", {"control", control}, {"novell", novell}, {"snap", snap},
	{"almost snap", almost_snap});
