/*
 * sort: puts rows into an order that is told column by column: an order-preserving 64-bit image of
 * a column at a time, and the next one only for rows whose images are equal so far. (Multikey
 * quicksort: in place, sequential memory, and long keys are only looked at as far as they tie.)
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct agg_sort_elem {
	uint64_t image;
	uint64_t ref; /* the caller's; the top bit is ours */
};

/* Set in all but the first of elements that are equal in all columns. */
#define AGG_SORT_EQUAL (UINT64_C(1) << 63)

/* Which image: the chunk-th 64 bits of a column. */
struct agg_sort_at {
	unsigned column, chunk;
};

struct agg_sort {
	void *arg;
	/* Set the images of @n elements. */
	void (*fill)(void *arg, struct agg_sort_at at, struct agg_sort_elem *e, size_t n);
	/* Elements have the same @image at *at: the next place to look at, in *at. False: none. */
	bool (*next)(void *arg, struct agg_sort_at *at, uint64_t image);
};

/* Ascending, unsigned images. @e: only ref is set. */
void agg_sort(const struct agg_sort *s, struct agg_sort_elem *e, size_t n);
