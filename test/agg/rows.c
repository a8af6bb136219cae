/* rows: the order of B5, unions of several aggregations, and keys that print alike. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "../unit.h"
#include "make.h"

/* Keys and values of rows, a line each: "k1,k2 v1 v2" with "-" for what an aggregation lacks. */
static const char *
lines(const struct make_bed *b, const unsigned *ids, unsigned nids, struct agg_order o)
{
	static char text[4096];
	char buf[AGG_STR_TEXT_MIN], *p = text;
	struct agg_rows rows;

	CU_ASSERT_EQUAL_FATAL(agg_rows_get(b->result, ids, nids, &o, &make_strings, &rows), 0);
	*p = '\0';
	for (size_t i = 0; i < rows.n; i++) {
		for (unsigned k = 0; k < rows.def->nparts; k++) {
			const char *comma = k > 0 ? "," : "";

			if (rows.def->parts[k].kind == AGG_PART_INT)
				p += sprintf(p, "%s%lld", comma,
					(long long)agg_key_int(rows.def, k, rows.rows[i].key));
			else if (rows.def->parts[k].kind == AGG_PART_STR)
				p += sprintf(p, "%s%s", comma, agg_key_text(rows.def, k,
					rows.rows[i].key, &make_strings, buf, sizeof(buf)));
			else
				p += sprintf(p, "%s%.*s", comma, rows.def->parts[k].size,
					(const char *)agg_key_tail(rows.def, rows.rows[i].key,
						rows.def->parts[k].tail));
		}
		for (unsigned v = 0; v < nids; v++) {
			const struct agg_def *def = b->defs[ids[v] - 1];
			const uint64_t *state = rows.rows[i].state[v];

			if (state == NULL)
				p += sprintf(p, " -");
			else if (def->fn->scalar != NULL)
				p += sprintf(p, " %lld", (long long)def->fn->scalar(def, state, 1));
		}
		p += sprintf(p, "\n");
	}
	agg_rows_free(&rows);
	return text;
}

static const unsigned first[1] = {1};

/* --- one aggregation ------------------------------------------------------------------------ */

static struct agg_def def;
static const struct agg_def *const list[1] = {&def};

static void
put_two(struct make_bed *b, const char *a, int64_t n, int64_t value)
{
	struct agg_upd *u = make_update(b, &def);

	make_ip4(&def, u, 0, a);
	make_int(&def, u, 1, (uint64_t)n);
	make_value(&def, u, value);
}

static struct make_bed *
two_part_bed(void)
{
	struct make_bed *b;

	def = make_def("sum");
	make_string_part(&def, 0);
	make_int_part(&def, 4, true);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = make_bed(list, 1, 100000);
	put_two(b, "9.9.9.9", 1, 5);
	put_two(b, "10.0.0.1", 2, 5);
	put_two(b, "10.0.0.1", -1, 5);
	put_two(b, "10.0.0.10", 1, -7);
	put_two(b, "10.0.0.2", 7, 12);
	make_merge(b);
	return b;
}

static void
by_value_then_key(void)
{
	struct make_bed *b = two_part_bed();
	struct agg_order o = {0};

	/* Values signed; addresses as text; -1 after 2. */
	CU_ASSERT_STRING_EQUAL(lines(b, first, 1, o),
		"10.0.0.10,1 -7\n10.0.0.1,2 5\n10.0.0.1,-1 5\n9.9.9.9,1 5\n10.0.0.2,7 12\n");
	o.rev = true;
	CU_ASSERT_STRING_EQUAL(lines(b, first, 1, o),
		"10.0.0.2,7 12\n9.9.9.9,1 5\n10.0.0.1,-1 5\n10.0.0.1,2 5\n10.0.0.10,1 -7\n");
	o = (struct agg_order){.keypos = 1};
	CU_ASSERT_STRING_EQUAL(lines(b, first, 1, o),
		"10.0.0.10,1 -7\n9.9.9.9,1 5\n10.0.0.1,2 5\n10.0.0.1,-1 5\n10.0.0.2,7 12\n");
	make_bed_free(b);
}

