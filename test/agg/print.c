/* print: the default layout, to the byte. */
#include <stdlib.h>
#include <string.h>

#include "../unit.h"
#include "make.h"

#define HEADER "           value  ------------- Distribution ------------- count    \n"

static struct agg_def def;
static const struct agg_def *const list[1] = {&def};

/* --- whole tables, as the documents of DTrace's ip provider show them ----------------------- */

static void
addresses(void)
{
	static const struct {
		const char *address;
		unsigned n;
	} rows[] = {{"192.168.1.5", 1}, {"192.168.1.185", 4}, {"127.0.0.1", 14},
		{"192.168.1.109", 28}};
	struct make_bed *b;

	def = make_def("count");
	make_string_part(&def, 0);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = make_bed(list, 1, 100000);
	for (unsigned i = 0; i < 4; i++)
		for (unsigned n = 0; n < rows[i].n; n++)
			make_ip4(&def, make_update(b, &def), 0, rows[i].address);
	for (unsigned n = 0; n < 9; n++)
		make_ip6(&def, make_update(b, &def), 0, "fe80::214:4fff:fe3b:76c8");
	make_merge(b);
	CU_ASSERT_STRING_EQUAL(make_print(b, 1, &make_default_order),
		"  192.168.1.5                                                       1\n"
		"  192.168.1.185                                                     4\n"
		"  fe80::214:4fff:fe3b:76c8                                          9\n"
		"  127.0.0.1                                                        14\n"
		"  192.168.1.109                                                    28\n");
	make_bed_free(b);
}

static void
sizes_by_destination(void)
{
	static const struct {
		const char *address;
		int64_t value;
		unsigned n;
	} rows[] = {{"192.168.2.27", 20, 7}, {"192.168.2.27", 40, 1}, {"192.168.2.27", 64, 1},
		{"192.168.1.109", 16, 5}, {"192.168.1.109", 63, 3}, {"192.168.1.109", 100, 24},
		{"192.168.1.109", 200, 1}, {"192.168.1.109", 256, 1}, {"192.168.1.109", 1000, 2},
		{"192.168.1.109", 1500, 1}};
	struct make_bed *b;

	def = make_def("quantize");
	def.value_size = 2;
	def.value_signed = false;
	make_string_part(&def, 0);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = make_bed(list, 1, 100000);
	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		for (unsigned n = 0; n < rows[i].n; n++) {
			struct agg_upd *u = make_update(b, &def);

			make_ip4(&def, u, 0, rows[i].address);
			make_value(&def, u, rows[i].value);
		}
	}
	make_merge(b);
	CU_ASSERT_STRING_EQUAL(make_print(b, 1, &make_default_order),
		"  192.168.2.27                                      \n" HEADER
		"               8 |                                         0        \n"
		"              16 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@          7        \n"
		"              32 |@@@@                                     1        \n"
		"              64 |@@@@                                     1        \n"
		"             128 |                                         0        \n"
		"\n"
		"  192.168.1.109                                     \n" HEADER
		"               8 |                                         0        \n"
		"              16 |@@@@@                                    5        \n"
		"              32 |@@@                                      3        \n"
		"              64 |@@@@@@@@@@@@@@@@@@@@@@@@@@               24       \n"
		"             128 |@                                        1        \n"
		"             256 |@                                        1        \n"
		"             512 |@@                                       2        \n"
		"            1024 |@                                        1        \n"
		"            2048 |                                         0        \n"
		"\n");
	make_bed_free(b);
}

static void
no_key(void)
{
	struct make_bed *b;

	def = make_def("sum");
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = make_bed(list, 1, 100000);
	CU_ASSERT_STRING_EQUAL(make_print(b, 1, &make_default_order), "");
	make_value(&def, make_update(b, &def), -1500);
	make_merge(b);
	CU_ASSERT_STRING_EQUAL(make_print(b, 1, &make_default_order), "            -1500\n");
	agg_result_normalize(b->result, 1, 1000);
	CU_ASSERT_STRING_EQUAL(make_print(b, 1, &make_default_order), "               -1\n");
	make_bed_free(b);
}

