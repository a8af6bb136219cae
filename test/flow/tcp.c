/*
 * tcp: the short way of most segments leads where the long one does.
 */
#include "wire.h"

#include <string.h>

#include <rte_common.h>

#define SEGMENTS 20000

static uint64_t state;

static uint32_t
below(uint32_t n)
{
	state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(state >> 33) % n;
}

/* Mostly what comes next, or fills a hole; now and then something is lost, repeated, or closes its
 * window. */
static struct wire_segment
make(const struct wire *w, unsigned ends)
{
	unsigned from = below(ends);
	struct flow_end end = wire_end(w, from);
	struct wire_segment g = {.from = from, .flags = below(40) ? "." : "P.", .seq = end.snxt,
		.ack = end.rnxt, .window = below(50) ? 1 + (int)below(60000) : -1};

	g.len = below(3) ? 1 + below(1400) : below(2);
	if (below(3) == 0)
		g.seq = wire_end(w, 1 - from).rnxt;
	g.seq += below(30) ? 0 : below(2) ? 100 : (uint32_t)-100;
	g.ack -= below(10) ? 0 : below(300);
	g.local = below(2) ? 3 : 1;
	return g;
}

/* Without options, and with some that say nothing but are unusual. */
static bool
both(struct wire *plain, struct wire *padded, struct wire_segment g)
{
	uint64_t us = below(3000);

	wire_wait(plain, us);
	wire_wait(padded, us);
	wire_take(plain, &g);
	g.options = "01010101";
	wire_take(padded, &g);
	return memcmp(&plain->f, &padded->f, sizeof(plain->f)) == 0 &&
		plain->s.events == padded->s.events && plain->s.bytes == padded->s.bytes &&
		plain->s.nchanges == 0 && padded->s.nchanges == 0;
}

static void
compare(struct wire *plain, struct wire *padded, unsigned ends)
{
	unsigned same = 0;

	state = 1;
	while (same < SEGMENTS && both(plain, padded, make(plain, ends)))
		same++;
	CU_ASSERT_EQUAL(same, SEGMENTS);
	CU_ASSERT(plain->retransmits > 100);
	CU_ASSERT(plain->bytes[A] > 1000000);
}

static void
both_ends(void)
{
	struct wire plain, padded;

	wire_open(&plain);
	wire_open(&padded);
	compare(&plain, &padded, 2);
}

static void
one_end(void)
{
	struct wire plain, padded;

	wire_start(&plain);
	wire_start(&padded);
	compare(&plain, &padded, 1);
}

UNIT_SUITE(tcp_suite, "flow/tcp.c", {"both ends", both_ends}, {"one end", one_end});
