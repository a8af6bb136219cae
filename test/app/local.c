/* Tests of app/local.c. */
#include "../unit.h"

#include <arpa/inet.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../app/local.h"
#include "../../lib/decode/pkt.h"
#include "../../lib/lang/diag.h"

static unsigned
ends(const struct local *l, const char *from, const char *to)
{
	struct pkt p = {.ip_ver = strchr(from, ':') ? 6 : 4};

	CU_ASSERT_EQUAL(inet_pton(p.ip_ver == 6 ? AF_INET6 : AF_INET, from, p.saddr), 1);
	CU_ASSERT_EQUAL(inet_pton(p.ip_ver == 6 ? AF_INET6 : AF_INET, to, p.daddr), 1);
	return local_ends(l, &p);
}

static void
prefixes(void)
{
	static const char *const texts[] = {"10.1.2.3/8", "192.168.7.9", "2001:db8::1/33",
		"fe80::7", "10.2.0.0/16", "0.0.0.0/32", "255.255.255.255"};
	struct local l = {0};
	struct diag d;

	for (unsigned i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		CU_ASSERT_EQUAL(local_add_prefix(&l, texts[i], &d), 0);
	CU_ASSERT_EQUAL(ends(&l, "10.0.0.0", "11.0.0.0"), PKT_LOCAL_SOURCE);
	CU_ASSERT_EQUAL(ends(&l, "9.255.255.255", "10.255.255.255"), PKT_LOCAL_DESTINATION);
	CU_ASSERT_EQUAL(ends(&l, "192.168.7.9", "10.2.3.4"),
		PKT_LOCAL_SOURCE | PKT_LOCAL_DESTINATION);
	CU_ASSERT_EQUAL(ends(&l, "192.168.7.8", "192.168.7.10"), 0);
	CU_ASSERT_EQUAL(ends(&l, "0.0.0.0", "0.0.0.1"), PKT_LOCAL_SOURCE);
	CU_ASSERT_EQUAL(ends(&l, "255.255.255.254", "255.255.255.255"), PKT_LOCAL_DESTINATION);
	CU_ASSERT_EQUAL(ends(&l, "2001:db8:7fff:ffff::1", "2001:db8:8000::"), PKT_LOCAL_SOURCE);
	CU_ASSERT_EQUAL(ends(&l, "fe80::8", "fe80::7"), PKT_LOCAL_DESTINATION);
	CU_ASSERT_EQUAL(ends(&l, "::", "::a00:1"), 0); /* v4 prefixes say nothing of v6 */
	local_fini(&l);
	CU_ASSERT_EQUAL(ends(&l, "10.0.0.0", "10.0.0.1"), 0);
}

static void
everything(void)
{
	struct local l = {0};
	struct diag d;

	CU_ASSERT_EQUAL(local_add_prefix(&l, "10.0.0.0/8", &d), 0);
	CU_ASSERT_EQUAL(local_add_prefix(&l, "11.0.0.0/8", &d), 0);
	CU_ASSERT_EQUAL(local_add_prefix(&l, "0.0.0.0/0", &d), 0);
	CU_ASSERT_EQUAL(l.v4.n, 1);
	CU_ASSERT_EQUAL(local_add_prefix(&l, "::/0", &d), 0);
	CU_ASSERT_EQUAL(ends(&l, "0.0.0.0", "255.255.255.255"),
		PKT_LOCAL_SOURCE | PKT_LOCAL_DESTINATION);
	CU_ASSERT_EQUAL(ends(&l, "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
		PKT_LOCAL_SOURCE | PKT_LOCAL_DESTINATION);
	local_fini(&l);
}

/* Against the definition, over random prefixes, from few to many. */
static void
random_prefixes(void)
{
	srand(1);
	for (unsigned n = 1; n < 60; n++) {
		struct { uint32_t addr, mask; } want[60];
		struct local l = {0};

		for (unsigned i = 0; i < n; i++) {
			unsigned bits = 2 + rand() % 31;
			uint32_t addr = (uint32_t)rand() << 16 ^ rand();
			char text[64];

			want[i].addr = addr;
			want[i].mask = UINT32_MAX << (32 - bits);
			snprintf(text, sizeof(text), "%u.%u.%u.%u/%u", addr >> 24,
				addr >> 16 & 255, addr >> 8 & 255, addr & 255, bits);
			CU_ASSERT_EQUAL(local_add_prefix(&l, text, NULL), 0);
		}
		for (unsigned k = 0; k < 300; k++) {
			uint32_t addr = k % 2 ? (uint32_t)rand() << 16 ^ rand() :
				(want[rand() % n].addr & want[rand() % n].mask) - (k % 4);
			struct pkt p = {.ip_ver = 4};
			bool in = false;

			for (unsigned i = 0; i < n; i++)
				in |= !((addr ^ want[i].addr) & want[i].mask);
			addr = htonl(addr);
			memcpy(p.daddr, &addr, 4);
			memcpy(p.saddr, &addr, 4);
			CU_ASSERT_EQUAL(local_ends(&l, &p),
				in * (PKT_LOCAL_SOURCE | PKT_LOCAL_DESTINATION));
		}
		local_fini(&l);
	}
}

static void
bad_prefixes(void)
{
	static const char *const texts[] = {"", "/", "10.0.0.0/", "10.0.0.0/33", "10.0.0/8",
		"::/129", "10.0.0.0/8x", "10.0.0.0/-1", "10.0.0.0/ 8", "host",
		"1111:2222:3333:4444:5555:6666:7777:8888:9999:aaaa:bbbb:cccc/8"};

	for (unsigned i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct local l = {0};
		struct diag d = {0};

		CU_ASSERT_EQUAL(local_add_prefix(&l, texts[i], &d), -EINVAL);
		CU_ASSERT(strstr(d.text, "is not an address or prefix") != NULL);
		CU_ASSERT_EQUAL(l.v4.n + l.v6.n, 0);
	}
}

/* The loopback interface has 127.0.0.1, if it is up; every interface has a MAC address. */
static void
interface(void)
{
	static const uint8_t zero[14];
	struct local l = {0};
	struct diag d;
	struct pkt p = {.data = zero, .layers = PKT_BIT(PKT_ETHER)};

	CU_ASSERT_EQUAL(local_add_interface(&l, "lo", &d), 0);
	CU_ASSERT_EQUAL(l.nmacs, 1);
	CU_ASSERT_EQUAL(local_ends(&l, &p), PKT_LOCAL_SOURCE | PKT_LOCAL_DESTINATION);
	if (l.v4.n)
		CU_ASSERT_EQUAL(ends(&l, "127.0.0.1", "127.0.0.2"), PKT_LOCAL_SOURCE);
	p.layers = 0;
	CU_ASSERT_EQUAL(local_ends(&l, &p), 0);
	local_fini(&l);
}

UNIT_SUITE(suite_local, "app/local.c", {"prefixes", prefixes}, {"all addresses", everything},
	{"random prefixes", random_prefixes}, {"bad prefixes", bad_prefixes},
	{"an interface's addresses", interface});
