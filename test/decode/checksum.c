/*
 * checksum: good ones change nothing; a packet with a bad one has no valid IP header.
 */
#include "sample.h"

#include <string.h>

#define ADDRS "0a000001 0a000002 "
#define GOOD ETHER("0800") "4500 0028 1234 0000 40 06 549a " ADDRS TCP
#define OPTIONS "4600 002c 1234 0000 40 06 5194 " ADDRS "01010101 " TCP

static struct pkt
check(const char *hex)
{
	struct pkt p = *sample_ether(hex);

	decode_check_ip4(&p, 1);
	return p;
}

static void
good(void)
{
	static const char *const rows[] = {GOOD, ETHER("0800") OPTIONS,
		ETHER("86dd") IP6("0014", "06") TCP,
		ETHER("8100") "0001 0800 4500 0028 1234 0000 40 06 549a " ADDRS TCP};

	for (unsigned i = 0; i < RTE_DIM(rows); i++) {
		struct pkt p = check(rows[i]);

		CU_ASSERT_EQUAL(p.end, PKT_END_TCP);
		CU_ASSERT_EQUAL(p.dport, 80);
	}
}

/* The same as of a header whose length is wrong, but for the reason. */
static void
bad(void)
{
	struct pkt p = check(ETHER("0800") IP4("0028", "06") TCP);
	struct pkt want = *sample_ether(ETHER("0800") "4400 0028 1234 0000 40 06 0000 " ADDRS TCP);

	CU_ASSERT_EQUAL(p.end, PKT_END_IP4_CHECKSUM);
	CU_ASSERT_EQUAL(want.end, PKT_END_IP4_HLEN);
	want.end = p.end;
	want.data = p.data;
	CU_ASSERT(sample_same(&p, &want));
	/* one bit of an option */
	CU_ASSERT_EQUAL(check(ETHER("0800") "4600 002c 1234 0000 40 06 5194 " ADDRS "01010100 " TCP).end,
		PKT_END_IP4_CHECKSUM);
}

UNIT_SUITE(checksum_suite, "decode/checksum.c", {"good", good}, {"bad", bad});
