/* Tests of lib/probe/lookup.c. */
#include "../../lib/probe/lookup.h"

#include "../unit.h"
#include "ir_rig.h"

enum { KEYS = 64 };

/* 64 random keys, each added twice, and none that was not. */
static void
random_keys(void)
{
	uint64_t state = 7;

	for (unsigned round = 0; round < 200; round++) {
		struct lookup *l = lookup_new(NULL);
		uint64_t keys[KEYS];

		CU_ASSERT_PTR_NOT_NULL_FATAL(l);
		for (unsigned i = 0; i < KEYS; i++) {
			keys[i] = round < 100 ? ir_rig_random(&state) : i * round;
			lookup_add(l, keys[i], UINT64_C(1) << i);
		}
		for (unsigned i = 0; i < KEYS; i++)
			lookup_add(l, keys[i], UINT64_C(1) << (63 - i));
		for (unsigned i = 0; i < KEYS; i++)
			CU_ASSERT_EQUAL(lookup_bits(l, keys[i]),
				UINT64_C(1) << i | UINT64_C(1) << (63 - i));
		for (unsigned i = 0; i < KEYS; i++)
			CU_ASSERT_EQUAL(
				lookup_bits(l, ir_rig_random(&state) | UINT64_C(1) << 40), 0);
		lookup_free(l);
	}
}

/* 64 keys that the first factor would put into one slot: another factor parts them. */
static void
collisions(void)
{
	struct lookup *l = lookup_new(NULL);
	uint64_t keys[KEYS + 1], key = 0;

	CU_ASSERT_PTR_NOT_NULL_FATAL(l);
	for (unsigned n = 0; n <= KEYS; n++) {
		while (lookup_slot(l, ++key) != LOOKUP_SLOTS - 1)
			;
		keys[n] = key;
	}
	for (unsigned i = 0; i < KEYS; i++)
		lookup_add(l, keys[i], UINT64_C(1) << i);
	for (unsigned i = 0; i < KEYS; i++)
		CU_ASSERT_EQUAL(lookup_bits(l, keys[i]), UINT64_C(1) << i);
	CU_ASSERT_EQUAL(lookup_bits(l, keys[KEYS]), 0);
	CU_ASSERT_EQUAL(lookup_bits(l, 0), 0);
	lookup_free(l);
}

/* 0 is a key as any other. */
static void
zero(void)
{
	struct lookup *first = lookup_new(NULL), *l = lookup_new(first);

	CU_ASSERT_PTR_EQUAL(l->next, first);
	CU_ASSERT_EQUAL(lookup_bits(l, 0), 0);
	lookup_add(l, 0, 4);
	CU_ASSERT_EQUAL(lookup_bits(l, 0), 4);
	CU_ASSERT_EQUAL(lookup_bits(first, 0), 0);
	lookup_free(l);
}

UNIT_SUITE(suite_lookup, "probe/lookup.c", {"random keys", random_keys},
	{"collisions", collisions}, {"zero", zero});
