/* avg(): the arithmetic mean. State: count, sum (wrapping at 64 bits). */
#include "fn.h"

static uint32_t
words(const struct agg_def *def)
{
	return 2;
}

static void
add(const struct agg_def *def, uint64_t *state, const uint64_t *operands)
{
	state[0]++;
	state[1] += operands[0];
}

static void
merge(const struct agg_def *def, uint64_t *into, const uint64_t *from)
{
	into[0] += from[0];
	into[1] += from[1];
}

static int64_t
scalar(const struct agg_def *def, const uint64_t *state, uint64_t factor)
{
	if (state[0] == 0)
		return 0;
	return fn_divide(state[1], factor) / (int64_t)state[0];
}

const struct agg_fn fn_avg = {
	.name = "avg",
	.usage = "avg(value)",
	.doc = "The arithmetic mean of the values, truncated toward zero.",
	.has_value = true,
	.words = words,
	.add = add,
	.merge = merge,
	.scalar = scalar,
};
