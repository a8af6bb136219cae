/*
 * max(): the largest value. State: value - INT64_MIN, so that the largest value is the largest
 * word, and zero, the state of a cleared row, is the INT64_MIN that DTrace starts from.
 */
#include "fn.h"

static uint32_t
words(const struct agg_def *def)
{
	return 1;
}

static void
merge(const struct agg_def *def, uint64_t *into, const uint64_t *from)
{
	if (from[0] > into[0])
		into[0] = from[0];
}

static void
add(const struct agg_def *def, uint64_t *state, const uint64_t *operands)
{
	uint64_t biased = operands[0] - (uint64_t)INT64_MIN;

	merge(def, state, &biased);
}

static int64_t
scalar(const struct agg_def *def, const uint64_t *state, uint64_t factor)
{
	return fn_divide(state[0] + (uint64_t)INT64_MIN, factor);
}

const struct agg_fn fn_max = {
	.name = "max",
	.usage = "max(value)",
	.doc = "The largest of the values.",
	.has_value = true,
	.words = words,
	.add = add,
	.merge = merge,
	.scalar = scalar,
};
