/*
 * apply: pending updates into a worker's tables. This is the hot path: no allocation, no system
 * call.
 *
 * An update misses the cache once, at its bucket (and once more, at its block, if the state is
 * pooled). So a batch is walked in passes: 1. hash all keys and prefetch their buckets, 2. find the
 * slots and update what lies in them, or prefetch the counter in the block, 3. update the blocks.
 * As long as a table is small there is nothing to prefetch, and one pass does it all. Updates of
 * one aggregation that follow each other are a run: what depends on the aggregation alone is
 * decided once a run. Order does not matter: all functions commute.
 */
#include <rte_branch_prediction.h>
#include <rte_common.h>
#include <rte_prefetch.h>
#include <rte_vect.h>

#include "fn.h"
#include "hist.h"
#include "side.h"

#define BATCH 64

/* A table is small while it has few keys (what they need stays in the second-level cache) and few
 * for its size (nearly all of them lie in the first way of their bucket). */
#define SMALL_KEYS 4096
#define SMALL_LOAD 16 /* buckets for each key */

struct run {
	struct agg_store *store;
	struct agg_upd *upd; /* the first; they are `stride` bytes apart */
	uint32_t stride;
	uint32_t operands; /* their word in an update */
	uint32_t n;
	uintptr_t *at;
};

struct batch {
	unsigned n, nruns;
	struct run run[BATCH];
	/* Of each update: its bucket, + 1 if that is in the wide table; after pass 2 of a pooled
	 * state the counter, 0 if there is none. */
	uintptr_t at[BATCH];
};

static __rte_always_inline struct agg_upd *
upd_next(const struct agg_upd *u, unsigned stride)
{
	return (struct agg_upd *)((uintptr_t)u + stride);
}

static __rte_always_inline unsigned
is_wide(const struct agg_upd *u, unsigned head, unsigned tail)
{
	uint64_t all = 0;

	for (unsigned i = 0; i < tail; i++)
		all |= u->word[head + i];
	return all != 0;
}

/* Pass 1 over updates of one aggregation, from @u on: as long as the next one is of the same, and
 * the batch has room. Returns the update after them. @head, @tail: constants in the common
 * cases. */
static __rte_always_inline struct agg_upd *
prefetch_run(struct batch *b, struct agg_store *s, struct agg_upd *u, const struct agg_upd *end,
	unsigned head, unsigned tail)
{
	/* A copy: what is stored below could be part of it, as far as the compiler knows. */
	const struct agg_table narrow = s->table[AGG_NARROW];
	const unsigned id = u->def, stride = u->words * 8u;
	const struct agg_upd *room = upd_next(u, stride * (BATCH - b->n));
	struct run *r = &b->run[b->nruns++];
	uintptr_t *at = &b->at[b->n];

	*r = (struct run){s, u, stride, head + tail, 0, at};
	if (room < end)
		end = room;
	do {
		uint32_t hash = agg_table_hash(u->word, head);
		uint64_t *bucket;

		if (is_wide(u, head, tail)) {
			hash = agg_table_hash_on(hash, u->word + head, tail);
			bucket = agg_table_bucket(&s->table[AGG_WIDE], hash);
			*at++ = (uintptr_t)bucket + 1;
		} else {
			bucket = agg_table_bucket(&narrow, hash);
			*at++ = (uintptr_t)bucket;
		}
		rte_prefetch0(bucket);
		u = upd_next(u, stride);
	} while (u < end && u->def == id);
	r->n = (uint32_t)(at - r->at);
	s->offered += r->n;
	b->n += r->n;
	return u;
}

/* Not in its first bucket, or not known to be: insert, or look further. */
static __rte_noinline uint64_t *
find_slow(struct agg_side *side, struct agg_store *s, unsigned wide, const struct agg_upd *u)
{
	struct agg_table *t = &s->table[wide];
	uint64_t *value = agg_table_slot(t, u->word, agg_table_hash(u->word, t->key_words));

	if (t->n > agg_table_slots(t) / 2)
		side->pressed = true;
	if (value == NULL)
		return NULL;
	if (s->pooled && *value == 0) {
		*value = agg_pool_take(&s->pool);
		if (s->pool.used > s->pool.max / 2)
			side->pressed = true;
		if (*value == 0)
			return NULL;
	}
	return value;
}

