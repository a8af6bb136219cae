/* side: memory cut into tables; when it is time to switch. */
#include <errno.h>

#include <rte_memory.h>

#include "../../lib/agg/side.h"
#include "../unit.h"
#include "make.h"

static void
put_address(struct make_bed *b, const struct agg_def *def, uint32_t number, bool wide)
{
	struct agg_upd *u = make_update(b, def);
	uint32_t bytes[4] = {number, wide ? 1 : 0};

	make_string(def, u, 0, wide ? AGG_STR_IP6 : AGG_STR_IP4, bytes, 16);
	if (def->upd_words > 0)
		make_value(def, u, number);
}

/* Where the memory of a store ends that begins at or after @at. */
static const uint8_t *
end_of_store(const struct agg_store *s, const uint8_t *at)
{
	if (s->pooled) {
		CU_ASSERT_TRUE((const uint8_t *)s->pool.mem >= at);
		at = (const uint8_t *)agg_pool_block(&s->pool, s->pool.max + 1);
	}
	for (unsigned w = 0; w < s->ntables; w++) {
		const struct agg_table *t = &s->table[w];

		CU_ASSERT_EQUAL((uintptr_t)t->mem % 64, 0);
		CU_ASSERT_TRUE((const uint8_t *)t->mem >= at);
		at = (const uint8_t *)(t->mem + (size_t)t->nbuckets * t->bucket_words);
		CU_ASSERT_TRUE((const uint8_t *)t->filled >= at);
		at = (const uint8_t *)(t->filled + agg_table_slots(t));
	}
	return at;
}

/* Tables and pools don't overlap, lie inside the budget, and use most of it. */
static void
cut_within_budget(void)
{
	static const char *const fns[] = {"count", "stddev", "quantize"};
	struct agg_def defs[3];
	const struct agg_def *list[3];

	for (unsigned i = 0; i < 3; i++) {
		defs[i] = make_def(fns[i]);
		defs[i].id = i + 1;
		make_string_part(&defs[i], 0);
		CU_ASSERT_EQUAL_FATAL(agg_def_layout(&defs[i]), 0);
		list[i] = &defs[i];
	}
	for (size_t budget = 40000; budget < 43000; budget += 8) {
		unsigned n = 1 + budget / 8 % 3;
		struct agg_side *side = agg_side_new(list, n, budget, SOCKET_ID_ANY);
		const uint8_t *start, *at;

		CU_ASSERT_PTR_NOT_NULL_FATAL(side);
		start = at = (const uint8_t *)side->store[0].table[0].mem;
		for (unsigned i = 0; i < n; i++)
			at = end_of_store(&side->store[i], at);
		CU_ASSERT_TRUE((size_t)(at - start) <= budget);
		CU_ASSERT_TRUE((size_t)(at - start) >= budget * 9 / 10);
		agg_side_free(side);
	}
}

static void
too_small_a_budget(void)
{
	struct agg_def def = make_def("lquantize");
	const struct agg_def *list[1] = {&def};

	def.consts[1] = 60000;
	def.consts[2] = 1;
	CU_ASSERT_EQUAL(agg_def_layout(&def), 0);
	CU_ASSERT_EQUAL(def.val_words, 60002);
	CU_ASSERT_PTR_NULL(agg_side_new(list, 1, 400000, SOCKET_ID_ANY));
	CU_ASSERT_EQUAL(errno, ENOSPC);
}

/* An update's header could not tell them from short ones. */
static void
too_many(void)
{
	static const struct agg_def *list[AGG_UPD_SHORT + 1];
	struct agg_def def = make_def("count");

	CU_ASSERT_EQUAL(agg_def_layout(&def), 0);
	for (unsigned i = 0; i <= AGG_UPD_SHORT; i++)
		list[i] = &def;
	CU_ASSERT_PTR_NULL(agg_side_new(list, AGG_UPD_SHORT + 1, 100000000, SOCKET_ID_ANY));
	CU_ASSERT_EQUAL(errno, ENOSPC);
}

/* Pressed by what is not the largest table too, and not before. */
static void
pressed_at_half(void)
{
	for (unsigned wide = 0; wide < 2; wide++) {
		struct agg_def def = make_def("count");
		const struct agg_def *list[1] = {&def};
		const struct agg_table *t;
		struct make_bed *b;
		uint32_t n = 0;

		make_string_part(&def, 0);
		CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
		b = make_bed(list, 1, 100000);
		t = &b->side->store[0].table[wide];
		while (!agg_side_pressed(b->side) && n < 100000) {
			put_address(b, &def, n++, wide);
			make_apply(b);
		}
		CU_ASSERT_EQUAL(n, agg_table_slots(t) / 2 + 1);
		CU_ASSERT_EQUAL(agg_side_drops(b->side, 1), 0);
		make_merge(b);
		CU_ASSERT_FALSE(agg_side_pressed(b->side));
		make_bed_free(b);
	}
}

static void
pressed_by_the_pool(void)
{
	struct agg_def def = make_def("quantize");
	const struct agg_def *list[1] = {&def};
	struct make_bed *b;
	uint32_t n = 0;

	make_string_part(&def, 0);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = make_bed(list, 1, 100000);
	while (!agg_side_pressed(b->side) && n < 100000) {
		put_address(b, &def, n, n % 2);
		make_apply(b);
		n++;
	}
	CU_ASSERT_EQUAL(n, b->side->store[0].pool.max / 2 + 1);
	make_bed_free(b);
}

UNIT_SUITE(side_suite, "agg/side.c",
	{"cut within the budget", cut_within_budget},
	{"too small a budget", too_small_a_budget},
	{"too many aggregations", too_many},
	{"pressed at half", pressed_at_half},
	{"pressed by the pool", pressed_by_the_pool});
