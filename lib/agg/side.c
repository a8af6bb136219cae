/* side: one block of memory on the worker's socket, cut into the tables of all aggregations. */
#include <errno.h>

#include <rte_common.h>
#include <rte_malloc.h>

#include "side.h"

#define MAX_SLOTS (UINT32_MAX / 2)

/* The next @bytes of the side's memory. */
static void *
cut(uint8_t **at, size_t bytes)
{
	void *p = *at;

	*at += RTE_ALIGN_CEIL(bytes, RTE_CACHE_LINE_SIZE);
	return p;
}

/* Memory of one bucket and of its slots' places in the list. */
static size_t
bucket_bytes(const struct agg_table *t)
{
	return t->bucket_words * sizeof(uint64_t) + t->ways * sizeof(*t->filled);
}

static void
cut_table(uint8_t **at, struct agg_table *t, uint64_t nbuckets)
{
	t->nbuckets = (uint32_t)RTE_MIN(nbuckets, (uint64_t)MAX_SLOTS / t->ways);
	t->mem = cut(at, (size_t)t->nbuckets * t->bucket_words * sizeof(uint64_t));
	t->filled = cut(at, (size_t)agg_table_slots(t) * sizeof(*t->filled));
}

/* A store within @bytes: half for each table; or, with a pool, as many slots in each table as there
 * are blocks. 0 or -ENOSPC. */
static int
cut_store(uint8_t **at, struct agg_store *s, size_t bytes)
{
	uint64_t per_block = s->pool.words * sizeof(uint64_t), blocks = 0;

	/* Each table and the pool lose less than two lines to alignment. */
	bytes -= RTE_MIN(bytes, (size_t)6 * RTE_CACHE_LINE_SIZE);
	if (s->pooled) {
		for (unsigned i = 0; i < s->ntables; i++) {
			per_block += bucket_bytes(&s->table[i]) / s->table[i].ways;
			bytes -= RTE_MIN(bytes, bucket_bytes(&s->table[i]));
		}
		blocks = RTE_MIN(bytes / per_block, (uint64_t)MAX_SLOTS);
		s->pool.max = (uint32_t)blocks;
		s->pool.mem = cut(at, blocks * s->pool.words * sizeof(uint64_t));
	}
	for (unsigned i = 0; i < s->ntables; i++) {
		struct agg_table *t = &s->table[i];

		cut_table(at, t, s->pooled ? (blocks + t->ways - 1) / t->ways :
					    bytes / s->ntables / bucket_bytes(t));
		if (t->nbuckets == 0)
			return -ENOSPC;
	}
	return 0;
}

struct agg_side *
agg_side_new(const struct agg_def *const *defs, unsigned ndefs, size_t bytes, int socket)
{
	size_t head = RTE_ALIGN_CEIL(sizeof(struct agg_side) + ndefs * sizeof(struct agg_store),
		RTE_CACHE_LINE_SIZE);
	struct agg_side *side;
	uint8_t *at;

	if (ndefs > AGG_UPD_SHORT) {
		errno = ENOSPC;
		return NULL;
	}
	side = rte_zmalloc_socket("agg_side", head + bytes, RTE_CACHE_LINE_SIZE, socket);
	if (side == NULL) {
		errno = ENOMEM;
		return NULL;
	}
	at = (uint8_t *)side + head;
	side->nstores = ndefs;
	for (unsigned i = 0; i < ndefs; i++) {
		agg_store_init(&side->store[i], defs[i]);
		if (cut_store(&at, &side->store[i], bytes / ndefs) != 0) {
			rte_free(side);
			errno = ENOSPC;
			return NULL;
		}
	}
	return side;
}

void
agg_side_free(struct agg_side *side)
{
	rte_free(side);
}

bool
agg_side_pressed(const struct agg_side *side)
{
	return side->pressed;
}

uint64_t
agg_side_drops(const struct agg_side *side, unsigned id)
{
	return side->store[id - 1].drops;
}

uint64_t
agg_side_updates(const struct agg_side *side, unsigned id)
{
	return side->store[id - 1].offered - side->store[id - 1].drops;
}