/* Bit i: way i of the bucket has the key. */
static __rte_always_inline unsigned
match_1x4(const uint64_t *bucket, uint64_t key)
{
#ifdef __SSE4_1__
	__m128i k = _mm_set1_epi64x((long long)key);
	__m128i low = _mm_cmpeq_epi64(k, _mm_load_si128((const __m128i *)bucket));
	__m128i high = _mm_cmpeq_epi64(k, _mm_load_si128((const __m128i *)(bucket + 2)));

	return (unsigned)_mm_movemask_ps(_mm_castsi128_ps(_mm_packs_epi32(low, high)));
#else
	return (bucket[0] == key) | (bucket[1] == key) << 1 | (bucket[2] == key) << 2 |
		(bucket[3] == key) << 3;
#endif
}

static __rte_always_inline unsigned
match_2x2(const uint64_t *b, const uint64_t *key)
{
	return (((b[0] ^ key[0]) | (b[1] ^ key[1])) == 0) |
		(((b[2] ^ key[0]) | (b[3] ^ key[1])) == 0) << 1;
}

/* The same for any table: first in the update's bucket. */
static __rte_noinline uint64_t *
find_any(struct agg_side *side, struct agg_store *s, const struct agg_upd *u, uintptr_t at)
{
	const struct agg_table *t = &s->table[at & 1];
	uint64_t *bucket = (uint64_t *)(at & ~(uintptr_t)1);
	const uint64_t *k = bucket;

	for (unsigned way = 0; way < t->ways; way++, k += t->key_words) {
		uint64_t differ = 0;

		for (unsigned i = 0; i < t->key_words; i++)
			differ |= k[i] ^ u->word[i];
		if (differ == 0)
			return bucket + t->ways * t->key_words + way * t->val_words;
	}
	return find_slow(side, s, at & 1, u);
}

/* Value words of an update's key; NULL: a drop. @at: of struct batch. @form: that of the narrow
 * table, a constant. */
static __rte_always_inline uint64_t *
find(struct agg_side *side, struct agg_store *s, const struct agg_upd *u, uintptr_t at,
	enum agg_table_form form)
{
	uint64_t *bucket = (uint64_t *)at;
	unsigned hit;

	if (form == AGG_TABLE_ANY || unlikely(at & 1))
		return find_any(side, s, u, at);
	hit = form == AGG_TABLE_1X4 ? match_1x4(bucket, u->word[0]) : match_2x2(bucket, u->word);
	if (unlikely(hit == 0))
		return find_slow(side, s, AGG_NARROW, u);
	return bucket + 4 + (unsigned)__builtin_ctz(hit);
}

/* One update of a state that lies in its slot. @how: a constant. */
static __rte_always_inline void
update_slot(const struct agg_store *s, uint64_t *value, const uint64_t *operands,
	enum agg_store_update how)
{
	if (how == AGG_STORE_COUNT)
		value[0]++;
	else if (how == AGG_STORE_SUM)
		value[0] += operands[0];
	else
		s->def->fn->add(s->def, value, operands);
}

/* The counter of an update of a pooled state. @how: a constant. */
static __rte_always_inline uint64_t *
counter_of(const struct agg_pool *pool, const struct agg_def *def, uint64_t block,
	const uint64_t *operands, enum agg_store_update how)
{
	uint32_t word = how == AGG_STORE_LOG ? fn_quantize_log(operands[0], pool->words) :
		def->fn->hist->word(def, (int64_t)operands[0]);

	return agg_pool_block(pool, block) + word;
}

/* Pass 2 of states in the slots. */
static __rte_always_inline void
update_slots(struct agg_side *side, const struct run *r, enum agg_table_form form,
	enum agg_store_update how)
{
	struct agg_store *s = r->store;
	const unsigned operands = r->operands, n = r->n, stride = r->stride;
	const uintptr_t *at = r->at;
	const struct agg_upd *u = r->upd;

	for (unsigned i = 0; i < n; i++, u = upd_next(u, stride)) {
		uint64_t *value = find(side, s, u, at[i], form);

		if (unlikely(value == NULL))
			s->drops++;
		else
			update_slot(s, value, u->word + operands, how);
	}
}

