/* frag: datagrams by who they are, and when their time is over. */
#include "frag.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <rte_branch_prediction.h>
#include <rte_hash_crc.h>
#include <rte_malloc.h>
#include <rte_mbuf.h>
#include <rte_mbuf_pool_ops.h>

#include "datagram.h"
#include "table.h"

#define IP (PKT_BIT(PKT_IP4) | PKT_BIT(PKT_IP6))
#define IP6_LEN 40

#define POOL_CACHE 256 /* mbufs that are taken again while they are hot */

/* Bytes that a piece takes: an mbuf of the pool, and half of a datagram's entry. */
#define PIECE_BYTES                                                                                \
	(RTE_MBUF_DEFAULT_BUF_SIZE + sizeof(struct rte_mbuf) + DATAGRAM_PRIV +                     \
		2 * RTE_CACHE_LINE_SIZE + sizeof(struct datagram) / 2)

struct frag_table {
	struct frag_options opt;
	struct rte_mempool *pool;
	struct datagram *datagrams; /* [0] is not used */
	uint32_t *buckets;	    /* number of a datagram; 0: none */
	uint32_t nbuckets;	    /* a power of two */
	uint32_t free;		    /* list through datagram.next */
	uint32_t oldest, newest;
	uint64_t now;		    /* ns: the latest packet's time */
	struct frag_stats stats;
	/* of the burst */
	unsigned ndone;
	struct flow_extra done[DECODE_BURST];
	struct pkt pkts[DECODE_BURST];
	struct decode_scratch scratch;
};

static const char *const fates[] = {
	[FRAG_WAITING] = "waiting",
	[FRAG_JOINED] = "joined",
	[FRAG_BAD] = "bad-length",
	[FRAG_LONG] = "too-long",
	[FRAG_DUPLICATE] = "duplicate",
	[FRAG_OVERLAP] = "overlap",
	[FRAG_MANY] = "too-many",
	[FRAG_TIMEOUT] = "timeout",
	[FRAG_NO_ROOM] = "no-room",
};

const char *
frag_fate_name(enum frag_fate fate)
{
	return fates[fate];
}

static int
make_pool(struct frag_table *t, unsigned pieces)
{
	char name[RTE_MEMPOOL_NAMESIZE];

	snprintf(name, sizeof(name), "frag%p", (void *)t);
	/* The worker alone takes from it and gives back. */
	t->pool = rte_pktmbuf_pool_create_by_ops(name, pieces, POOL_CACHE, DATAGRAM_PRIV,
		RTE_MBUF_DEFAULT_BUF_SIZE, t->opt.socket, "ring_sp_sc");
	return t->pool != NULL ? 0 : -ENOMEM;
}

static int
make_entries(struct frag_table *t, unsigned n)
{
	t->nbuckets = rte_align32pow2(n);
	t->buckets = rte_zmalloc_socket("frag", t->nbuckets * sizeof(*t->buckets), 0,
		t->opt.socket);
	t->datagrams = rte_zmalloc_socket("frag", (n + 1) * sizeof(*t->datagrams),
		RTE_CACHE_LINE_SIZE, t->opt.socket);
	if (t->buckets == NULL || t->datagrams == NULL)
		return -ENOMEM;
	for (uint32_t i = n; i > 0; i--) {
		t->datagrams[i].next = t->free;
		t->free = i;
	}
	return 0;
}

struct frag_table *
frag_table_new(const struct frag_options *opt)
{
	struct frag_table *t = rte_zmalloc_socket("frag", sizeof(*t), RTE_CACHE_LINE_SIZE,
		opt->socket);
	unsigned pieces = (unsigned)(RTE_MAX(opt->size, FRAG_SIZE_MIN) / PIECE_BYTES);

	if (t == NULL) {
		errno = ENOMEM;
		return NULL;
	}
	t->opt = *opt;
	if (make_pool(t, pieces) == 0 && make_entries(t, pieces / 2) == 0)
		return t;
	frag_table_free(t);
	errno = ENOMEM;
	return NULL;
}

