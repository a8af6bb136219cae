/* def: fields of keys never overlap, are aligned, and leave the marker alone. */
#include <errno.h>
#include <string.h>

#include "../unit.h"
#include "make.h"

static uint8_t used[8192];

/* Claim bytes [at, at + n) of the key. */
static void
claim(const struct agg_def *def, unsigned at, unsigned n, unsigned alignment, bool tail)
{
	unsigned head = def->head_words * 8, end = head + def->tail_words * 8;

	CU_ASSERT_EQUAL(at % alignment, 0);
	CU_ASSERT_TRUE(tail ? at >= head && at + n <= end : at + n < head);
	for (unsigned i = at; i < at + n; i++)
		CU_ASSERT_EQUAL(used[i]++, 0);
}

static void
check_layout(const struct agg_def *def)
{
	memset(used, 0, sizeof(used));
	for (unsigned i = 0; i < def->nparts; i++) {
		const struct agg_part *p = &def->parts[i];

		switch (p->kind) {
		case AGG_PART_INT: claim(def, p->head, p->size, p->size, false); break;
		case AGG_PART_STR:
			claim(def, p->head, 4, 4, false);
			claim(def, p->tag, 1, 1, false);
			claim(def, p->tail, 12, 8, true);
			if (p->may_text)
				claim(def, p->text, p->size, 8, true);
			break;
		case AGG_PART_BYTES: claim(def, p->tail, p->size, 8, true); break;
		}
	}
}

static void
random_definitions(void)
{
	for (unsigned round = 0; round < 2000; round++) {
		struct agg_def def = make_def("count");
		unsigned n = make_random() % 12;

		for (unsigned i = 0; i < n; i++) {
			switch (make_random() % 4) {
			case 0: make_int_part(&def, 1u << make_random() % 4, false); break;
			case 1: make_string_part(&def, 0); break;
			case 2: make_string_part(&def, 1 + make_random() % 100); break;
			default: make_bytes_part(&def, 1 + make_random() % 40); break;
			}
		}
		CU_ASSERT_EQUAL(agg_def_layout(&def), 0);
		CU_ASSERT_TRUE(def.head_words >= 1);
		check_layout(&def);
	}
}

static void
small_heads(void)
{
	struct agg_def none = make_def("count"), address = make_def("sum"), flow = make_def("avg");

	CU_ASSERT_EQUAL(agg_def_layout(&none), 0);
	CU_ASSERT_EQUAL(none.head_words, 1);
	CU_ASSERT_EQUAL(none.tail_words, 0);
	CU_ASSERT_EQUAL(none.upd_words, 0);

	make_string_part(&address, 0);
	CU_ASSERT_EQUAL(agg_def_layout(&address), 0);
	CU_ASSERT_EQUAL(address.head_words, 1);
	CU_ASSERT_EQUAL(address.tail_words, 2);
	CU_ASSERT_EQUAL(address.upd_words, 1);
	CU_ASSERT_EQUAL(address.val_words, 1);

	make_string_part(&flow, 0);
	make_string_part(&flow, 0);
	make_int_part(&flow, 2, false);
	make_int_part(&flow, 2, false);
	make_int_part(&flow, 1, false);
	CU_ASSERT_EQUAL(agg_def_layout(&flow), 0);
	CU_ASSERT_EQUAL(flow.head_words, 2);
	CU_ASSERT_EQUAL(flow.tail_words, 4);
	CU_ASSERT_EQUAL(flow.val_words, 2);
}

static void
too_large(void)
{
	struct agg_def def = make_def("count");

	make_bytes_part(&def, AGG_PEND_SLACK - 8 - 8);
	CU_ASSERT_EQUAL(agg_def_layout(&def), 0);
	def.parts[0].size++;
	CU_ASSERT_EQUAL(agg_def_layout(&def), -E2BIG);
	def.parts[0].size = UINT16_MAX;
	CU_ASSERT_EQUAL(agg_def_layout(&def), -E2BIG);
}

static void
key_only(void)
{
	struct agg_def def = {.name = "v"};

	make_int_part(&def, 8, true);
	CU_ASSERT_EQUAL(agg_def_layout(&def), 0);
	CU_ASSERT_EQUAL(def.head_words, 2);
	CU_ASSERT_EQUAL(def.val_words, 0);
}

static void
increment_is_an_operand(void)
{
	struct agg_def def = make_def("quantize");

	def.weighted = true;
	CU_ASSERT_EQUAL(agg_def_layout(&def), 0);
	CU_ASSERT_EQUAL(def.upd_words, 2);
}

UNIT_SUITE(def_suite, "agg/def.c",
	{"random definitions", random_definitions},
	{"small heads", small_heads},
	{"too large", too_large},
	{"key only", key_only},
	{"an increment is an operand", increment_is_an_operand});
