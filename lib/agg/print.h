/* print: what the layouts of a whole aggregation share: print.c, print_agghist.c,
 * print_aggpack.c. */
#pragma once

#include "agg_print.h"

/* One aggregation that is being printed. */
struct agg_print_job {
	FILE *f;
	const struct agg_def *def;
	uint64_t factor;
	const struct agg_look *look;
	const struct agg_rows *rows; /* at least one, in order */
};

/* The keys of a row where its value is drawn beside them: texts are right-justified and narrow. */
void agg_print_packed_keys(const struct agg_print_job *job, const uint64_t *key);
/* Columns of them; 0: there are no keys. */
int agg_print_packed_width(const struct agg_def *def);

/* The line above a distribution, @word at the end of its first @width columns. */
void agg_print_heading(FILE *f, const char *word, int width);

/* -x agghist: one distribution, a key's share of the sum of all as its bar. */
void agg_print_agghist(const struct agg_print_job *job);
/* -x aggpack: a distribution a row, a character a bucket. */
void agg_print_aggpack(const struct agg_print_job *job);