static void
by_key(void)
{
	struct make_bed *b = two_part_bed();
	struct agg_order o = {.key = true};

	CU_ASSERT_STRING_EQUAL(lines(b, first, 1, o),
		"10.0.0.1,2 5\n10.0.0.1,-1 5\n10.0.0.10,1 -7\n10.0.0.2,7 12\n9.9.9.9,1 5\n");
	o.keypos = 1;
	CU_ASSERT_STRING_EQUAL(lines(b, first, 1, o),
		"10.0.0.10,1 -7\n9.9.9.9,1 5\n10.0.0.1,2 5\n10.0.0.2,7 12\n10.0.0.1,-1 5\n");
	o.rev = true;
	CU_ASSERT_STRING_EQUAL(lines(b, first, 1, o),
		"10.0.0.1,-1 5\n10.0.0.2,7 12\n10.0.0.1,2 5\n9.9.9.9,1 5\n10.0.0.10,1 -7\n");
	o.keypos = 5; /* there is no such key */
	o.rev = false;
	CU_ASSERT_STRING_EQUAL(lines(b, first, 1, o),
		"10.0.0.1,2 5\n10.0.0.1,-1 5\n10.0.0.10,1 -7\n10.0.0.2,7 12\n9.9.9.9,1 5\n");
	make_bed_free(b);
}

static void
bytes_as_bytes(void)
{
	static const char *const keys[] = {"zzzzzzzzz", "aaaaaaaab", "aaaaaaaaa",
		"b\0\0\0\0\0\0\0\0"};
	struct make_bed *b;

	def = make_def("count");
	make_bytes_part(&def, 9);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = make_bed(list, 1, 100000);
	for (unsigned i = 0; i < 4; i++)
		memcpy((char *)make_update(b, &def)->word + def.parts[0].tail, keys[i], 9);
	make_merge(b);
	CU_ASSERT_STRING_EQUAL(lines(b, first, 1, make_default_order),
		"aaaaaaaaa 1\naaaaaaaab 1\nb 1\nzzzzzzzzz 1\n");
	make_bed_free(b);
}

/* The weighted sum of the labels orders distributions; then the count for zero. */
static void
by_distribution(void)
{
	static const struct {
		unsigned key;
		int64_t value, weight;
	} updates[] = {{1, 100, 1}, {2, 1, 65}, {3, 3, 31}, {4, -5, 1}, {5, 2, 1}, {5, -2, 1},
		{5, 0, 9}, {6, 0, 1}};
	struct make_bed *b;

	def = make_def("quantize");
	def.weighted = true;
	make_int_part(&def, 1, false);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = make_bed(list, 1, 100000);
	for (unsigned i = 0; i < sizeof(updates) / sizeof(*updates); i++) {
		struct agg_upd *u = make_update(b, &def);

		make_int(&def, u, 0, updates[i].key);
		make_value(&def, u, updates[i].value);
		make_weight(&def, u, updates[i].weight);
	}
	make_merge(b);
	CU_ASSERT_STRING_EQUAL(lines(b, first, 1, make_default_order), "4\n6\n5\n3\n1\n2\n");
	make_bed_free(b);
}

static void
no_keys_and_no_rows(void)
{
	struct make_bed *b;

	def = make_def("count");
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = make_bed(list, 1, 100000);
	CU_ASSERT_STRING_EQUAL(lines(b, first, 1, make_default_order), "");
	make_update(b, &def);
	make_update(b, &def);
	make_merge(b);
	CU_ASSERT_STRING_EQUAL(lines(b, first, 1, make_default_order), " 2\n");
	make_bed_free(b);
}

/* Random tuples of everything, by value and by key, against qsort(). */
struct sorted {
	char text[3][64];
	uint32_t number;
	int64_t value;
};
static struct agg_order sorted_order;

static int
compare_keys(const struct sorted *a, const struct sorted *b)
{
	for (unsigned k = 0; k < 3; k++) {
		unsigned part = (sorted_order.keypos + k) % 3;
		int c = part < 2 ? strcmp(a->text[part], b->text[part]) :
			(a->number > b->number) - (a->number < b->number);

		if (c != 0)
			return c;
	}
	return 0;
}

static int
compare_rows(const void *x, const void *y)
{
	const struct sorted *a = x, *b = y;
	int c = sorted_order.key ? 0 : (a->value > b->value) - (a->value < b->value);

	c = c != 0 ? c : compare_keys(a, b);
	return sorted_order.rev ? -c : c;
}

