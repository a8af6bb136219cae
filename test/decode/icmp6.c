/*
 * icmp6: what each message holds, whole and one byte short of it.
 */
#include "sample.h"

#define BASE (PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_IP6) | PKT_BIT(PKT_ICMP6))

/* A message of @len bytes. */
static uint64_t
layers(uint8_t type, uint8_t len)
{
	uint8_t bytes[128] = {0};
	struct sample s = {.bytes = bytes};
	uint32_t at = sample_hex(ETHER("86dd") IP6("0000", "3a"), bytes);

	bytes[19] = len;
	bytes[at] = type;
	s.len = at + len;
	return sample_decode(&s)->layers;
}

static void
messages(void)
{
	static const struct {
		uint8_t type, len;
		uint64_t layers, shorter; /* one byte less */
	} rows[] = {
		{1, 8, 0, 0},
		{2, 8, PKT_BIT(PKT_ICMP6_PMTU), 0},
		{3, 8, 0, 0},
		{4, 8, PKT_BIT(PKT_ICMP6_PARAM), 0},
		{128, 8, PKT_BIT(PKT_ICMP_ECHO), 0},
		{129, 8, PKT_BIT(PKT_ICMP_ECHO), 0},
		{130, 24, PKT_BIT(PKT_ICMP6_MLD), 0},
		{131, 24, PKT_BIT(PKT_ICMP6_MLD), 0},
		{132, 24, PKT_BIT(PKT_ICMP6_MLD), 0},
		{133, 8, 0, 0},
		{134, 16, PKT_BIT(PKT_ICMP6_RADV), 0},
		{135, 24, PKT_BIT(PKT_ICMP6_TARGET), 0},
		{136, 24, PKT_BIT(PKT_ICMP6_TARGET), 0},
		{137, 40, PKT_BIT(PKT_ICMP6_TARGET) | PKT_BIT(PKT_ICMP6_REDIR),
			PKT_BIT(PKT_ICMP6_TARGET)},
		{137, 24, PKT_BIT(PKT_ICMP6_TARGET), 0},
		{143, 8, PKT_BIT(PKT_ICMP6_MLD2), 0},
		{200, 5, 0, 0},
	};

	for (unsigned i = 0; i < RTE_DIM(rows); i++) {
		CU_ASSERT_EQUAL(layers(rows[i].type, rows[i].len), BASE | rows[i].layers);
		CU_ASSERT_EQUAL(layers(rows[i].type, rows[i].len - 1), BASE | rows[i].shorter);
	}
	CU_ASSERT_EQUAL(layers(128, 3), BASE & ~PKT_BIT(PKT_ICMP6));
}

static void
values(void)
{
	const struct pkt *p = sample_ether(ETHER("86dd") IP6("000a", "3a")
		"8000 0000 0001 0002 6162");

	CU_ASSERT_EQUAL(p->end, PKT_END_ICMP6);
	CU_ASSERT_EQUAL(p->proto, 58);
	CU_ASSERT_EQUAL(p->off_l4, 54);
	CU_ASSERT_EQUAL(p->off_payload, 58);
	CU_ASSERT_EQUAL(p->payload_len, 6);
	p = sample_ether(ETHER("86dd") IP6("0003", "3a") "800000");
	CU_ASSERT_EQUAL(p->end, PKT_END_ICMP_TRUNC);
}

UNIT_SUITE(icmp6_suite, "decode/icmp6.c", {"messages", messages}, {"values", values});
