/*
 * result: merging the sides into growing tables, and the actions on aggregations. A table grows by
 * a third, so that one that has just grown wastes little: result and sides together stay below 100
 * bytes for a key of one word.
 */
#include <errno.h>
#include <stdlib.h>

#include <rte_common.h>
#include <rte_prefetch.h>

#include "key.h"
#include "result.h"
#include "side.h"

#define BATCH 32
#define FIRST_BUCKETS 16
#define FIRST_BLOCKS 16

struct agg_result *
agg_result_new(const struct agg_def *const *defs, unsigned ndefs)
{
	struct agg_result *r = calloc(1, sizeof(*r) + ndefs * sizeof(r->merged[0]));

	if (r == NULL)
		return NULL;
	r->n = ndefs;
	for (unsigned i = 0; i < ndefs; i++) {
		agg_store_init(&r->merged[i].store, defs[i]);
		r->merged[i].factor = 1;
	}
	return r;
}

/* Remove all rows, and their memory. */
static void
empty(struct agg_store *s)
{
	for (unsigned w = 0; w < AGG_NTABLES; w++) {
		free(s->table[w].mem);
		s->table[w].mem = NULL;
		s->table[w].n = s->table[w].nbuckets = 0;
	}
	free(s->pool.mem);
	s->pool.mem = NULL;
	s->pool.used = s->pool.max = 0;
}

void
agg_result_free(struct agg_result *r)
{
	if (r == NULL)
		return;
	for (unsigned i = 0; i < r->n; i++)
		empty(&r->merged[i].store);
	free(r);
}

/* Insert all keys of @t into the empty @into. False: they cluster too much for its size. */
static bool
refill(struct agg_table *into, const struct agg_table *t)
{
	for (uint32_t slot = 0; slot < agg_table_slots(t); slot++) {
		const uint64_t *key = agg_table_key(t, slot);
		uint64_t *value;

		if (!agg_table_taken(t, slot))
			continue;
		value = agg_table_slot(into, key, agg_table_hash(key, t->key_words));
		if (value == NULL)
			return false;
		memcpy(value, agg_table_value(t, slot), t->val_words * sizeof(*value));
	}
	return true;
}

/* 0 or -ENOMEM: then nothing has changed. */
static int
grow_table(struct agg_table *t)
{
	struct agg_table bigger = *t;
	bool done;

	if (bigger.nbuckets == 0)
		bigger.nbuckets = FIRST_BUCKETS;
	do {
		size_t bytes;

		bigger.n = 0;
		bigger.nbuckets += bigger.nbuckets / 3;
		bytes = (size_t)bigger.nbuckets * t->bucket_words * sizeof(*t->mem);
		bigger.mem = aligned_alloc(RTE_CACHE_LINE_SIZE, bytes);
		if (bigger.mem == NULL)
			return -ENOMEM;
		memset(bigger.mem, 0, bytes);
		done = refill(&bigger, t);
		free(done ? t->mem : bigger.mem);
	} while (!done);
	*t = bigger;
	return 0;
}

static int
grow_pool(struct agg_pool *p)
{
	uint32_t max = p->max < FIRST_BLOCKS ? FIRST_BLOCKS : p->max + p->max / 3;
	size_t block = p->words * sizeof(*p->mem);
	uint64_t *mem = realloc(p->mem, max * block);

	if (mem == NULL)
		return -ENOMEM;
	memset((uint8_t *)mem + p->max * block, 0, (max - p->max) * block);
	p->mem = mem;
	p->max = max;
	return 0;
}

/* The state of a key, new or not. NULL: no memory. */
static uint64_t *
state_of(struct agg_store *s, unsigned wide, const uint64_t *key, uint32_t hash)
{
	struct agg_table *t = &s->table[wide];
	uint64_t *value = t->nbuckets == 0 ? NULL : agg_table_slot(t, key, hash);

	while (value == NULL) {
		if (grow_table(t) != 0)
			return NULL;
		value = agg_table_slot(t, key, hash);
	}
	if (s->pooled && *value == 0) {
		if (s->pool.used == s->pool.max && grow_pool(&s->pool) != 0)
			return NULL;
		*value = agg_pool_take(&s->pool);
	}
	return agg_store_state(s, value);
}

/* Merge and wipe @n slots of a side. What they need is prefetched first: neither they nor their
 * places in the result are in order. Returns how many did not fit. */
