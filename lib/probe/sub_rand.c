/* sub_rand: pseudo-random numbers; a worker's own sequence, the same in every run. */
#include "exec.h"
#include "sub.h"

extern const struct sub sub_rand;

/* xorshift64* (Vigna, "An experimental exploration of Marsaglia's xorshift generators, scrambled"):
 * the state must not be 0. */
static HELPER uint64_t
run_rand(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = helper_exec(exec);
	uint64_t s = x->random;

	s ^= s >> 12;
	s ^= s << 25;
	s ^= s >> 27;
	x->random = s;
	return (s * UINT64_C(0x2545f4914f6cdd1d)) >> 33;
}

const struct sub sub_rand = {
	.f = {.name = "rand", .flags = ENV_SUB | ENV_STATE, .ret = "int", .params = ""},
	.run = run_rand,
	.doc = "a pseudo-random number, 0 to 2147483647",
};