/* --- keys ----------------------------------------------------------------------------------- */

static void
check_int(unsigned size, bool is_signed, int64_t value, const char *expected)
{
	struct make_bed *b;

	def = make_def("count");
	make_int_part(&def, size, is_signed);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = make_bed(list, 1, 100000);
	make_int(&def, make_update(b, &def), 0, (uint64_t)value);
	make_merge(b);
	CU_ASSERT_STRING_EQUAL(make_print(b, 1, &make_default_order), expected);
	make_bed_free(b);
}

/* 64 and 32 bits show a sign even if they have none, 16 and 8 bits don't if they have one. */
static void
integer_keys(void)
{
	for (unsigned is_signed = 0; is_signed < 2; is_signed++) {
		check_int(8, is_signed, -1, "               -1                1\n");
		check_int(4, is_signed, -1, "       -1                1\n");
		check_int(2, is_signed, -1, " 65535                1\n");
		check_int(1, is_signed, -1, " 255                1\n");
		check_int(2, is_signed, 80, "    80                1\n");
	}
}

static void
bytes_are(const void *bytes, unsigned n, int width, const char *expected)
{
	char *text;
	size_t size;
	FILE *f = open_memstream(&text, &size);

	agg_print_bytes(f, bytes, n, &make_look, width);
	fclose(f);
	CU_ASSERT_STRING_EQUAL(text, expected);
	free(text);
}

static void
bytes(void)
{
	bytes_are("abc\0\0", 5, -10, "  abc       ");
	bytes_are("abc", 3, -10, "  abc       ");
	bytes_are("abc", 3, 5, "   abc");
	bytes_are("a\tb\n", 4, -4, "  a\tb\n");
	bytes_are("", 0, 10, "");
	bytes_are("\0\0\1", 3, 10,
		"\n             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef\n"
		"         0: 00 00 01                                         ...\n");
	bytes_are("a\0b", 3, 10,
		"\n             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef\n"
		"         0: 61 00 62                                         a.b\n");
	bytes_are("0123456789abcdef\xff\x7e", 18, 10,
		"\n             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef\n"
		"         0: 30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66  0123456789abcdef\n"
		"        10: ff 7e                                            .~\n");
}

static void
byte_keys(void)
{
	struct make_bed *b;
	char *key;

	def = make_def("count");
	make_bytes_part(&def, 6);
	make_int_part(&def, 1, false);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = make_bed(list, 1, 100000);
	key = (char *)make_update(b, &def)->word;
	memcpy(key + def.parts[0].tail, "eth0", 4);
	make_merge(b);
	CU_ASSERT_STRING_EQUAL(make_print(b, 1, &make_default_order),
		"  eth0                                                 0                1\n");
	make_bed_free(b);
}

/* --- values --------------------------------------------------------------------------------- */

static void
scalar_is(const char *fn, const uint64_t *state, uint64_t factor, const char *expected)
{
	def = make_def(fn);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	CU_ASSERT_STRING_EQUAL(make_print_value(&def, state, factor), expected);
}

static void
scalar_values(void)
{
	const uint64_t none[4] = {0}, avg[2] = {4, (uint64_t)-30};
	const uint64_t deviation[4] = {2, 30, 500, 0}; /* 10, 20 */

	scalar_is("avg", avg, 1, "               -7");
	scalar_is("avg", avg, 4, "               -1");
	scalar_is("avg", none, 1, "                0");
	scalar_is("stddev", deviation, 1, "                5");
	scalar_is("min", none, 1, " 9223372036854775807");
	scalar_is("max", none, 1, " -9223372036854775808");
	scalar_is("min", NULL, 1, "                0");
	scalar_is("count", NULL, 7, "                0");
}

struct bucket {
	int64_t value, weight;
};

static void
picture_is(const struct bucket *buckets, unsigned n, uint64_t factor, const char *expected)
{
	uint64_t *state;

	def.value_size = 8;
	def.value_signed = true;
	def.weighted = true;
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	state = calloc(def.val_words, sizeof(*state));
	for (unsigned i = 0; i < n; i++)
		def.fn->add(&def, state, (const uint64_t *)&buckets[i]);
	CU_ASSERT_STRING_EQUAL(make_print_value(&def, state, factor), expected);
	free(state);
}