static unsigned
merge_batch(struct agg_store *into, struct agg_store *from, unsigned wide, const uint32_t *slots,
	unsigned n)
{
	struct agg_table *t = &from->table[wide];
	uint32_t hash[BATCH];
	unsigned failed = 0;

	for (unsigned i = 0; i < n; i++)
		rte_prefetch0(agg_table_key(t, slots[i]));
	for (unsigned i = 0; i < n; i++) {
		uint64_t *key = agg_table_key(t, slots[i]);

		if (wide == AGG_NARROW && from->ntables > 1)
			agg_key_mark_narrow(from->def, key);
		hash[i] = agg_table_hash(key, t->key_words);
		if (into->table[wide].nbuckets > 0)
			rte_prefetch0(agg_table_bucket(&into->table[wide], hash[i]));
	}
	for (unsigned i = 0; i < n; i++) {
		const uint64_t *key = agg_table_key(t, slots[i]);
		uint64_t *state = agg_store_state(from, agg_table_value(t, slots[i])), *sum;

		/* Without a state all updates of the key were drops. */
		if (state != NULL) {
			sum = state_of(into, wide, key, hash[i]);
			if (sum != NULL)
				into->def->fn->merge(into->def, sum, state);
			else
				failed++;
		}
		agg_table_wipe(t, slots[i]);
	}
	return failed;
}

static unsigned
merge_store(struct agg_store *into, struct agg_store *from)
{
	unsigned failed = 0;

	for (unsigned w = 0; w < from->ntables; w++) {
		struct agg_table *t = &from->table[w];

		for (uint32_t i = 0; i < t->n; i += BATCH)
			failed += merge_batch(into, from, w, t->filled + i,
				RTE_MIN(t->n - i, (uint32_t)BATCH));
		t->n = 0;
	}
	if (from->pooled)
		agg_pool_clear(&from->pool);
	into->offered += from->offered;
	into->drops += from->drops + failed;
	from->offered = from->drops = 0;
	return failed;
}

int
agg_result_merge(struct agg_result *r, struct agg_side *side)
{
	unsigned failed = 0;

	for (unsigned i = 0; i < r->n; i++)
		failed += merge_store(&r->merged[i].store, &side->store[i]);
	side->pressed = false;
	return failed > 0 ? -ENOMEM : 0;
}

uint64_t
agg_result_drops(const struct agg_result *r, unsigned id)
{
	return r->merged[id - 1].store.drops;
}

uint64_t
agg_result_updates(const struct agg_result *r, unsigned id)
{
	return r->merged[id - 1].store.offered - r->merged[id - 1].store.drops;
}

size_t
agg_result_rows(const struct agg_result *r, unsigned id)
{
	const struct agg_store *s = &r->merged[id - 1].store;

	return (size_t)s->table[AGG_NARROW].n + s->table[AGG_WIDE].n;
}

void
agg_result_normalize(struct agg_result *r, unsigned id, uint64_t factor)
{
	r->merged[id - 1].factor = factor;
}

uint64_t
agg_result_factor(const struct agg_result *r, unsigned id)
{
	return r->merged[id - 1].factor;
}

void
agg_result_clear(struct agg_result *r, unsigned id)
{
	struct agg_store *s = &r->merged[id - 1].store;

	if (s->pooled) {
		memset(s->pool.mem, 0, (size_t)s->pool.used * s->pool.words * sizeof(uint64_t));
		return;
	}
	for (unsigned w = 0; w < s->ntables; w++) {
		struct agg_table *t = &s->table[w];

		for (uint32_t slot = 0; slot < agg_table_slots(t); slot++)
			memset(agg_table_value(t, slot), 0, t->val_words * sizeof(uint64_t));
	}
}

/* Insert @n rows. 0 or -ENOMEM. */
static int
insert_rows(struct agg_store *into, const struct agg_row *rows, size_t n)
{
	const struct agg_def *def = into->def;

	for (size_t i = 0; i < n; i++) {
		unsigned wide = into->ntables > 1 && !agg_key_is_narrow(def, rows[i].key);
		uint32_t hash = agg_table_hash(rows[i].key, into->table[wide].key_words);
		uint64_t *state = state_of(into, wide, rows[i].key, hash);

		if (state == NULL)
			return -ENOMEM;
		memcpy(state, rows[i].state[0], def->val_words * sizeof(*state));
	}
	return 0;
}

int
agg_result_trunc(struct agg_result *r, unsigned id, int64_t n, const struct agg_order *o,
	const struct agg_strings *s)
{
	struct agg_store *store = &r->merged[id - 1].store, kept = {0};
	struct agg_order by_value = {.keypos = o->keypos};
	uint64_t keep = n < 0 ? -(uint64_t)n : (uint64_t)n;
	struct agg_rows rows;
	int ret;

	if (n == 0) {
		empty(store);
		return 0;
	}
	ret = agg_rows_get(r, &id, 1, &by_value, s, &rows);
	if (ret != 0)
		return ret;
	keep = RTE_MIN(keep, rows.n);
	agg_store_init(&kept, store->def);
	kept.offered = store->offered;
	kept.drops = store->drops;
	ret = insert_rows(&kept, n > 0 ? rows.rows + rows.n - keep : rows.rows, keep);
	agg_rows_free(&rows);
	empty(ret == 0 ? store : &kept);
	if (ret == 0)
		*store = kept;
	return ret;
}