void
frag_table_free(struct frag_table *t)
{
	if (t == NULL)
		return;
	rte_mempool_free(t->pool); /* and all that was taken from it */
	rte_free(t->buckets);
	rte_free(t->datagrams);
	rte_free(t);
}

void
frag_table_stats(const struct frag_table *t, struct frag_stats *out)
{
	*out = t->stats;
}

static uint32_t *
bucket(const struct frag_table *t, const struct datagram_key *k)
{
	return &t->buckets[rte_hash_crc(k, sizeof(*k), 0) & (t->nbuckets - 1)];
}

/* The pieces of @d get another fate. */
static void
move_on(struct frag_table *t, struct datagram *d, enum frag_fate fate)
{
	t->stats.fate[d->fate] -= d->n;
	t->stats.fate[fate] += d->n;
	d->fate = fate;
}

/* @d, without pieces, is free. */
static void
forget(struct frag_table *t, struct datagram *d)
{
	uint32_t n = (uint32_t)(d - t->datagrams), *link = bucket(t, &d->key);

	while (*link != n)
		link = &t->datagrams[*link].next;
	*link = d->next;
	*(d->older != 0 ? &t->datagrams[d->older].newer : &t->oldest) = d->newer;
	*(d->newer != 0 ? &t->datagrams[d->newer].older : &t->newest) = d->older;
	d->next = t->free;
	t->free = n;
}

static void
give_up(struct frag_table *t, struct datagram *d, enum frag_fate fate)
{
	move_on(t, d, fate);
	datagram_clear(d);
	forget(t, d);
}

/* Give up the datagram that has waited longest, other than @but. False: there is none. */
static bool
make_room(struct frag_table *t, const struct datagram *but)
{
	uint32_t n = t->oldest;

	if (n != 0 && &t->datagrams[n] == but)
		n = but->newer;
	if (n == 0)
		return false;
	give_up(t, &t->datagrams[n], FRAG_NO_ROOM);
	return true;
}

static void
expire(struct frag_table *t)
{
	while (t->oldest != 0 && t->now - t->datagrams[t->oldest].since >= t->opt.timeout)
		give_up(t, &t->datagrams[t->oldest], FRAG_TIMEOUT);
}

static struct datagram_key
key_of(const struct pkt *p, uint32_t id)
{
	struct datagram_key k = {.id = id, .vlan = table_vlan(p), .port = p->port,
		.ip_ver = p->ip_ver, .proto = p->ip_ver == 4 ? p->proto : 0};

	RTE_BUILD_BUG_ON(sizeof(k) != 44);
	memcpy(k.saddr, p->saddr, sizeof(k.saddr));
	memcpy(k.daddr, p->daddr, sizeof(k.daddr));
	return k;
}

static struct datagram *
find(struct frag_table *t, const struct datagram_key *k)
{
	uint32_t *b = bucket(t, k);
	struct datagram *d;
	uint32_t n;

	for (n = *b; n != 0; n = t->datagrams[n].next)
		if (memcmp(&t->datagrams[n].key, k, sizeof(*k)) == 0)
			return &t->datagrams[n];
	if (t->free == 0)
		make_room(t, NULL);
	n = t->free;
	d = &t->datagrams[n];
	t->free = d->next;
	*d = (struct datagram){.key = *k, .since = t->now, .next = *b, .older = t->newest};
	*b = n;
	*(t->newest != 0 ? &t->datagrams[t->newest].newer : &t->oldest) = n;
	t->newest = n;
	return d;
}

