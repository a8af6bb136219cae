/*
 * tcp: ports, flags, data offset. IPv6 keeps these packets out of the short cut, to which decode.c
 * here compares the steps.
 */
#include "sample.h"

#define IP(plen) ETHER("86dd") IP6(plen, "06")
#define PORTS "04d2 0050 00000001 00000000 "

static void
values(void)
{
	const struct pkt *p = sample_ether(IP("001b") PORTS "60ff 2000 0000 0000 020405b4 616263");

	CU_ASSERT_EQUAL(p->end, PKT_END_TCP);
	CU_ASSERT(p->layers & PKT_BIT(PKT_TCP));
	CU_ASSERT_EQUAL(p->sport, 1234);
	CU_ASSERT_EQUAL(p->dport, 80);
	CU_ASSERT_EQUAL(p->tcp_flags, 0xff);
	CU_ASSERT_EQUAL(p->off_l4, 54);
	CU_ASSERT_EQUAL(p->off_payload, 78);
	CU_ASSERT_EQUAL(p->payload_len, 3);
	p = sample_ether(ETHER("0800") IP4("0029", "06") TCP "61");
	CU_ASSERT_EQUAL(p->sport, 1234);
	CU_ASSERT_EQUAL(p->dport, 80);
	CU_ASSERT_EQUAL(p->tcp_flags, 0x12);
	CU_ASSERT_EQUAL(p->off_payload, 54);
	CU_ASSERT_EQUAL(p->payload_len, 1);
}

static void
data_offset(void)
{
	const struct pkt *p;

	p = sample_ether(IP("0014") PORTS "4010 2000 0000 0000");
	CU_ASSERT_EQUAL(p->end, PKT_END_TCP_OFFSET);
	CU_ASSERT(!(p->layers & PKT_BIT(PKT_TCP)));
	CU_ASSERT_EQUAL(p->sport, 0);
	/* Beyond the segment, although the frame has the bytes; beyond the captured bytes. */
	CU_ASSERT_EQUAL(sample_ether(IP("0014") PORTS "6010 2000 0000 0000 00000000")->end,
		PKT_END_TCP_OFFSET);
	CU_ASSERT_EQUAL(sample_cut(IP("0018") PORTS "6010 2000 0000 0000 020405b4", 77)->end,
		PKT_END_TCP_TRUNC);
	CU_ASSERT_EQUAL(sample_cut(IP("0018") PORTS "6010 2000 0000 0000 020405b4", 78)->end,
		PKT_END_TCP);
	CU_ASSERT_EQUAL(sample_ether(IP("0013") PORTS "5010 2000 0000 0000")->end,
		PKT_END_TCP_TRUNC);
}

UNIT_SUITE(tcp_suite, "decode/tcp.c", {"values", values}, {"data offset", data_offset});
