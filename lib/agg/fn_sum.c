/* sum(): the total of the values, wrapping at 64 bits. State: the sum. */
#include "fn.h"

static void
add(const struct agg_def *def, uint64_t *state, const uint64_t *operands)
{
	state[0] += operands[0];
}

static int64_t
scalar(const struct agg_def *def, const uint64_t *state, uint64_t factor)
{
	return fn_divide(state[0], factor);
}

const struct agg_fn fn_sum = {
	.name = "sum",
	.usage = "sum(value)",
	.doc = "The total of the values.",
	.has_value = true,
	.words = fn_one_word,
	.add = add,
	.merge = fn_merge_sum,
	.scalar = scalar,
};