/* What a whole datagram, decoded to @end, is to the @sides of it that are traced. */
static uint32_t
events(unsigned sides, unsigned end)
{
	RTE_BUILD_BUG_ON(PKT_SEND != PKT_RECEIVE << 1 || PKT_RECEIVE != 1 ||
		FLOW_REQUEST != FLOW_DELIVER + 1 || FLOW_STREAM_SEND != FLOW_STREAM_RECEIVE + 1);

	sides &= PKT_RECEIVE | PKT_SEND;
	return sides << FLOW_DELIVER | (end == PKT_END_UDP ? sides << FLOW_STREAM_RECEIVE : 0);
}

/* Packet @i of the burst, @last, has completed @d. */
static void
complete(struct frag_table *t, struct datagram *d, const struct pkt *last, unsigned i)
{
	struct pkt *p = &t->pkts[t->ndone];

	if (!datagram_join(d, p)) {
		give_up(t, d, FRAG_LONG);
		return;
	}
	move_on(t, d, FRAG_JOINED);
	t->stats.datagrams++;
	forget(t, d);
	p->id = last->id;
	p->ts = last->ts;
	decode_datagram(p, t->scratch.linear[t->ndone]);
	p->local = last->local;
	p->fires = events(last->fires, p->end);
	t->done[t->ndone++] = (struct flow_extra){i + 1, p};
}

/* The fragment @p, which says @part of itself, to @d; what becomes of it. */
static enum frag_fate
add(struct frag_table *t, struct datagram *d, const struct pkt *p, const struct datagram_part *part)
{
	struct rte_mbuf *m, *before;
	enum frag_fate fate = d->fate;

	if (fate == FRAG_WAITING)
		fate = datagram_place(d, part, &before);
	if (fate == FRAG_OVERLAP || fate == FRAG_MANY) {
		/* It stays, without pieces: what still comes of it is of no use either. */
		move_on(t, d, fate);
		datagram_clear(d);
	}
	if (fate != FRAG_WAITING)
		return fate;
	while ((m = datagram_copy(p, part, t->pool)) == NULL)
		if (!make_room(t, d))
			return FRAG_NO_ROOM;
	datagram_add(d, p, part, m, before);
	return FRAG_WAITING;
}

/* The fragment @p, packet @i of the burst. */
static void
take_in(struct frag_table *t, const struct pkt *p, unsigned i)
{
	struct datagram *d = NULL;
	struct datagram_key k;
	struct datagram_part part;
	enum frag_fate fate = datagram_read(p, &part);

	expire(t);
	if (fate == FRAG_WAITING) {
		k = key_of(p, part.id);
		d = find(t, &k);
		fate = add(t, d, p, &part);
	}
	t->stats.fragments++;
	t->stats.fate[fate]++;
	if (fate == FRAG_WAITING && datagram_is_complete(d))
		complete(t, d, p, i);
}

/* Is all of the datagram in the packet, captured or not? */
static bool
is_whole(const struct pkt *p)
{
	uint32_t behind = p->ip_ver == 4 ? p->off_l4 : p->off_l3 + IP6_LEN;

	return p->off_l4 != 0 && behind + p->ip_plength <= RTE_MAX(p->wire_len, p->cap_len);
}

unsigned
frag_burst(struct frag_table *t, struct pkt *pkts, unsigned n, const struct flow_extra **datagrams)
{
	for (unsigned i = 0; i < t->ndone; i++)
		rte_pktmbuf_free(t->pkts[i].mbuf);
	t->ndone = 0;
	*datagrams = t->done;
	for (unsigned i = 0; i < n; i++) {
		struct pkt *p = &pkts[i];

		t->now = RTE_MAX(t->now, p->ts);
		if (unlikely((p->layers & PKT_BIT(PKT_FRAG)) != 0))
			take_in(t, p, i);
		else if ((p->layers & IP) != 0 && is_whole(p))
			p->fires |= events(p->fires, p->end);
	}
	return t->ndone;
}

void
frag_idle(struct frag_table *t, uint64_t now)
{
	t->now = RTE_MAX(t->now, now);
}
