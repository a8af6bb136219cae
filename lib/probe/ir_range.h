/*
 * ir_range: what is known of the numbers that values can be: lo and hi of struct ir_val.
 */
#pragma once

#include "ir.h"

void ir_range_full(struct ir_val *v);
/* The range of @v, an operation on @x and @y. */
void ir_range_bin(struct ir_val *v, const struct ir_val *x, const struct ir_val *y);
/* The smallest 2^n - 1 that is not below @x (>= 0). */
int64_t ir_range_ones(int64_t x);
