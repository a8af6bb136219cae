/* side: a worker's tables, as apply.c fills them and result.c empties them. */
#pragma once

#include "agg.h"
#include "store.h"

struct agg_side {
	unsigned nstores;
	bool pressed; /* a table or a pool is more than half full */
	struct agg_store store[]; /* by agg_def.id - 1 */
};
