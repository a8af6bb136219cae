/* fn: every function against a naive model, over random values and several sides. */
#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../../lib/agg/hist.h"
#include "../unit.h"
#include "make.h"

#define KEYS 17
#define VALUES 300 /* of a key, at most */

/* All values of all keys, as they were given. */
struct model {
	int64_t value[KEYS][VALUES], weight[KEYS][VALUES];
	unsigned n[KEYS];
};

/* A value in the range of the definition's type; small ones and the limits are frequent. */
static int64_t
random_value(const struct agg_def *def)
{
	unsigned bits = def->value_size * 8u, shift = 64 - bits;
	uint64_t x = make_random() >> make_random() % 64;

	if (make_random() % 8 == 0)
		x = UINT64_C(1) << make_random() % 64;
	if (make_random() % 4 == 0)
		x = -x;
	return def->value_signed ? (int64_t)(x << shift) >> shift : (int64_t)(x << shift >> shift);
}

/* Feed random updates through several sides into one result. */
static struct make_bed *
feed(const struct agg_def *def, struct model *m)
{
	const struct agg_def *list[1] = {def};
	struct make_bed *b = make_bed(list, 1, (1 << 20) + KEYS * 8u * def->val_words);

	memset(m, 0, sizeof(*m));
	for (unsigned i = 0; i < 3000; i++) {
		unsigned k = make_random() % KEYS;
		struct agg_upd *u;

		if (m->n[k] == VALUES)
			continue;
		u = make_update(b, def);
		make_int(def, u, 0, k);
		m->value[k][m->n[k]] = random_value(def);
		m->weight[k][m->n[k]] = 1;
		if (def->upd_words > 0)
			make_value(def, u, m->value[k][m->n[k]]);
		if (def->weighted) {
			m->weight[k][m->n[k]] = (int64_t)(make_random() % 7) - 2;
			make_weight(def, u, m->weight[k][m->n[k]]);
		}
		m->n[k]++;
		if (make_random() % 50 == 0)
			make_apply(b);
		if (make_random() % 500 == 0)
			make_merge(b);
	}
	make_merge(b);
	return b;
}

/* --- scalar functions: from all values, in 128 bits or as the text of B5 says --------------- */

typedef int64_t model_scalar(const int64_t *v, unsigned n, int64_t factor);

static int64_t
model_count(const int64_t *v, unsigned n, int64_t factor)
{
	return n / factor;
}

static int64_t
wrapped_sum(const int64_t *v, unsigned n)
{
	uint64_t sum = 0;

	for (unsigned i = 0; i < n; i++)
		sum += (uint64_t)v[i];
	return (int64_t)sum;
}

static int64_t
model_sum(const int64_t *v, unsigned n, int64_t factor)
{
	return wrapped_sum(v, n) / factor;
}

static int64_t
model_avg(const int64_t *v, unsigned n, int64_t factor)
{
	return wrapped_sum(v, n) / factor / (int64_t)n;
}

static int64_t
model_min(const int64_t *v, unsigned n, int64_t factor)
{
	int64_t min = INT64_MAX;

	for (unsigned i = 0; i < n; i++)
		min = v[i] < min ? v[i] : min;
	return min / factor;
}

static int64_t
model_max(const int64_t *v, unsigned n, int64_t factor)
{
	int64_t max = INT64_MIN;

	for (unsigned i = 0; i < n; i++)
		max = v[i] > max ? v[i] : max;
	return max / factor;
}

static int64_t
model_stddev(const int64_t *v, unsigned n, int64_t factor)
{
	__int128 squares = 0, avg = model_avg(v, n, factor), rest;
	uint64_t low = 0, high = INT64_MAX;

	for (unsigned i = 0; i < n; i++)
		squares += (__int128)v[i] * v[i];
	rest = squares / factor / n - avg * avg;
	while (low < high) { /* the largest root with root^2 <= rest */
		uint64_t mid = low + (high - low + 1) / 2;

		if ((__int128)mid * mid <= rest)
			low = mid;
		else
			high = mid - 1;
	}
	return (int64_t)low;
}

