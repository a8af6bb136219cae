/* str: typed strings as text. */
#include <arpa/inet.h>
#include <string.h>

#include "../unit.h"
#include "make.h"

static const char *
text_of(uint8_t tag, const void *bytes)
{
	static char buf[AGG_STR_TEXT_MIN];

	return agg_str_text(&make_strings, tag, bytes, buf, sizeof(buf));
}

static void
ip6_is(const char *in, const char *out)
{
	uint8_t bytes[16];

	CU_ASSERT_EQUAL_FATAL(inet_pton(AF_INET6, in, bytes), 1);
	CU_ASSERT_STRING_EQUAL(text_of(AGG_STR_IP6, bytes), out);
}

static void
ip4(void)
{
	CU_ASSERT_STRING_EQUAL(text_of(AGG_STR_IP4, "\0\0\0\0"), "0.0.0.0");
	CU_ASSERT_STRING_EQUAL(text_of(AGG_STR_IP4, "\xff\xff\xff\xff"), "255.255.255.255");
	CU_ASSERT_STRING_EQUAL(text_of(AGG_STR_IP4, "\xc0\xa8\x01\x6d"), "192.168.1.109");
	CU_ASSERT_STRING_EQUAL(text_of(AGG_STR_IP4, "\x0a\x64\x63\x09"), "10.100.99.9");
}

/* The rules of RFC 5952, section 4, one by one. */
static void
ip6(void)
{
	ip6_is("2001:0db8:0000:0000:0001:0000:0000:0001", "2001:db8::1:0:0:1");
	ip6_is("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1");
	ip6_is("2001:0:0:1:0:0:0:1", "2001:0:0:1::1");
	ip6_is("2001:DB8::ABCD", "2001:db8::abcd");
	ip6_is("::", "::");
	ip6_is("::1", "::1");
	ip6_is("1::", "1::");
	ip6_is("fe80::214:4fff:fe3b:76c8", "fe80::214:4fff:fe3b:76c8");
	ip6_is("ff02::1:2", "ff02::1:2");
	ip6_is("0:1:2:3:4:5:6:7", "0:1:2:3:4:5:6:7");
	ip6_is("1:2:3:4:5:6:0:0", "1:2:3:4:5:6::");
	ip6_is("0:0:3:4:5:6:7:8", "::3:4:5:6:7:8");
	ip6_is("1:20:300:4000::", "1:20:300:4000::");
}

static void
ip6_mapped_is_no_quad(void)
{
	ip6_is("::ffff:1.2.3.4", "::ffff:102:304");
	ip6_is("::1.2.3.4", "::102:304");
}

/* Any address is read back as it was. */
static void
ip6_round_trip(void)
{
	for (unsigned i = 0; i < 20000; i++) {
		uint64_t words[2] = {make_random(), make_random()};
		uint8_t bytes[16], again[16];

		memcpy(bytes, words, 16);
		for (unsigned g = 0; g < 8; g++)
			if (make_random() % 2)
				bytes[2 * g] = bytes[2 * g + 1] = 0;
		CU_ASSERT_EQUAL(inet_pton(AF_INET6, text_of(AGG_STR_IP6, bytes), again), 1);
		CU_ASSERT_EQUAL(memcmp(bytes, again, 16), 0);
	}
}

static void
others(void)
{
	uint32_t id = 1, udp = 2u << 24 | 17, number = 99;

	CU_ASSERT_STRING_EQUAL(text_of(AGG_STR_NONE, ""), "<null>");
	CU_ASSERT_STRING_EQUAL(text_of(AGG_STR_EMPTY, ""), "");
	CU_ASSERT_STRING_EQUAL(text_of(AGG_STR_MAC, "\x00\x1b\xc0\x0f\xa9\xff"),
		"00:1b:c0:0f:a9:ff");
	CU_ASSERT_STRING_EQUAL(text_of(AGG_STR_CONST, &id), "TCP");
	CU_ASSERT_STRING_EQUAL(text_of(AGG_STR_NAME, &udp), "UDP");
	CU_ASSERT_STRING_EQUAL(text_of(AGG_STR_NAME, &number), "99");
	CU_ASSERT_STRING_EQUAL(text_of(AGG_STR_TEXT, "made"), "made");
}

UNIT_SUITE(str_suite, "agg/str.c",
	{"IPv4", ip4},
	{"IPv6 by RFC 5952", ip6},
	{"a mapped address is no quad", ip6_mapped_is_no_quad},
	{"IPv6 there and back", ip6_round_trip},
	{"other strings", others});
