/*
 * rows: an aggregation's rows, or the union of several aggregations' rows, sorted.
 *
 * Two ways. If it is one aggregation and no two of its keys can print alike, entries of the tables
 * are sorted in place and become the rows in the same memory: 24 bytes a row. Otherwise all entries
 * are sorted by key first, as text, so that keys that print alike become one row; then the rows are
 * sorted.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "column.h"
#include "key.h"
#include "result.h"
#include "sort.h"

/* A list of what agg_rows_free() frees. */
struct memory {
	struct memory *next;
	uint64_t bytes[];
};

static void *
allocate(struct agg_rows *out, size_t bytes)
{
	struct memory *m = malloc(sizeof(*m) + bytes);

	if (m == NULL)
		return NULL;
	m->next = out->memory;
	out->memory = m;
	return m->bytes;
}

void
agg_rows_free(struct agg_rows *rows)
{
	struct memory *m = rows->memory, *next;

	for (; m != NULL; m = next) {
		next = m->next;
		free(m);
	}
	memset(rows, 0, sizeof(*rows));
}

/* --- entries of the tables ------------------------------------------------------------------ */

/* A taken slot, as the ref of an element. */
#define REF_WIDE (UINT64_C(1) << 32)

static const uint64_t *
entry_key(const void *store, uint64_t ref)
{
	const struct agg_store *s = store;

	return agg_table_key(&s->table[(ref & REF_WIDE) != 0], (uint32_t)ref);
}

static const uint64_t *
entry_state(const void *store, uint64_t ref, unsigned pos)
{
	const struct agg_store *s = store;

	return agg_store_state(s, agg_table_value(&s->table[(ref & REF_WIDE) != 0], (uint32_t)ref));
}

/* Which strings occur in each part of the keys: a bit for each enum agg_str. */
static void
note_tags(const struct agg_def *def, const uint64_t *key, uint32_t *tags)
{
	for (unsigned i = 0; i < def->nparts; i++)
		if (def->parts[i].kind == AGG_PART_STR)
			tags[i] |= 1u << agg_key_tag(&def->parts[i], key);
}

/* The refs of all entries into @e, which has room for them; their number. */
static size_t
list_entries(const struct agg_store *s, struct agg_sort_elem *e, uint32_t *tags)
{
	size_t n = 0;

	for (unsigned w = 0; w < s->ntables; w++) {
		const struct agg_table *t = &s->table[w];

		for (uint32_t slot = 0; slot < agg_table_slots(t); slot++) {
			uint64_t ref = (w == AGG_WIDE ? REF_WIDE : 0) | slot;

			if (!agg_table_taken(t, slot) || entry_state(s, ref, 0) == NULL)
				continue;
			note_tags(s->def, agg_table_key(t, slot), tags);
			e[n++].ref = ref;
		}
	}
	return n;
}

/* Whether two different keys can print alike: only addresses, "<null>" and "" are told apart by
 * their tags, and only text by its bytes. */
static bool
can_print_alike(const struct agg_def *def, const uint32_t *tags)
{
	const uint32_t named = 1u << AGG_STR_CONST | 1u << AGG_STR_NAME;
	const uint32_t text = 1u << AGG_STR_TEXT;

	for (unsigned i = 0; i < def->nparts; i++)
		if ((tags[i] & named) != 0 || ((tags[i] & text) != 0 && tags[i] != text))
			return true;
	return false;
}

static void
reverse(struct agg_rows *out)
{
	for (size_t i = 0, j = out->n; i + 1 < j; i++) {
		struct agg_row t = out->rows[i];

		out->rows[i] = out->rows[--j];
		out->rows[j] = t;
	}
}

/* --- one aggregation, all keys differ ------------------------------------------------------- */

/* Turn the sorted elements into rows, in place. 0 or -ENOMEM. */
static int
become_rows(const struct agg_store *s, const struct agg_sort_elem *e, size_t n,
	struct agg_rows *out)
{
	const uint64_t **state = allocate(out, n * sizeof(*state));

	_Static_assert(sizeof(struct agg_row) <= sizeof(struct agg_sort_elem), "in place");
	if (state == NULL)
		return -ENOMEM;
	out->rows = (struct agg_row *)e;
	out->n = n;
	for (size_t i = 0; i < n; i++) {
		uint64_t ref = e[i].ref;

		state[i] = entry_state(s, ref, 0);
		out->rows[i] = (struct agg_row){entry_key(s, ref), &state[i]};
	}
	return 0;
}