static void
against_qsort(void)
{
	struct agg_order orders[] = {{0}, {.rev = true}, {.key = true}, {.keypos = 2},
		{.rev = true, .key = true, .keypos = 1}};
	struct sorted *model;
	struct agg_rows rows;
	struct make_bed *b;

	def = make_def("sum");
	make_string_part(&def, 0);
	make_string_part(&def, 0);
	make_int_part(&def, 4, true);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = make_bed(list, 1, 4 << 20);
	for (unsigned i = 0; i < 5000; i++) {
		struct agg_upd *u = make_update(b, &def);
		uint32_t bytes[4] = {make_random() % 300, 0, 0, i % 2};

		make_string(&def, u, 0, AGG_STR_IP4, bytes, 4);
		make_string(&def, u, 1, i % 2 ? AGG_STR_IP6 : AGG_STR_MAC, bytes, i % 2 ? 16 : 6);
		make_int(&def, u, 2, make_random() % 5 - 2);
		make_value(&def, u, (int64_t)(make_random() % 7) - 3);
	}
	make_merge(b);
	for (unsigned o = 0; o < sizeof(orders) / sizeof(*orders); o++) {
		sorted_order = orders[o];
		CU_ASSERT_EQUAL_FATAL(agg_rows_get(b->result, first, 1, &sorted_order,
			&make_strings, &rows), 0);
		model = calloc(rows.n, sizeof(*model));
		for (size_t i = 0; i < rows.n; i++) {
			char buf[AGG_STR_TEXT_MIN];

			for (unsigned k = 0; k < 2; k++)
				strcpy(model[i].text[k], agg_key_text(rows.def, k, rows.rows[i].key,
					&make_strings, buf, sizeof(buf)));
			model[i].number = (uint32_t)agg_key_int(rows.def, 2, rows.rows[i].key);
			model[i].value = def.fn->scalar(&def, rows.rows[i].state[0], 1);
		}
		CU_ASSERT_TRUE(rows.n > 1000);
		for (size_t i = 1; i < rows.n; i++)
			CU_ASSERT_TRUE(compare_rows(&model[i - 1], &model[i]) < 0);
		free(model);
		agg_rows_free(&rows);
	}
	make_bed_free(b);
}

/* --- keys that print alike ------------------------------------------------------------------ */

static void
alike_is_one_row(void)
{
	struct make_bed *b;

	def = make_def("count");
	make_string_part(&def, 24);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = make_bed(list, 1, 100000);
	make_ip4(&def, make_update(b, &def), 0, "10.0.0.1");
	make_const(&def, make_update(b, &def), 0, 0);
	make_text(&def, make_update(b, &def), 0, "10.0.0.1");
	make_name(&def, make_update(b, &def), 0, 6);
	make_name(&def, make_update(b, &def), 0, 1u << 24 | 6);
	make_text(&def, make_update(b, &def), 0, "TCP");
	make_const(&def, make_update(b, &def), 0, 1);
	make_const(&def, make_update(b, &def), 0, 2);
	make_string(&def, make_update(b, &def), 0, AGG_STR_EMPTY, "", 0);
	make_string(&def, make_update(b, &def), 0, AGG_STR_NONE, "", 0);
	make_merge(b);
	CU_ASSERT_EQUAL(agg_result_rows(b->result, 1), 10);
	CU_ASSERT_STRING_EQUAL(lines(b, first, 1, make_default_order),
		"<null> 1\n 2\n10.0.0.1 3\nTCP 4\n");
	CU_ASSERT_STRING_EQUAL(lines(b, first, 1, (struct agg_order){.key = true}),
		" 2\n10.0.0.1 3\n<null> 1\nTCP 4\n");
	make_bed_free(b);
}

/* Names of two tables alone, as ip_ver == 4 ? ipv4_protostr : ipv6_nextstr has them. */
static void
alike_names(void)
{
	struct make_bed *b;

	def = make_def("max");
	make_string_part(&def, 0);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = make_bed(list, 1, 100000);
	for (uint32_t i = 0; i < 4; i++) {
		struct agg_upd *u = make_update(b, &def);

		make_name(&def, u, 0, (i % 2) << 24 | (i < 2 ? 6 : 17));
		make_value(&def, u, i * 10);
	}
	make_merge(b);
	CU_ASSERT_STRING_EQUAL(lines(b, first, 1, make_default_order), "TCP 10\nUDP 30\n");
	make_bed_free(b);
}

/* --- several aggregations ------------------------------------------------------------------- */

static struct agg_def three[3];
static const struct agg_def *const three_list[3] = {&three[0], &three[1], &three[2]};
static const unsigned all[3] = {1, 2, 3};

static void
put_in(struct make_bed *b, unsigned d, const char *a, int64_t value)
{
	struct agg_upd *u = make_update(b, &three[d]);

	make_ip4(&three[d], u, 0, a);
	make_int(&three[d], u, 1, (uint64_t)-3);
	if (three[d].upd_words > 0)
		make_value(&three[d], u, value);
}

