/* sort: multi-column numbers against qsort(), in orders that quicksorts dislike. */
#include <stdlib.h>
#include <string.h>

#include "../../lib/agg/sort.h"
#include "../unit.h"
#include "make.h"

#define COLUMNS 3

static uint64_t table[20000][COLUMNS];

static void
fill(void *arg, struct agg_sort_at at, struct agg_sort_elem *e, size_t n)
{
	for (size_t i = 0; i < n; i++)
		e[i].image = table[e[i].ref][at.column];
}

static bool
next(void *arg, struct agg_sort_at *at, uint64_t image)
{
	return ++at->column < COLUMNS;
}

static int
compare(const uint64_t *a, const uint64_t *b)
{
	for (unsigned i = 0; i < COLUMNS; i++)
		if (a[i] != b[i])
			return a[i] < b[i] ? -1 : 1;
	return 0;
}

static void
check(size_t n)
{
	static struct agg_sort_elem e[20000];
	static uint8_t seen[20000];
	const struct agg_sort s = {NULL, fill, next};

	memset(seen, 0, sizeof(seen));
	for (size_t i = 0; i < n; i++)
		e[i].ref = i;
	agg_sort(&s, e, n);
	for (size_t i = 0; i < n; i++) {
		const uint64_t *row = table[e[i].ref & ~AGG_SORT_EQUAL];
		int c = i == 0 ? -1 : compare(table[e[i - 1].ref & ~AGG_SORT_EQUAL], row);

		CU_ASSERT_EQUAL(seen[e[i].ref & ~AGG_SORT_EQUAL]++, 0);
		CU_ASSERT_TRUE(c <= 0);
		CU_ASSERT_EQUAL((e[i].ref & AGG_SORT_EQUAL) != 0, c == 0);
	}
}

static void
random_columns(void)
{
	static const uint64_t ranges[][COLUMNS] = {{1, 1, 1}, {2, 2, 2}, {3, 100, 2},
		{UINT64_MAX, 1, 1}, {1, 1, UINT64_MAX}, {5, UINT64_MAX, 1}};

	for (unsigned r = 0; r < sizeof(ranges) / sizeof(*ranges); r++) {
		for (size_t i = 0; i < 20000; i++)
			for (unsigned c = 0; c < COLUMNS; c++)
				table[i][c] = make_random() % ranges[r][c];
		for (size_t n = 0; n < 40; n++)
			check(n);
		check(20000);
	}
}

static void
hard_orders(void)
{
	for (unsigned order = 0; order < 4; order++) {
		for (uint64_t i = 0; i < 20000; i++) {
			table[i][0] = order == 0 ? i : order == 1 ? 20000 - i :
				order == 2 ? (i < 10000 ? i : 20000 - i) : i % 8;
			table[i][1] = order == 3 ? i / 8 : 0;
			table[i][2] = 0;
		}
		check(20000);
	}
}

UNIT_SUITE(sort_suite, "agg/sort.c",
	{"random columns", random_columns},
	{"hard orders", hard_orders});
