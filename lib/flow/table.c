/* table: keys, buckets, and which entries are free. */
#include <errno.h>
#include <stddef.h>
#include <string.h>

#include <rte_byteorder.h>
#include <rte_hash_crc.h>
#include <rte_malloc.h>

#include "table.h"

#define BUCKETS 4 /* where an entry can be: with room for twice the entries, more than enough */
#define EVICT_TRIES 8 /* how many connections are looked at for one that is idle */

uint32_t
table_vlan(const struct pkt *p)
{
	uint16_t outer, inner = 0;

	if ((p->layers & PKT_BIT(PKT_VLAN)) == 0)
		return 0;
	memcpy(&outer, p->data + p->off_vlan, 2);
	if ((p->layers & PKT_BIT(PKT_QINQ)) != 0)
		memcpy(&inner, p->data + p->off_vlan + 4, 2);
	return (rte_be_to_cpu_16(outer) & 0xfffu) | (rte_be_to_cpu_16(inner) & 0xfffu) << 12;
}

static inline uint32_t
hash_end(const uint8_t *addr, unsigned ip_ver, uint16_t port)
{
	uint64_t v[2];

	memcpy(v, addr, 16);
	if (ip_ver == 4)
		return rte_hash_crc_8byte(v[0] | (uint64_t)port << 32, 0);
	return rte_hash_crc_4byte(port, rte_hash_crc_8byte(v[1], rte_hash_crc_8byte(v[0], 0)));
}

/* The same for both directions. CRCs of addresses that are alike are alike as well; the
 * multiplication spreads them. */
static uint32_t
hash(const uint8_t *a, uint16_t aport, const uint8_t *b, uint16_t bport, unsigned ip_ver,
	unsigned proto, uint32_t vlan)
{
	uint64_t both = (uint64_t)hash_end(a, ip_ver, aport) + hash_end(b, ip_ver, bport);

	both += (uint64_t)(vlan << 8 | proto) << 32;
	return (uint32_t)((both * UINT64_C(0x9e3779b97f4a7c15)) >> 32);
}

struct table_key
table_key(const struct pkt *p)
{
	struct table_key k = {.p = p, .vlan = table_vlan(p)};

	k.hash = hash(p->saddr, p->sport, p->daddr, p->dport, p->ip_ver, p->proto, k.vlan);
	return k;
}

static uint32_t
hash_flow(const struct flow *f)
{
	return hash(f->addr[0], f->port[0], f->addr[1], f->port[1], f->ip_ver, f->proto, f->vlan);
}

/* Where to look next, @i from 1 to BUCKETS - 1. */
static struct table_bucket *
other_bucket(const struct flow_table *t, uint32_t hash, unsigned i)
{
	return table_bucket(t, (hash << 16 | hash >> 16) * (UINT32_C(0x9e3779b1) * (2 * i + 1)));
}

static uint32_t
find_in(const struct flow_table *t, const struct table_bucket *b, const struct table_key *k,
	unsigned *d)
{
	uint16_t sig = table_sig(k->hash);

	for (unsigned i = 0; i < TABLE_WAYS; i++) {
		int end;

		if (b->sig[i] != sig)
			continue;
		end = table_match(&t->flows[b->entry[i]], k);
		if (end >= 0) {
			*d = (unsigned)end;
			return b->entry[i];
		}
	}
	return 0;
}

uint32_t
table_find(const struct flow_table *t, const struct table_key *k, unsigned *d)
{
	const struct table_bucket *b = table_bucket(t, k->hash);
	uint32_t n = find_in(t, b, k, d);

	if (n != 0 || b->elsewhere == 0)
		return n;
	for (unsigned i = 1; i < BUCKETS && n == 0; i++)
		n = find_in(t, other_bucket(t, k->hash, i), k, d);
	return n;
}

static bool
put(struct table_bucket *b, uint16_t sig, uint32_t n)
{
	for (unsigned i = 0; i < TABLE_WAYS; i++)
		if (b->sig[i] == 0) {
			b->sig[i] = sig;
			b->entry[i] = n;
			return true;
		}
	return false;
}

static bool
put_anywhere(struct flow_table *t, uint32_t hash, uint32_t n)
{
	struct table_bucket *b = table_bucket(t, hash);
	bool done = put(b, table_sig(hash), n);

	if (done)
		return true;
	for (unsigned i = 1; i < BUCKETS && !done; i++)
		done = put(other_bucket(t, hash, i), table_sig(hash), n);
	b->elsewhere += done;
	return done;
}

static bool
drop(struct table_bucket *b, uint32_t n)
{
	for (unsigned i = 0; i < TABLE_WAYS; i++)
		if (b->sig[i] != 0 && b->entry[i] == n) {
			b->sig[i] = 0;
			return true;
		}
	return false;
}

void
table_forget(struct flow_table *t, uint32_t n)
{
	uint32_t h = hash_flow(&t->flows[n]);
	struct table_bucket *b = table_bucket(t, h);

	t->flows[n].cid = 0;
	t->stats.live--;
	if (drop(b, n))
		return;
	b->elsewhere--;
	for (unsigned i = 1; i < BUCKETS; i++)
		if (drop(other_bucket(t, h, i), n))
			return;
}

void
table_give_back(struct flow_table *t, uint32_t n)
{
	t->flows[n].cid = 0;
	t->flows[n].next = t->free;
	t->free = n;
}

