/*
 * show: a checked tree as text, with every type that is not plain int, for comparisons in tests.
 *
 * 5 or 5:uint8_t, "text", x, self->x, x[keys], $builtin, args[2], left.member, *p, &x, a[i],
 * (type)x, (a + b):type, (a && b), (c ? a : b):type, (x = y), (x += y in type), x++, f(args), @a
 */
#pragma once

#include "../../lib/lang/tree.h"

#include <stddef.h>

/* All clauses: probe ids, /predicate/, {statements}. The text lives until the next call. */
const char *show_program(const struct program *p);

/* Programs and what their trees are as text: a failure for each that differs. */
struct show_row {
	const char *text, *want;
};
void show_expect(const struct show_row *rows, size_t n);
#define SHOW_EXPECT(rows) show_expect(rows, sizeof(rows) / sizeof(*(rows)))
