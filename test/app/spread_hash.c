/* Tests of app/spread_hash.c, on the fields that decoding fills in. */
#include "../unit.h"

#include <string.h>

#include <rte_byteorder.h>

#include "../../app/spread_hash.h"

/* A packet between two IPv4 addresses. */
static struct pkt
made(uint32_t saddr, uint16_t sport, uint32_t daddr, uint16_t dport)
{
	struct pkt p = {.ip_ver = 4, .proto = 6, .sport = sport, .dport = dport};

	saddr = rte_cpu_to_be_32(saddr);
	daddr = rte_cpu_to_be_32(daddr);
	memcpy(p.saddr, &saddr, 4);
	memcpy(p.daddr, &daddr, 4);
	return p;
}

static void
both_directions(void)
{
	for (unsigned i = 0; i < 1000; i++) {
		struct pkt there = made(0x0a000001 + i, (uint16_t)(1024 + i), 0xc0a80000 + 7 * i, 80);
		struct pkt back = made(0xc0a80000 + 7 * i, 80, 0x0a000001 + i, (uint16_t)(1024 + i));

		CU_ASSERT_EQUAL(spread_hash(&there, false), spread_hash(&back, false));
		CU_ASSERT_EQUAL(spread_hash(&there, true), spread_hash(&back, true));
	}
}

static void
addresses_alone(void)
{
	struct pkt first = made(1, 1024, 2, 53), later = made(1, 0, 2, 0), ports = made(1, 1025, 2, 53);

	CU_ASSERT_EQUAL(spread_hash(&first, true), spread_hash(&later, true));
	CU_ASSERT_EQUAL(spread_hash(&first, true), spread_hash(&ports, true));
	CU_ASSERT_NOT_EQUAL(spread_hash(&first, false), spread_hash(&ports, false));
}

static void
no_ip(void)
{
	struct pkt arp = {.layers = PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_ARP)};

	CU_ASSERT_EQUAL(spread_hash(&arp, false), 0);
	CU_ASSERT_EQUAL(spread_hash(&arp, true), 0);
	for (unsigned n = 1; n < 100; n++)
		CU_ASSERT_EQUAL(spread_hash_worker(0, n), 0);
}

/* Each of @n workers has its share of conversations, which differ by @caddr and @cport. */
static void
is_even(unsigned n, unsigned caddr, unsigned cport)
{
	enum { FLOWS = 64000 };
	unsigned share[64] = {0};

	for (unsigned i = 0; i < FLOWS; i++) {
		struct pkt p = made(0x0a000000 + caddr * i, (uint16_t)(1024 + cport * i), 0x0a800001, 80);
		unsigned w = spread_hash_worker(spread_hash(&p, false), n);

		CU_ASSERT_FATAL(w < n);
		share[w]++;
	}
	for (unsigned w = 0; w < n; w++)
		CU_ASSERT(share[w] > FLOWS / n * 8 / 10 && share[w] < FLOWS / n * 12 / 10);
}

static void
shares(void)
{
	for (unsigned n = 1; n <= 64; n++) {
		is_even(n, 1, 0);
		is_even(n, 0, 1);
		is_even(n, 256, 2);
	}
}

/* Every packet is kept by one worker, whole and in order. */
static void
keep(void)
{
	enum { N = 64 };
	struct pkt all[N], pkts[N];
	bool seen[N] = {false};
	unsigned total = 0;

	for (unsigned i = 0; i < N; i++) {
		all[i] = made(i % 10, 1000, i % 7, 80);
		all[i].id = i + 1;
		all[i].payload_len = i;
	}
	for (unsigned w = 0; w < 3; w++) {
		unsigned n;

		memcpy(pkts, all, sizeof(pkts));
		n = spread_hash_keep(pkts, N, w, 3, false);
		for (unsigned i = 0; i < n; i++) {
			unsigned at = (unsigned)pkts[i].id - 1;

			CU_ASSERT(!seen[at]);
			seen[at] = true;
			CU_ASSERT(i == 0 || pkts[i].id > pkts[i - 1].id);
			CU_ASSERT_EQUAL(memcmp(&pkts[i], &all[at], sizeof(*pkts)), 0);
			CU_ASSERT_EQUAL(spread_hash_worker(spread_hash(&all[at], false), 3), w);
		}
		total += n;
	}
	CU_ASSERT_EQUAL(total, N);
	CU_ASSERT_EQUAL(spread_hash_keep(all, N, 0, 1, false), N);
}

UNIT_SUITE(suite_spread_hash, "app/spread_hash.c", {"both directions", both_directions},
	{"addresses alone", addresses_alone}, {"without IP", no_ip}, {"shares of workers", shares},
	{"keep", keep});
