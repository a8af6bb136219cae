/* apply: millions of updates of several aggregations into small tables: nothing is lost
 * uncounted. */
#include <stdlib.h>
#include <string.h>

#include "../../lib/agg/hist.h"
#include "../unit.h"
#include "make.h"

#define KEYS 20000

/* The key by its number: every other one has a tail. */
static void
put_key(const struct agg_def *def, struct agg_upd *u, uint32_t number)
{
	for (unsigned i = 0; i < def->nparts; i++) {
		uint32_t bytes[4] = {number, number % 2, 0, number % 2 ? number : 0};

		if (def->parts[i].kind == AGG_PART_INT)
			make_int(def, u, i, number);
		else
			make_string(def, u, i, number % 2 ? AGG_STR_IP6 : AGG_STR_IP4, bytes, 16);
	}
}

static uint32_t
number_of(const struct agg_def *def, const uint64_t *key)
{
	uint32_t number;

	memcpy(&number, (const uint8_t *)key + def->parts[0].head, 4);
	return number;
}

struct offered {
	uint64_t updates, sum;
};

/* What the rows say, against what was offered: never more, and the same if nothing was dropped. */
static void
check_rows(const struct make_bed *b, const struct agg_def *def, const struct offered *offered)
{
	struct agg_rows rows;
	uint64_t updates = 0;

	CU_ASSERT_EQUAL_FATAL(agg_rows_get(b->result, &def->id, 1, &make_default_order,
		&make_strings, &rows), 0);
	CU_ASSERT_EQUAL(rows.n, agg_result_rows(b->result, def->id));
	for (size_t i = 0; i < rows.n; i++) {
		const struct offered *o = &offered[number_of(def, rows.rows[i].key)];
		const uint64_t *state = rows.rows[i].state[0];

		if (strcmp(def->fn->name, "count") == 0) {
			CU_ASSERT_TRUE(state[0] <= o->updates);
			updates += state[0];
		} else if (strcmp(def->fn->name, "sum") == 0) {
			CU_ASSERT_TRUE(state[0] <= o->sum);
		} else if (strcmp(def->fn->name, "avg") == 0) {
			CU_ASSERT_TRUE(state[0] <= o->updates);
			CU_ASSERT_TRUE(state[1] <= o->sum);
			updates += state[0];
		} else {
			for (unsigned w = 0; w < def->val_words; w++)
				updates += state[w];
		}
		if (agg_result_drops(b->result, def->id) == 0 &&
			strcmp(def->fn->name, "sum") == 0)
			CU_ASSERT_EQUAL(state[0], o->sum);
	}
	if (strcmp(def->fn->name, "sum") != 0)
		CU_ASSERT_EQUAL(updates, agg_result_updates(b->result, def->id));
	agg_rows_free(&rows);
}

static void
define(struct agg_def *defs, const struct agg_def **list)
{
	static const char *const fns[] = {"count", "sum", "avg", "quantize"};

	for (unsigned i = 0; i < 4; i++) {
		defs[i] = make_def(fns[i]);
		defs[i].id = i + 1;
		defs[i].value_signed = false;
		defs[i].value_size = 2;
		if (i == 0)
			make_int_part(&defs[i], 4, false);
		else
			make_string_part(&defs[i], 0);
		if (i == 1)
			make_string_part(&defs[i], 0);
		CU_ASSERT_EQUAL_FATAL(agg_def_layout(&defs[i]), 0);
		list[i] = &defs[i];
	}
}

