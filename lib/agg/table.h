/*
 * table: fixed-size hash tables from keys to a few words, in buckets of one cache line, and pools
 * of the states that are too large for a bucket. Knows keys as words only, and no aggregation. The
 * memory belongs to whoever made the table.
 *
 * A bucket is its keys, then their values, so that all keys of a bucket are compared at once. A key
 * that finds its bucket full goes to one of the next buckets, as far as `reach`. A key's
 * marker_word (the last word of its head) is 0 in an empty slot. Keys are never removed one by one:
 * the slots of a bucket are taken in order.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <rte_hash_crc.h>

#define AGG_TABLE_INLINE_WORDS 4 /* states up to this size are kept in the slot */
#define AGG_TABLE_REACH 128	 /* slots that are searched for a key, at most */

/* Buckets that are searched by code of their own: all keys at once. */
enum agg_table_form {
	AGG_TABLE_1X4, /* 4 ways of 1-word keys and values */
	AGG_TABLE_2X2, /* 2 ways of 2-word keys and 1-word values */
	AGG_TABLE_ANY,
};

struct agg_table {
	uint64_t *mem;	  /* 64-byte aligned, zero before the first use */
	uint32_t *filled; /* slots in order of insertion; NULL: not kept */
	uint32_t n;	  /* keys */
	uint32_t nbuckets;
	uint16_t key_words, marker_word;
	uint16_t bucket_words; /* a multiple of 8 */
	uint8_t val_words;
	uint8_t ways, way_bits; /* ways == 1 << way_bits */
	uint8_t form;		/* enum agg_table_form */
};

/* Sets the sizes for keys of @key_words and values of @val_words <= AGG_TABLE_INLINE_WORDS. */
void agg_table_shape(struct agg_table *t, unsigned key_words, unsigned marker_word,
	unsigned val_words);

/* Value words of @key, which is inserted with a zero value if it is new. NULL: no room in reach.
 * @hash: agg_table_hash() of it. */
uint64_t *agg_table_slot(struct agg_table *t, const uint64_t *key, uint32_t hash);

/* The hash of a key; of one whose first words have @hash. */
static inline uint32_t
agg_table_hash_on(uint32_t hash, const uint64_t *key, unsigned words)
{
	for (unsigned i = 0; i < words; i++)
#ifdef __SSE4_2__
		hash = crc32c_sse42_u64(key[i], hash);
#else
		hash = rte_hash_crc_8byte(key[i], hash);
#endif
	return hash;
}

static inline uint32_t
agg_table_hash(const uint64_t *key, unsigned words)
{
	return agg_table_hash_on(0, key, words);
}

/* Any number of buckets: the hash's share of them. */
static inline uint64_t *
agg_table_bucket(const struct agg_table *t, uint32_t hash)
{
	return t->mem + ((uint64_t)hash * t->nbuckets >> 32) * t->bucket_words;
}

static inline uint32_t
agg_table_slots(const struct agg_table *t)
{
	return t->nbuckets * t->ways;
}

static inline uint64_t *
agg_table_key(const struct agg_table *t, uint32_t slot)
{
	return t->mem + (size_t)(slot >> t->way_bits) * t->bucket_words +
		(slot & (t->ways - 1u)) * t->key_words;
}

static inline uint64_t *
agg_table_value(const struct agg_table *t, uint32_t slot)
{
	return t->mem + (size_t)(slot >> t->way_bits) * t->bucket_words +
		t->ways * t->key_words + (slot & (t->ways - 1u)) * t->val_words;
}

static inline bool
agg_table_taken(const struct agg_table *t, uint32_t slot)
{
	return agg_table_key(t, slot)[t->marker_word] != 0;
}

/* Empty a slot. For owners that empty all slots, and set n to 0 then. */
static inline void
agg_table_wipe(struct agg_table *t, uint32_t slot)
{
	memset(agg_table_key(t, slot), 0, t->key_words * sizeof(uint64_t));
	memset(agg_table_value(t, slot), 0, t->val_words * sizeof(uint64_t));
}

/* Blocks of one size, numbered from 1; given back all at once. */
struct agg_pool {
	uint64_t *mem; /* zero before the first use */
	uint32_t words;
	uint32_t used, max; /* blocks */
};

static inline uint64_t *
agg_pool_block(const struct agg_pool *p, uint64_t number)
{
	return p->mem + (number - 1) * p->words;
}

/* Number of a zeroed block, or 0 if there is none left. */
static inline uint64_t
agg_pool_take(struct agg_pool *p)
{
	return p->used < p->max ? ++p->used : 0;
}

void agg_pool_clear(struct agg_pool *p);
