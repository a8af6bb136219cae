/* names: every value by its name and back. */
#include <string.h>

#include "../../lib/probe/prov.h"
#include "../unit.h"

static void
both_ways(void)
{
	static const uint32_t large[] = {0xffff, 0x10000, NAMES_VALUE_MASK};
	char buf[32];

	for (unsigned t = 0; t < NAMES_COUNT; t++) {
		for (uint32_t v = 0; v < 300; v++)
			CU_ASSERT_EQUAL(names_value(t, names_text(t, v, buf)), v);
		for (unsigned i = 0; i < 3; i++)
			CU_ASSERT_EQUAL(names_value(t, names_text(t, large[i], buf)), large[i]);
	}
}

static void
known(void)
{
	static const struct {
		unsigned table;
		uint32_t value;
		const char *text;
	} rows[] = {
		{NAMES_IPPROTO, 0, "IP"},
		{NAMES_IP6NEXT, 0, "HOPOPTS"},
		{NAMES_IPPROTO, 4, "IPIP"},
		{NAMES_IPPROTO, 6, "TCP"},
		{NAMES_IP6NEXT, 6, "TCP"},
		{NAMES_IPPROTO, 17, "UDP"},
		{NAMES_IP6NEXT, 43, "ROUTING"},
		{NAMES_IP6NEXT, 58, "ICMPV6"},
		{NAMES_IPPROTO, 99, "99"},
		{NAMES_ARPOP, 1, "REQUEST"},
		{NAMES_ARPOP, 4, "RREPLY"},
		{NAMES_ARPOP, 0, "0"},
		{NAMES_ARPOP, 9, "9"},
		{NAMES_ICMP4, 8, "ECHO_REQUEST"},
		{NAMES_ICMP6, 128, "ECHO_REQUEST"},
		{NAMES_ICMP6, 8, "8"},
		{NAMES_SCTP_CHUNK, 1, "INIT"},
		{NAMES_SCTP_CHUNK, 194, "I_FORWARD_TSN"},
	};
	char buf[32];

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		CU_ASSERT_STRING_EQUAL(names_text(rows[i].table, rows[i].value, buf), rows[i].text);
		CU_ASSERT_EQUAL(names_value(rows[i].table, rows[i].text), rows[i].value);
	}
}

/* A literal is a value's name only if it is written as names_text() writes it. */
static void
not_names(void)
{
	static const char *const texts[] = {
		"", "tcp", "TCP ", " 99", "099", "+99", "99x", "-1", "6", "16777216", "4294967301",
	};

	for (unsigned i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		CU_ASSERT_EQUAL(names_value(NAMES_IPPROTO, texts[i]), -1);
}

/* ipv4_protostr is what follows IPPROTO_ in the constant. */
static void
like_constants(void)
{
	unsigned seen = 0;
	char buf[32];

	for (unsigned i = 0; i < prov_consts_count; i++) {
		const struct env_const *c = &prov_consts[i];
		unsigned table = strcmp(c->name, "IPPROTO_HOPOPTS") ? NAMES_IPPROTO : NAMES_IP6NEXT;

		if (strncmp(c->name, "IPPROTO_", 8))
			continue;
		seen++;
		CU_ASSERT_STRING_EQUAL(names_text(table, (uint32_t)c->value, buf), c->name + 8);
	}
	CU_ASSERT_EQUAL(seen, 25);
}

UNIT_SUITE(suite_names, "probe/names.c", {"both ways", both_ways}, {"known names", known},
	{"texts that are no names", not_names}, {"like the constants", like_constants});
