/*
 * fn: the rows of the aggregating functions, for the list in fn.c and for the loops in apply.c that
 * are made for one of them.
 */
#pragma once

#include "agg.h"

/* Normalization: a signed value by an unsigned factor, toward zero. */
static inline int64_t
fn_divide(uint64_t value, uint64_t factor)
{
	return factor > INT64_MAX ? 0 : (int64_t)value / (int64_t)factor;
}

extern const struct agg_fn fn_avg, fn_count, fn_llquantize, fn_lquantize, fn_max, fn_min,
	fn_quantize, fn_stddev, fn_sum;
