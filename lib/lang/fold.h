/*
 * fold: integer arithmetic of D at compile time. Values are canonical: extended to 64 bits from the
 * width of their type by its sign.
 */
#pragma once

#include <stdint.h>

#include "tree.h"

/* @v cut to the width of @t, then extended by its sign. */
int64_t fold_value(const struct type *t, int64_t v);
/* a op b, arithmetic or bitwise, both of the result's type @t. The divisor is not 0. Shift counts
 * are taken modulo 64, as at run time. */
int64_t fold_binary(enum expr_op op, const struct type *t, int64_t a, int64_t b);
/* a op b: 0 or 1. @t: the operands' type. */
int64_t fold_compare(enum expr_op op, const struct type *t, int64_t a, int64_t b);
