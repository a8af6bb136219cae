/* result: merging, and the actions on aggregations. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "../unit.h"
#include "make.h"

static struct agg_def def;
static const struct agg_def *const list[1] = {&def};

static struct make_bed *
bed_of(const char *fn, size_t bytes)
{
	def = make_def(fn);
	make_string_part(&def, 16);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	return make_bed(list, 1, bytes);
}

/* @n updates of an address with @value. */
static void
put(struct make_bed *b, const char *address, unsigned n, int64_t value)
{
	for (unsigned i = 0; i < n; i++) {
		struct agg_upd *u = make_update(b, &def);

		make_ip4(&def, u, 0, address);
		if (def.upd_words > 0)
			make_value(&def, u, value);
	}
}

static void
grows_and_keeps_all(void)
{
	struct make_bed *b = bed_of("sum", 300000);
	struct agg_rows rows;
	uint8_t seen[50000] = {0};

	for (unsigned round = 0; round < 2; round++) {
		for (uint32_t i = 0; i < 50000; i++) {
			struct agg_upd *u = make_update(b, &def);
			uint32_t bytes[4] = {i, 0, 0, i % 3};

			make_string(&def, u, 0, i % 3 ? AGG_STR_IP6 : AGG_STR_IP4, bytes, 16);
			make_value(&def, u, i);
			if (agg_side_pressed(b->side))
				make_merge(b);
		}
	}
	make_merge(b);
	CU_ASSERT_EQUAL(agg_result_rows(b->result, 1), 50000);
	CU_ASSERT_EQUAL(agg_result_updates(b->result, 1), 100000);
	CU_ASSERT_EQUAL(agg_result_drops(b->result, 1), 0);
	CU_ASSERT_EQUAL_FATAL(agg_rows_get(b->result, &def.id, 1, &make_default_order,
		&make_strings, &rows), 0);
	for (size_t i = 0; i < rows.n; i++) {
		uint32_t number;

		memcpy(&number, (const uint8_t *)rows.rows[i].key + def.parts[0].head, 4);
		CU_ASSERT_EQUAL(seen[number]++, 0);
		CU_ASSERT_EQUAL(rows.rows[i].state[0][0], 2 * number);
	}
	agg_rows_free(&rows);
	make_bed_free(b);
}

/* Strings whose tail happens to be zero are kept without it: what they show of it is not taken from
 * their neighbours in the bucket. */
static void
zero_tails(void)
{
	struct make_bed *b = bed_of("count", 100000);
	struct agg_rows rows;

	for (unsigned i = 0; i < 300; i++) {
		const uint8_t address[16] = {0x20, 0x01, 0x10 + i / 256, i % 256};
		const uint8_t mac[6] = {2, 0x42, i / 256, i % 256};

		make_string(&def, make_update(b, &def), 0, AGG_STR_IP6, address, 16);
		make_string(&def, make_update(b, &def), 0, AGG_STR_MAC, mac, 6);
	}
	make_merge(b);
	CU_ASSERT_EQUAL_FATAL(agg_rows_get(b->result, &def.id, 1, &make_default_order,
		&make_strings, &rows), 0);
	CU_ASSERT_EQUAL_FATAL(rows.n, 600);
	for (unsigned i = 0; i < 600; i++) {
		char buf[AGG_STR_TEXT_MIN], expected[32];

		/* MAC addresses are first, as text. */
		if (i < 300)
			snprintf(expected, sizeof(expected), "02:42:%02x:%02x:00:00", i / 256,
				i % 256);
		else
			snprintf(expected, sizeof(expected), "2001:1%03x::", i - 300);
		CU_ASSERT_STRING_EQUAL(agg_key_text(rows.def, 0, rows.rows[i].key, &make_strings,
			buf, sizeof(buf)), expected);
	}
	agg_rows_free(&rows);
	make_bed_free(b);
}

