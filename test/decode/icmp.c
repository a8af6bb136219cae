/*
 * icmp: what each message holds, whole and one byte short of it.
 */
#include "sample.h"

#define BASE (PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_IP4) | PKT_BIT(PKT_ICMP))
#define TSTAMP (PKT_BIT(PKT_ICMP_ECHO) | PKT_BIT(PKT_ICMP_TSTAMP))
#define MASK (PKT_BIT(PKT_ICMP_ECHO) | PKT_BIT(PKT_ICMP_MASK))

/* A message of @len bytes. */
static uint64_t
layers(uint8_t type, uint8_t code, uint8_t len)
{
	uint8_t bytes[128] = {0};
	struct sample s = {.bytes = bytes};
	uint32_t at = sample_hex(ETHER("0800") IP4("0000", "01"), bytes);

	bytes[17] = 20 + len;
	bytes[at] = type;
	bytes[at + 1] = code;
	s.len = at + len;
	return sample_decode(&s)->layers;
}

static void
messages(void)
{
	static const struct {
		uint8_t type, code, len;
		uint64_t layers;
	} rows[] = {
		{0, 0, 8, PKT_BIT(PKT_ICMP_ECHO)}, {8, 0, 8, PKT_BIT(PKT_ICMP_ECHO)},
		{3, 4, 8, PKT_BIT(PKT_ICMP_PMTU)}, {3, 3, 8, 0}, {4, 0, 8, 0},
		{5, 1, 8, PKT_BIT(PKT_ICMP_GATEWAY)}, {9, 0, 8, PKT_BIT(PKT_ICMP_RADV)},
		{10, 0, 8, 0}, {11, 0, 8, 0}, {12, 0, 8, PKT_BIT(PKT_ICMP_PARAM)},
		{13, 0, 20, TSTAMP}, {14, 0, 20, TSTAMP}, {14, 0, 19, PKT_BIT(PKT_ICMP_ECHO)},
		{15, 0, 8, PKT_BIT(PKT_ICMP_ECHO)}, {16, 0, 8, PKT_BIT(PKT_ICMP_ECHO)},
		{17, 0, 12, MASK}, {18, 0, 12, MASK}, {18, 0, 11, PKT_BIT(PKT_ICMP_ECHO)},
		{255, 255, 8, 0},
	};

	for (unsigned i = 0; i < RTE_DIM(rows); i++)
		CU_ASSERT_EQUAL(layers(rows[i].type, rows[i].code, rows[i].len),
			BASE | rows[i].layers);
	CU_ASSERT_EQUAL(layers(8, 0, 7), BASE & ~PKT_BIT(PKT_ICMP));
}

static void
values(void)
{
	const struct pkt *p = sample_ether(ETHER("0800") IP4("001e", "01")
		"0800 0000 0001 0002 6162");

	CU_ASSERT_EQUAL(p->end, PKT_END_ICMP);
	CU_ASSERT_EQUAL(p->proto, 1);
	CU_ASSERT_EQUAL(p->off_l4, 34);
	CU_ASSERT_EQUAL(p->off_payload, 42);
	CU_ASSERT_EQUAL(p->payload_len, 2);
	p = sample_ether(ETHER("0800") IP4("001b", "01") "0800 0000 0001 00");
	CU_ASSERT_EQUAL(p->end, PKT_END_ICMP_TRUNC);
}

UNIT_SUITE(icmp_suite, "decode/icmp.c", {"messages", messages}, {"values", values});
