/*
 * max(): the largest value. State: value - INT64_MIN, so that the largest value is the largest
 * word, and zero, the state of a cleared row, is the INT64_MIN that DTrace starts from.
 */
#include "fn.h"

static void
add(const struct agg_def *def, uint64_t *state, const uint64_t *operands)
{
	uint64_t biased = operands[0] - (uint64_t)INT64_MIN;

	state[0] = RTE_MAX(state[0], biased);
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
	.words = fn_one_word,
	.add = add,
	.merge = fn_merge_max,
	.scalar = scalar,
};
