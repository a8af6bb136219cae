/*
 * stddev(): the standard deviation of the population. State: count, sum, and the sum of the squares
 * in 128 bits, low word first.
 */
#include "fn.h"

typedef unsigned __int128 u128;

static uint32_t
words(const struct agg_def *def)
{
	return 4;
}

static void
add_squares(uint64_t *state, u128 squares)
{
	squares += (u128)state[3] << 64 | state[2];
	state[2] = (uint64_t)squares;
	state[3] = (uint64_t)(squares >> 64);
}

static void
add(const struct agg_def *def, uint64_t *state, const uint64_t *operands)
{
	__int128 value = (int64_t)operands[0];

	state[0]++;
	state[1] += operands[0];
	add_squares(state, (u128)(value * value));
}

static void
merge(const struct agg_def *def, uint64_t *into, const uint64_t *from)
{
	into[0] += from[0];
	into[1] += from[1];
	add_squares(into, (u128)from[3] << 64 | from[2]);
}

/* Integer square root, bit by bit from the highest pair. */
static uint64_t
square_root(u128 x)
{
	u128 root = 0;

	for (u128 bit = (u128)1 << 126; bit != 0; bit >>= 2) {
		if (x >= root + bit) {
			x -= root + bit;
			root = (root >> 1) + bit;
		} else {
			root >>= 1;
		}
	}
	return (uint64_t)root;
}

/* sqrt(avg(x * x) / factor - (avg(x) / factor)^2), every step truncated: DTrace's own sum. */
static int64_t
scalar(const struct agg_def *def, const uint64_t *state, uint64_t factor)
{
	__int128 avg;
	u128 avg_of_squares, square_of_avg;

	if (state[0] == 0)
		return 0;
	avg = fn_divide(state[1], factor) / (int64_t)state[0];
	avg_of_squares = ((u128)state[3] << 64 | state[2]) / factor / state[0];
	square_of_avg = (u128)(avg * avg);
	/* Only a sum that wrapped can make the difference negative. */
	if (square_of_avg > avg_of_squares)
		return 0;
	return (int64_t)square_root(avg_of_squares - square_of_avg);
}

const struct agg_fn fn_stddev = {
	.name = "stddev",
	.usage = "stddev(value)",
	.doc = "The standard deviation of the values.",
	.has_value = true,
	.words = words,
	.add = add,
	.merge = merge,
	.scalar = scalar,
};
