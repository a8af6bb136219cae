/* table: sizes and insertion; what the loops of apply.c need in line is in table.h. */
#include "table.h"

#define LINE_WORDS 8

void
agg_table_shape(struct agg_table *t, unsigned key_words, unsigned marker_word, unsigned val_words)
{
	unsigned slot = key_words + val_words, bits = slot <= 2 ? 2 : slot <= 4 ? 1 : 0;

	t->key_words = (uint16_t)key_words;
	t->marker_word = (uint16_t)marker_word;
	t->val_words = (uint8_t)val_words;
	t->way_bits = (uint8_t)bits;
	t->ways = (uint8_t)(1u << bits);
	t->form = val_words != 1 ? AGG_TABLE_ANY :
		key_words == 1	 ? AGG_TABLE_1X4 :
		key_words == 2	 ? AGG_TABLE_2X2 :
				   AGG_TABLE_ANY;
	t->bucket_words = (uint16_t)((t->ways * slot + LINE_WORDS - 1) / LINE_WORDS * LINE_WORDS);
}

static bool
is_equal(const uint64_t *a, const uint64_t *b, unsigned words)
{
	uint64_t differ = 0;

	for (unsigned i = 0; i < words; i++)
		differ |= a[i] ^ b[i];
	return differ == 0;
}

static uint64_t *
take(struct agg_table *t, uint64_t *bucket, unsigned way, const uint64_t *key)
{
	uint32_t slot = (uint32_t)((size_t)(bucket - t->mem) / t->bucket_words * t->ways + way);

	memcpy(bucket + way * t->key_words, key, t->key_words * sizeof(*key));
	if (t->filled != NULL)
		t->filled[t->n] = slot;
	t->n++;
	return bucket + t->ways * t->key_words + way * t->val_words;
}

uint64_t *
agg_table_slot(struct agg_table *t, const uint64_t *key, uint32_t hash)
{
	const uint64_t *end = t->mem + (size_t)t->nbuckets * t->bucket_words;
	uint64_t *bucket = agg_table_bucket(t, hash);

	for (unsigned tries = 0; tries < AGG_TABLE_REACH; tries += t->ways) {
		for (unsigned way = 0; way < t->ways; way++) {
			const uint64_t *k = bucket + way * t->key_words;

			if (k[t->marker_word] == 0)
				return take(t, bucket, way, key);
			if (is_equal(k, key, t->key_words))
				return bucket + t->ways * t->key_words + way * t->val_words;
		}
		bucket += t->bucket_words;
		if (bucket == end)
			bucket = t->mem;
	}
	return NULL;
}

void
agg_pool_clear(struct agg_pool *p)
{
	memset(p->mem, 0, (size_t)p->used * p->words * sizeof(*p->mem));
	p->used = 0;
}
