/*
 * llquantize(): a log-linear distribution: the orders of magnitude factor^low .. factor^(high + 1),
 * each cut into equal steps, for positive and for negative values.
 *
 * With p buckets on each side: bucket p is the centre (nearer to zero than factor^low), p + 1 the
 * first positive one, 2p what is at or above factor^(high + 1); p - i mirrors p + i. Where a
 * magnitude has fewer integers than steps, there is one bucket an integer: none is ever empty by
 * construction.
 */
#include <stdio.h>

#include "fn.h"
#include "hist.h"

enum { FACTOR, LOW, HIGH, STEPS };

typedef unsigned __int128 u128;

static uint64_t
power(uint64_t factor, int64_t exponent)
{
	uint64_t x = 1;

	while (exponent-- > 0)
		x *= factor;
	return x;
}

static const char *
check_range(const int64_t *consts, const char **tag)
{
	static const struct {
		const char *tag, *text;
	} rows[] = {
		{"D_LLQUANT_FACTORVAL", "llquantize( ) argument #1 (factor) must be an unsigned "
					"16-bit quantity"},
		{"D_LLQUANT_LOWVAL", "llquantize( ) argument #2 (low magnitude) must be an "
				     "unsigned 16-bit quantity"},
		{"D_LLQUANT_HIGHVAL", "llquantize( ) argument #3 (high magnitude) must be an "
				      "unsigned 16-bit quantity"},
		{"D_LLQUANT_NSTEPVAL", "llquantize( ) argument #4 (linear steps per magnitude) "
				       "must be an unsigned 16-bit quantity"},
	};

	for (unsigned i = 0; i < 4; i++) {
		if (consts[i] >= 0 && consts[i] <= UINT16_MAX)
			continue;
		*tag = rows[i].tag;
		return rows[i].text;
	}
	return NULL;
}

/* The wording and the order of libdtrace's checks. */
static const char *
check(int64_t *consts, unsigned n, const char **tag)
{
	static _Thread_local char text[128];
	const char *error = check_range(consts, tag);
	uint64_t top = 1;

	if (error != NULL)
		return error;
	if (consts[FACTOR] < 2) {
		*tag = "D_LLQUANT_FACTORSMALL";
		return "llquantize( ) factor (argument #1) must be two or more";
	}
	if (consts[LOW] >= consts[HIGH]) {
		*tag = "D_LLQUANT_MAGRANGE";
		return "llquantize( ) high magnitude (argument #3) must be greater than low "
		       "magnitude (argument #2)";
	}
	if (consts[STEPS] == 0 ||
		(consts[STEPS] % consts[FACTOR] != 0 && consts[FACTOR] % consts[STEPS] != 0)) {
		*tag = "D_LLQUANT_FACTOREVEN";
		return "llquantize( ) factor (argument #1) must evenly divide the number of steps "
		       "per magnitude (argument #4), or the number of steps the factor";
	}
	for (int64_t m = 0; m <= consts[HIGH]; m++) {
		if (!__builtin_mul_overflow(top, (uint64_t)consts[FACTOR], &top))
			continue;
		*tag = "D_LLQUANT_MAGTOOBIG";
		snprintf(text, sizeof(text), "llquantize( ) factor (%d) raised to power of high "
			"magnitude (%d) overflows 64-bits", (int)consts[FACTOR], (int)consts[HIGH]);
		return text;
	}
	return NULL;
}

/* Buckets of the magnitude that ends at @end. */
static uint64_t
in_magnitude(const struct agg_def *def, uint64_t end)
{
	uint64_t factor = (uint64_t)def->consts[FACTOR], steps = (uint64_t)def->consts[STEPS];

	return end <= steps ? end - end / factor : steps - steps / factor;
}

/* Number of buckets on one side, the one of overflow included. */
static uint32_t
side(const struct agg_def *def)
{
	uint64_t end = power((uint64_t)def->consts[FACTOR], def->consts[LOW]), n = 1;

	for (int64_t m = def->consts[LOW]; m <= def->consts[HIGH]; m++) {
		end *= (uint64_t)def->consts[FACTOR];
		n += in_magnitude(def, end);
	}
	return (uint32_t)n;
}

