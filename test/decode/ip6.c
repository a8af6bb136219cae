/*
 * ip6: extension headers in order, cut, lying, too many; lengths.
 */
#include "sample.h"

#include <string.h>

#define BASE (PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_IP6))
#define DSTOPTS "3c00 0104 00000000 "

static void
values(void)
{
	uint8_t saddr[16], daddr[16];
	const struct pkt *p = sample_ether(ETHER("86dd") IP6("0014", "06") TCP);

	sample_hex(ADDR6_A, saddr);
	sample_hex(ADDR6_B, daddr);
	CU_ASSERT_EQUAL(p->layers, BASE | PKT_BIT(PKT_TCP));
	CU_ASSERT_EQUAL(p->ip_ver, 6);
	CU_ASSERT_EQUAL(p->proto, 6);
	CU_ASSERT_EQUAL(p->ip_plength, 20);
	CU_ASSERT_EQUAL(p->off_l3, 14);
	CU_ASSERT_EQUAL(p->off_l4, 54);
	CU_ASSERT_EQUAL(memcmp(p->saddr, saddr, 16), 0);
	CU_ASSERT_EQUAL(memcmp(p->daddr, daddr, 16), 0);
	CU_ASSERT_EQUAL(sample_ether(ETHER("86dd") IP4("0028", "06") TCP IP4("0000", "00"))->end,
		PKT_END_IP_VERSION);
}

static void
chain(void)
{
	const struct pkt *p = sample_ether(ETHER("86dd") IP6("0020", "3c") DSTOPTS DSTOPTS
		"1100 0104 00000000 " UDP("0008"));

	CU_ASSERT_EQUAL(p->layers, BASE | PKT_BIT(PKT_IP6_EXT) | PKT_BIT(PKT_UDP));
	CU_ASSERT_EQUAL(p->proto, 17);
	CU_ASSERT_EQUAL(p->ip_plength, 32);
	CU_ASSERT_EQUAL(p->off_l4, 14 + 40 + 24);
	/* AH, ESP, mobility, no next header: protocols, also behind extension headers. */
	p = sample_ether(ETHER("86dd") IP6("0010", "3c") "3300 0104 00000000 0601000000000001");
	CU_ASSERT_EQUAL(p->layers, BASE | PKT_BIT(PKT_IP6_EXT));
	CU_ASSERT_EQUAL(p->proto, 51);
	CU_ASSERT_EQUAL(p->end, PKT_END_PROTOCOL);
	p = sample_ether(ETHER("86dd") IP6("0008", "87") "3b00 0100 00000000");
	CU_ASSERT_EQUAL(p->layers, BASE);
	CU_ASSERT_EQUAL(p->proto, 135);
	p = sample_ether(ETHER("86dd") IP6("0008", "3c") "3b00 0104 00000000");
	CU_ASSERT_EQUAL(p->proto, 59);
	CU_ASSERT_EQUAL(p->end, PKT_END_PROTOCOL);
}

static void
bad_chain(void)
{
	const struct pkt *p;

	/* The second header is longer than the packet says to be. */
	p = sample_ether(ETHER("86dd") IP6("0010", "3c")
		DSTOPTS "1101 0104 00000000 0000000000000000");
	CU_ASSERT_EQUAL(p->end, PKT_END_IP6_EXT_LENGTH);
	CU_ASSERT_EQUAL(p->layers, BASE);
	CU_ASSERT_EQUAL(p->proto, 0);
	CU_ASSERT_EQUAL(p->off_l4, 0);
	p = sample_ether(ETHER("86dd") IP6("0009", "3c") DSTOPTS "1100 0104 00000000");
	CU_ASSERT_EQUAL(p->end, PKT_END_IP6_EXT_LENGTH);
	/* ... or than was captured. */
	p = sample_cut(ETHER("86dd") IP6("0018", "3c") DSTOPTS "1100 0104 00000000 " UDP("0008"),
		14 + 40 + 15);
	CU_ASSERT_EQUAL(p->end, PKT_END_IP6_EXT_TRUNC);
	CU_ASSERT_EQUAL(p->layers, BASE);
}

static void
limit(void)
{
	const struct pkt *p;

	CU_ASSERT_EQUAL(DECODE_MAX_EXT, 16);
	p = sample_ether(ETHER("86dd") IP6("0088", "3c") DSTOPTS DSTOPTS DSTOPTS DSTOPTS DSTOPTS
		DSTOPTS
		DSTOPTS DSTOPTS DSTOPTS DSTOPTS DSTOPTS DSTOPTS DSTOPTS DSTOPTS DSTOPTS
		"1100 0104 00000000 " UDP("0008"));
	CU_ASSERT_EQUAL(p->end, PKT_END_UDP);
	p = sample_ether(ETHER("86dd") IP6("0090", "3c") DSTOPTS DSTOPTS DSTOPTS DSTOPTS DSTOPTS
		DSTOPTS
		DSTOPTS DSTOPTS DSTOPTS DSTOPTS DSTOPTS DSTOPTS DSTOPTS DSTOPTS DSTOPTS DSTOPTS
		"1100 0104 00000000 " UDP("0008"));
	CU_ASSERT_EQUAL(p->end, PKT_END_DEPTH);
}

static void
fragments(void)
{
	const struct pkt *p;

	/* What a later fragment holds is no header, even where one would follow. */
	p = sample_ether(ETHER("86dd") IP6("0010", "2c") "3c00 0008 00000001 0000000000000000");
	CU_ASSERT_EQUAL(p->layers, BASE | PKT_BIT(PKT_IP6_EXT) | PKT_BIT(PKT_FRAG) |
			PKT_BIT(PKT_FRAG_LATER));
	CU_ASSERT_EQUAL(p->proto, 60);
	CU_ASSERT_EQUAL(p->end, PKT_END_FRAGMENT);
	/* An atomic fragment is a whole packet; the reserved bits do not count. */
	p = sample_ether(ETHER("86dd") IP6("0010", "2c") "1100 0006 00000001 " UDP("0008"));
	CU_ASSERT_EQUAL(p->layers, BASE | PKT_BIT(PKT_IP6_EXT) | PKT_BIT(PKT_UDP));
}

static void
payload_length(void)
{
	const struct pkt *p;

	p = sample_ether(ETHER("86dd") IP6("0015", "06") TCP "61 000000");
	CU_ASSERT_EQUAL(p->payload_len, 1);
	p = sample_ether(ETHER("86dd") IP6("05b4", "06") TCP "61");
	CU_ASSERT_EQUAL(p->ip_plength, 1460);
	CU_ASSERT_EQUAL(p->payload_len, 1440);
	/* 0, with the jumbo payload option and without: the frame's, but ip_plength stays. */
	p = sample_ether(ETHER("86dd") IP6("0000", "00") "0600 c204 00011170 " TCP "616263");
	CU_ASSERT_EQUAL(p->layers, BASE | PKT_BIT(PKT_IP6_EXT) | PKT_BIT(PKT_TCP));
	CU_ASSERT_EQUAL(p->ip_plength, 0);
	CU_ASSERT_EQUAL(p->payload_len, 3);
	p = sample_ether(ETHER("86dd") IP6("0000", "06") TCP "616263");
	CU_ASSERT_EQUAL(p->ip_plength, 0);
	CU_ASSERT_EQUAL(p->payload_len, 3);
}

UNIT_SUITE(ip6_suite, "decode/ip6.c", {"values", values}, {"chain", chain},
	{"bad chain", bad_chain},
	{"limit", limit}, {"fragments", fragments}, {"payload length", payload_length});
