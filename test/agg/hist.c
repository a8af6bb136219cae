/* hist: adding, merging and ranking states of the quantize family. */
#include "../../lib/agg/hist.h"

#include "../unit.h"
#include "make.h"

static void
add_and_merge(void)
{
	struct agg_def def = make_def("quantize");
	uint64_t a[127] = {0}, b[127] = {0};
	const uint64_t four[2] = {4, (uint64_t)-3}, zero[2] = {0, 10};

	def.weighted = true;
	CU_ASSERT_EQUAL(agg_def_layout(&def), 0);
	agg_hist_add(&def, a, four);
	agg_hist_add(&def, b, four);
	agg_hist_add(&def, b, zero);
	def.weighted = false;
	agg_hist_add(&def, b, four);
	agg_hist_merge(&def, a, b);
	CU_ASSERT_EQUAL(agg_hist_count(&def, a, 66), -5);
	CU_ASSERT_EQUAL(agg_hist_count(&def, a, 63), 10);
	CU_ASSERT_EQUAL(agg_hist_count(&def, a, 62), 0);
	CU_ASSERT_EQUAL(agg_hist_count(&def, NULL, 63), 0);
}

/* A bucket that the value's type can not reach is empty. */
static void
buckets_that_are_not_kept(void)
{
	struct agg_def def = make_def("quantize");
	uint64_t state[9];

	def.value_size = 1;
	def.value_signed = false;
	CU_ASSERT_EQUAL(agg_def_layout(&def), 0);
	CU_ASSERT_EQUAL(def.val_words, 9);
	for (unsigned i = 0; i < 9; i++)
		state[i] = i + 1;
	for (uint32_t i = 0; i < 127; i++)
		CU_ASSERT_EQUAL(agg_hist_count(&def, state, i),
			i >= 63 && i < 72 ? (int64_t)i - 62 : 0);
}

static void
rank(void)
{
	struct agg_def def = make_def("quantize");
	struct agg_hist_rank r;
	uint64_t state[127] = {0};

	CU_ASSERT_EQUAL(agg_def_layout(&def), 0);
	state[63] = 5;
	state[64 + 62] = INT64_MAX; /* 2^62 */
	state[62] = 2;		    /* -1 */
	r = agg_hist_rank(&def, state);
	CU_ASSERT_EQUAL(r.zero, 5);
	CU_ASSERT_TRUE(r.sum == ((__int128)1 << 62) * INT64_MAX - 2);
	r = agg_hist_rank(&def, NULL);
	CU_ASSERT_TRUE(r.sum == 0 && r.zero == 0);
}

/* The buckets outside of lquantize's range count for one less than base, and one more than the
 * end. */
static void
rank_of_lquantize(void)
{
	struct agg_def def = make_def("lquantize");
	uint64_t state[5] = {1, 10, 100, 1000, 10000};

	def.consts[0] = 1;
	def.consts[1] = 10;
	def.consts[2] = 3;
	CU_ASSERT_EQUAL(agg_def_layout(&def), 0);
	CU_ASSERT_EQUAL_FATAL(def.val_words, 5);
	CU_ASSERT_TRUE(agg_hist_rank(&def, state).sum == 10 + 400 + 7000 + 110000);
	CU_ASSERT_EQUAL(agg_hist_rank(&def, state).zero, 1);
}

UNIT_SUITE(hist_suite, "agg/hist.c",
	{"add and merge", add_and_merge},
	{"buckets that are not kept", buckets_that_are_not_kept},
	{"rank", rank},
	{"rank of lquantize", rank_of_lquantize});