/* Only a value that can be negative has the negative side in its state. */
static bool
has_negatives(const struct agg_def *def)
{
	return def->value_signed || def->value_size == 0 || def->value_size >= 8;
}

static uint32_t
buckets(const struct agg_def *def)
{
	return 2 * side(def) + 1;
}

static uint32_t
first(const struct agg_def *def)
{
	return has_negatives(def) ? 0 : side(def);
}

static uint32_t
words(const struct agg_def *def)
{
	return buckets(def) - first(def);
}

/* How far from the centre bucket: 0, or 1 .. side(). */
static uint32_t
distance(const struct agg_def *def, uint64_t value)
{
	uint64_t factor = (uint64_t)def->consts[FACTOR], steps = (uint64_t)def->consts[STEPS];
	uint64_t start = power(factor, def->consts[LOW]), end, base = 1;

	if (value < start)
		return 0;
	for (int64_t m = def->consts[LOW]; m <= def->consts[HIGH]; m++, start = end) {
		end = start * factor;
		if (value >= end)
			base += in_magnitude(def, end);
		else if (end <= steps)
			return (uint32_t)(base + value - start);
		else
			return (uint32_t)(base + (uint64_t)((u128)value * steps / end) -
				steps / factor);
	}
	return (uint32_t)base;
}

static uint32_t
word(const struct agg_def *def, int64_t value)
{
	uint32_t centre;

	if (!has_negatives(def))
		return distance(def, (uint64_t)value);
	centre = (def->val_words - 1) / 2;
	return value < 0 ? centre - distance(def, -(uint64_t)value) :
			   centre + distance(def, (uint64_t)value);
}

/* The smallest value at distance @d >= 1 from the centre. */
static uint64_t
bound(const struct agg_def *def, uint32_t d)
{
	uint64_t factor = (uint64_t)def->consts[FACTOR], steps = (uint64_t)def->consts[STEPS];
	uint64_t start = power(factor, def->consts[LOW]), end, left = d - 1;

	for (int64_t m = def->consts[LOW]; m <= def->consts[HIGH]; m++, start = end) {
		uint64_t n, x;

		end = start * factor;
		n = in_magnitude(def, end);
		if (left >= n) {
			left -= n;
			continue;
		}
		if (end <= steps)
			return start + left;
		x = (uint64_t)(((u128)(left + steps / factor) * end + steps - 1) / steps);
		return x > start ? x : start;
	}
	return start;
}

static int64_t
bucket_value(const struct agg_def *def, uint32_t i)
{
	uint32_t centre = side(def);
	uint64_t x;

	if (i == centre)
		return 0;
	x = bound(def, i < centre ? centre - i : i - centre);
	if (x > INT64_MAX)
		x = INT64_MAX;
	return i < centre ? -(int64_t)x : (int64_t)x;
}

static void
label(const struct agg_def *def, uint32_t i, uint32_t shown, char *buf, size_t size)
{
	uint32_t centre = side(def);
	const char *sign = i < centre ? "-" : "";

	if (i == centre && def->consts[LOW] == 0)
		snprintf(buf, size, "0");
	else if (i == centre)
		snprintf(buf, size, "%s %llu", shown < centre ? "abs() <" : "<",
			(unsigned long long)bound(def, 1));
	else
		snprintf(buf, size, "%s%s%llu",
			i == 0 ? "<= " : i == 2 * centre ? ">= " : "", sign,
			(unsigned long long)bound(def, i < centre ? centre - i : i - centre));
}

static uint32_t
empty(const struct agg_def *def)
{
	return side(def) - 1;
}

static const struct agg_hist hist = {
	.buckets = buckets,
	.first = first,
	.word = word,
	.value = bucket_value,
	.label = label,
	.empty = empty,
};

const struct agg_fn fn_llquantize = {
	.name = "llquantize",
	.usage = "llquantize(value, factor, low, high, steps[, increment])",
	.doc = "A log-linear frequency distribution: each magnitude of factor in equal steps.",
	.has_value = true,
	.has_weight = true,
	.min_consts = 4,
	.max_consts = 4,
	.check = check,
	.words = words,
	.add = agg_hist_add,
	.merge = agg_hist_merge,
	.hist = &hist,
};
