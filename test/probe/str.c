/* Tests of lib/probe/str.c. */
#include "../../lib/probe/str.h"

#include <stdio.h>
#include <string.h>

#include "../unit.h"

enum { STRSIZE = 20 };

static const uint8_t ip6[16] = {0x20, 1, 0xd, 0xb8, [15] = 1}, mac[6] = {2, 0, 0, 0, 0, 0xff};

static const char *
constant(const void *arg, uint32_t id)
{
	static const char *const texts[] = {"zero", "10.0.0.1", "TCP", ""};

	return texts[id];
}

static const char *
name(const void *arg, uint32_t id, char *buf)
{
	snprintf(buf, 32, "%u/%u", id >> 24, id & 0xffffff);
	return buf;
}

static const struct agg_strings strings = {constant, name, NULL};

static uint64_t
bytes(unsigned tag, const void *p)
{
	return str_make(tag, (uintptr_t)p);
}

static uint64_t
ip4(const char *quad)
{
	uint32_t v = (uint32_t)quad[0] | (uint32_t)quad[1] << 8 | (uint32_t)quad[2] << 16 |
		(uint32_t)quad[3] << 24;

	return str_make(AGG_STR_IP4, v);
}

struct row {
	uint64_t h;
	const char *text;
};

/* One string of every kind. */
static unsigned
rows(struct row *r)
{
	struct row all[] = {
		{0, ""},
		{str_make(AGG_STR_NONE, 0), "<null>"},
		{str_make(AGG_STR_EMPTY, 0), ""},
		{ip4("\012\0\0\1"), "10.0.0.1"},
		{bytes(AGG_STR_IP6, ip6), "2001:db8::1"},
		{bytes(AGG_STR_MAC, mac), "02:00:00:00:00:ff"},
		{str_make(AGG_STR_CONST, 2), "TCP"},
		{str_make(AGG_STR_NAME, 5u << 24 | 1234), "5/1234"},
		{bytes(AGG_STR_TEXT, "built"), "built"},
		{bytes(AGG_STR_TEXT, ""), ""},
		{bytes(AGG_STR_TEXT, "exactly 20 in length"), "exactly 20 in length"},
	};

	memcpy(r, all, sizeof(all));
	return sizeof(all) / sizeof(*all);
}

static void
handles(void)
{
	uint64_t h = str_make(AGG_STR_NAME, UINT64_C(0x00ffffffffffffff));

	CU_ASSERT_EQUAL(str_tag(h), AGG_STR_NAME);
	CU_ASSERT_EQUAL(str_payload(h), UINT64_C(0x00ffffffffffffff));
	CU_ASSERT_PTR_EQUAL(str_bytes(bytes(AGG_STR_MAC, mac)), mac);
	CU_ASSERT_EQUAL(str_cell_size(1), STR_CELL_MIN);
	CU_ASSERT_EQUAL(str_cell_size(15), 24);
	CU_ASSERT_EQUAL(str_cell_size(16), 32);
	CU_ASSERT_EQUAL(str_cell_size(256), 8 + 264);
}

static void
texts(void)
{
	struct row r[16];
	unsigned n = rows(r);
	char buf[AGG_STR_TEXT_MIN];

	for (unsigned i = 0; i < n; i++)
		CU_ASSERT_STRING_EQUAL(str_text(&strings, r[i].h, buf), r[i].text);
}

/* What is stored over anything else reads as itself again, and nothing beyond the cell is written.
 */
static void
cells(void)
{
	struct row r[16];
	unsigned n = rows(r);
	char buf[AGG_STR_TEXT_MIN];

	for (unsigned i = 0; i < n; i++)
		for (unsigned j = 0; j < n; j++) {
			uint64_t cell[6], h;
			uint32_t room = str_cell_size(STRSIZE);

			memset(cell, 0xee, sizeof(cell));
			str_cell_put(cell, room, r[j].h);
			str_cell_put(cell, room, r[i].h);
			h = str_cell_get(cell);
			CU_ASSERT_STRING_EQUAL(str_text(&strings, h, buf), r[i].text);
			CU_ASSERT_EQUAL(str_tag(h), r[i].h == 0 ? AGG_STR_EMPTY : str_tag(r[i].h));
			CU_ASSERT_EQUAL(cell[room / 8], UINT64_C(0xeeeeeeeeeeeeeeee));
			/* s = s */
			str_cell_put(cell, room, h);
			CU_ASSERT_EQUAL(str_cell_get(cell), h);
			CU_ASSERT_STRING_EQUAL(str_text(&strings, h, buf), r[i].text);
		}
}

/* A cell that nobody has stored into is zero: the empty string. */
static void
cell_zero(void)
{
	uint64_t cell[3] = {0};
	char buf[AGG_STR_TEXT_MIN];

	CU_ASSERT_STRING_EQUAL(str_text(&strings, str_cell_get(cell), buf), "");
}

