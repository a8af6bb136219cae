/*
 * min(): the smallest value. State: INT64_MAX - value, so that the smallest value is the largest
 * word, and zero, the state of a cleared row, is the INT64_MAX that DTrace starts from.
 */
#include "fn.h"

static void
add(const struct agg_def *def, uint64_t *state, const uint64_t *operands)
{
	uint64_t biased = (uint64_t)INT64_MAX - operands[0];

	state[0] = RTE_MAX(state[0], biased);
}

static int64_t
scalar(const struct agg_def *def, const uint64_t *state, uint64_t factor)
{
	return fn_divide((uint64_t)INT64_MAX - state[0], factor);
}

const struct agg_fn fn_min = {
	.name = "min",
	.usage = "min(value)",
	.doc = "The smallest of the values.",
	.has_value = true,
	.words = fn_one_word,
	.add = add,
	.merge = fn_merge_max,
	.scalar = scalar,
};