static struct make_bed *
three_bed(unsigned text_of_second, unsigned int_of_third)
{
	static const char *const fns[] = {"sum", "sum", "min"};
	struct make_bed *b;

	for (unsigned i = 0; i < 3; i++) {
		three[i] = make_def(fns[i]);
		three[i].id = i + 1;
		make_string_part(&three[i], i == 1 ? text_of_second : 0);
		make_int_part(&three[i], i == 2 ? int_of_third : 4, true);
		CU_ASSERT_EQUAL_FATAL(agg_def_layout(&three[i]), 0);
	}
	b = make_bed(three_list, 3, 200000);
	put_in(b, 0, "10.0.0.1", 7);
	put_in(b, 0, "10.0.0.2", 7);
	put_in(b, 0, "10.0.0.3", 1);
	put_in(b, 1, "10.0.0.1", 9);
	put_in(b, 1, "10.0.0.2", 8);
	put_in(b, 1, "10.0.0.9", -1);
	put_in(b, 2, "10.0.0.3", 4);
	put_in(b, 2, "10.0.0.2", 5);
	make_merge(b);
	return b;
}

static void
check_union(struct make_bed *b)
{
	/* Missing values count as zero. */
	CU_ASSERT_STRING_EQUAL(lines(b, all, 3, (struct agg_order){0}),
		"10.0.0.9,-3 - -1 -\n10.0.0.3,-3 1 - 4\n10.0.0.2,-3 7 8 5\n10.0.0.1,-3 7 9 -\n");
	CU_ASSERT_STRING_EQUAL(lines(b, all, 3, (struct agg_order){.pos = 1, .rev = true}),
		"10.0.0.1,-3 7 9 -\n10.0.0.2,-3 7 8 5\n10.0.0.3,-3 1 - 4\n10.0.0.9,-3 - -1 -\n");
	/* The third, then the first: 10.0.0.1 and 10.0.0.9 tie at the third. */
	CU_ASSERT_STRING_EQUAL(lines(b, all, 3, (struct agg_order){.pos = 2}),
		"10.0.0.9,-3 - -1 -\n10.0.0.1,-3 7 9 -\n10.0.0.3,-3 1 - 4\n10.0.0.2,-3 7 8 5\n");
	CU_ASSERT_STRING_EQUAL(lines(b, all, 3, (struct agg_order){.key = true}),
		"10.0.0.1,-3 7 9 -\n10.0.0.2,-3 7 8 5\n10.0.0.3,-3 1 - 4\n10.0.0.9,-3 - -1 -\n");
	make_bed_free(b);
}

static void
union_of_three(void)
{
	check_union(three_bed(0, 4));
}

/* The same keys, although one can be text and another is a wider integer. */
static void
union_of_different_layouts(void)
{
	struct make_bed *b = three_bed(40, 8);
	struct agg_upd *u = make_update(b, &three[1]);

	make_text(&three[1], u, 0, "10.0.0.1");
	make_int(&three[1], u, 1, (uint64_t)-3);
	make_value(&three[1], u, 0);
	make_merge(b);
	CU_ASSERT_EQUAL(agg_result_rows(b->result, 2), 4);
	check_union(b);
}

static void
too_many(void)
{
	const unsigned ids[AGG_ROWS_MAX_IDS + 1] = {1, 1, 1, 1, 1, 1, 1, 1, 1};
	struct make_bed *b = three_bed(0, 4);
	struct agg_rows rows;

	CU_ASSERT_EQUAL(agg_rows_get(b->result, ids, AGG_ROWS_MAX_IDS, &make_default_order,
		&make_strings, &rows), 0);
	CU_ASSERT_EQUAL(rows.n, 3);
	agg_rows_free(&rows);
	CU_ASSERT_EQUAL(agg_rows_get(b->result, ids, AGG_ROWS_MAX_IDS + 1, &make_default_order,
		&make_strings, &rows), -E2BIG);
	make_bed_free(b);
}

UNIT_SUITE(rows_suite, "agg/rows.c",
	{"by value, then key", by_value_then_key},
	{"by key", by_key},
	{"bytes as bytes", bytes_as_bytes},
	{"by distribution", by_distribution},
	{"no keys, no rows", no_keys_and_no_rows},
	{"against qsort", against_qsort},
	{"alike is one row", alike_is_one_row},
	{"alike names", alike_names},
	{"union of three", union_of_three},
	{"union of different layouts", union_of_different_layouts},
	{"too many", too_many});
