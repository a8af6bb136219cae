/* column: the images of strings and numbers are in the order of their texts and values. */
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "../unit.h"
#include "make.h"

#define N 3000

static const struct agg_order by_key = {.key = true};

static void
check_ascending(const struct make_bed *b)
{
	struct agg_rows rows;
	char texts[2][300];

	CU_ASSERT_EQUAL_FATAL(agg_rows_get(b->result, &b->defs[0]->id, 1, &by_key, &make_strings,
		&rows), 0);
	CU_ASSERT_TRUE(rows.n > 100);
	for (size_t i = 0; i < rows.n; i++) {
		char buf[AGG_STR_TEXT_MIN];

		strcpy(texts[i % 2], agg_key_text(rows.def, 0, rows.rows[i].key, &make_strings,
			buf, sizeof(buf)));
		if (i > 0)
			CU_ASSERT_TRUE(strcmp(texts[(i - 1) % 2], texts[i % 2]) < 0);
	}
	agg_rows_free(&rows);
}

/* Random strings of the kinds in @tags, sorted by key: are they in the order of strcmp()? */
static void
check_strings(const uint8_t *tags, unsigned ntags)
{
	struct agg_def def = make_def("count");
	const struct agg_def *list[1] = {&def};
	struct make_bed *b;

	make_string_part(&def, 48);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = make_bed(list, 1, 4 << 20);
	for (unsigned i = 0; i < N; i++) {
		struct agg_upd *u = make_update(b, &def);
		uint8_t tag = tags[make_random() % ntags];
		uint64_t words[2] = {make_random(), make_random()};
		char text[48] = {0};

		words[0] >>= make_random() % 48; /* bytes with few digits, too */
		switch (tag) {
		case AGG_STR_IP4: make_string(&def, u, 0, tag, words, 4); break;
		case AGG_STR_MAC: make_string(&def, u, 0, tag, words, 6); break;
		case AGG_STR_IP6: make_string(&def, u, 0, tag, words, 16); break;
		case AGG_STR_CONST: make_const(&def, u, 0, words[1] % 4); break;
		case AGG_STR_NAME: make_name(&def, u, 0, words[1] % 512); break;
		case AGG_STR_TEXT:
			for (unsigned c = 0; c < words[1] % 47; c++)
				text[c] = "az\xff"[make_random() % 3];
			make_text(&def, u, 0, text);
			break;
		default: make_string(&def, u, 0, tag, "", 0); break;
		}
	}
	make_merge(b);
	check_ascending(b);
	make_bed_free(b);
}

static void
strings_as_text(void)
{
	static const uint8_t all[] = {AGG_STR_IP4, AGG_STR_MAC, AGG_STR_IP6, AGG_STR_TEXT,
		AGG_STR_NAME, AGG_STR_CONST, AGG_STR_NONE, AGG_STR_EMPTY};

	for (unsigned i = 0; i < 5; i++)
		check_strings(all + i, 1);
	check_strings(all, 2);
	check_strings(all, 3);
	check_strings(all, 8);
	check_strings(all + 3, 3);
}

/* All octets, in all places. */
static void
every_octet(void)
{
	struct agg_def def = make_def("count");
	const struct agg_def *list[1] = {&def};
	struct make_bed *b;

	make_string_part(&def, 0);
	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	b = make_bed(list, 1, 1 << 20);
	for (unsigned place = 0; place < 4; place++) {
		for (unsigned octet = 0; octet < 256; octet++) {
			struct agg_upd *u = make_update(b, &def);
			uint8_t bytes[4] = {10, 10, 10, 10};

			bytes[place] = (uint8_t)octet;
			make_string(&def, u, 0, AGG_STR_IP4, bytes, 4);
		}
		make_apply(b);
	}
	make_merge(b);
	CU_ASSERT_EQUAL(agg_result_rows(b->result, 1), 4 * 256 - 3);
	check_ascending(b);
	make_bed_free(b);
}

UNIT_SUITE(column_suite, "agg/column.c",
	{"strings as text", strings_as_text},
	{"every octet", every_octet});