static int
get_simple(const struct agg_store *s, struct agg_sort_elem *e, size_t n, const uint32_t *tags,
	const struct agg_order *o, const struct agg_strings *strings, struct agg_rows *out)
{
	struct agg_columns c = {.key_def = s->def, .defs = &s->def, .strings = strings,
		.rows = s, .key = entry_key, .state = entry_state};

	if (!o->key)
		agg_column_add_value(&c, 0);
	agg_column_add_key(&c, o->keypos, tags);
	agg_column_sort(&c, e, n);
	out->def = s->def;
	return become_rows(s, e, n, out);
}

/* --- the union, by key ---------------------------------------------------------------------- */

/* An entry of one of the aggregations. */
struct cell {
	const uint64_t *key, *state;
	unsigned pos;
};

struct joined {
	const struct agg_store *stores[AGG_ROWS_MAX_IDS];
	const struct agg_def *defs[AGG_ROWS_MAX_IDS];
	unsigned nids;
	uint32_t tags[AGG_MAX_PARTS];
	struct cell *cells;
	struct agg_sort_elem *elems;
	size_t n; /* of both */
	struct agg_rows *out;
};

static const uint64_t *
cell_key(const void *cells, uint64_t ref)
{
	return ((const struct cell *)cells)[ref].key;
}

static const uint64_t *
row_key(const void *rows, uint64_t ref)
{
	return ((const struct agg_row *)rows)[ref].key;
}

static const uint64_t *
row_state(const void *rows, uint64_t ref, unsigned pos)
{
	return ((const struct agg_row *)rows)[ref].state[pos];
}

/* Agree on a layout for the keys of all. */
static int
join_layouts(struct joined *j)
{
	struct agg_def *common;
	bool same = true;
	int ret;

	for (unsigned i = 1; i < j->nids; i++)
		same &= agg_key_is_same_layout(j->defs[0], j->defs[i]);
	j->out->def = j->defs[0];
	if (same)
		return 0;
	common = allocate(j->out, sizeof(*common));
	if (common == NULL)
		return -ENOMEM;
	ret = agg_key_common(j->defs, j->nids, common);
	j->out->def = common;
	return ret;
}

/* The cells of the aggregation at @pos. */
static int
add_cells(struct joined *j, unsigned pos)
{
	const struct agg_def *to = j->out->def, *from = j->defs[pos];
	const struct agg_store *s = j->stores[pos];
	struct agg_sort_elem *e = j->elems + j->n;
	size_t n = list_entries(s, e, j->tags);
	unsigned words = to->head_words + to->tail_words;
	uint64_t *converted = NULL;

	if (!agg_key_is_same_layout(to, from)) {
		converted = allocate(j->out, n * words * sizeof(*converted));
		if (converted == NULL)
			return -ENOMEM;
	}
	for (size_t i = 0; i < n; i++) {
		struct cell *cell = &j->cells[j->n];

		*cell = (struct cell){entry_key(s, e[i].ref), entry_state(s, e[i].ref, 0), pos};
		if (converted != NULL) {
			agg_key_convert(to, converted + i * words, from, cell->key);
			cell->key = converted + i * words;
		}
		e[i].ref = j->n++;
	}
	return 0;
}

/* Sum of two states, in memory of the rows. NULL: no memory. */
static const uint64_t *
sum_of(struct joined *j, unsigned pos, const uint64_t *a, const uint64_t *b)
{
	const struct agg_def *def = j->defs[pos];
	uint64_t *sum = allocate(j->out, def->val_words * sizeof(*sum));

	if (sum != NULL) {
		memcpy(sum, a, def->val_words * sizeof(*sum));
		def->fn->merge(def, sum, b);
	}
	return sum;
}

