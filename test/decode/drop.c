/*
 * drop: each reason, what is just within the limits, and what is left alone.
 */
#include "sample.h"

#define ADDRS "0a000001 0a000002 "
#define FRAG4(total, frag) ETHER("0800") "4500 " total " 1234 " frag " 40 06 0000 " ADDRS
#define FRAG6(plen, frag) ETHER("86dd") IP6(plen, "2c") "0600 " frag " 00000001 "

static enum pkt_drop
drop_of(const struct pkt *sample)
{
	struct pkt p = *sample;

	decode_find_drops(&p, 1);
	return p.drop;
}

static enum pkt_drop
drop(const char *hex)
{
	return drop_of(sample_ether(hex));
}

static void
good(void)
{
	for (unsigned i = 0; i < sample_nrows; i++)
		CU_ASSERT_EQUAL(drop_of(sample_link(sample_rows[i].link, sample_rows[i].hex)),
			PKT_DROP_NONE);
	/* Not IP, or not known to be. */
	CU_ASSERT_EQUAL(drop("020000000001 0200"), PKT_DROP_NONE);
	CU_ASSERT_EQUAL(drop(ETHER("0806") "0001"), PKT_DROP_NONE);
	/* What a transport protocol would discard. */
	CU_ASSERT_EQUAL(drop(ETHER("0800") IP4("0017", "11") "000000"), PKT_DROP_NONE);
}

static void
headers(void)
{
	struct pkt p = *sample_ether(ETHER("0800") IP4("0028", "06") TCP);

	decode_check_ip4(&p, 1);
	CU_ASSERT_EQUAL(drop_of(&p), PKT_DROP_CHECKSUM);
	CU_ASSERT_EQUAL(drop(ETHER("0800") IP6("0000", "3b")), PKT_DROP_VERSION);
	CU_ASSERT_EQUAL(drop_of(sample_link(PKT_LINK_RAW, "55")), PKT_DROP_VERSION);
	CU_ASSERT_EQUAL(drop(ETHER("0800") "4500 0028"), PKT_DROP_HEADER_TRUNC);
	CU_ASSERT_EQUAL(drop(ETHER("0800") "4700 0030 1234 0000 40 06 0000 " ADDRS "00"),
		PKT_DROP_HEADER_TRUNC);
	CU_ASSERT_EQUAL(drop(ETHER("0800") "4400 0028 1234 0000 40 06 0000 " ADDRS TCP),
		PKT_DROP_HEADER_LENGTH);
	CU_ASSERT_EQUAL(drop(ETHER("0800") IP4("0013", "06") TCP), PKT_DROP_TOTAL_LENGTH);
	CU_ASSERT_EQUAL(drop(ETHER("86dd") IP6("0008", "00") "3b01000000000000"),
		PKT_DROP_EXT_LENGTH);
}

static void
datagrams(void)
{
	CU_ASSERT_EQUAL(drop(ETHER("0800") IP4("0029", "06") TCP), PKT_DROP_TRUNC);
	CU_ASSERT_EQUAL(drop(ETHER("86dd") IP6("0015", "06") TCP), PKT_DROP_TRUNC);
	CU_ASSERT_EQUAL(drop(ETHER("86dd") IP6("0010", "00") "3b"), PKT_DROP_TRUNC);
	CU_ASSERT_EQUAL(drop(ETHER("0800") "4500 0028 1234 0000 00 06 0000 " ADDRS TCP),
		PKT_DROP_TTL);
	CU_ASSERT_EQUAL(drop(ETHER("86dd") "60000000 0014 06 00 " ADDR6_A ADDR6_B TCP),
		PKT_DROP_TTL);
	CU_ASSERT_EQUAL(drop(ETHER("0800") "4500 0028 1234 0000 01 06 0000 " ADDRS TCP),
		PKT_DROP_NONE);
}

/* The capture is shorter than the frame: nobody knows what an IP stack has got. */
static void
captures(void)
{
	CU_ASSERT_EQUAL(drop_of(sample_cut(ETHER("0800") IP4("0028", "06") TCP, 33)),
		PKT_DROP_CAPTURE);
	CU_ASSERT_EQUAL(drop_of(sample_cut(ETHER("0800") IP4("0028", "06") TCP, 34)),
		PKT_DROP_NONE);
	CU_ASSERT_EQUAL(drop_of(sample_cut(ETHER("86dd") IP6("0008", "00") "3b00000000000000", 55)),
		PKT_DROP_NONE);
}

static void
fragments4(void)
{
	CU_ASSERT_EQUAL(drop(FRAG4("001c", "2000") "0000000000000000"), PKT_DROP_NONE);
	CU_ASSERT_EQUAL(drop(FRAG4("001b", "2000") "00000000000000"), PKT_DROP_FRAGMENT);
	CU_ASSERT_EQUAL(drop(FRAG4("0014", "2000")), PKT_DROP_FRAGMENT);
	/* The last one may have any length, as long as all together is no more than 65535. */
	CU_ASSERT_EQUAL(drop(FRAG4("001b", "0001") "00000000000000"), PKT_DROP_NONE);
	CU_ASSERT_EQUAL(drop(FRAG4("001b", "1ffc") "00000000000000"), PKT_DROP_NONE);
	CU_ASSERT_EQUAL(drop(FRAG4("001c", "1ffd") "0000000000000000"), PKT_DROP_FRAGMENT);
}

static void
fragments6(void)
{
	CU_ASSERT_EQUAL(drop(FRAG6("0010", "0001") "0000000000000000"), PKT_DROP_NONE);
	CU_ASSERT_EQUAL(drop(FRAG6("000f", "0009") "00000000000000"), PKT_DROP_FRAGMENT);
	CU_ASSERT_EQUAL(drop(FRAG6("0008", "0009")), PKT_DROP_FRAGMENT);
	CU_ASSERT_EQUAL(drop(FRAG6("000f", "0008") "00000000000000"), PKT_DROP_NONE);
	CU_ASSERT_EQUAL(drop(FRAG6("000f", "fff8") "00000000000000"), PKT_DROP_NONE);
	CU_ASSERT_EQUAL(drop(FRAG6("0010", "fff8") "0000000000000000"), PKT_DROP_FRAGMENT);
	/* Headers that are in every fragment count as well. */
	CU_ASSERT_EQUAL(drop(ETHER("86dd") IP6("0017", "00") "2c00000000000000 "
		"0600 fff8 00000001 00000000000000"), PKT_DROP_FRAGMENT);
	/* "Atomic": alone, and whole. A jumbogram: never. */
	CU_ASSERT_EQUAL(drop(FRAG6("000f", "0000") "00000000000000"), PKT_DROP_NONE);
	CU_ASSERT_EQUAL(drop(FRAG6("0000", "0001") "0000000000000000"), PKT_DROP_FRAGMENT);
}

UNIT_SUITE(drop_suite, "decode/drop.c", {"good", good}, {"headers", headers},
	{"datagrams", datagrams}, {"captures", captures}, {"fragments4", fragments4},
	{"fragments6", fragments6});
