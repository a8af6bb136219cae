/* key: components of keys, with and without a tail, and in another layout. */
#include "../../lib/agg/key.h"

#include <string.h>

#include "../unit.h"
#include "make.h"

static struct make_bed bed; /* never full: it has no tables */

static const char *
text_of(const struct agg_def *def, unsigned part, const uint64_t *key)
{
	static char buf[AGG_STR_TEXT_MIN];

	return agg_key_text(def, part, key, &make_strings, buf, sizeof(buf));
}

static void
integers(void)
{
	for (unsigned size = 1; size <= 8; size *= 2) {
		uint64_t mask = UINT64_MAX >> (64 - 8 * size);
		struct agg_def def = make_def("count");
		struct agg_upd *u;

		make_int_part(&def, size, true);
		make_int_part(&def, size, false);
		CU_ASSERT_EQUAL(agg_def_layout(&def), 0);
		u = make_update(&bed, &def);
		make_int(&def, u, 0, (uint64_t)-5);
		make_int(&def, u, 1, (uint64_t)-5);
		CU_ASSERT_EQUAL(agg_key_int(&def, 0, u->word), -5);
		CU_ASSERT_EQUAL(agg_key_int(&def, 1, u->word), (int64_t)((uint64_t)-5 & mask));
		CU_ASSERT_EQUAL(agg_key_unsigned(&def.parts[0], u->word), (uint64_t)-5 & mask);
	}
}

static void
without_a_tail(void)
{
	struct agg_def def = make_def("count");
	const char *bytes;
	struct agg_upd *u;

	bed.pend.used = 0;
	make_string_part(&def, 20);
	make_string_part(&def, 0);
	make_bytes_part(&def, 5);
	CU_ASSERT_EQUAL(agg_def_layout(&def), 0);
	u = make_update(&bed, &def);
	make_text(&def, u, 0, "");
	make_ip6(&def, u, 1, "2001:db8::");
	agg_key_mark_narrow(&def, u->word);
	CU_ASSERT_TRUE(agg_key_is_narrow(&def, u->word));
	/* What lies behind a key without a tail is not its own. */
	memset(u->word + def.head_words, 0xaa, def.tail_words * 8);
	CU_ASSERT_STRING_EQUAL(text_of(&def, 0, u->word), "");
	CU_ASSERT_STRING_EQUAL(text_of(&def, 1, u->word), "2001:db8::");
	bytes = agg_key_tail(&def, u->word, def.parts[2].tail);
	CU_ASSERT_EQUAL(memcmp(bytes, "\0\0\0\0\0", 5), 0);
}

static void
another_layout(void)
{
	struct agg_def a = make_def("count"), b = make_def("count"), common;
	const struct agg_def *defs[2] = {&a, &b};
	uint64_t key[64];
	struct agg_upd *u;

	bed.pend.used = 0;
	make_string_part(&a, 0);
	make_int_part(&a, 2, true);
	make_bytes_part(&a, 3);
	make_string_part(&a, 30);
	make_string_part(&b, 20);
	make_int_part(&b, 8, true);
	make_bytes_part(&b, 3);
	make_string_part(&b, 30);
	CU_ASSERT_EQUAL(agg_def_layout(&a), 0);
	CU_ASSERT_EQUAL(agg_def_layout(&b), 0);
	CU_ASSERT_TRUE(agg_key_is_same_layout(&a, &a));
	CU_ASSERT_FALSE(agg_key_is_same_layout(&a, &b));
	CU_ASSERT_EQUAL(agg_key_common(defs, 2, &common), 0);
	CU_ASSERT_TRUE(agg_key_is_same_layout(&b, &common));

	u = make_update(&bed, &a);
	make_ip6(&a, u, 0, "fe80::1");
	make_int(&a, u, 1, (uint64_t)-2);
	memcpy((char *)u->word + a.parts[2].tail, "xyz", 3);
	make_text(&a, u, 3, "a made text");
	agg_key_convert(&common, key, &a, u->word);
	CU_ASSERT_STRING_EQUAL(text_of(&common, 0, key), "fe80::1");
	CU_ASSERT_EQUAL(agg_key_int(&common, 1, key), -2);
	CU_ASSERT_EQUAL(memcmp(agg_key_tail(&common, key, common.parts[2].tail), "xyz", 3), 0);
	CU_ASSERT_STRING_EQUAL(text_of(&common, 3, key), "a made text");
	CU_ASSERT_FALSE(agg_key_is_narrow(&common, key));
}

UNIT_SUITE(key_suite, "agg/key.c",
	{"integers", integers},
	{"without a tail", without_a_tail},
	{"another layout", another_layout});
