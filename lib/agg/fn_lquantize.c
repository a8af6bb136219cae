/*
 * lquantize(): a linear distribution from base to limit by step. Buckets: what is below base, the
 * levels, what is at or above the last level's end.
 */
#include <stdio.h>

#include "fn.h"
#include "hist.h"

enum { BASE, LIMIT, STEP };

static int64_t
levels(const struct agg_def *def)
{
	return (def->consts[LIMIT] - def->consts[BASE]) / def->consts[STEP];
}

/* The wording and the order of libdtrace's checks. */
static const char *
check(int64_t *consts, unsigned n, const char **tag)
{
	if (n <= STEP)
		consts[STEP] = 1;
	if (consts[BASE] < INT32_MIN || consts[BASE] > INT32_MAX) {
		*tag = "D_LQUANT_BASEVAL";
		return "lquantize( ) argument #1 must be a 32-bit quantity";
	}
	if (consts[LIMIT] < INT32_MIN || consts[LIMIT] > INT32_MAX) {
		*tag = "D_LQUANT_LIMVAL";
		return "lquantize( ) argument #2 must be a 32-bit quantity";
	}
	if (consts[LIMIT] < consts[BASE]) {
		*tag = "D_LQUANT_MISMATCH";
		return "lquantize( ) base (argument #1) must be less than limit (argument #2)";
	}
	if (consts[STEP] <= 0) {
		*tag = "D_LQUANT_STEPTYPE";
		return "lquantize( ) argument #3 must be a non-zero positive integer constant";
	}
	if (consts[STEP] > UINT16_MAX) {
		*tag = "D_LQUANT_STEPVAL";
		return "lquantize( ) argument #3 must be a 16-bit quantity";
	}
	if (consts[LIMIT] - consts[BASE] < consts[STEP]) {
		*tag = "D_LQUANT_STEPLARGE";
		return "lquantize( ) step (argument #3) too large: must have at least one "
		       "quantization level";
	}
	if ((consts[LIMIT] - consts[BASE]) / consts[STEP] > UINT16_MAX) {
		*tag = "D_LQUANT_STEPSMALL";
		return "lquantize( ) step (argument #3) too small: number of quantization levels "
		       "must be a 16-bit quantity";
	}
	return NULL;
}

static uint32_t
buckets(const struct agg_def *def)
{
	return (uint32_t)levels(def) + 2;
}

static uint32_t
first(const struct agg_def *def)
{
	return 0;
}

static uint32_t
word(const struct agg_def *def, int64_t value)
{
	int64_t base = def->consts[BASE], n = (int64_t)def->val_words - 2;
	uint64_t level;

	if (value < base)
		return 0;
	/* 64-bit values may be further than INT64_MAX from a negative base. */
	level = ((uint64_t)value - (uint64_t)base) / (uint64_t)def->consts[STEP];
	return level < (uint64_t)n ? (uint32_t)level + 1 : (uint32_t)n + 1;
}

static int64_t
end(const struct agg_def *def)
{
	return def->consts[BASE] + levels(def) * def->consts[STEP];
}

/* The outer buckets count for one beyond their bound; above, as DTrace does it. */
static int64_t
bucket_value(const struct agg_def *def, uint32_t i)
{
	if (i == 0)
		return def->consts[BASE] - 1;
	if (i == buckets(def) - 1)
		return end(def) + 1;
	return def->consts[BASE] + (int64_t)(i - 1) * def->consts[STEP];
}

static void
label(const struct agg_def *def, uint32_t i, uint32_t shown, char *buf, size_t size)
{
	if (i == 0)
		snprintf(buf, size, "< %lld", (long long)def->consts[BASE]);
	else if (i == buckets(def) - 1)
		snprintf(buf, size, ">= %lld", (long long)end(def));
	else
		snprintf(buf, size, "%lld", (long long)bucket_value(def, i));
}

static const struct agg_hist hist = {
	.buckets = buckets,
	.first = first,
	.word = word,
	.value = bucket_value,
	.label = label,
	.empty = first,
	.pack = AGG_PACK_WHOLE,
};

const struct agg_fn fn_lquantize = {
	.name = "lquantize",
	.usage = "lquantize(value, base, limit[, step[, increment]])",
	.doc = "A linear frequency distribution of the values between base and limit.",
	.has_value = true,
	.has_weight = true,
	.min_consts = 2,
	.max_consts = 3,
	.check = check,
	.words = buckets,
	.add = agg_hist_add,
	.merge = agg_hist_merge,
	.hist = &hist,
};
