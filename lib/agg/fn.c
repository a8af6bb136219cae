/* fn: the list of aggregating functions. To add one: fn_NAME.c, and a row here. */
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
