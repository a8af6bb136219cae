/*
 * arp: addresses of all lengths.
 */
#include "sample.h"

static void
request(void)
{
	const struct pkt *p = sample_ether(ETHER("0806")
		"0001 0800 06 04 0001 020000000002 0a000001 000000000000 0a000002 0000");

	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_ARP) | PKT_BIT(PKT_ARP_IP4));
	CU_ASSERT_EQUAL(p->off_l3, 14);
	CU_ASSERT_EQUAL(p->end, PKT_END_ARP);
	CU_ASSERT_EQUAL(p->ip_ver, 0);
}

static void
other_addresses(void)
{
	/* AX.25's, and addresses of no length. */
	const struct pkt *p = sample_ether(ETHER("0806")
		"0003 00cc 07 04 0002 01020304050607 0a000001 01020304050607 0a000002");

	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_ARP));
	CU_ASSERT_EQUAL(p->end, PKT_END_ARP);
	p = sample_ether(ETHER("0806") "0001 0800 00 00 0001");
	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_ARP));
	/* 6 and 4 bytes, but not of IPv4. */
	p = sample_ether(ETHER("0806")
		"0001 0805 06 04 0001 020000000002 0a000001 000000000000 0a000002");
	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_ARP));
}

static void
lying(void)
{
	const struct pkt *p = sample_ether(ETHER("0806")
		"0001 0800 06 ff 0001 020000000002 0a000001 000000000000 0a000002");

	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER));
	CU_ASSERT_EQUAL(p->off_l3, 0);
	CU_ASSERT_EQUAL(p->end, PKT_END_ARP_TRUNC);
}

UNIT_SUITE(arp_suite, "decode/arp.c", {"request", request}, {"other addresses", other_addresses},
	{"lying", lying});
