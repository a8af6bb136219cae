/* print_agghist: count() and sum() as one distribution over the keys. */
#include "bar.h"
#include "print.h"

static int64_t
value(const struct agg_print_job *job, const struct agg_row *row)
{
	return job->def->fn->scalar(job->def, row->state[0], 1);
}

void
agg_print_agghist(const struct agg_print_job *job)
{
	struct agg_bar_scale scale = {.zoom = job->look->aggzoom};
	int width = agg_print_packed_width(job->def);

	for (size_t i = 0; i < job->rows->n; i++)
		agg_bar_note(&scale, value(job, &job->rows->rows[i]));
	fputc('\n', job->f);
	agg_print_heading(job->f, width > 0 ? "key" : "value", width > 0 ? width : 16);
	for (size_t i = 0; i < job->rows->n; i++) {
		const struct agg_row *row = &job->rows->rows[i];

		agg_print_packed_keys(job, row->key);
		fputc(' ', job->f);
		agg_bar_print(job->f, &scale, value(job, row), job->factor, job->look->blocks);
	}
}
