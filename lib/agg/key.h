/* key: components of key tuples as rows.c compares and converts them; agg_print.h has the rest. */
#pragma once

#include "agg.h"

/* Keys of a result say by their marker byte whether they have a tail: AGG_KEY_NARROW means that it
 * is not there and all zero. In keys of workers it is always 1. */
#define AGG_KEY_NARROW 2

static inline bool
agg_key_is_narrow(const struct agg_def *def, const uint64_t *key)
{
	return key[def->head_words - 1] >> 56 == AGG_KEY_NARROW;
}

static inline void
agg_key_mark_narrow(const struct agg_def *def, uint64_t *key)
{
	key[def->head_words - 1] += (uint64_t)(AGG_KEY_NARROW - 1) << 56;
}

static inline uint8_t
agg_key_tag(const struct agg_part *p, const uint64_t *key)
{
	return ((const uint8_t *)key)[p->tag];
}

/* The 16 payload bytes of a STR part that is not text, together again. */
void agg_key_payload(const struct agg_def *def, unsigned part, const uint64_t *key,
	uint8_t bytes[16]);

/* An INT part, zero-extended: the order of keys is unsigned, whatever the type. */
uint64_t agg_key_unsigned(const struct agg_part *p, const uint64_t *key);

/* A layout that holds the keys of all @n definitions (parts of the same kinds): their own one if
 * they agree. 0 or -E2BIG. */
int agg_key_common(const struct agg_def *const *defs, unsigned n, struct agg_def *out);
bool agg_key_is_same_layout(const struct agg_def *a, const struct agg_def *b);

/* @key of @from as a key of @to, which has room for it. */
void agg_key_convert(const struct agg_def *to, uint64_t *out, const struct agg_def *from,
	const uint64_t *key);