#define PICTURE(factor, expected, ...)                                                             \
	do {                                                                                       \
		const struct bucket list_[] = {__VA_ARGS__};                                       \
		picture_is(list_, sizeof(list_) / sizeof(*list_), factor, "\n" HEADER expected);   \
	} while (0)

static void
quantize_of_negative_values(void)
{
	def = make_def("quantize");
	PICTURE(1,
		"              -8 |                                         0        \n"
		"              -4 |@@@@@@@@@@                               1        \n"
		"              -2 |@@@@@@@@@@                               1        \n"
		"              -1 |                                         0        \n"
		"               0 |@@@@@@@@@@                               1        \n"
		"               1 |@@@@@@@@@@                               1        \n"
		"               2 |                                         0        \n",
		{-7, 1}, {-3, 1}, {0, 1}, {1, 1});
}

static void
quantize_of_negative_counts(void)
{
	def = make_def("quantize");
	PICTURE(1,
		"               0                                         | 0        \n"
		"               1              @@@@@@@@@@@@@@@@@@@@@@@@@@@| -2       \n"
		"               2                            @@@@@@@@@@@@@| -1       \n"
		"               4                                         | 0        \n",
		{1, -2}, {3, -1});
}

static void
quantize_of_mixed_counts(void)
{
	def = make_def("quantize");
	PICTURE(1,
		"               2                     |                     0        \n"
		"               4           @@@@@@@@@@|                     -5       \n"
		"               8                     |                     0        \n"
		"              16                     |@@@@                 2        \n"
		"              32                     |@@@@@@               3        \n"
		"              64                     |                     0        \n",
		{4, -5}, {16, 2}, {33, 3});
}

static void
quantize_at_the_ends(void)
{
	def = make_def("quantize");
	PICTURE(1,
		"-4611686018427387904 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 3        \n"
		"-2305843009213693952 |                                         0        \n",
		{INT64_MIN, 2}, {-(INT64_C(1) << 62), 1});
	PICTURE(1,
		"2305843009213693952 |                                         0        \n"
		"4611686018427387904 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        \n",
		{INT64_MAX, 1});
}

static void
empty_pictures(void)
{
	const char *quantize_empty = "\n" HEADER
		"              -1 |                                         0        \n"
		"               0 |                                         0        \n"
		"               1 |                                         0        \n";

	def = make_def("quantize");
	PICTURE(1,
		"              -1 |                                         0        \n"
		"               0 |                                         0        \n"
		"               1 |                                         0        \n",
		{5, 1}, {4, -1});
	CU_ASSERT_STRING_EQUAL(make_print_value(&def, NULL, 1), quantize_empty);
	def.value_size = 1; /* bucket -1 is shown although it is not kept */
	def.value_signed = false;
	CU_ASSERT_EQUAL(agg_def_layout(&def), 0);
	CU_ASSERT_STRING_EQUAL(make_print_value(&def, NULL, 1), quantize_empty);
	def = make_def("lquantize");
	def.consts[1] = 100;
	def.consts[2] = 10;
	PICTURE(1,
		"             < 0 |                                         0        \n"
		"               0 |                                         0        \n"
		"              10 |                                         0        \n",
		{5, 0});
}

static void
bars_are_rounded(void)
{
	def = make_def("quantize");
	PICTURE(1,
		"               0 |                                         0        \n"
		"               1 |@                                        1        \n"
		"               2 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@   76       \n"
		"               4 |@@                                       3        \n"
		"               8 |                                         0        \n",
		{1, 1}, {2, 76}, {4, 3});
}

/* The count is normalized, the bars are not. */
static void
normalized_counts(void)
{
	def = make_def("quantize");
	PICTURE(10,
		"               0 |                                         0        \n"
		"               1 |@@@@@@@@@@@@@@                           2        \n"
		"               2 |@@@@@@@@@@@@@@@@@@@@@@@@@@               4        \n"
		"               4 |                                         0        \n",
		{1, 26}, {2, 49});
	PICTURE(10,
		"               0                                         | 0        \n"
		"               1 @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@| -2       \n"
		"               2                                         | 0        \n",
		{1, -26});
}