/* Pass 2 of pooled states: find the counters, and prefetch them. */
static __rte_always_inline void
find_counters(struct agg_side *side, const struct run *r, enum agg_table_form form,
	enum agg_store_update how)
{
	struct agg_store *s = r->store;
	const struct agg_pool pool = s->pool;
	const unsigned operands = r->operands, n = r->n, stride = r->stride;
	const struct agg_upd *u = r->upd;
	uintptr_t *at = r->at;

	for (unsigned i = 0; i < n; i++, u = upd_next(u, stride)) {
		uint64_t *value = find(side, s, u, at[i], form), *counter = NULL;

		/* A key that came when there was no block. */
		if (unlikely(value != NULL && *value == 0))
			value = find_slow(side, s, at[i] & 1, u);
		if (likely(value != NULL)) {
			counter = counter_of(&pool, s->def, *value, u->word + operands, how);
			rte_prefetch0(counter);
		}
		at[i] = (uintptr_t)counter;
	}
}

static __rte_always_inline void
find_run(struct agg_side *side, const struct run *r, enum agg_table_form form)
{
	switch (r->store->how) {
	case AGG_STORE_COUNT: update_slots(side, r, form, AGG_STORE_COUNT); break;
	case AGG_STORE_SUM: update_slots(side, r, form, AGG_STORE_SUM); break;
	case AGG_STORE_ADD: update_slots(side, r, form, AGG_STORE_ADD); break;
	case AGG_STORE_LOG: find_counters(side, r, form, AGG_STORE_LOG); break;
	case AGG_STORE_HIST: find_counters(side, r, form, AGG_STORE_HIST); break;
	}
}

/* Pass 3. */
static void
update_blocks(const struct run *r)
{
	struct agg_store *s = r->store;
	const struct agg_upd *u = r->upd;
	const bool weighted = s->def->weighted;

	for (unsigned i = 0; i < r->n; i++, u = upd_next(u, r->stride)) {
		uint64_t *counter = (uint64_t *)r->at[i];

		if (unlikely(counter == NULL))
			s->drops++;
		else
			*counter += weighted ? u->word[r->operands + 1] : 1;
	}
}

static void
apply_batch(struct agg_side *side, const struct batch *b)
{
	for (unsigned i = 0; i < b->nruns; i++) {
		const struct run *r = &b->run[i];

		switch (r->store->table[AGG_NARROW].form) {
		case AGG_TABLE_1X4: find_run(side, r, AGG_TABLE_1X4); break;
		case AGG_TABLE_2X2: find_run(side, r, AGG_TABLE_2X2); break;
		default: find_run(side, r, AGG_TABLE_ANY); break;
		}
	}
	for (unsigned i = 0; i < b->nruns; i++)
		if (b->run[i].store->pooled)
			update_blocks(&b->run[i]);
}

/* The rest in a small table: not in the first way, or new. */
static __rte_noinline uint64_t *
find_small(struct agg_side *side, struct agg_store *s, const struct agg_upd *u)
{
	const struct agg_table *t = &s->table[AGG_NARROW];
	uint64_t *bucket = agg_table_bucket(t, agg_table_hash(u->word, t->key_words));
	uint64_t *value = find_any(side, s, u, (uintptr_t)bucket);

	/* A key that came when there was no block. */
	if (value != NULL && s->pooled && *value == 0)
		value = find_slow(side, s, AGG_NARROW, u);
	return value;
}

/* Updates of one aggregation, from @u on, as long as the next one is of the same and goes to the
 * narrow table, which is small and not of the form AGG_TABLE_ANY. Returns the update after them.
 * @head, @tail and @how: constants. */
