/*
 * ip4: lengths, fragments, options.
 */
#include "sample.h"

#include <string.h>

#define ADDRS "0a000001 0a000002 "
#define BASE (PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_IP4))

static void
values(void)
{
	static const uint8_t saddr[16] = {10, 0, 0, 1}, daddr[16] = {10, 0, 0, 2};
	const struct pkt *p = sample_ether(ETHER("0800") IP4("0018", "2f") "00000800");

	CU_ASSERT_EQUAL(p->ip_ver, 4);
	CU_ASSERT_EQUAL(p->proto, 47);
	CU_ASSERT_EQUAL(p->ip_plength, 4);
	CU_ASSERT_EQUAL(p->off_l3, 14);
	CU_ASSERT_EQUAL(p->off_l4, 34);
	CU_ASSERT_EQUAL(p->off_payload, 0);
	CU_ASSERT_EQUAL(memcmp(p->saddr, saddr, 16), 0);
	CU_ASSERT_EQUAL(memcmp(p->daddr, daddr, 16), 0);
	CU_ASSERT_EQUAL(p->end, PKT_END_PROTOCOL);
}

static void
protocols_of_their_own(void)
{
	/* AH is not looked behind; what is an IPv6 extension header is none here. */
	static const char *const rows[] = {
		ETHER("0800") IP4("002c", "33") "0601 0000 00000001 00000001 00000000 " TCP,
		ETHER("0800") IP4("001c", "00") "1100 0000 00000000",
		ETHER("0800") IP4("001c", "2c") "1100 0000 00000000",
	};

	for (unsigned i = 0; i < RTE_DIM(rows); i++) {
		const struct pkt *p = sample_ether(rows[i]);

		CU_ASSERT_EQUAL(p->layers, BASE);
		CU_ASSERT_EQUAL(p->end, PKT_END_PROTOCOL);
	}
}

static void
bad(void)
{
	CU_ASSERT_EQUAL(sample_ether(ETHER("0800") IP6("0000", "3b"))->end, PKT_END_IP_VERSION);
	CU_ASSERT_EQUAL(sample_ether(ETHER("0800") "4400 0028 1234 0000 40 06 0000 " ADDRS
		TCP)->end,
		PKT_END_IP4_HLEN);
	CU_ASSERT_EQUAL(sample_ether(ETHER("0800") "4500 0013 1234 0000 40 06 0000 " ADDRS
		TCP)->end,
		PKT_END_IP4_LENGTH);
	/* Options make the header longer than the packet; then longer than the frame. */
	CU_ASSERT_EQUAL(sample_ether(ETHER("0800") "4700 0018 1234 0000 40 06 0000 " ADDRS
		TCP)->end,
		PKT_END_IP4_LENGTH);
	CU_ASSERT_EQUAL(sample_ether(ETHER("0800")
		"4700 0030 1234 0000 40 06 0000 " ADDRS "00")->end,
		PKT_END_IP_TRUNC);
}

/* Of a header that is not valid there are the addresses, if they were captured. */
static void
bad_addresses(void)
{
	static const uint8_t saddr[16] = {10, 0, 0, 1}, daddr[16] = {10, 0, 0, 2};
	const struct pkt *p = sample_ether(ETHER("0800") IP4("0013", "06") TCP);

	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_IP4_BAD));
	CU_ASSERT_EQUAL(p->ip_ver, 4);
	CU_ASSERT_EQUAL(p->off_l3, 14);
	CU_ASSERT_EQUAL(p->off_l4, 0);
	CU_ASSERT_EQUAL(p->proto, 0);
	CU_ASSERT_EQUAL(memcmp(p->saddr, saddr, 16), 0);
	CU_ASSERT_EQUAL(memcmp(p->daddr, daddr, 16), 0);
	p = sample_ether(ETHER("0800") "4500 0028 1234 0000 40 06 0000 0a000001 0a0000");
	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER));
	CU_ASSERT_EQUAL(p->ip_ver, 0);
}