static void
lquantize(void)
{
	def = make_def("lquantize");
	def.consts[0] = -5;
	def.consts[1] = 12; /* the last step is not whole */
	def.consts[2] = 5;
	PICTURE(1,
		"            < -5 |@@@@@@@@@@@@@                            1        \n"
		"              -5 |                                         0        \n"
		"               0 |@@@@@@@@@@@@@                            1        \n"
		"               5 |                                         0        \n"
		"           >= 10 |@@@@@@@@@@@@@                            1        \n",
		{-6, 1}, {4, 1}, {10, 1});
	PICTURE(7,
		"            < -5 |                                         0        \n"
		"              -5 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        \n"
		"               0 |                                         0        \n",
		{-5, 8});
}

static void
llquantize(void)
{
	def = make_def("llquantize");
	def.consts[0] = 10;
	def.consts[1] = 0;
	def.consts[2] = 2;
	def.consts[3] = 20;
	/* Below 10 there are fewer integers than steps. */
	PICTURE(1,
		"              -1 |                                         0        \n"
		"               0 |@@@@@                                    1        \n"
		"               1 |@@@@@                                    1        \n"
		"               2 |                                         0        \n"
		"               3 |                                         0        \n"
		"               4 |                                         0        \n"
		"               5 |                                         0        \n"
		"               6 |                                         0        \n"
		"               7 |                                         0        \n"
		"               8 |                                         0        \n"
		"               9 |@@@@@                                    1        \n"
		"              10 |@@@@@                                    1        \n"
		"              15 |@@@@@@@@@@                               2        \n"
		"              20 |@@@@@                                    1        \n"
		"              25 |                                         0        \n"
		"              30 |                                         0        \n"
		"              35 |@@@@@                                    1        \n"
		"              40 |                                         0        \n",
		{0, 1}, {1, 1}, {9, 1}, {14, 1}, {15, 1}, {19, 1}, {20, 1}, {39, 1});
}

static void
llquantize_ends(void)
{
	def = make_def("llquantize");
	def.consts[0] = 10;
	def.consts[1] = 1;
	def.consts[2] = 2;
	def.consts[3] = 2;
	PICTURE(1,
		"        <= -1000 |@@@@@@@@                                 1        \n"
		"            -500 |                                         0        \n"
		"            -100 |                                         0        \n"
		"             -50 |@@@@@@@@                                 1        \n"
		"             -10 |                                         0        \n"
		"      abs() < 10 |@@@@@@@@                                 1        \n"
		"              10 |@@@@@@@@                                 1        \n"
		"              50 |                                         0        \n"
		"             100 |                                         0        \n"
		"             500 |                                         0        \n"
		"         >= 1000 |@@@@@@@@                                 1        \n",
		{-1000, 1}, {-99, 1}, {-9, 1}, {49, 1}, {1000, 1});
	PICTURE(1,
		"            < 10 |                                         0        \n"
		"              10 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        \n"
		"              50 |                                         0        \n",
		{10, 1});
}

UNIT_SUITE(print_suite, "agg/print.c",
	{"addresses", addresses},
	{"sizes by destination", sizes_by_destination},
	{"no key", no_key},
	{"integer keys", integer_keys},
	{"bytes", bytes},
	{"byte keys", byte_keys},
	{"scalar values", scalar_values},
	{"quantize of negative values", quantize_of_negative_values},
	{"quantize of negative counts", quantize_of_negative_counts},
	{"quantize of mixed counts", quantize_of_mixed_counts},
	{"quantize at the ends", quantize_at_the_ends},
	{"empty pictures", empty_pictures},
	{"bars are rounded", bars_are_rounded},
	{"normalized counts", normalized_counts},
	{"lquantize", lquantize},
	{"llquantize", llquantize},
	{"llquantize's ends", llquantize_ends});
