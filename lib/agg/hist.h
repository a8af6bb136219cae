/*
 * hist: what quantize(), lquantize() and llquantize() share: a state is an array of counters, one a
 * bucket, and an update adds its increment to one of them. The picture is drawn in print.c.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "agg.h"

/* What aggpack shows of a function's buckets. */
enum agg_hist_pack {
	AGG_PACK_NONE,	/* it has no packed layout */
	AGG_PACK_RANGE, /* from the first to the last that is not empty in any row, and one more */
	AGG_PACK_WHOLE,
};

/* The buckets of one function, numbered from 0 in ascending order. A state holds only those that
 * the range of the values can reach: bucket i is in word i - first(), the others are empty. */
struct agg_hist {
	uint32_t (*buckets)(const struct agg_def *def);
	uint32_t (*first)(const struct agg_def *def);
	/* Worker: the word of the state that counts @value, < def->val_words. */
	uint32_t (*word)(const struct agg_def *def, int64_t value);
	/* The number that bucket @i stands for when rows are ordered. */
	int64_t (*value)(const struct agg_def *def, uint32_t i);
	/* The label as DTrace prints it, right-aligned by the caller ("16", "< 0", ">= 100").
	 * @shown: the first bucket in the picture. */
	void (*label)(const struct agg_def *def, uint32_t i, uint32_t shown, char *buf,
		size_t size);
	/* The first of the three buckets that an empty picture shows. */
	uint32_t (*empty)(const struct agg_def *def);
	enum agg_hist_pack pack;
};

/* agg_fn.add and .merge of all three. */
void agg_hist_add(const struct agg_def *def, uint64_t *state, const uint64_t *operands);
void agg_hist_merge(const struct agg_def *def, uint64_t *into, const uint64_t *from);

/* Counter of bucket @i. @state NULL: 0. */
int64_t agg_hist_count(const struct agg_def *def, const uint64_t *state, uint32_t i);

/* Extend *first .. *last by the buckets of @state that are not empty. (UINT32_MAX .. 0: none
 * yet.) */
void agg_hist_extend(const struct agg_def *def, const uint64_t *state, uint32_t *first,
	uint32_t *last);

/* What is shown of first .. last: one more on each side, or three around the middle of none. */
void agg_hist_widen(const struct agg_def *def, uint32_t *first, uint32_t *last);

/* What rows are ordered by: the sum of value times count, then the count of the bucket for zero. */
struct agg_hist_rank {
	__int128 sum;
	int64_t zero;
};
struct agg_hist_rank agg_hist_rank(const struct agg_def *def, const uint64_t *state);
