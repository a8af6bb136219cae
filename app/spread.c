/* spread: see spread.h. */
#include "spread.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

#include <rte_errno.h>
#include <rte_malloc.h>
#include <rte_mbuf.h>
#include <rte_ring.h>
#include <rte_ring_elem.h>

#include "../lib/decode/decode.h"
#include "eal.h"
#include "spread_hash.h"

/* What a port writes of a packet, and all that goes through a ring: the rest is decoded anew. */
#define IDENTITY offsetof(struct pkt, tunnel_depth)
#define ITEM RTE_ALIGN_CEIL(IDENTITY, 4)

enum { ROUNDS = 4 }; /* in which an owner looks for a packet of its own */

struct item {
	uint8_t bytes[ITEM];
};

struct share {
	struct source source; /* first */
	struct spread *spread;
	struct rte_ring *ring; /* NULL: the owner's */
	/* owner: rw */
	unsigned n;	       /* of items[] */
	uint64_t dropped;      /* control: ro */
	struct item items[DECODE_BURST];
} __rte_cache_aligned;

struct spread {
	struct source *queue;
	unsigned n, owner;
	atomic_bool addresses_only; /* see spread_hash(). control: sets, owner: ro */
	struct decode_scratch *scratch;
	struct share *shares[];
};

/* Items that go nowhere. */
static void
discard(struct share *s, const struct item *items, unsigned n)
{
	struct pkt lost;

	for (unsigned i = 0; i < n; i++) {
		memcpy(&lost, &items[i], IDENTITY);
		s->spread->queue->release(s->spread->queue, &lost, 1);
	}
	s->dropped += n;
}

static void
flush(struct share *s)
{
	unsigned sent = rte_ring_sp_enqueue_burst_elem(s->ring, s->items, sizeof(*s->items), s->n,
		NULL);

	discard(s, s->items + sent, s->n - sent);
	s->n = 0;
}

/* Decode @n packets, keep the owner's in order, and send the others away. */
static unsigned
spread(struct spread *s, struct pkt *pkts, unsigned n)
{
	bool addresses_only = atomic_load_explicit(&s->addresses_only, memory_order_relaxed);
	unsigned kept = 0;

	decode_burst(pkts, n, s->scratch);
	for (unsigned i = 0; i < n; i++) {
		unsigned to = spread_hash_worker(spread_hash(&pkts[i], addresses_only), s->n);
		struct share *share = s->shares[to];

		if (to != s->owner)
			memcpy(&share->items[share->n++], &pkts[i], IDENTITY);
		else if (kept++ != i)
			memcpy(&pkts[kept - 1], &pkts[i], IDENTITY);
	}
	for (unsigned i = 0; i < s->n; i++)
		if (s->shares[i]->n > 0)
			flush(s->shares[i]);
	return kept;
}

static unsigned
rx_owner(struct source *source, struct pkt *pkts, unsigned n)
{
	struct spread *s = ((struct share *)source)->spread;
	unsigned kept = 0, got = 1;

	n = RTE_MIN(n, (unsigned)DECODE_BURST);
	for (unsigned round = 0; kept == 0 && got > 0 && round < ROUNDS; round++) {
		got = s->queue->rx(s->queue, pkts, n);
		kept = got > 0 ? spread(s, pkts, got) : 0;
	}
	return kept;
}

static unsigned
rx_other(struct source *source, struct pkt *pkts, unsigned n)
{
	struct share *s = (struct share *)source;
	struct item items[DECODE_BURST];
	unsigned got = rte_ring_sc_dequeue_burst_elem(s->ring, items, sizeof(*items),
		RTE_MIN(n, (unsigned)DECODE_BURST), NULL);

	for (unsigned i = 0; i < got; i++)
		memcpy(&pkts[i], &items[i], IDENTITY);
	return got;
}

static void
release(struct source *source, struct pkt *pkts, unsigned n)
{
	struct source *queue = ((struct share *)source)->spread->queue;

	queue->release(queue, pkts, n);
}

static bool
ended(const struct source *source)
{
	const struct source *queue = ((const struct share *)source)->spread->queue;

	return queue->ended(queue);
}

static int
make_share(struct spread *s, unsigned i, const struct spread_options *o)
{
	struct share *share = rte_zmalloc_socket("share", sizeof(*share), RTE_CACHE_LINE_SIZE,
		o->sockets[i]);
	char name[RTE_RING_NAMESIZE];

	if (share == NULL)
		return -ENOMEM;
	s->shares[i] = share;
	share->spread = s;
	share->source = (struct source){.rx = i == o->owner ? rx_owner : rx_other,
		.release = release, .ended = ended};
	if (i == o->owner)
		return 0;
	snprintf(name, sizeof(name), "%s.%u", o->name, i);
	share->ring = rte_ring_create_elem(name, sizeof(struct item), SPREAD_RING, o->sockets[i],
		RING_F_SP_ENQ | RING_F_SC_DEQ | RING_F_EXACT_SZ);
	return share->ring != NULL ? 0 : -rte_errno;
}

int
spread_new(const struct spread_options *o, struct spread **out, struct diag *d)
{
	int socket = o->sockets[o->owner];
	struct spread *s = rte_zmalloc_socket("spread", sizeof(*s) + o->n * sizeof(*s->shares),
		RTE_CACHE_LINE_SIZE, socket);
	int ret = s != NULL ? 0 : -ENOMEM;

	if (ret == 0) {
		s->queue = o->queue;
		s->n = o->n;
		s->owner = o->owner;
		s->scratch = rte_malloc_socket("spread", sizeof(*s->scratch), RTE_CACHE_LINE_SIZE,
			socket);
		ret = s->scratch != NULL ? 0 : -ENOMEM;
	}
	for (unsigned i = 0; ret == 0 && i < o->n; i++)
		ret = make_share(s, i, o);
	if (ret != 0) {
		spread_free(s);
		diag_set(d, NULL, "no memory to spread packets over %u workers (%s)", o->n,
			eal_more_memory());
		return ret;
	}
	*out = s;
	return 0;
}

/* Packets that nobody has taken are given back. */
static void
drain(struct share *s)
{
	struct pkt pkt;

	while (rx_other(&s->source, &pkt, 1) > 0)
		s->spread->queue->release(s->spread->queue, &pkt, 1);
}

void
spread_free(struct spread *s)
{
	if (s == NULL)
		return;
	for (unsigned i = 0; i < s->n && s->shares[i] != NULL; i++) {
		if (s->shares[i]->ring != NULL)
			drain(s->shares[i]);
		rte_ring_free(s->shares[i]->ring);
		rte_free(s->shares[i]);
	}
	rte_free(s->scratch);
	rte_free(s);
}

struct source *
spread_source(struct spread *s, unsigned share)
{
	return &s->shares[share]->source;
}

void
spread_by_addresses(struct spread *s, bool alone)
{
	atomic_store_explicit(&s->addresses_only, alone, memory_order_relaxed);
}

void
spread_stats(const struct spread *s, uint64_t *dropped, uint64_t *waiting)
{
	*dropped = *waiting = 0;
	for (unsigned i = 0; i < s->n; i++) {
		*dropped += s->shares[i]->dropped;
		if (s->shares[i]->ring != NULL)
			*waiting += rte_ring_count(s->shares[i]->ring);
	}
}