static void
random_updates(size_t bytes, bool drops_expected)
{
	struct offered *offered = calloc(4 * KEYS, sizeof(*offered));
	struct agg_def defs[4];
	const struct agg_def *list[4];
	struct make_bed *b;

	define(defs, list);
	b = make_bed(list, 4, bytes);
	for (unsigned i = 0; i < 1000000; i++) {
		/* Runs of one aggregation, and alternating ones. */
		unsigned d = (i >> 10) % 2 ? (i >> 5) % 4 : make_random() % 4;
		uint32_t number = make_random() % (1 + make_random() % KEYS);
		uint16_t value = (uint16_t)make_random();
		struct agg_upd *u = make_update(b, list[d]);

		put_key(list[d], u, number);
		if (list[d]->upd_words > 0)
			make_value(list[d], u, value);
		if (number % 2 == 0 && (i >> 13) % 2 && make_random() % 8)
			make_short(b, list[d], u);
		offered[d * KEYS + number].updates++;
		offered[d * KEYS + number].sum += value;
		if (make_random() % 100 == 0)
			make_apply(b);
		if (drops_expected ? make_random() % 100000 == 0 : agg_side_pressed(b->side))
			make_merge(b);
	}
	make_merge(b);
	for (unsigned d = 0; d < 4; d++) {
		uint64_t total = 0;

		for (unsigned k = 0; k < KEYS; k++)
			total += offered[d * KEYS + k].updates;
		CU_ASSERT_EQUAL(total, agg_result_updates(b->result, d + 1) +
			agg_result_drops(b->result, d + 1));
		CU_ASSERT_EQUAL(agg_result_drops(b->result, d + 1) > 0, drops_expected);
		check_rows(b, list[d], offered + d * KEYS);
	}
	make_bed_free(b);
	free(offered);
}

static void
small_tables_drop(void)
{
	random_updates(200000, true);
}

/* Half of any table has room for all keys of a full buffer. */
static void
switching_in_time_drops_nothing(void)
{
	random_updates(1000000, false);
}

static const struct shape {
	unsigned strings, ints;
} shapes[] = {{0, 0}, {0, 1}, {0, 6}, {1, 0}, {2, 0}, {2, 2}, {3, 1}, {5, 3}};
#define SHAPES (sizeof(shapes) / sizeof(*shapes))

static void
make_shape(struct agg_def *def, const struct shape *s)
{
	for (unsigned n = 0; n < s->strings; n++)
		make_string_part(def, 0);
	for (unsigned n = 0; n < s->ints; n++)
		make_int_part(def, 2, false);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(def), 0);
}

static void
one_key_in_every_way(void)
{
	for (unsigned i = 0; i < SHAPES; i++) {
		struct agg_def def = make_def("count");
		const struct agg_def *list[1] = {&def};
		struct make_bed *b;
		struct agg_rows rows;

		make_shape(&def, &shapes[i]);
		b = make_bed(list, 1, 100000);
		for (unsigned n = 0; n < 200; n++)
			put_key(&def, make_update(b, &def), 4711);
		make_merge(b);
		CU_ASSERT_EQUAL(agg_rows_get(b->result, &def.id, 1, &make_default_order,
			&make_strings, &rows), 0);
		CU_ASSERT_EQUAL_FATAL(rows.n, 1);
		CU_ASSERT_EQUAL(rows.rows[0].state[0][0], 200);
		agg_rows_free(&rows);
		make_bed_free(b);
	}
}

