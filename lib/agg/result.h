/* result: the merged rows of all aggregations, as rows.c reads them. */
#pragma once

#include "agg.h"
#include "store.h"

struct agg_merged {
	struct agg_store store; /* tables and pool grow; `offered` and `drops` are of all sides */
	uint64_t factor;	/* of normalize() */
};

struct agg_result {
	unsigned n;
	struct agg_merged merged[]; /* by agg_def.id - 1 */
};
