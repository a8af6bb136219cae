/*
 * assoc: a D associative array: rte_hash from key tuple to value cell. Shared by all workers.
 *
 * Keys are laid out as aggregation keys are (agg_def_layout). Reading an element that was never set
 * gives 0; storing 0 frees it. An array that is full drops the store and counts it.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "../agg/agg.h"

struct exec;

/* What an element's value is. */
enum assoc_kind {
	ASSOC_INT,    /* one word */
	ASSOC_STR,    /* a string cell (str.h) */
	ASSOC_MEMORY, /* a struct, union or array: reached by its address */
};

struct assoc {
	struct agg_def key;    /* only parts and layout are used */
	struct rte_hash *hash; /* owned */
	uint64_t *cells;       /* owned; cell_words each, by position in hash */
	uint32_t cell_words;
	uint32_t capacity;
	enum assoc_kind kind;
	uint32_t ncells;       /* MEMORY: two more follow: see assoc_at() */
};

/* @key: parts, not yet laid out. @cell_bytes: of a value, a multiple of 8. As many elements as
 * fit in @bytes. NULL with errno; freed by the caller with assoc_free(). */
struct assoc *assoc_new(const struct agg_def *key, enum assoc_kind kind, uint32_t cell_bytes,
	uint64_t bytes);
void assoc_free(struct assoc *a);

/* @x: its key holds the key. The value: an integer or a string handle. Not for MEMORY. */
uint64_t assoc_get(struct assoc *a, struct exec *x);
/* MEMORY: bytes from @addr to the end of what may be read, or written; 0: it does not lie there. */
uint64_t assoc_rest(const struct assoc *a, uint64_t addr, bool write);
void assoc_put(struct assoc *a, struct exec *x, uint64_t value);
/* MEMORY: address of the value. One that is not there: @make makes it, zeroed; otherwise, and where
 * there is no room, zeros that are not to be written, or bytes that nobody reads. */
void *assoc_at(struct assoc *a, struct exec *x, bool make);
