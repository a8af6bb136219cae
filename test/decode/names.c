/*
 * names: every number has its own.
 */
#include "sample.h"

#include <string.h>

static void
unique(const char *(*name)(unsigned), unsigned n)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-";

	for (unsigned i = 0; i < n; i++) {
		CU_ASSERT_PTR_NOT_NULL_FATAL(name(i));
		CU_ASSERT_STRING_NOT_EQUAL(name(i), "<unknown>");
		CU_ASSERT_EQUAL(name(i)[strspn(name(i), letters)], 0);
		for (unsigned j = 0; j < i; j++)
			CU_ASSERT_STRING_NOT_EQUAL(name(i), name(j));
	}
	CU_ASSERT_STRING_EQUAL(name(n), "<unknown>");
	CU_ASSERT_STRING_EQUAL(name(UINT32_MAX), "<unknown>");
}

static void
all(void)
{
	unique(pkt_link_name, PKT_NLINKS);
	unique(pkt_layer_name, PKT_NLAYERS);
	unique(pkt_end_name, PKT_NENDS);
}

static void
some(void)
{
	CU_ASSERT_STRING_EQUAL(pkt_link_name(PKT_LINK_SLL2), "linux-sll2");
	CU_ASSERT_STRING_EQUAL(pkt_layer_name(PKT_QUOTED_PORTS), "quoted-ports");
	CU_ASSERT_STRING_EQUAL(pkt_end_name(PKT_END_UDP_LENGTH), "udp-length");
}

UNIT_SUITE(names_suite, "decode/names.c", {"all", all}, {"some", some});