/* Make one row of each group of equal cells. */
static int
group_cells(struct joined *j)
{
	struct agg_rows *out = j->out;
	const uint64_t **state;
	size_t groups = 0;

	for (size_t i = 0; i < j->n; i++)
		groups += (j->elems[i].ref & AGG_SORT_EQUAL) == 0;
	out->rows = allocate(out, groups * sizeof(*out->rows));
	state = allocate(out, groups * j->nids * sizeof(*state));
	if (out->rows == NULL || state == NULL)
		return -ENOMEM;
	memset(state, 0, groups * j->nids * sizeof(*state));
	for (size_t i = 0; i < j->n; i++) {
		const struct cell *cell = &j->cells[j->elems[i].ref & ~AGG_SORT_EQUAL];
		const uint64_t **at;

		if ((j->elems[i].ref & AGG_SORT_EQUAL) == 0) {
			out->rows[out->n] = (struct agg_row){cell->key, &state[out->n * j->nids]};
			out->n++;
		}
		at = &state[(out->n - 1) * j->nids + cell->pos];
		*at = *at == NULL ? cell->state : sum_of(j, cell->pos, *at, cell->state);
		if (*at == NULL)
			return -ENOMEM;
	}
	return 0;
}

/* Sort rows that are in order of their keys: by value, and by key where values are equal. */
static int
sort_by_value(struct joined *j, const struct agg_order *o)
{
	struct agg_columns c = {.key_def = j->out->def, .defs = j->defs, .rows = j->out->rows,
		.key = row_key, .state = row_state};
	unsigned first = o->pos < j->nids ? o->pos : 0;
	struct agg_row *sorted = allocate(j->out, j->out->n * sizeof(*sorted));

	if (sorted == NULL)
		return -ENOMEM;
	for (unsigned i = 0; i < j->nids; i++)
		agg_column_add_value(&c, (first + i) % j->nids);
	c.col[c.n++] = (struct agg_column){AGG_COLUMN_REF, 0};
	for (size_t i = 0; i < j->out->n; i++)
		j->elems[i].ref = i;
	agg_column_sort(&c, j->elems, j->out->n);
	for (size_t i = 0; i < j->out->n; i++)
		sorted[i] = j->out->rows[j->elems[i].ref];
	j->out->rows = sorted;
	return 0;
}

static int
get_joined(struct joined *j, const struct agg_order *o, const struct agg_strings *strings)
{
	struct agg_columns c = {.strings = strings, .rows = j->cells, .key = cell_key};
	int ret = join_layouts(j);

	for (unsigned pos = 0; ret == 0 && pos < j->nids; pos++)
		ret = add_cells(j, pos);
	if (ret != 0)
		return ret;
	c.key_def = j->out->def;
	agg_column_add_key(&c, o->keypos, j->tags);
	agg_column_sort(&c, j->elems, j->n);
	ret = group_cells(j);
	if (ret == 0 && !o->key)
		ret = sort_by_value(j, o);
	return ret;
}

/* --- both ----------------------------------------------------------------------------------- */

static int
get_rows(struct joined *j, size_t most, const struct agg_order *o, const struct agg_strings *s)
{
	int ret;

	j->elems = allocate(j->out, most * sizeof(*j->elems));
	if (j->elems == NULL)
		return -ENOMEM;
	if (j->nids == 1) {
		size_t n = list_entries(j->stores[0], j->elems, j->tags);

		if (!can_print_alike(j->defs[0], j->tags))
			return get_simple(j->stores[0], j->elems, n, j->tags, o, s, j->out);
	}
	j->cells = malloc(most * sizeof(*j->cells) + 1);
	if (j->cells == NULL)
		return -ENOMEM;
	ret = get_joined(j, o, s);
	free(j->cells);
	return ret;
}

int
agg_rows_get(const struct agg_result *r, const unsigned *ids, unsigned nids,
	const struct agg_order *o, const struct agg_strings *s, struct agg_rows *out)
{
	struct joined j = {.nids = nids, .out = out};
	size_t most = 0;
	int ret;

	memset(out, 0, sizeof(*out));
	if (nids > AGG_ROWS_MAX_IDS)
		return -E2BIG;
	for (unsigned i = 0; i < nids; i++) {
		j.stores[i] = &r->merged[ids[i] - 1].store;
		j.defs[i] = j.stores[i]->def;
		most += agg_result_rows(r, ids[i]);
	}
	ret = get_rows(&j, most, o, s);
	if (ret != 0)
		agg_rows_free(out);
	else if (o->rev)
		reverse(out);
	return ret;
}