static void
fragments(void)
{
	const struct pkt *p;

	/* DF is not a fragment. */
	p = sample_ether(ETHER("0800") "4500 0028 1234 4000 40 06 0000 " ADDRS TCP);
	CU_ASSERT_EQUAL(p->layers, BASE | PKT_BIT(PKT_TCP));
	p = sample_ether(ETHER("0800") "4500 0028 1234 2000 40 06 0000 " ADDRS TCP);
	CU_ASSERT_EQUAL(p->layers, BASE | PKT_BIT(PKT_FRAG) | PKT_BIT(PKT_TCP));
	p = sample_ether(ETHER("0800") "4500 0028 1234 2001 40 06 0000 " ADDRS TCP);
	CU_ASSERT_EQUAL(p->layers, BASE | PKT_BIT(PKT_FRAG) | PKT_BIT(PKT_FRAG_LATER));
	p = sample_ether(ETHER("0800") "4500 0028 1234 1fff 40 06 0000 " ADDRS TCP);
	CU_ASSERT_EQUAL(p->layers, BASE | PKT_BIT(PKT_FRAG) | PKT_BIT(PKT_FRAG_LATER));
	CU_ASSERT_EQUAL(p->end, PKT_END_FRAGMENT);
	CU_ASSERT_EQUAL(p->proto, 6);
	CU_ASSERT_EQUAL(p->sport, 0);
	CU_ASSERT_EQUAL(p->off_payload, 0);
	CU_ASSERT_EQUAL(p->payload_len, 0);
}

static void
total_length(void)
{
	const struct pkt *p;

	/* Larger than the frame: what the header says. */
	p = sample_ether(ETHER("0800") IP4("05dc", "06") TCP "6162");
	CU_ASSERT_EQUAL(p->end, PKT_END_TCP);
	CU_ASSERT_EQUAL(p->ip_plength, 1480);
	CU_ASSERT_EQUAL(p->payload_len, 1460);
	/* Shorter: padding. */
	p = sample_ether(ETHER("0800") IP4("0029", "06") TCP "610000000000");
	CU_ASSERT_EQUAL(p->payload_len, 1);
	/* So short that TCP lies in the padding. */
	p = sample_ether(ETHER("0800") IP4("0027", "06") TCP "0000");
	CU_ASSERT_EQUAL(p->layers, BASE);
	CU_ASSERT_EQUAL(p->end, PKT_END_TCP_TRUNC);
	/* 0: as far as the frame goes, by its length on the wire. */
	p = sample_ether(ETHER("0800") IP4("0000", "06") TCP "616263");
	CU_ASSERT_EQUAL(p->ip_plength, 23);
	CU_ASSERT_EQUAL(p->payload_len, 3);
	p = sample_cut(ETHER("0800") IP4("0000", "06") TCP "616263", 54);
	CU_ASSERT_EQUAL(p->ip_plength, 23);
	CU_ASSERT_EQUAL(p->payload_len, 3);
}

/* A frame longer than 16 bits can say, of which much is captured (BIG TCP). */
static void
big(void)
{
	uint8_t bytes[64];
	struct sample s = {.bytes = bytes, .wire_len = 200000};
	const struct pkt *p;

	s.len = sample_hex(ETHER("0800") IP4("0000", "06") TCP, bytes);
	p = sample_decode(&s);
	CU_ASSERT_EQUAL(p->end, PKT_END_TCP);
	CU_ASSERT_EQUAL(p->ip_plength, 200000 - 34);
	CU_ASSERT_EQUAL(p->payload_len, 200000 - 54);
}

UNIT_SUITE(ip4_suite, "decode/ip4.c", {"values", values},
	{"protocols of their own", protocols_of_their_own}, {"bad", bad},
	{"bad addresses", bad_addresses}, {"fragments", fragments},
	{"total length", total_length}, {"big", big});
