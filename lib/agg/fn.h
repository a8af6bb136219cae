/*
 * fn: the rows of the aggregating functions, for the list in fn.c and for the loops in apply.c that
 * are made for one of them.
 */
#pragma once

#include <rte_common.h>

#include "agg.h"

/* Normalization: a signed value by an unsigned factor, toward zero. */
static inline int64_t
fn_divide(uint64_t value, uint64_t factor)
{
	return factor > INT64_MAX ? 0 : (int64_t)value / (int64_t)factor;
}

/* agg_fn.words of a state of one word; agg_fn.merge of those that add up, and of those of which the
 * largest stays. */
uint32_t fn_one_word(const struct agg_def *def);
void fn_merge_sum(const struct agg_def *def, uint64_t *into, const uint64_t *from);
void fn_merge_max(const struct agg_def *def, uint64_t *into, const uint64_t *from);

extern const struct agg_fn fn_avg, fn_count, fn_llquantize, fn_lquantize, fn_max, fn_min,
	fn_quantize, fn_stddev, fn_sum;

/* quantize() of an unsigned type below 64 bits: its words are one for zero and one for each bit. */
static inline bool
fn_quantize_is_log(const struct agg_def *def)
{
	return def->fn == &fn_quantize && !def->value_signed && def->value_size > 0 &&
		def->value_size < 8;
}

/* agg_hist.word of it, without a branch. What is out of the type's range is its largest value. */
static inline uint32_t
fn_quantize_log(uint64_t value, uint32_t words)
{
	uint64_t max = (UINT64_C(1) << (words - 1)) - 1;

	return 63 - (uint32_t)__builtin_clzll(2 * RTE_MIN(value, max) + 1);
}