static void
clear_keeps_keys(void)
{
	static const char *const fns[] = {"count", "avg", "quantize"};

	for (unsigned i = 0; i < 3; i++) {
		struct make_bed *b = bed_of(fns[i], 100000);
		char *before;

		put(b, "10.0.0.1", 3, 8);
		make_merge(b);
		agg_result_normalize(b->result, 1, 3);
		before = strdup(make_print(b, 1, &make_default_order));
		agg_result_clear(b->result, 1);
		CU_ASSERT_EQUAL(agg_result_rows(b->result, 1), 1);
		CU_ASSERT_STRING_NOT_EQUAL(before, make_print(b, 1, &make_default_order));
		CU_ASSERT_EQUAL(agg_result_factor(b->result, 1), 3);
		CU_ASSERT_EQUAL(agg_result_updates(b->result, 1), 3);
		put(b, "10.0.0.1", 3, 8);
		make_merge(b);
		CU_ASSERT_EQUAL(agg_result_rows(b->result, 1), 1);
		CU_ASSERT_STRING_EQUAL(before, make_print(b, 1, &make_default_order));
		free(before);
		make_bed_free(b);
	}
}

static void
clear_shows_zero(void)
{
	struct make_bed *b = bed_of("count", 100000);

	put(b, "10.0.0.1", 3, 0);
	make_merge(b);
	agg_result_clear(b->result, 1);
	CU_ASSERT_STRING_EQUAL(make_print(b, 1, &make_default_order),
		"  10.0.0.1                                                          0\n");
	make_bed_free(b);
}

static void
fill_ten(struct make_bed *b)
{
	for (unsigned i = 1; i <= 10; i++) {
		char address[16];

		snprintf(address, sizeof(address), "10.0.0.%u", i);
		put(b, address, i <= 6 ? 5 : i, i <= 6 ? 5 : i); /* six alike */
	}
	make_merge(b);
}

static void
check_trunc(int64_t n, const char *const *left, unsigned nleft)
{
	static const char *const fns[] = {"count", "max", "quantize"};

	for (unsigned f = 0; f < 3; f++) {
		struct make_bed *b = bed_of(fns[f], 100000);
		struct agg_rows rows;

		fill_ten(b);
		CU_ASSERT_EQUAL(agg_result_trunc(b->result, 1, n, &make_default_order,
			&make_strings), 0);
		CU_ASSERT_EQUAL(agg_result_rows(b->result, 1), nleft);
		CU_ASSERT_EQUAL_FATAL(agg_rows_get(b->result, &def.id, 1, &make_default_order,
			&make_strings, &rows), 0);
		CU_ASSERT_EQUAL_FATAL(rows.n, nleft);
		for (unsigned i = 0; i < nleft; i++) {
			char buf[AGG_STR_TEXT_MIN];

			CU_ASSERT_STRING_EQUAL(agg_key_text(rows.def, 0, rows.rows[i].key,
				&make_strings, buf, sizeof(buf)), left[i]);
		}
		agg_rows_free(&rows);
		/* It is still a table like any other. */
		put(b, "10.0.0.1", 3, 7);
		put(b, "192.168.0.1", 3, 7);
		make_merge(b);
		CU_ASSERT_TRUE(agg_result_rows(b->result, 1) > nleft);
		CU_ASSERT_EQUAL(agg_result_updates(b->result, 1), 5 * 6 + 7 + 8 + 9 + 10 + 6);
		make_bed_free(b);
	}
}

static void
trunc_keeps_largest_or_smallest(void)
{
	static const char *const largest[] = {"10.0.0.5", "10.0.0.6", "10.0.0.7", "10.0.0.8",
		"10.0.0.9", "10.0.0.10"};
	static const char *const smallest[] = {"10.0.0.1", "10.0.0.2", "10.0.0.3"};
	static const char *const all[] = {"10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4",
		"10.0.0.5", "10.0.0.6", "10.0.0.7", "10.0.0.8", "10.0.0.9", "10.0.0.10"};

	check_trunc(0, NULL, 0);
	check_trunc(6, largest, 6);
	check_trunc(-3, smallest, 3);
	check_trunc(100, all, 10);
	check_trunc(INT64_MIN, all, 10);
	check_trunc(INT64_MAX, all, 10);
}

