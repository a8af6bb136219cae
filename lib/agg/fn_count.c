/* count(): how often. State: the count. */
#include "fn.h"

static void
add(const struct agg_def *def, uint64_t *state, const uint64_t *operands)
{
	state[0]++;
}

static int64_t
scalar(const struct agg_def *def, const uint64_t *state, uint64_t factor)
{
	return (int64_t)(state[0] / factor);
}

const struct agg_fn fn_count = {
	.name = "count",
	.usage = "count()",
	.doc = "The number of times that the clause ran.",
	.words = fn_one_word,
	.add = add,
	.merge = fn_merge_sum,
	.scalar = scalar,
};