/* A key whose tail is zero, with it and without it, among keys that have one. */
static void
short_and_long_meet(const char *fn, const struct shape *shape)
{
	struct agg_def def = make_def(fn);
	const struct agg_def *list[1] = {&def};
	struct make_bed *b;
	struct agg_rows rows;

	def.weighted = def.fn->has_weight;
	make_shape(&def, shape);
	b = make_bed(list, 1, 200000);
	for (unsigned n = 0; n < 300; n++) {
		struct agg_upd *u = make_update(b, &def);

		put_key(&def, u, n % 3 == 2 ? 4711 : 4712);
		if (def.upd_words > 0)
			make_value(&def, u, 5);
		if (def.weighted)
			make_weight(&def, u, 7);
		if (n % 3 == 1 || (n % 3 == 0 && n > 200))
			make_short(b, &def, u);
	}
	make_merge(b);
	CU_ASSERT_EQUAL(agg_rows_get(b->result, &def.id, 1, &make_default_order, &make_strings,
		&rows), 0);
	CU_ASSERT_EQUAL_FATAL(rows.n, shape->strings + shape->ints > 0 ? 2 : 1);
	CU_ASSERT_EQUAL(agg_result_rows(b->result, 1), rows.n);
	for (size_t i = 0; i < rows.n; i++) {
		const uint64_t *state = rows.rows[i].state[0];
		bool odd = (number_of(&def, rows.rows[i].key) & 0xffff) == 4711;
		uint64_t n = rows.n == 1 ? 300 : odd ? 100 : 200;

		if (def.weighted)
			n *= 7;
		else if (def.fn == agg_fn_find("sum"))
			n *= 5;
		CU_ASSERT_EQUAL(state[def.weighted ? def.fn->hist->word(&def, 5) : 0], n);
		if (def.fn == agg_fn_find("avg"))
			CU_ASSERT_EQUAL(state[1], 5 * n);
	}
	agg_rows_free(&rows);
	make_bed_free(b);
}

static void
short_updates_of_every_function(void)
{
	static const char *const fns[] = {"count", "sum", "avg", "quantize"};

	for (unsigned f = 0; f < 4; f++)
		for (unsigned i = 0; i < SHAPES; i++)
			short_and_long_meet(fns[f], &shapes[i]);
}

/* A key that came when the pool was empty is dropped each time, and leaves no row. */
static void
no_block_left(void)
{
	struct agg_def def = make_def("quantize");
	const struct agg_def *list[1] = {&def};
	struct make_bed *b;
	uint64_t rows;

	def.weighted = true;
	make_int_part(&def, 4, false);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = make_bed(list, 1, 20000);
	for (unsigned round = 0; round < 3; round++) {
		for (uint32_t i = 0; i < 200; i++) {
			struct agg_upd *u = make_update(b, &def);

			make_int(&def, u, 0, i % 100);
			make_value(&def, u, -3);
			make_weight(&def, u, 7);
		}
		make_apply(b);
	}
	rows = agg_side_updates(b->side, 1) / 6;
	CU_ASSERT_TRUE(rows > 5 && rows < 50);
	CU_ASSERT_EQUAL(agg_side_updates(b->side, 1) + agg_side_drops(b->side, 1), 600);
	make_merge(b);
	CU_ASSERT_EQUAL(agg_side_updates(b->side, 1) + agg_side_drops(b->side, 1), 0);
	CU_ASSERT_EQUAL(agg_result_rows(b->result, 1), rows);
	CU_ASSERT_EQUAL(agg_result_updates(b->result, 1), 6 * rows);
	make_bed_free(b);
}

/* The same in a table that is nearly empty, because keys with a tail took all blocks. */
static void
no_block_left_by_others(void)
{
	struct agg_def def = make_def("quantize");
	const struct agg_def *list[1] = {&def};
	struct make_bed *b;
	uint64_t applied;

	make_string_part(&def, 0);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = make_bed(list, 1, 40000);
	for (uint32_t i = 1; i < 1000; i += 2)
		put_key(&def, make_update(b, &def), i);
	make_apply(b);
	applied = agg_side_updates(b->side, 1);
	for (unsigned n = 0; n < 5; n++)
		put_key(&def, make_update(b, &def), 4712);
	make_merge(b);
	CU_ASSERT_EQUAL(agg_result_updates(b->result, 1), applied);
	CU_ASSERT_EQUAL(agg_result_drops(b->result, 1), 505 - applied);
	make_bed_free(b);
}

UNIT_SUITE(apply_suite, "agg/apply.c",
	{"small tables drop", small_tables_drop},
	{"switching in time drops nothing", switching_in_time_drops_nothing},
	{"one key in every way", one_key_in_every_way},
	{"short and long updates of a key meet", short_updates_of_every_function},
	{"no block left", no_block_left},
	{"no block left by others", no_block_left_by_others});
