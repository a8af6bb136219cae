/*
 * udp: ports and lengths.
 */
#include "sample.h"

static void
values(void)
{
	const struct pkt *p = sample_ether(ETHER("86dd") IP6("000b", "11") UDP("000b") "616263");

	CU_ASSERT_EQUAL(p->end, PKT_END_UDP);
	CU_ASSERT_EQUAL(p->sport, 1234);
	CU_ASSERT_EQUAL(p->dport, 53);
	CU_ASSERT_EQUAL(p->tcp_flags, 0);
	CU_ASSERT_EQUAL(p->off_payload, 62);
	CU_ASSERT_EQUAL(p->payload_len, 3);
	/* Shorter than IP's is allowed: the rest belongs to nobody. */
	p = sample_ether(ETHER("0800") IP4("0028", "11") UDP("0009") "610000000000000000000000");
	CU_ASSERT_EQUAL(p->end, PKT_END_UDP);
	CU_ASSERT_EQUAL(p->payload_len, 1);
}

static void
length(void)
{
	const struct pkt *p;

	p = sample_ether(ETHER("0800") IP4("001c", "11") UDP("0007"));
	CU_ASSERT_EQUAL(p->end, PKT_END_UDP_LENGTH);
	CU_ASSERT(!(p->layers & PKT_BIT(PKT_UDP)));
	CU_ASSERT_EQUAL(p->sport, 0);
	CU_ASSERT_EQUAL(sample_ether(ETHER("0800") IP4("001c", "11") UDP("0000"))->end,
		PKT_END_UDP_LENGTH);
	/* Beyond the datagram: the header is whole, the packet is bad. */
	p = sample_ether(ETHER("0800") IP4("001e", "11") UDP("000b") "6162");
	CU_ASSERT_EQUAL(p->end, PKT_END_UDP_LENGTH);
	CU_ASSERT(p->layers & PKT_BIT(PKT_UDP));
	CU_ASSERT_EQUAL(p->dport, 53);
	CU_ASSERT_EQUAL(p->payload_len, 2);
	/* ... but that is how a first fragment has to be. */
	p = sample_ether(ETHER("0800") "4500 001e 1234 2000 40 11 0000 0a000001 0a000002 "
		UDP("000b") "6162");
	CU_ASSERT_EQUAL(p->end, PKT_END_UDP);
	CU_ASSERT_EQUAL(p->payload_len, 2);
	CU_ASSERT_EQUAL(sample_ether(ETHER("0800") IP4("001b", "11") UDP("0008"))->end,
		PKT_END_UDP_TRUNC);
}

static void
jumbogram(void)
{
	const struct pkt *p = sample_ether(ETHER("86dd") IP6("0000", "00") "1100 c204 00011170 "
		UDP("0000") "61626364");

	CU_ASSERT_EQUAL(p->end, PKT_END_UDP);
	CU_ASSERT_EQUAL(p->payload_len, 4);
	CU_ASSERT_EQUAL(sample_ether(ETHER("86dd") IP6("0008", "11") UDP("0000"))->end,
		PKT_END_UDP_LENGTH);
}

UNIT_SUITE(udp_suite, "decode/udp.c", {"values", values}, {"length", length},
	{"jumbogram", jumbogram});
