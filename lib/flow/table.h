/*
 * table: connections by who they are. Internal to lib/flow.
 *
 * Buckets are cache lines of eight short signatures and numbers of entries. Where a bucket is full,
 * others are used, and it counts how many entries are there, so that a look-up rarely reads two
 * lines.
 */
#pragma once

#include <string.h>

#include "entry.h"
#include "note.h"
#include "wheel.h"

#define TABLE_WAYS 8

/* Entries are looked at this often at least: those that were closed meanwhile don't keep their
 * room for the long timeout of an open connection. About a minute. */
#define TABLE_VISIT_TICKS (60 << WHEEL_SLOT_BITS)

struct table_bucket {
	uint16_t sig[TABLE_WAYS]; /* 0: empty */
	uint32_t entry[TABLE_WAYS];
	uint32_t elsewhere;	  /* entries that should be here and are not */
} __rte_cache_aligned;

/* What is looked up: the entry's own bytes, in the direction of the packet. */
struct table_key {
	const struct pkt *p;
	uint32_t vlan;
	uint32_t hash;
};

/* Expired connections that are put away before a burst. What comes due faster waits for the next
 * one: a packet never meets a connection that has expired. */
#define EXPIRE_MAX 64

/* Extra packets at most: what each packet changes, and what each connection does that expires or
 * ends, a timeout and two changes. */
#define EXTRA_ENDED 3
#define EXTRA_MAX (DECODE_BURST * (FLOW_CHANGES + EXTRA_ENDED) + EXPIRE_MAX * EXTRA_ENDED)
#define EXTRA_VIEW (1 + DECODE_BURST) /* number of the first extra packet's view */

struct flow_table {
	struct flow_options opt;
	struct flow *flows;	  /* [0] is not used */
	struct note *notes;	  /* by entry; NULL: not wanted */
	struct table_bucket *buckets;
	uint32_t nbuckets, nflows;
	uint32_t free;		  /* list through flow.next; 0: none is left */
	uint32_t fresh;		  /* entries from here on were never used */
	uint32_t timeout[FLOW_NTIMEOUTS]; /* ticks */
	uint64_t now;		  /* ns: the latest packet's time; 0: there was none */
	struct flow_stats stats;
	struct wheel wheel;
	/* of the burst */
	unsigned nbegun;
	struct flow_begun begun[DECODE_BURST];
	const struct flow_extra *datagrams; /* that it completes and that have no view yet, */
	unsigned ndatagrams;		    /* in order */
	unsigned nextras;
	struct flow_extra extras[EXTRA_MAX];
	struct pkt pkts[EXTRA_MAX];
	struct flow_view views[EXTRA_VIEW + EXTRA_MAX];
};

/* VLAN ids of @p, outer and next, IEEE 802.1Q 9.6: 12 bits each. */
uint32_t table_vlan(const struct pkt *p);

/* The key of @p, which has a transport header with ports. */
struct table_key table_key(const struct pkt *p);

/* The bucket in which @hash is looked for first. */
static inline struct table_bucket *
table_bucket(const struct flow_table *t, uint32_t hash)
{
	return &t->buckets[((uint64_t)hash * t->nbuckets) >> 32];
}

static inline uint16_t
table_sig(uint32_t hash)
{
	return (uint16_t)(hash | 1);
}

/* The first way of @b with signature @sig; TABLE_WAYS: there is none. Four at a time, because
 * which one it is no branch predictor knows. */
static inline unsigned
table_way(const struct table_bucket *b, uint16_t sig)
{
	const uint64_t ones = UINT64_C(0x0001000100010001), tops = ones << 15;
	uint64_t low, high;

	memcpy(&low, b->sig, 8);
	memcpy(&high, b->sig + 4, 8);
	low ^= sig * ones;
	high ^= sig * ones;
	/* The lowest lane that is zero has its top bit set, and none below it has. */
	low = (low - ones) & ~low & tops;
	high = (high - ones) & ~high & tops;
	high = high != 0 ? 4 + (unsigned)__builtin_ctzll(high) / 16 : TABLE_WAYS;
	return low != 0 ? (unsigned)__builtin_ctzll(low) / 16 : (unsigned)high;
}

/* Is @f the connection of @k? 0 or 1: which end sends the packet; -1: it is not. Without a
 * branch: which end it is no branch predictor knows either. */
static inline int
table_match(const struct flow *f, const struct table_key *k)
{
	typedef uint64_t words __attribute__((vector_size(16)));
	uint32_t there = k->p->sport | (uint32_t)k->p->dport << 16;
	uint32_t back = k->p->dport | (uint32_t)k->p->sport << 16;
	words a, b, s, d, same, cross;
	uint64_t other;
	uint32_t ports;
	int is_same, is_cross;

	memcpy(&a, f->addr[0], 16);
	memcpy(&b, f->addr[1], 16);
	memcpy(&s, k->p->saddr, 16);
	memcpy(&d, k->p->daddr, 16);
	memcpy(&ports, f->port, 4);
	other = (f->vlan ^ k->vlan) | (uint32_t)(f->proto ^ k->p->proto) |
		(uint32_t)(f->ip_ver ^ k->p->ip_ver);
	same = (a ^ s) | (b ^ d);
	cross = (a ^ d) | (b ^ s);
	is_same = (same[0] | same[1] | (ports ^ there) | other) == 0;
	is_cross = (cross[0] | cross[1] | (ports ^ back) | other) == 0;
	return (is_cross * 2 - 1) & (is_same - 1);
}

/* Has @f been idle for too long at @now, in ticks? */
static inline bool
table_expired(const struct flow_table *t, const struct flow *f, uint32_t now)
{
	return (int32_t)(now - f->last) >= (int32_t)t->timeout[f->timeout];
}

/* The entry of @k: its number, and the sender's end in @d; 0: there is none. */
uint32_t table_find(const struct flow_table *t, const struct table_key *k, unsigned *d);

/* An entry for @k, zero but for who it is, its sender being end 0. 0: there is no room. */
uint32_t table_add(struct flow_table *t, const struct table_key *k);

/* All of @f but who it is: zero. */
void table_clear(struct flow *f);

/* Entry @n, which is not in the wheel, is to be looked at when it may have expired. */
void table_wait(struct flow_table *t, uint32_t n);

/* Entry @n is nobody's connection any more; it stays in the wheel, with a cid of 0. */
void table_forget(struct flow_table *t, uint32_t n);

/* Entry @n, forgotten and taken from the wheel, is free. */
void table_give_back(struct flow_table *t, uint32_t n);
