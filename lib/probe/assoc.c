/* assoc: associative arrays on rte_hash. */
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <rte_errno.h>
#include <rte_hash.h>
#include <rte_hash_crc.h>
#include <rte_lcore.h>

#include "assoc.h"
#include "exec.h"
#include "str.h"

/* What rte_hash keeps for a key besides its bytes: bucket entry and slot, rounded up. */
#define HASH_OVERHEAD 32
#define MIN_ELEMENTS 16
#define MAX_ELEMENTS (RTE_HASH_ENTRIES_MAX / 2) /* and what it adds for its caches */

static struct rte_hash *
make_hash(uint32_t entries, uint32_t key_len)
{
	static atomic_uint serial;
	char name[RTE_HASH_NAMESIZE];
	struct rte_hash_parameters p = {
		.name = name,
		.entries = entries,
		.key_len = key_len,
		.hash_func = rte_hash_crc,
		.socket_id = (int)rte_socket_id(),
		.extra_flag = RTE_HASH_EXTRA_FLAGS_MULTI_WRITER_ADD |
			RTE_HASH_EXTRA_FLAGS_RW_CONCURRENCY,
	};

	snprintf(name, sizeof(name), "dtap_assoc_%u", atomic_fetch_add(&serial, 1));
	return rte_hash_create(&p);
}

struct assoc *
assoc_new(const struct agg_def *key, enum assoc_kind kind, uint32_t cell_bytes, uint64_t bytes)
{
	struct assoc *a = calloc(1, sizeof(*a));
	uint32_t key_len;
	int ret;

	if (a == NULL)
		return NULL;
	a->key = *key;
	a->kind = kind;
	ret = agg_def_layout(&a->key);
	if (ret != 0) {
		free(a);
		errno = -ret;
		return NULL;
	}
	key_len = 8u * (a->key.head_words + a->key.tail_words);
	a->cell_words = cell_bytes / 8;
	bytes /= key_len + cell_bytes + HASH_OVERHEAD;
	if (bytes > MAX_ELEMENTS)
		bytes = MAX_ELEMENTS;
	a->capacity = bytes < MIN_ELEMENTS ? MIN_ELEMENTS : (uint32_t)bytes;
	a->hash = make_hash(a->capacity, key_len);
	/* Positions run up to a little more than capacity: per-lcore caches of free slots. */
	if (a->hash != NULL) {
		a->ncells = (uint32_t)rte_hash_max_key_id(a->hash) + 1;
		a->cells = calloc((size_t)a->ncells + 2, cell_bytes);
	}
	if (a->cells == NULL) {
		assoc_free(a);
		errno = ENOMEM;
		return NULL;
	}
	return a;
}

void
assoc_free(struct assoc *a)
{
	if (a == NULL)
		return;
	rte_hash_free(a->hash);
	free(a->cells);
	free(a);
}

uint64_t
assoc_get(struct assoc *a, struct exec *x)
{
	int pos = rte_hash_lookup(a->hash, x->key);
	const uint64_t *cell;

	if (pos < 0)
		return a->kind == ASSOC_STR ? str_make(AGG_STR_EMPTY, 0) : 0;
	cell = a->cells + (size_t)pos * a->cell_words;
	return a->kind == ASSOC_INT ? *cell : str_cell_get(cell);
}

void
assoc_put(struct assoc *a, struct exec *x, uint64_t value)
{
	uint64_t *cell;
	int pos;

	if (value == 0 || (a->kind == ASSOC_STR && str_tag(value) == AGG_STR_EMPTY)) {
		rte_hash_del_key(a->hash, x->key);
		return;
	}
	pos = rte_hash_add_key(a->hash, x->key);
	if (pos < 0) {
		exec_drop(x, EXEC_DROP_DYNAMIC);
		return;
	}
	cell = a->cells + (size_t)pos * a->cell_words;
	if (a->kind == ASSOC_INT)
		*cell = value;
	else
		str_cell_put(cell, a->cell_words * 8, value);
}

void *
assoc_at(struct assoc *a, struct exec *x, bool make)
{
	uint64_t *zeros = a->cells + (size_t)(a->ncells + 1) * a->cell_words;
	uint64_t *sink = a->cells + (size_t)a->ncells * a->cell_words;
	int pos = rte_hash_lookup(a->hash, x->key);

	if (pos >= 0)
		return a->cells + (size_t)pos * a->cell_words;
	if (!make)
		return zeros;
	pos = rte_hash_add_key(a->hash, x->key);
	if (pos < 0) {
		exec_drop(x, EXEC_DROP_DYNAMIC);
		return sink;
	}
	return memset(a->cells + (size_t)pos * a->cell_words, 0, 8u * a->cell_words);
}

uint64_t
assoc_rest(const struct assoc *a, uint64_t addr, bool write)
{
	uint64_t off = addr - (uintptr_t)a->cells;
	uint64_t bytes = (a->ncells + (write ? UINT64_C(1) : 2)) * a->cell_words * 8;

	return a->kind == ASSOC_MEMORY && off < bytes ? bytes - off : 0;
}
