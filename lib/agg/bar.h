/*
 * bar: the bars of distributions: what they are measured by, and which characters they are made of.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/* Of all counts in one picture. */
struct agg_bar_scale {
	bool zoom; /* aggzoom: the longest bar nearly fills the line */
	bool positives, negatives;
	long double total; /* what a whole line stands for */
};

void agg_bar_note(struct agg_bar_scale *s, int64_t count);

/* The bar of @count, 41 columns with its edge, and the count after normalization by @factor.
 * @blocks: in eighths of a column, by Unicode's block elements, where no count is negative. */
void agg_bar_print(FILE *f, const struct agg_bar_scale *s, int64_t count, uint64_t factor,
	bool blocks);

/* One character of a packed distribution: its share of the total as a height. */
void agg_bar_print_packed(FILE *f, const struct agg_bar_scale *s, int64_t count, bool blocks);
