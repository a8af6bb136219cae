/* print_aggpack: quantize() and lquantize(), a row a distribution, a character a bucket. */
#include <string.h>

#include <rte_common.h>

#include "bar.h"
#include "hist.h"
#include "print.h"

/* What all rows show. */
struct frame {
	uint32_t first, last;  /* buckets */
	char min[32], max[32]; /* their labels */
	int min_width, max_width;
};

static struct frame
frame_of(const struct agg_print_job *job)
{
	const struct agg_hist *h = job->def->fn->hist;
	struct frame fr = {.first = UINT32_MAX, .min_width = 7, .max_width = 8};

	for (size_t i = 0; i < job->rows->n; i++)
		agg_hist_extend(job->def, job->rows->rows[i].state[0], &fr.first, &fr.last);
	agg_hist_widen(job->def, &fr.first, &fr.last);
	if (h->pack == AGG_PACK_WHOLE) {
		fr.first = 0;
		fr.last = h->buckets(job->def) - 1;
	}
	h->label(job->def, fr.first, fr.first, fr.min, sizeof(fr.min));
	h->label(job->def, fr.last, fr.first, fr.max, sizeof(fr.max));
	if (h->pack == AGG_PACK_RANGE) {
		fr.min_width = (int)RTE_MAX(strlen(fr.min), 4u);
		fr.max_width = (int)RTE_MAX(strlen(fr.max), 4u);
	}
	return fr;
}

static void
print_row(const struct agg_print_job *job, const struct frame *fr, const uint64_t *state)
{
	struct agg_bar_scale scale = {.zoom = job->look->aggzoom};
	int64_t sum = 0;

	for (uint32_t i = fr->first; i <= fr->last; i++) {
		agg_bar_note(&scale, agg_hist_count(job->def, state, i));
		sum += agg_hist_count(job->def, state, i);
	}
	fprintf(job->f, "%*s :", fr->min_width + 1, fr->min);
	for (uint32_t i = fr->first; i <= fr->last; i++)
		agg_bar_print_packed(job->f, &scale, agg_hist_count(job->def, state, i),
			job->look->packed_blocks);
	fprintf(job->f, ": %-*s | %lld\n", fr->max_width, fr->max, (long long)sum);
}

void
agg_print_aggpack(const struct agg_print_job *job)
{
	struct frame fr = frame_of(job);
	int width = agg_print_packed_width(job->def);

	fprintf(job->f, "\n%*s %*s .", width, width > 0 ? "key" : "", fr.min_width, "min");
	for (uint32_t i = fr.first; i <= fr.last; i++)
		fputc('-', job->f);
	fprintf(job->f, ". %-*s | count\n", fr.max_width, "max");
	for (size_t i = 0; i < job->rows->n; i++) {
		agg_print_packed_keys(job, job->rows->rows[i].key);
		print_row(job, &fr, job->rows->rows[i].state[0]);
	}
}