static void
check_scalar(const char *fn, model_scalar *model, unsigned size, bool is_signed)
{
	struct agg_def def = make_def(fn);
	struct model *m = malloc(sizeof(*m));
	struct make_bed *b;
	struct agg_rows rows;
	uint64_t keys = 0;

	make_int_part(&def, 1, false);
	def.value_size = (uint8_t)size;
	def.value_signed = is_signed;
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = feed(&def, m);
	CU_ASSERT_EQUAL_FATAL(agg_rows_get(b->result, &def.id, 1, &make_default_order,
		&make_strings, &rows), 0);
	for (size_t i = 0; i < rows.n; i++) {
		unsigned k = (unsigned)agg_key_int(&def, 0, rows.rows[i].key);
		static const int64_t factors[] = {1, 2, 1000, INT64_MAX};

		keys |= UINT64_C(1) << k;
		for (unsigned f = 0; f < 4; f++)
			CU_ASSERT_EQUAL(def.fn->scalar(&def, rows.rows[i].state[0],
				(uint64_t)factors[f]), model(m->value[k], m->n[k], factors[f]));
	}
	CU_ASSERT_EQUAL(keys, (UINT64_C(1) << KEYS) - 1);
	agg_rows_free(&rows);
	make_bed_free(b);
	free(m);
}

static void
scalars(void)
{
	static const struct {
		const char *name;
		model_scalar *model;
	} rows[] = {{"count", model_count}, {"sum", model_sum}, {"avg", model_avg},
		{"min", model_min}, {"max", model_max}};

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		for (unsigned size = 1; size <= 8; size *= 2) {
			check_scalar(rows[i].name, rows[i].model, size, true);
			check_scalar(rows[i].name, rows[i].model, size, false);
		}
	}
	/* Sums of full 64-bit values wrap, and then nothing can be said of the deviation. */
	for (unsigned size = 1; size <= 4; size *= 2) {
		check_scalar("stddev", model_stddev, size, true);
		check_scalar("stddev", model_stddev, size, false);
	}
}

static void
nothing_yet(void)
{
	static const struct {
		const char *name;
		int64_t value;
	} rows[] = {{"count", 0}, {"sum", 0}, {"avg", 0}, {"stddev", 0}, {"min", INT64_MAX},
		{"max", INT64_MIN}};
	const uint64_t state[4] = {0};

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct agg_def def = make_def(rows[i].name);

		CU_ASSERT_EQUAL(def.fn->scalar(&def, state, 1), rows[i].value);
	}
}

/* A factor that does not fit a signed number is not taken for a negative one. */
static void
huge_factor(void)
{
	struct agg_def def = make_def("sum");
	const uint64_t state[1] = {(uint64_t)INT64_MIN};

	CU_ASSERT_EQUAL(def.fn->scalar(&def, state, UINT64_MAX), 0);
	CU_ASSERT_EQUAL(def.fn->scalar(&def, state, 2), INT64_MIN / 2);
}

static void
stddev_is_of_the_population(void)
{
	static const int64_t v[] = {2, 4, 4, 4, 5, 5, 7, 9};
	struct agg_def def = make_def("stddev");
	uint64_t state[4] = {0};

	for (unsigned i = 0; i < 8; i++)
		def.fn->add(&def, state, (const uint64_t *)&v[i]);
	CU_ASSERT_EQUAL(def.fn->scalar(&def, state, 1), 2);
}

/* --- distributions: the bucket whose bounds a value is between ------------------------------ */

/* Bucket of @v by walking the labels' numbers: the last one not above it; for negative values the
 * first one not below it. */
static uint32_t
bucket_between(const struct agg_def *def, int64_t v)
{
	const struct agg_hist *h = def->fn->hist;
	uint32_t n = h->buckets(def), i;

	if (v < 0) {
		for (i = 0; i < n; i++)
			if (h->value(def, i) >= v)
				return i;
		return n - 1;
	}
	for (i = n - 1; i > 0; i--)
		if (h->value(def, i) <= v)
			return i;
	return 0;
}

/* lquantize has no mirrored half, and its outer buckets count for one beyond the bound. */
static uint32_t
linear_bucket(const struct agg_def *def, int64_t v)
{
	int64_t base = def->consts[0], step = def->consts[2], levels, i;

	levels = (def->consts[1] - base) / step;
	for (i = 0; i < levels; i++)
		if (v >= base + i * step && v < base + (i + 1) * step)
			return (uint32_t)i + 1;
	return v < base ? 0 : (uint32_t)levels + 1;
}

static void
check_hist(struct agg_def def, uint32_t (*bucket)(const struct agg_def *, int64_t))
{
	struct model *m = malloc(sizeof(*m));
	struct make_bed *b;
	struct agg_rows rows;
	uint32_t n;

	make_int_part(&def, 1, false);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = feed(&def, m);
	n = def.fn->hist->buckets(&def);
	CU_ASSERT_EQUAL_FATAL(agg_rows_get(b->result, &def.id, 1, &make_default_order,
		&make_strings, &rows), 0);
	CU_ASSERT_EQUAL(rows.n, KEYS);
	for (size_t i = 0; i < rows.n; i++) {
		unsigned k = (unsigned)agg_key_int(&def, 0, rows.rows[i].key);
		int64_t *count = calloc(n, sizeof(*count));

		for (unsigned v = 0; v < m->n[k]; v++)
			count[bucket(&def, m->value[k][v])] += m->weight[k][v];
		for (uint32_t at = 0; at < n; at++)
			CU_ASSERT_EQUAL(count[at],
				agg_hist_count(&def, rows.rows[i].state[0], at));
		free(count);
	}
	agg_rows_free(&rows);
	make_bed_free(b);
	free(m);
}