/* aggsortrev and aggsortkey order what is printed, not what is kept. */
static void
trunc_ignores_the_printed_order(void)
{
	const struct agg_order o = {.rev = true, .key = true};
	struct make_bed *b = bed_of("count", 100000);

	fill_ten(b);
	CU_ASSERT_EQUAL(agg_result_trunc(b->result, 1, 1, &o, &make_strings), 0);
	CU_ASSERT_STRING_EQUAL(make_print(b, 1, &o),
		"  10.0.0.10                                                        10\n");
	make_bed_free(b);
}

/* A literal and an address that print alike are one row, also for trunc(). */
static void
trunc_counts_rows_that_print_alike_once(void)
{
	struct make_bed *b = bed_of("count", 100000);

	fill_ten(b);
	for (unsigned i = 0; i < 7; i++)
		make_const(&def, make_update(b, &def), 0, 0); /* 10.0.0.1 again: 12 */
	make_text(&def, make_update(b, &def), 0, "10.0.0.10");
	make_merge(b);
	CU_ASSERT_EQUAL(agg_result_rows(b->result, 1), 12);
	CU_ASSERT_EQUAL(agg_result_trunc(b->result, 1, 2, &make_default_order, &make_strings), 0);
	CU_ASSERT_STRING_EQUAL(make_print(b, 1, &make_default_order),
		"  10.0.0.10                                                        11\n"
		"  10.0.0.1                                                         12\n");
	make_bed_free(b);
}

#ifndef __SANITIZE_ADDRESS__ /* it does not survive a limit */
/* With no memory left rows are lost, but counted, and the side is empty all the same. */
static void
out_of_memory_is_counted(void)
{
	struct make_bed *b = bed_of("count", 64 << 20);
	struct rlimit before, low = {0};
	unsigned n = 400000;
	int ret;

	for (unsigned i = 0; i < n; i++) {
		struct agg_upd *u = make_update(b, &def);

		make_string(&def, u, 0, AGG_STR_IP4, &i, 4);
	}
	make_apply(b);
	CU_ASSERT_EQUAL(agg_side_drops(b->side, 1), 0);
	CU_ASSERT_EQUAL(getrlimit(RLIMIT_AS, &before), 0);
	low.rlim_max = before.rlim_max;
	CU_ASSERT_EQUAL_FATAL(setrlimit(RLIMIT_AS, &low), 0);
	ret = agg_result_merge(b->result, b->side);
	CU_ASSERT_EQUAL(setrlimit(RLIMIT_AS, &before), 0);
	CU_ASSERT_EQUAL(ret, -ENOMEM);
	CU_ASSERT_TRUE(agg_result_drops(b->result, 1) > 0);
	CU_ASSERT_EQUAL(agg_result_updates(b->result, 1), agg_result_rows(b->result, 1));
	CU_ASSERT_EQUAL(agg_result_updates(b->result, 1) + agg_result_drops(b->result, 1), n);
	CU_ASSERT_EQUAL(agg_side_updates(b->side, 1) + agg_side_drops(b->side, 1), 0);
	put(b, "10.0.0.1", 3, 0);
	make_merge(b);
	make_bed_free(b);
}
#endif

UNIT_SUITE(result_suite, "agg/result.c",
	{"grows and keeps all", grows_and_keeps_all},
	{"zero tails", zero_tails},
	{"clear keeps keys", clear_keeps_keys},
	{"clear shows zero", clear_shows_zero},
	{"trunc keeps largest or smallest", trunc_keeps_largest_or_smallest},
	{"trunc ignores the printed order", trunc_ignores_the_printed_order},
#ifndef __SANITIZE_ADDRESS__
	{"out of memory is counted", out_of_memory_is_counted},
#endif
	{"trunc counts rows that print alike once", trunc_counts_rows_that_print_alike_once});