void
table_wait(struct flow_table *t, uint32_t n)
{
	uint32_t now = wheel_ticks(t->now), timeout = t->timeout[t->flows[n].timeout];
	uint32_t left = t->flows[n].last + timeout - now;

	wheel_put(&t->wheel, t->flows, n, now + RTE_MIN(left, (uint32_t)TABLE_VISIT_TICKS));
}

/* Has @f been active since it was put into the slot of tick @due? */
static bool
is_active(const struct flow_table *t, const struct flow *f, uint32_t due)
{
	uint32_t timeout = t->timeout[f->timeout];

	return wheel_later(f->last + RTE_MIN(timeout, (uint32_t)TABLE_VISIT_TICKS), due);
}

/* The connection whose visit comes next gives its entry away, if it has not been active since it
 * was put there. 0: all that were looked at have been. */
static uint32_t
evict(struct flow_table *t)
{
	uint32_t due, n;

	for (unsigned i = 0; i < EVICT_TRIES; i++) {
		n = wheel_next(&t->wheel, t->flows, &due);
		if (n == 0)
			return 0;
		if (t->flows[n].cid == 0)
			return n;
		if (!is_active(t, &t->flows[n], due)) {
			table_forget(t, n);
			t->stats.evicted++;
			return n;
		}
		table_wait(t, n);
	}
	return 0;
}

static uint32_t
take(struct flow_table *t)
{
	uint32_t n = t->free;

	if (n != 0) {
		t->free = t->flows[n].next;
		return n;
	}
	return t->fresh <= t->nflows ? t->fresh++ : evict(t);
}

void
table_clear(struct flow *f)
{
	const size_t head = offsetof(struct flow, state);

	memset((uint8_t *)f + head, 0, offsetof(struct flow, proto) - head);
	memset(f->sent, 0, sizeof(f->sent));
	memset(f->rare, 0, sizeof(f->rare));
}

uint32_t
table_add(struct flow_table *t, const struct table_key *k)
{
	const struct pkt *p = k->p;
	uint32_t n = take(t);
	struct flow *f = &t->flows[n];

	if (n == 0)
		return 0;
	if (!put_anywhere(t, k->hash, n)) {
		table_give_back(t, n);
		return 0;
	}
	memcpy(f->addr[0], p->saddr, 16);
	memcpy(f->addr[1], p->daddr, 16);
	f->port[0] = p->sport;
	f->port[1] = p->dport;
	f->vlan = k->vlan;
	f->proto = p->proto;
	f->ip_ver = p->ip_ver;
	table_clear(f);
	t->stats.live++;
	return n;
}

struct flow_table *
flow_table_new(const struct flow_options *opt)
{
	struct flow_table *t = rte_zmalloc_socket("flow_table", sizeof(*t), RTE_CACHE_LINE_SIZE,
		opt->socket);
	size_t each = sizeof(struct flow) + sizeof(struct table_bucket) / (TABLE_WAYS / 2), size;
	bool notes = (opt->want & (FLOW_WANT_OWNER | FLOW_WANT_WALK)) != 0;

	if (t == NULL) {
		errno = ENOMEM;
		return NULL;
	}
	t->opt = *opt;
	each += notes ? sizeof(struct note) : 0;
	size = RTE_MAX(opt->size, (size_t)FLOW_SIZE_MIN);
	t->nflows = (uint32_t)RTE_MIN(size / each, (size_t)UINT32_MAX - 2);
	t->nbuckets = (t->nflows + TABLE_WAYS / 2 - 1) / (TABLE_WAYS / 2);
	t->fresh = 1;
	/* Entries are written before they are read. */
	t->flows = rte_malloc_socket("flows", (t->nflows + 1ul) * sizeof(*t->flows),
		RTE_CACHE_LINE_SIZE, opt->socket);
	t->buckets = rte_zmalloc_socket("flow_buckets", t->nbuckets * sizeof(*t->buckets),
		RTE_CACHE_LINE_SIZE, opt->socket);
	if (notes)
		t->notes = rte_malloc_socket("flow_notes", (t->nflows + 1ul) * sizeof(*t->notes),
			RTE_CACHE_LINE_SIZE, opt->socket);
	if (t->flows == NULL || t->buckets == NULL || (notes && t->notes == NULL)) {
		flow_table_free(t);
		errno = ENOMEM;
		return NULL;
	}
	for (unsigned i = 0; i < FLOW_NTIMEOUTS; i++)
		t->timeout[i] = (uint32_t)RTE_MIN(opt->timeout[i] >> WHEEL_TICK_BITS,
			UINT64_C(1) << 30);
	for (unsigned i = 0; i < RTE_DIM(t->views); i++)
		t->views[i] = flow_none;
	return t;
}

void
flow_table_free(struct flow_table *t)
{
	if (t == NULL)
		return;
	rte_free(t->flows);
	rte_free(t->buckets);
	rte_free(t->notes);
	rte_free(t);
}

const struct flow_view *
flow_views(const struct flow_table *t)
{
	return t->views;
}

void
flow_table_stats(const struct flow_table *t, struct flow_stats *out)
{
	*out = t->stats;
}

void
flow_table_want(struct flow_table *t, uint64_t layers, uint32_t events, unsigned want)
{
	t->opt.layers = layers;
	t->opt.events = events;
	t->opt.want = want & ~(t->notes == NULL ? FLOW_WANT_OWNER | FLOW_WANT_WALK : 0u);
}
