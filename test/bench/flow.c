/*
 * flow: what tracking connections costs, against C by hand that finds the entry of each packet by its
 * 5-tuple, in both directions, and keeps packets, bytes, sequence number and time.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <rte_hash_crc.h>
#include <rte_malloc.h>
#include <rte_prefetch.h>

#include "../../lib/flow/flow.h"
#include "bench.h"

#define WAYS 8

struct by_hand_entry {
	uint32_t addr[2], ports, seq;
	uint64_t packets[2], bytes[2], last;
} __rte_cache_aligned;

struct by_hand {
	struct bucket {
		uint32_t sig[WAYS], entry[WAYS];
	} __rte_cache_aligned *buckets;
	struct by_hand_entry *entries;
	uint32_t mask, used;
	struct decode_scratch scratch;
};

struct tracker {
	struct flow_table *table;
	struct decode_scratch scratch;
};

static struct by_hand *
by_hand_new(unsigned flows)
{
	struct by_hand *h = calloc(1, sizeof(*h));
	uint32_t n = 1;

	while (n < flows / 4)
		n *= 2;
	h->buckets = rte_zmalloc(NULL, n * sizeof(*h->buckets), RTE_CACHE_LINE_SIZE);
	h->entries = rte_zmalloc(NULL, (flows + 1u) * sizeof(*h->entries), RTE_CACHE_LINE_SIZE);
	h->mask = n - 1;
	if (h->buckets == NULL || h->entries == NULL) {
		fprintf(stderr, "bench: not enough memory for %u connections\n", flows);
		exit(1);
	}
	return h;
}

static void
by_hand_free(struct by_hand *h)
{
	rte_free(h->buckets);
	rte_free(h->entries);
	free(h);
}

static uint32_t
by_hand_hash(const struct pkt *p)
{
	uint32_t s, d;

	memcpy(&s, p->saddr, 4);
	memcpy(&d, p->daddr, 4);
	return (rte_hash_crc_8byte(s | (uint64_t)p->sport << 32, 0) +
		rte_hash_crc_8byte(d | (uint64_t)p->dport << 32, 0)) | 1;
}

static void
by_hand_count(struct by_hand *h, const struct pkt *p, uint32_t hash)
{
	struct bucket *b = &h->buckets[hash >> 1 & h->mask];
	struct by_hand_entry *e;
	uint32_t s, d, way;

	memcpy(&s, p->saddr, 4);
	memcpy(&d, p->daddr, 4);
	for (way = 0; way < WAYS && b->sig[way] != 0; way++) {
		unsigned dir;

		if (b->sig[way] != hash)
			continue;
		e = &h->entries[b->entry[way]];
		dir = e->addr[0] != s || e->ports != (p->sport | (uint32_t)p->dport << 16);
		e->packets[dir]++;
		e->bytes[dir] += p->payload_len;
		e->last = p->ts;
		memcpy(&e->seq, p->data + p->off_l4 + 4, 4);
		return;
	}
	if (way == WAYS)
		return;
	b->sig[way] = hash;
	b->entry[way] = ++h->used;
	h->entries[h->used] = (struct by_hand_entry){.addr = {s, d},
		.ports = p->sport | (uint32_t)p->dport << 16, .packets = {1}};
}

static void
by_hand_run(void *arg, struct pkt *pkts, unsigned n)
{
	struct by_hand *h = arg;
	uint32_t hashes[BENCH_BURST];

	decode_burst(pkts, n, &h->scratch);
	for (unsigned i = 0; i < n; i++) {
		hashes[i] = by_hand_hash(&pkts[i]);
		rte_prefetch0(&h->buckets[hashes[i] >> 1 & h->mask]);
	}
	for (unsigned i = 0; i < n; i++) {
		const struct bucket *b = &h->buckets[hashes[i] >> 1 & h->mask];

		for (unsigned way = 0; way < WAYS; way++)
			if (b->sig[way] == hashes[i])
				rte_prefetch0(&h->entries[b->entry[way]]);
	}
	for (unsigned i = 0; i < n; i++)
		by_hand_count(h, &pkts[i], hashes[i]);
}

static void
only_decode(void *arg, struct pkt *pkts, unsigned n)
{
	decode_burst(pkts, n, arg);
}

static void
track(void *arg, struct pkt *pkts, unsigned n)
{
	struct tracker *t = arg;
	const struct flow_extra *extras;

	decode_burst(pkts, n, &t->scratch);
	for (unsigned i = 0; i < n; i++)
		pkts[i].ts += 1000000000;
	flow_burst(t->table, pkts, n, &extras);
}

static struct tracker *
tracker_new(unsigned flows, unsigned want)
{
	struct tracker *t = calloc(1, sizeof(*t));
	struct flow_options opt = {.size = flows * UINT64_C(320), .socket = -1, .want = want,
		.layers = PKT_BIT(PKT_TCP), .events = FLOW_BIT(FLOW_CONNECT_REQUEST)};

	for (unsigned i = 0; i < FLOW_NTIMEOUTS; i++)
		opt.timeout[i] = UINT64_C(7440) * 1000000000;
	t->table = flow_table_new(&opt);
	if (t->table == NULL) {
		fprintf(stderr, "bench: not enough memory for %u connections\n", flows);
		exit(1);
	}
	return t;
}

static void
tracker_free(struct tracker *t)
{
	flow_table_free(t->table);
	free(t);
}

/* Cycles beyond those of decoding, by hand and by the tracker. */
static void
bench_flows(unsigned flows, unsigned mbufs)
{
	struct bench_shape shape = {.mbufs = mbufs, .flows = 1, .sources = 1, .web = 100,
		.keys = flows, .zipf = true, .two_way = true};
	struct bench_replay *r = bench_replay_new(&shape);
	struct by_hand *hand = by_hand_new(flows);
	struct tracker *plain = tracker_new(flows, 0), *id = tracker_new(flows, FLOW_WANT_VIEW),
		*ends = tracker_new(flows, FLOW_WANT_VIEW | FLOW_WANT_END << FLOW_SENDER);
	struct decode_scratch *scratch = malloc(sizeof(*scratch));
	struct bench_contender c[] = {{"decode", only_decode, scratch, 0},
		{"C", by_hand_run, hand, 0}, {"events", track, plain, 0}, {"cid", track, id, 0},
		{"tcpsinfo", track, ends, 0}};
	struct flow_stats stats;

	bench_run(r, c, 5);
	flow_table_stats(plain->table, &stats);
	printf("%9u connections  decode %5.1f  C +%5.1f  events +%5.1f  cs_cid +%5.1f  "
		"tcpsinfo +%5.1f\n", flows, c[0].cycles, c[1].cycles - c[0].cycles,
		c[2].cycles - c[0].cycles, c[3].cycles - c[0].cycles, c[4].cycles - c[0].cycles);
	if (stats.drops + stats.evicted + stats.expired > 0)
		printf("the table was too small: %lu drops, %lu evicted, %lu expired, %lu live\n",
			(unsigned long)stats.drops, (unsigned long)stats.evicted,
			(unsigned long)stats.expired, (unsigned long)stats.live);
	by_hand_free(hand);
	tracker_free(plain);
	tracker_free(id);
	tracker_free(ends);
	free(scratch);
	bench_replay_free(r);
}

void
bench_flow(unsigned mbufs)
{
	printf("tracking connections (cycles a packet beyond decoding it, p25; aim: 80)\n");
	bench_flows(100, BENCH_HOT); /* all in the caches: what is computed */
	bench_flows(10000, mbufs);
	bench_flows(100000, mbufs);
	bench_flows(1000000, mbufs);
}
