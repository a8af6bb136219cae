/*
 * column: what rows are ordered by: components of keys and values of aggregations, as images for
 * sort.h. Every image keeps the order that DTrace has (B5 "Ordering"): integers unsigned, strings
 * bytewise as they print, values signed.
 */
#pragma once

#include "agg.h"
#include "sort.h"

enum agg_column_kind {
	AGG_COLUMN_INT,	   /* key component `i`, by kind */
	AGG_COLUMN_BYTES,
	AGG_COLUMN_TEXT,
	AGG_COLUMN_IP4,	   /* strings that are all IPv4 addresses: need not be rendered */
	AGG_COLUMN_MAC,	   /* ... all MAC addresses */
	AGG_COLUMN_SCALAR, /* value of the i-th aggregation */
	AGG_COLUMN_HIST,   /* ... of the quantize family */
	AGG_COLUMN_REF,	   /* the order in which the rows were before */
};

struct agg_column {
	enum agg_column_kind kind;
	unsigned i;
};

#define AGG_COLUMNS_MAX (AGG_MAX_PARTS + AGG_ROWS_MAX_IDS)

/* Columns in order of importance, and how to get at an element's row. */
struct agg_columns {
	struct agg_column col[AGG_COLUMNS_MAX];
	unsigned n;
	const struct agg_def *key_def;	       /* layout of the keys */
	const struct agg_def *const *defs; /* of the aggregations, by position */
	const struct agg_strings *strings;
	const void *rows; /* handed to these: */
	const uint64_t *(*key)(const void *rows, uint64_t ref);
	const uint64_t *(*state)(const void *rows, uint64_t ref, unsigned pos); /* or NULL */
};

/* Append the components of the key, from number @keypos on, wrapping round. tags[i]: a bit for each
 * enum agg_str that occurs in part i. */
void agg_column_add_key(struct agg_columns *c, unsigned keypos, const uint32_t *tags);

/* Append the value of the aggregation at position @pos. */
void agg_column_add_value(struct agg_columns *c, unsigned pos);

/* Sort @e; see sort.h for what becomes of elements that are equal. Without columns: all are. */
void agg_column_sort(struct agg_columns *c, struct agg_sort_elem *e, size_t n);
