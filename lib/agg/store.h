/*
 * store: the rows of one aggregation: a narrow table (keys whose tail is zero: the head alone), a
 * wide one for the others if keys have a tail, and the pool of states that are too large for a
 * slot. A worker's side has one of fixed size for each aggregation, the result one that grows.
 */
#pragma once

#include "agg.h"
#include "table.h"

enum { AGG_NARROW, AGG_WIDE, AGG_NTABLES };

/* How an update gets into a state. */
enum agg_store_update {
	AGG_STORE_COUNT, /* word 0 of the slot: + 1 */
	AGG_STORE_SUM,	 /* word 0 of the slot: + the value */
	AGG_STORE_ADD,	 /* agg_fn.add */
	AGG_STORE_LOG,	 /* a counter of a block, found by fn_quantize_log() */
	AGG_STORE_HIST,	 /* a counter of a block, found by agg_hist.word */
};

struct agg_store {
	const struct agg_def *def;
	struct agg_table table[AGG_NTABLES];
	unsigned ntables;   /* 1, or 2 if keys have a tail */
	bool pooled;	    /* a slot's value is the number of a block; 0: none was free */
	struct agg_pool pool;
	enum agg_store_update how;
	uint64_t offered; /* updates, drops included */
	uint64_t drops;
};

/* Sets the sizes of everything; no memory yet. */
void agg_store_init(struct agg_store *s, const struct agg_def *def);

/* The state that belongs to a slot's value words. NULL: it has none. */
static inline uint64_t *
agg_store_state(const struct agg_store *s, uint64_t *value)
{
	if (!s->pooled)
		return value;
	return *value == 0 ? NULL : agg_pool_block(&s->pool, *value);
}
