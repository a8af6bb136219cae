/*
 * quantize(): a power-of-two distribution. DTrace's 127 buckets: -2^62 .. -1, 0, 1 .. 2^62; bucket
 * 2^k counts 2^k <= value < 2^(k+1), -2^k counts -2^(k+1) < value <= -2^k (and the lowest bucket
 * all that is below). A state holds only the buckets that the type of the value can reach.
 */
#include <stdio.h>

#include "fn.h"
#include "hist.h"

#define ZERO 63
#define BUCKETS 127

static bool
is_wide(const struct agg_def *def)
{
	return def->value_size == 0 || def->value_size >= 8;
}

static uint32_t
buckets(const struct agg_def *def)
{
	return BUCKETS;
}

static uint32_t
first(const struct agg_def *def)
{
	if (is_wide(def))
		return 0;
	return def->value_signed ? ZERO - 8u * def->value_size : ZERO;
}

static uint32_t
words(const struct agg_def *def)
{
	if (is_wide(def))
		return BUCKETS;
	return def->value_signed ? 16u * def->value_size : 8u * def->value_size + 1;
}

static uint32_t
word(const struct agg_def *def, int64_t value)
{
	uint32_t bucket = ZERO, log, at;

	if (fn_quantize_is_log(def))
		return fn_quantize_log((uint64_t)value, def->val_words);
	if (value > 0) {
		bucket = ZERO + 64 - (uint32_t)__builtin_clzll((uint64_t)value);
	} else if (value < 0) {
		log = 63 - (uint32_t)__builtin_clzll(-(uint64_t)value);
		bucket = log > ZERO - 1 ? 0 : ZERO - 1 - log;
	}
	at = bucket - first(def);
	return at < def->val_words ? at : def->val_words - 1;
}

static int64_t
bucket_value(const struct agg_def *def, uint32_t i)
{
	if (i == ZERO)
		return 0;
	return i < ZERO ? -(INT64_C(1) << (ZERO - 1 - i)) : INT64_C(1) << (i - ZERO - 1);
}

static void
label(const struct agg_def *def, uint32_t i, uint32_t shown, char *buf, size_t size)
{
	snprintf(buf, size, "%lld", (long long)bucket_value(def, i));
}

static uint32_t
empty(const struct agg_def *def)
{
	return ZERO - 1;
}

static const struct agg_hist hist = {
	.buckets = buckets,
	.first = first,
	.word = word,
	.value = bucket_value,
	.label = label,
	.empty = empty,
	.pack = AGG_PACK_RANGE,
};

const struct agg_fn fn_quantize = {
	.name = "quantize",
	.usage = "quantize(value[, increment])",
	.doc = "A power-of-two frequency distribution of the values.",
	.has_value = true,
	.has_weight = true,
	.words = words,
	.add = agg_hist_add,
	.merge = agg_hist_merge,
	.hist = &hist,
};