static __rte_always_inline struct agg_upd *
update_small(struct agg_side *side, struct agg_store *s, struct agg_upd *u,
	const struct agg_upd *end, unsigned head, unsigned tail, enum agg_store_update how)
{
	/* Copies: what is stored below could be part of them, as far as the compiler knows. */
	const struct agg_table narrow = s->table[AGG_NARROW];
	const struct agg_pool pool = s->pool;
	const struct agg_def *def = s->def;
	const bool pooled = how == AGG_STORE_LOG || how == AGG_STORE_HIST;
	const bool weighted = def->weighted;
	const unsigned id = u->def, stride = u->words * 8u;
	uint64_t n = 0;

	do {
		const uint64_t *operands = u->word + head + tail;
		uint32_t hash = agg_table_hash(u->word, head);
		uint64_t *line = narrow.mem + ((uint64_t)hash * narrow.nbuckets >> 32) * 8;
		uint64_t *value = line + 4, differ = line[0] ^ u->word[0];

		if (head == 2)
			differ |= line[1] ^ u->word[1];
		if (unlikely(differ != 0 || (pooled && *value == 0)))
			value = find_small(side, s, u);
		if (unlikely(value == NULL))
			s->drops++;
		else if (pooled)
			*counter_of(&pool, def, *value, operands, how) += weighted ? operands[1] :
				1;
		else
			update_slot(s, value, operands, how);
		u = upd_next(u, stride);
		n++;
	} while (u < end && u->def == id && !is_wide(u, head, tail));
	s->offered += n;
	return u;
}

static __rte_always_inline struct agg_upd *
update_small_by(struct agg_side *side, struct agg_store *s, struct agg_upd *u,
	const struct agg_upd *end, unsigned head, unsigned tail)
{
	switch (s->how) {
	case AGG_STORE_COUNT: return update_small(side, s, u, end, head, tail, AGG_STORE_COUNT);
	case AGG_STORE_SUM: return update_small(side, s, u, end, head, tail, AGG_STORE_SUM);
	case AGG_STORE_LOG: return update_small(side, s, u, end, head, tail, AGG_STORE_LOG);
	case AGG_STORE_HIST: return update_small(side, s, u, end, head, tail, AGG_STORE_HIST);
	case AGG_STORE_ADD: break;
	}
	return update_small(side, s, u, end, head, tail, AGG_STORE_ADD);
}

static __rte_always_inline bool
is_small(const struct agg_store *s)
{
	const struct agg_table *t = &s->table[AGG_NARROW];

	return t->form != AGG_TABLE_ANY && t->n <= SMALL_KEYS && t->n * SMALL_LOAD < t->nbuckets;
}

/* The next run: updated, if its table is small; else added to the batch. Returns the update after
 * it. */
static __rte_always_inline struct agg_upd *
take_run(struct agg_side *side, struct batch *b, struct agg_store *s, struct agg_upd *u,
	const struct agg_upd *end, unsigned head, unsigned tail)
{
	if (is_small(s) && !is_wide(u, head, tail))
		return update_small_by(side, s, u, end, head, tail);
	return prefetch_run(b, s, u, end, head, tail);
}

/* Pass 1, and all of what is small. */
static struct agg_upd *
take_batch(struct agg_side *side, struct batch *b, struct agg_upd *u, const struct agg_upd *end)
{
	b->n = b->nruns = 0;
	while (b->n < BATCH && u < end) {
		struct agg_store *s = &side->store[u->def & ~AGG_UPD_SHORT];
		unsigned head = s->def->head_words;
		unsigned tail = u->def & AGG_UPD_SHORT ? 0 : s->def->tail_words;

		if (head == 1 && tail == 0)
			u = take_run(side, b, s, u, end, 1, 0);
		else if (head == 2 && tail == 0)
			u = take_run(side, b, s, u, end, 2, 0);
		else if (head == 1 && tail == 2) /* one address */
			u = take_run(side, b, s, u, end, 1, 2);
		else if (head == 2 && tail == 4) /* two addresses, and ports */
			u = take_run(side, b, s, u, end, 2, 4);
		else
			u = prefetch_run(b, s, u, end, head, tail);
	}
	return u;
}

void
agg_apply(struct agg_side *side, struct agg_pend *pend)
{
	const struct agg_upd *end = (struct agg_upd *)(pend->buf + pend->used);
	struct agg_upd *u = (struct agg_upd *)pend->buf;
	struct batch b;

	while (u < end) {
		u = take_batch(side, &b, u, end);
		apply_batch(side, &b);
	}
	pend->used = 0;
}