static struct agg_def
hist_def(const char *fn, unsigned size, bool is_signed, const int64_t *consts, unsigned n)
{
	struct agg_def def = make_def(fn);
	const char *tag;

	def.value_size = (uint8_t)size;
	def.value_signed = is_signed;
	def.weighted = make_random() % 2;
	for (unsigned i = 0; i < n; i++)
		def.consts[i] = consts[i];
	if (def.fn->check != NULL)
		CU_ASSERT_PTR_NULL_FATAL(def.fn->check(def.consts, n, &tag));
	return def;
}

static void
quantize(void)
{
	for (unsigned size = 1; size <= 8; size *= 2) {
		check_hist(hist_def("quantize", size, false, NULL, 0), bucket_between);
		check_hist(hist_def("quantize", size, true, NULL, 0), bucket_between);
	}
}

static void
quantize_keeps_what_it_needs(void)
{
	static const unsigned words[4][2] = {{9, 16}, {17, 32}, {33, 64}, {127, 127}};

	for (unsigned i = 0; i < 4; i++) {
		for (unsigned is_signed = 0; is_signed < 2; is_signed++) {
			struct agg_def def = hist_def("quantize", 1u << i, is_signed, NULL, 0);

			CU_ASSERT_EQUAL(agg_def_layout(&def), 0);
			CU_ASSERT_EQUAL(def.val_words, words[i][is_signed]);
			CU_ASSERT_EQUAL(def.fn->hist->buckets(&def), 127);
		}
	}
}

static void
lquantize(void)
{
	static const int64_t consts[][3] = {{0, 10, 1}, {-100, 100, 7}, {5, 6, 1}, {0, 3, 1},
		{-70000, 70000, 1000}, {INT32_MIN, 0, 65535}};

	for (unsigned i = 0; i < sizeof(consts) / sizeof(*consts); i++) {
		for (unsigned size = 1; size <= 8; size *= 2) {
			check_hist(hist_def("lquantize", size, true, consts[i], 3), linear_bucket);
			check_hist(hist_def("lquantize", size, false, consts[i], 3), linear_bucket);
		}
	}
}

static void
llquantize(void)
{
	static const int64_t consts[][4] = {{10, 0, 3, 10}, {10, 0, 6, 20}, {10, 2, 5, 5},
		{2, 0, 16, 8}, {16, 1, 3, 4}, {10, 0, 17, 10}, {3, 1, 20, 27}, {2, 0, 61, 2}};

	for (unsigned i = 0; i < sizeof(consts) / sizeof(*consts); i++) {
		for (unsigned size = 1; size <= 8; size *= 2) {
			check_hist(hist_def("llquantize", size, true, consts[i], 4),
				bucket_between);
			check_hist(hist_def("llquantize", size, false, consts[i], 4),
				bucket_between);
		}
	}
}

/* Buckets are in ascending order, and each bound falls into its own. */
static void
llquantize_bounds(void)
{
	for (int64_t factor = 2; factor <= 12; factor++) {
		for (int64_t steps = 1; steps <= 48; steps++) {
			int64_t consts[4] = {factor, 1, 5, steps}, before = INT64_MIN;
			struct agg_def def = make_def("llquantize");
			const char *tag;

			if (def.fn->check(consts, 4, &tag) != NULL)
				continue;
			memcpy(def.consts, consts, sizeof(consts));
			CU_ASSERT_EQUAL(agg_def_layout(&def), 0);
			CU_ASSERT_EQUAL(def.val_words, def.fn->hist->buckets(&def));
			for (uint32_t i = 0; i < def.val_words; i++) {
				int64_t value = def.fn->hist->value(&def, i);

				CU_ASSERT_TRUE(value > before);
				CU_ASSERT_EQUAL(def.fn->hist->word(&def, value), i);
				before = value;
			}
		}
	}
}

/* --- constants ------------------------------------------------------------------------------ */

