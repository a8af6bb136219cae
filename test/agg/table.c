/* table: against a model, small and overflowing. */
#include <stdlib.h>
#include <string.h>

#include "../../lib/agg/table.h"
#include "../unit.h"
#include "make.h"

#define KEYS 4096

struct bed {
	struct agg_table t;
	uint64_t *count; /* by key number; the model */
	uint64_t drops;
};

static void
bed_init(struct bed *b, unsigned key_words, unsigned val_words, uint32_t nbuckets)
{
	size_t bytes;

	memset(b, 0, sizeof(*b));
	agg_table_shape(&b->t, key_words, key_words - 1, val_words);
	b->t.nbuckets = nbuckets;
	bytes = (size_t)nbuckets * b->t.bucket_words * 8;
	b->t.mem = aligned_alloc(64, bytes);
	memset(b->t.mem, 0, bytes);
	b->t.filled = calloc(agg_table_slots(&b->t), sizeof(uint32_t));
	b->count = calloc(KEYS, sizeof(*b->count));
}

static void
bed_fini(struct bed *b)
{
	free(b->t.mem);
	free(b->t.filled);
	free(b->count);
}

/* All words differ between two keys only in one place, so that all words matter. */
static void
key_of(uint64_t *key, unsigned words, uint64_t number)
{
	memset(key, 0, words * sizeof(*key));
	key[number % words] = number << 8;
	key[words - 1] |= UINT64_C(1) << 56;
}

static void
bed_update(struct bed *b, uint64_t number)
{
	uint64_t key[16], *value;

	key_of(key, b->t.key_words, number);
	value = agg_table_slot(&b->t, key, agg_table_hash(key, b->t.key_words));
	if (value == NULL) {
		CU_ASSERT_EQUAL(b->count[number], 0);
		b->drops++;
		return;
	}
	CU_ASSERT_EQUAL(value[0], b->count[number]);
	CU_ASSERT_EQUAL(value[b->t.val_words - 1], b->count[number]);
	b->count[number]++;
	for (unsigned i = 0; i < b->t.val_words; i++)
		value[i] = b->count[number];
}

static uint32_t
taken(const struct agg_table *t)
{
	uint32_t n = 0;

	for (uint32_t slot = 0; slot < agg_table_slots(t); slot++)
		n += agg_table_taken(t, slot);
	return n;
}

static void
shapes_against_a_model(void)
{
	for (unsigned key_words = 1; key_words <= 9; key_words++) {
		for (unsigned val_words = 1; val_words <= 4; val_words++) {
			struct bed b;
			uint64_t total = 0, keys = 0;

			bed_init(&b, key_words, val_words, 1024 / 3);
			CU_ASSERT_TRUE(b.t.ways * (key_words + val_words) <= b.t.bucket_words);
			CU_ASSERT_EQUAL(b.t.bucket_words % 8, 0);
			for (unsigned i = 0; i < 40000; i++)
				bed_update(&b, make_random() % KEYS);
			for (unsigned k = 0; k < KEYS; k++) {
				total += b.count[k];
				keys += b.count[k] > 0;
			}
			CU_ASSERT_EQUAL(total + b.drops, 40000);
			CU_ASSERT_EQUAL(keys, b.t.n);
			CU_ASSERT_EQUAL(keys, taken(&b.t));
			/* All but what is out of reach of a few keys is used. */
			if (agg_table_slots(&b.t) < KEYS)
				CU_ASSERT_TRUE(keys > agg_table_slots(&b.t) * 9 / 10);
			bed_fini(&b);
		}
	}
}

static void
bucket_shapes(void)
{
	struct agg_table t = {0};

	agg_table_shape(&t, 1, 0, 1);
	CU_ASSERT_EQUAL(t.ways, 4);
	CU_ASSERT_EQUAL(t.form, AGG_TABLE_1X4);
	agg_table_shape(&t, 2, 1, 1);
	CU_ASSERT_EQUAL(t.ways, 2);
	CU_ASSERT_EQUAL(t.form, AGG_TABLE_2X2);
	agg_table_shape(&t, 3, 0, 1);
	CU_ASSERT_EQUAL(t.ways, 2);
	CU_ASSERT_EQUAL(t.bucket_words, 8);
	agg_table_shape(&t, 1, 0, 4);
	CU_ASSERT_EQUAL(t.ways, 1);
	CU_ASSERT_EQUAL(t.bucket_words, 8);
	agg_table_shape(&t, 6, 1, 1);
	CU_ASSERT_EQUAL(t.ways, 1);
	CU_ASSERT_EQUAL(t.bucket_words, 8);
	agg_table_shape(&t, 8, 1, 1);
	CU_ASSERT_EQUAL(t.bucket_words, 16);
}

static void
nothing_dropped_at_half_load(void)
{
	struct bed b;

	bed_init(&b, 1, 1, KEYS / 2);
	for (unsigned k = 0; k < KEYS; k++)
		bed_update(&b, k);
	CU_ASSERT_EQUAL(b.drops, 0);
	bed_fini(&b);
}

static void
wiped_slots_are_new(void)
{
	struct bed b;

	bed_init(&b, 2, 1, 64);
	for (unsigned round = 0; round < 3; round++) {
		memset(b.count, 0, KEYS * sizeof(*b.count));
		for (unsigned i = 0; i < 1000; i++)
			bed_update(&b, make_random() % KEYS);
		CU_ASSERT_EQUAL(b.t.n, 128);
		for (uint32_t i = 0; i < b.t.n; i++)
			agg_table_wipe(&b.t, b.t.filled[i]);
		b.t.n = 0;
		CU_ASSERT_EQUAL(taken(&b.t), 0);
	}
	for (size_t i = 0; i < 64 * b.t.bucket_words; i++)
		CU_ASSERT_EQUAL(b.t.mem[i], 0);
	bed_fini(&b);
}

static void
pool_of_blocks(void)
{
	uint64_t mem[3 * 5] = {0};
	struct agg_pool p = {.mem = mem, .words = 5, .max = 3};

	for (unsigned i = 1; i <= 3; i++) {
		CU_ASSERT_EQUAL(agg_pool_take(&p), i);
		memset(agg_pool_block(&p, i), 0xff, 5 * 8);
	}
	CU_ASSERT_EQUAL(agg_pool_take(&p), 0);
	CU_ASSERT_PTR_EQUAL(agg_pool_block(&p, 3), mem + 10);
	agg_pool_clear(&p);
	CU_ASSERT_EQUAL(p.used, 0);
	for (unsigned i = 0; i < 15; i++)
		CU_ASSERT_EQUAL(mem[i], 0);
}

UNIT_SUITE(table_suite, "agg/table.c",
	{"shapes against a model", shapes_against_a_model},
	{"bucket shapes", bucket_shapes},
	{"nothing dropped at half load", nothing_dropped_at_half_load},
	{"wiped slots are new", wiped_slots_are_new},
	{"a pool of blocks", pool_of_blocks});
