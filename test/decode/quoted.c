/*
 * quoted: packets in ICMP errors, which are cut by design.
 */
#include "sample.h"

#define QUOTED (PKT_BIT(PKT_QUOTED_IP4) | PKT_BIT(PKT_QUOTED_IP6) | PKT_BIT(PKT_QUOTED_PORTS))
#define ERROR4(total) ETHER("0800") IP4(total, "01") "0b00 0000 00000000 "
#define ERROR6(plen) ETHER("86dd") IP6(plen, "3a") "0300 0000 00000000 "

static uint64_t
quoted(const char *hex)
{
	return sample_ether(hex)->layers & QUOTED;
}

static void
ip4(void)
{
	const struct pkt *p = sample_ether(ERROR4("0038") IP4("05dc", "06") "04d2 0050 00000001");

	CU_ASSERT_EQUAL(p->layers & QUOTED, PKT_BIT(PKT_QUOTED_IP4) | PKT_BIT(PKT_QUOTED_PORTS));
	CU_ASSERT_EQUAL(p->off_quoted, 42);
	CU_ASSERT_EQUAL(p->off_qports, 62);
	/* Options. */
	p = sample_ether(ERROR4("003c") "4600 05dc 0000 0000 01 84 0000 0a000001 0a000002 94040000 "
			"0b59 0050 00000000");
	CU_ASSERT_EQUAL(p->layers & QUOTED, PKT_BIT(PKT_QUOTED_IP4) | PKT_BIT(PKT_QUOTED_PORTS));
	CU_ASSERT_EQUAL(p->off_qports, 66);
}

/* The messages that quote; the type is the header's first byte. */
static void
ip4_types(void)
{
	static const uint8_t errors[] = {3, 4, 5, 11, 12};
	uint8_t bytes[128];
	struct sample s = {.bytes = bytes};
	unsigned quoting = 0;

	s.len = sample_hex(ERROR4("0038") IP4("05dc", "06") "04d2 0050 00000001", bytes);
	for (unsigned type = 0; type < 256; type++) {
		bytes[34] = type;
		if ((sample_decode(&s)->layers & QUOTED) == 0)
			continue;
		CU_ASSERT_EQUAL_FATAL(type, errors[quoting]);
		quoting++;
	}
	CU_ASSERT_EQUAL(quoting, RTE_DIM(errors));
}

static void
ip4_no_ports(void)
{
	/* Another protocol, a later fragment, ports that are cut or lie in the padding. */
	CU_ASSERT_EQUAL(quoted(ERROR4("0038") IP4("05dc", "01") "0800 0000 00000001"),
		PKT_BIT(PKT_QUOTED_IP4));
	CU_ASSERT_EQUAL(quoted(ERROR4("0038") "4500 05dc 0000 0001 01 06 0000 0a000001 0a000002 "
			"0800 0000 00000001"), PKT_BIT(PKT_QUOTED_IP4));
	CU_ASSERT_EQUAL(quoted(ERROR4("0033") IP4("05dc", "06") "04d200"), PKT_BIT(PKT_QUOTED_IP4));
	CU_ASSERT_EQUAL(quoted(ERROR4("0030") IP4("05dc", "06")), PKT_BIT(PKT_QUOTED_IP4));
	CU_ASSERT_EQUAL(quoted(ERROR4("0033") IP4("05dc", "06") "04d20050 0000"),
		PKT_BIT(PKT_QUOTED_IP4));
}

static void
ip4_none(void)
{
	/* Cut, of another version, with a bad header length; a message that quotes nothing. */
	CU_ASSERT_EQUAL(quoted(ERROR4("002f") "4500 05dc 0000 0000 01 06 0000 0a000001 0a0000"), 0);
	CU_ASSERT_EQUAL(quoted(ERROR4("0044") IP6("0014", "06")), 0);
	CU_ASSERT_EQUAL(quoted(ERROR4("0038") "5500 05dc 0000 0000 01 06 0000 0a000001 0a000002 "
			"0800 0000 00000001"), 0);
	CU_ASSERT_EQUAL(quoted(ERROR4("0038") "4400 05dc 0000 0000 01 06 0000 0a000001 0a000002 "
			"0800 0000 00000001"), 0);
	CU_ASSERT_EQUAL(quoted(ERROR4("0030")
		"4600 05dc 0000 0000 01 06 0000 0a000001 0a000002 "), 0);
	CU_ASSERT_EQUAL(quoted(ETHER("0800") IP4("0038", "01") "0800 0000 00000000 "
			IP4("05dc", "06") "04d2 0050 00000001"), 0);
}

static void
ip6(void)
{
	const struct pkt *p = sample_ether(ERROR6("0034") IP6("0500", "06") "04d20050");

	CU_ASSERT_EQUAL(p->layers & QUOTED, PKT_BIT(PKT_QUOTED_IP6) | PKT_BIT(PKT_QUOTED_PORTS));
	CU_ASSERT_EQUAL(p->off_quoted, 62);
	CU_ASSERT_EQUAL(p->off_qports, 102);
	p = sample_ether(ERROR6("0040") IP6("0500", "3c") "1100 0104 00000000 04d20035 00080000");
	CU_ASSERT_EQUAL(p->off_qports, 110);
	/* A cut chain, a later fragment, another version, no room, an informational type. */
	CU_ASSERT_EQUAL(quoted(ERROR6("0034") IP6("0500", "3c") "11000104"),
		PKT_BIT(PKT_QUOTED_IP6));
	CU_ASSERT_EQUAL(quoted(ERROR6("0040") IP6("0500", "2c")
		"1100 0008 00000001 04d20035 00080000"),
		PKT_BIT(PKT_QUOTED_IP6));
	CU_ASSERT_EQUAL(quoted(ERROR6("0033") IP6("0500", "06") "04d200"), PKT_BIT(PKT_QUOTED_IP6));
	CU_ASSERT_EQUAL(quoted(ERROR6("0030") IP6("0500", "06")), PKT_BIT(PKT_QUOTED_IP6));
	CU_ASSERT_EQUAL(quoted(ERROR6("002f") IP6("0500", "06")), 0);
	CU_ASSERT_EQUAL(quoted(ERROR6("0034") IP4("0028", "06") TCP "00000000"), 0);
	CU_ASSERT_EQUAL(quoted(ETHER("86dd") IP6("0034", "3a") "8000 0000 00000000 "
			IP6("0500", "06") "04d20050"), 0);
}

UNIT_SUITE(quoted_suite, "decode/quoted.c", {"ip4", ip4}, {"ip4 types", ip4_types},
	{"ip4 no ports", ip4_no_ports},
	{"ip4 none", ip4_none}, {"ip6", ip6});