static void
check_is(const char *fn, const char *tag, unsigned n, int64_t a, int64_t b, int64_t c, int64_t d)
{
	int64_t consts[AGG_MAX_CONSTS_FN] = {a, b, c, d};
	const char *found = "", *text = agg_fn_find(fn)->check(consts, n, &found);

	CU_ASSERT_STRING_EQUAL(found, tag);
	CU_ASSERT_EQUAL(text == NULL, tag[0] == '\0');
	if (text != NULL)
		CU_ASSERT_EQUAL(strncmp(text, fn, strlen(fn)), 0);
}

static void
lquantize_constants(void)
{
	int64_t consts[3] = {0, 10, 99};
	const char *tag;

	check_is("lquantize", "", 3, 0, 100, 10, 0);
	check_is("lquantize", "D_LQUANT_BASEVAL", 2, INT64_C(1) << 31, 10, 0, 0);
	check_is("lquantize", "D_LQUANT_LIMVAL", 2, 0, INT64_C(1) << 31, 0, 0);
	check_is("lquantize", "D_LQUANT_MISMATCH", 2, 10, 0, 0, 0);
	check_is("lquantize", "D_LQUANT_STEPTYPE", 3, 0, 10, 0, 0);
	check_is("lquantize", "D_LQUANT_STEPTYPE", 3, 0, 10, -1, 0);
	check_is("lquantize", "D_LQUANT_STEPVAL", 3, 0, 100000, 65536, 0);
	check_is("lquantize", "D_LQUANT_STEPLARGE", 3, 0, 10, 11, 0);
	check_is("lquantize", "D_LQUANT_STEPLARGE", 2, 10, 10, 0, 0);
	check_is("lquantize", "D_LQUANT_STEPSMALL", 2, 0, 65536, 0, 0);
	check_is("lquantize", "", 2, 0, 65535, 0, 0);
	CU_ASSERT_PTR_NULL(agg_fn_find("lquantize")->check(consts, 2, &tag));
	CU_ASSERT_EQUAL(consts[2], 1);
}

static void
llquantize_constants(void)
{
	check_is("llquantize", "", 4, 10, 0, 6, 20);
	check_is("llquantize", "", 4, 10, 0, 6, 5);
	check_is("llquantize", "D_LLQUANT_FACTORVAL", 4, 65536, 0, 6, 20);
	check_is("llquantize", "D_LLQUANT_LOWVAL", 4, 10, -1, 6, 20);
	check_is("llquantize", "D_LLQUANT_HIGHVAL", 4, 10, 0, 65536, 20);
	check_is("llquantize", "D_LLQUANT_NSTEPVAL", 4, 10, 0, 6, -20);
	check_is("llquantize", "D_LLQUANT_FACTORSMALL", 4, 1, 0, 6, 20);
	check_is("llquantize", "D_LLQUANT_MAGRANGE", 4, 10, 6, 6, 20);
	check_is("llquantize", "D_LLQUANT_FACTOREVEN", 4, 10, 0, 6, 15);
	check_is("llquantize", "D_LLQUANT_FACTOREVEN", 4, 10, 0, 6, 0);
	check_is("llquantize", "D_LLQUANT_MAGTOOBIG", 4, 10, 0, 19, 10);
	check_is("llquantize", "", 4, 10, 0, 18, 10);
}

static void
list_of_functions(void)
{
	CU_ASSERT_EQUAL(agg_fn_count(), 9);
	for (unsigned i = 0; i < agg_fn_count(); i++) {
		const struct agg_fn *fn = agg_fn_at(i);

		if (i > 0)
			CU_ASSERT_TRUE(strcmp(agg_fn_at(i - 1)->name, fn->name) < 0);
		CU_ASSERT_PTR_EQUAL(agg_fn_find(fn->name), fn);
		CU_ASSERT_EQUAL(strncmp(fn->usage, fn->name, strlen(fn->name)), 0);
		CU_ASSERT_TRUE(strlen(fn->doc) > 10);
		CU_ASSERT_EQUAL(fn->scalar == NULL, fn->hist != NULL);
		CU_ASSERT_EQUAL(fn->has_weight, fn->hist != NULL);
		CU_ASSERT_EQUAL(fn->check == NULL, fn->max_consts == 0);
	}
	CU_ASSERT_PTR_NULL(agg_fn_find("median"));
}

UNIT_SUITE(fn_suite, "agg/fn.c",
	{"scalars", scalars},
	{"nothing yet", nothing_yet},
	{"a huge factor", huge_factor},
	{"stddev is of the population", stddev_is_of_the_population},
	{"quantize", quantize},
	{"quantize keeps what it needs", quantize_keeps_what_it_needs},
	{"lquantize", lquantize},
	{"llquantize", llquantize},
	{"llquantize bounds", llquantize_bounds},
	{"lquantize constants", lquantize_constants},
	{"llquantize constants", llquantize_constants},
	{"the list of functions", list_of_functions});
