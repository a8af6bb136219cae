/* bar: lengths and characters of bars, and what they are measured by. */
#include "../../lib/agg/bar.h"

#include <stdlib.h>

#include "../unit.h"

static struct agg_bar_scale
scale_of(bool zoom, int64_t a, int64_t b)
{
	struct agg_bar_scale s = {.zoom = zoom};

	agg_bar_note(&s, a);
	agg_bar_note(&s, b);
	return s;
}

static const char *
bar(const struct agg_bar_scale *s, int64_t count, bool blocks)
{
	static char *text;
	size_t size;
	FILE *f;

	free(text);
	f = open_memstream(&text, &size);
	agg_bar_print(f, s, count, 1, blocks);
	fclose(f);
	return text;
}

static const char *
packed(const struct agg_bar_scale *s, int64_t count, bool blocks)
{
	static char *text;
	size_t size;
	FILE *f;

	free(text);
	f = open_memstream(&text, &size);
	agg_bar_print_packed(f, s, count, blocks);
	fclose(f);
	return text;
}

static void
directions(void)
{
	struct agg_bar_scale up = scale_of(false, 1, 3), down = scale_of(false, -1, -3),
			     both = scale_of(false, -1, 3), none = scale_of(false, 0, 0);

	CU_ASSERT_STRING_EQUAL(bar(&up, 1, false),
		"|@@@@@@@@@@                               1        \n");
	CU_ASSERT_STRING_EQUAL(bar(&down, -1, false),
		"                              @@@@@@@@@@| -1       \n");
	CU_ASSERT_STRING_EQUAL(bar(&both, -1, false),
		"               @@@@@|                     -1       \n");
	CU_ASSERT_STRING_EQUAL(bar(&both, 3, false),
		"                    |@@@@@@@@@@@@@@@      3        \n");
	CU_ASSERT_STRING_EQUAL(bar(&none, 0, true),
		"|                                         0        \n");
}

static void
zoom(void)
{
	struct agg_bar_scale s = scale_of(true, 10, 20);

	CU_ASSERT_STRING_EQUAL(bar(&s, 20, false),
		"|@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@   20       \n");
	CU_ASSERT_STRING_EQUAL(bar(&s, 10, false),
		"|@@@@@@@@@@@@@@@@@@@                      10       \n");
}

/* Five columns and an eighth: the eighth is not rounded up. */
static void
blocks(void)
{
	struct agg_bar_scale s = scale_of(false, 41, 279), mixed = scale_of(false, 1, -1);

	CU_ASSERT_STRING_EQUAL(bar(&s, 41, true),
		"|█████▏                                   41       \n");
	CU_ASSERT_STRING_EQUAL(bar(&s, 40, true),
		"|█████                                    40       \n");
	CU_ASSERT_STRING_EQUAL(bar(&s, 47, true),
		"|█████▉                                   47       \n");
	CU_ASSERT_STRING_EQUAL(bar(&mixed, 1, true),
		"                    |@@@@@@@@@@           1        \n");
}

static void
heights(void)
{
	struct agg_bar_scale s = scale_of(false, 50, 50);

	CU_ASSERT_STRING_EQUAL(packed(&s, 0, false), " ");
	CU_ASSERT_STRING_EQUAL(packed(&s, 1, false), "_");
	CU_ASSERT_STRING_EQUAL(packed(&s, 50, false), "x");
	CU_ASSERT_STRING_EQUAL(packed(&s, 100, false), "X");
	CU_ASSERT_STRING_EQUAL(packed(&s, 1, true), "▁");
	CU_ASSERT_STRING_EQUAL(packed(&s, 50, true), "▅");
	CU_ASSERT_STRING_EQUAL(packed(&s, 100, true), "█");
	CU_ASSERT_STRING_EQUAL(packed(&s, -1, true), "v");
	CU_ASSERT_STRING_EQUAL(packed(&s, -100, false), "V");
}

UNIT_SUITE(bar_suite, "agg/bar.c", {"directions", directions}, {"zoom", zoom},
	{"blocks", blocks}, {"heights", heights});