/* Text is cut to what fits, and the rest of the cell is zero: records are compared and written
 * whole. */
static void
cell_cut(void)
{
	char cell[40];

	memset(cell, 'x', sizeof(cell));
	str_cell_put(cell, 32, bytes(AGG_STR_TEXT, "0123456789012345678901234567890123456789"));
	CU_ASSERT_STRING_EQUAL(cell + 8, "01234567890123456789012");
	CU_ASSERT_EQUAL(cell[32], 'x');
	str_cell_put(cell, 32, bytes(AGG_STR_TEXT, "ab"));
	for (unsigned i = 10; i < 32; i++)
		CU_ASSERT_EQUAL(cell[i], 0);
}

static void
compare(void)
{
	uint64_t address = ip4("\012\0\0\1"), literal = str_make(AGG_STR_CONST, 1),
		text = bytes(AGG_STR_TEXT, "10.0.0.1");

	CU_ASSERT_EQUAL(str_compare(&strings, address, literal), 0);
	CU_ASSERT_EQUAL(str_compare(&strings, literal, text), 0);
	CU_ASSERT_EQUAL(str_compare(&strings, address, text), 0);
	CU_ASSERT_EQUAL(str_compare(&strings, 0, str_make(AGG_STR_EMPTY, 0)), 0);
	CU_ASSERT_EQUAL(str_compare(&strings, 0, str_make(AGG_STR_CONST, 3)), 0);
	CU_ASSERT_EQUAL(str_compare(&strings, str_make(AGG_STR_NONE, 0), 0), 1);
	/* Bytewise, not as numbers. */
	CU_ASSERT_EQUAL(str_compare(&strings, ip4("\012\0\0\2"), ip4("\012\0\0\12")), 1);
	CU_ASSERT_EQUAL(str_compare(&strings, bytes(AGG_STR_TEXT, "\xff"), literal), 1);
	CU_ASSERT_EQUAL(str_compare(&strings, literal, bytes(AGG_STR_TEXT, "\xff")), -1);
	CU_ASSERT_EQUAL(str_compare(&strings, literal, bytes(AGG_STR_TEXT, "10.0.0.10")), -1);
}

/* A component is written whole, whatever was there: equal keys have equal words. */
static void
keys(void)
{
	struct agg_def def = {.nparts = 2, .parts = {{.kind = AGG_PART_INT, .size = 8},
		{.kind = AGG_PART_STR, .may_text = true, .size = 24}}};
	struct row r[16];
	unsigned n = rows(r);

	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	for (unsigned i = 0; i < n; i++)
		for (unsigned j = 0; j < n; j++) {
			uint64_t a[16] = {0}, b[16] = {0};

			str_key_put(a, &def.parts[1], NULL, r[i].h);
			str_key_put(b, &def.parts[1], NULL, r[j].h);
			CU_ASSERT_EQUAL(memcmp(a, b, sizeof(a)) == 0, i == j ||
				(r[i].h == 0 && str_tag(r[j].h) == AGG_STR_EMPTY) ||
				(r[j].h == 0 && str_tag(r[i].h) == AGG_STR_EMPTY));
			str_key_put(b, &def.parts[1], NULL, r[i].h);
			CU_ASSERT_EQUAL(memcmp(a, b, sizeof(a)), 0);
		}
}

/* Words beside the component stay: the other parts, and in one that cannot be text the next ones.
 */
static void
key_bounds(void)
{
	struct agg_def def = {
		.nparts = 2, .parts = {{.kind = AGG_PART_STR}, {.kind = AGG_PART_STR}}};
	uint64_t key[16], want[16] = {0};

	CU_ASSERT_EQUAL_FATAL(agg_def_layout(&def), 0);
	for (unsigned first = 0; first < 2; first++) {
		memset(key, 0, sizeof(key));
		str_key_put(key, &def.parts[first], NULL, bytes(AGG_STR_IP6, ip6));
		str_key_put(key, &def.parts[!first], NULL, bytes(AGG_STR_IP6, ip6));
		if (first == 0)
			memcpy(want, key, sizeof(want));
		CU_ASSERT_EQUAL(memcmp(key, want, sizeof(want)), 0);
	}
	for (unsigned i = def.head_words + def.tail_words; i < 16; i++)
		CU_ASSERT_EQUAL(key[i], 0);
}

UNIT_SUITE(suite_str, "probe/str.c", {"handles", handles}, {"texts", texts}, {"cells", cells},
	{"a cell never set", cell_zero}, {"text is cut", cell_cut}, {"compare", compare},
	{"keys", keys}, {"bounds of a key", key_bounds});
