/* fn: the list of aggregating functions, and what some share. To add one: fn_NAME.c, and a row
 * here. */
#include "fn.h"

#include <string.h>

static const struct agg_fn *const list[] = {
	&fn_avg,
	&fn_count,
	&fn_llquantize,
	&fn_lquantize,
	&fn_max,
	&fn_min,
	&fn_quantize,
	&fn_stddev,
	&fn_sum,
};

unsigned
agg_fn_count(void)
{
	return sizeof(list) / sizeof(*list);
}

const struct agg_fn *
agg_fn_at(unsigned i)
{
	return list[i];
}

const struct agg_fn *
agg_fn_find(const char *name)
{
	for (unsigned i = 0; i < agg_fn_count(); i++)
		if (strcmp(list[i]->name, name) == 0)
			return list[i];
	return NULL;
}

uint32_t
fn_one_word(const struct agg_def *def)
{
	return 1;
}

void
fn_merge_sum(const struct agg_def *def, uint64_t *into, const uint64_t *from)
{
	into[0] += from[0];
}

void
fn_merge_max(const struct agg_def *def, uint64_t *into, const uint64_t *from)
{
	into[0] = RTE_MAX(into[0], from[0]);
}
