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

struct assoc {
	struct agg_def key;    /* only parts and layout are used */
	struct rte_hash *hash; /* owned */
	uint64_t *cells;       /* owned; cell_words each, by position in hash */
	uint32_t cell_words;   /* 1: an integer; more: a string cell */
	uint32_t capacity;
};

/* @key: parts, not yet laid out. @cell_bytes: 8 for an integer, else a string cell. As many elements
 * as fit in @bytes. NULL with errno; freed by the caller with assoc_free(). */
struct assoc *assoc_new(const struct agg_def *key, uint32_t cell_bytes, uint64_t bytes);
void assoc_free(struct assoc *a);

/* @x: its key holds the key. The value: an integer or a string handle. */
uint64_t assoc_get(struct assoc *a, struct exec *x);
void assoc_put(struct assoc *a, struct exec *x, uint64_t value);
