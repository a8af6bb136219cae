/*
 * telemetry: see telemetry.h.
 *
 * The library's containers know no booleans and no lists of objects: lists are objects whose names
 * are "0", "1", ... What a client can't be sent at once, 16 KiB, the library cuts without a word, so
 * rows are counted here and as many are shown as have room for sure.
 */
#include "telemetry.h"

#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include <rte_common.h>
#include <rte_telemetry.h>

#include "control.h"

#define ROOM 14000 /* bytes of JSON for rows; the rest is for what is around them */
#define ROOM_NUMBER 48 /* of a number with its name, at most */

/* By whoever holds control. */
static const struct results *shown;

/* --- what containers lack ---------------------------------------------------------------------- */

/* They have no negative numbers beyond 32 bits. */
static void
add_signed(struct rte_tel_data *d, const char *name, int64_t n)
{
	char text[24];

	if (n >= 0) {
		rte_tel_data_add_dict_u64(d, name, (uint64_t)n);
	} else if (n >= INT32_MIN) {
		rte_tel_data_add_dict_int(d, name, (int)n);
	} else {
		snprintf(text, sizeof(text), "%" PRId64, n);
		rte_tel_data_add_dict_string(d, name, text);
	}
}

static void
add_numbers(struct rte_tel_data *d, const struct results_number *list, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		rte_tel_data_add_dict_u64(d, list[i].name, list[i].value);
}

/* A new object in @d. NULL: there is no room. */
static struct rte_tel_data *
add_named(struct rte_tel_data *d, const char *name)
{
	struct rte_tel_data *new = rte_tel_data_alloc();

	if (new == NULL)
		return NULL;
	rte_tel_data_start_dict(new);
	if (rte_tel_data_add_dict_container(d, name, new, 0) == 0)
		return new;
	rte_tel_data_free(new);
	return NULL;
}

static struct rte_tel_data *
add_numbered(struct rte_tel_data *d, unsigned i)
{
	char name[16];

	snprintf(name, sizeof(name), "%u", i);
	return add_named(d, name);
}

/* --- programs, workers, drops ------------------------------------------------------------------ */

/* The number from which on a client wants the list, because the whole has no room. */
static int
parse_first(const char *params, unsigned *first)
{
	char *end = "";

	*first = params != NULL ? (unsigned)strtoul(params, &end, 10) : 0;
	return *end == '\0' ? 0 : -EINVAL;
}

static int
programs(const char *params, struct rte_tel_data *d)
{
	struct results_number numbers[RESULTS_NUMBERS];
	struct results_program p;
	unsigned first;
	int ret = parse_first(params, &first);

	for (unsigned i = 0; ret == 0 && shown->program(shown->arg, i, &p); i++) {
		struct rte_tel_data *one;

		if (p.number < first)
			continue;
		one = add_numbered(d, p.number);
		if (one == NULL)
			return -ENOSPC;
		rte_tel_data_add_dict_string(one, "name", p.name);
		rte_tel_data_add_dict_string(one, "state", p.enabled ? "enabled" : "disabled");
		add_numbers(one, numbers, results_of_program(&p, numbers));
	}
	return ret;
}

static int
workers(const char *params, struct rte_tel_data *d)
{
	struct results_number numbers[RESULTS_NUMBERS];
	unsigned first;
	int ret = parse_first(params, &first);

	for (unsigned k = first; ret == 0 && k < shown->workers->n; k++) {
		struct rte_tel_data *one = add_numbered(d, k);

		if (one == NULL)
			return -ENOSPC;
		add_numbers(one, numbers, results_of_worker(&shown->workers->list[k], numbers));
	}
	return ret;
}

struct numbered {
	struct rte_tel_data *in;
	unsigned n;
};

/* Nothing that was not lost: the list would not have room for all. */
static void
add_drop(void *arg, const char *where, const char *what, uint64_t n)
{
	struct numbered *list = arg;
	struct rte_tel_data *one = n > 0 ? add_numbered(list->in, list->n) : NULL;

	if (one == NULL)
		return;
	list->n++;
	rte_tel_data_add_dict_string(one, "where", where);
	rte_tel_data_add_dict_string(one, "what", what);
	rte_tel_data_add_dict_u64(one, "count", n);
}

static int
drops(const char *params, struct rte_tel_data *d)
{
	struct numbered list = {d, 0};

	results_drops(shown, add_drop, &list);
	return 0;
}

/* --- aggregations ------------------------------------------------------------------------------ */

/* Bytes that part @i of a key takes at most: each may have a backslash. */
static size_t
key_room(const struct agg_def *def, unsigned i, const uint64_t *key,
	const struct agg_strings *strings)
{
	const struct agg_part *p = &def->parts[i];
	char buf[AGG_STR_TEXT_MIN];
	size_t n = 0;

	if (p->kind == AGG_PART_STR)
		n = strlen(agg_key_text(def, i, key, strings, buf, sizeof(buf)));
	else if (p->kind == AGG_PART_BYTES)
		n = 2 * (size_t)p->size;
	return 2 * RTE_MIN(n, (size_t)RTE_TEL_MAX_STRING_LEN) + ROOM_NUMBER;
}

static void
count_bucket(void *arg, const char *label, int64_t count)
{
	++*(unsigned *)arg;
}

/* Bytes of a row. They are known before it is made, because the library can not free what is in a
 * container. */
static size_t
row_room(const struct agg_def *def, const struct agg_def *keys, const struct agg_row *row,
	const struct agg_strings *strings)
{
	unsigned buckets = 0;
	size_t n = 2 * ROOM_NUMBER;

	for (unsigned i = 0; i < def->nparts; i++)
		n += key_room(keys, i, row->key, strings);
	if (def->fn->hist != NULL)
		results_buckets(def, row->state[0], 1, count_bucket, &buckets);
	return n + buckets * 2 * ROOM_NUMBER;
}

static void
add_bytes(struct rte_tel_data *d, const char *name, const uint8_t *bytes, unsigned n)
{
	char text[RTE_TEL_MAX_STRING_LEN];

	for (unsigned i = 0; i < n && i < sizeof(text) / 2; i++)
		snprintf(text + 2 * i, sizeof(text) - 2 * i, "%02x", bytes[i]);
	rte_tel_data_add_dict_string(d, name, text);
}

static void
add_key(struct rte_tel_data *row, const struct agg_def *def, unsigned i, const uint64_t *key,
	const struct agg_strings *strings)
{
	const struct agg_part *p = &def->parts[i];
	char name[16], buf[AGG_STR_TEXT_MIN];

	snprintf(name, sizeof(name), "key%u", i);
	switch (p->kind) {
	case AGG_PART_STR:
		rte_tel_data_add_dict_string(row, name,
			agg_key_text(def, i, key, strings, buf, sizeof(buf)));
		break;
	case AGG_PART_BYTES:
		add_bytes(row, name, agg_key_tail(def, key, p->tail), p->size);
		break;
	default:
		if (p->is_signed)
			add_signed(row, name, agg_key_int(def, i, key));
		else
			rte_tel_data_add_dict_u64(row, name, (uint64_t)agg_key_int(def, i, key));
	}
}

static void
add_bucket(void *arg, const char *label, int64_t count)
{
	struct numbered *list = arg;
	struct rte_tel_data *one = add_numbered(list->in, list->n);
	char *end;
	int64_t value = strtoll(label, &end, 10);

	if (one == NULL)
		return;
	list->n++;
	if (*end == '\0')
		add_signed(one, "value", value);
	else
		rte_tel_data_add_dict_string(one, "value", label);
	add_signed(one, "count", count);
}

static void
add_value(struct rte_tel_data *row, const struct agg_def *def, const uint64_t *state,
	uint64_t factor)
{
	struct numbered list = {0};

	if (def->fn->hist == NULL) {
		add_signed(row, "value", def->fn->scalar(def, state, factor));
		return;
	}
	list.in = add_named(row, "value");
	if (list.in != NULL)
		results_buckets(def, state, factor, add_bucket, &list);
}

/* Rows of an aggregation, the largest values first, as long as there is *room. */
static int
add_rows(struct rte_tel_data *d, const struct consumer *c, const struct agg_def *def, size_t *room)
{
	static const struct agg_order largest = {.rev = true};
	uint64_t factor = agg_result_factor(c->result, def->id);
	struct rte_tel_data *list = add_named(d, "rows");
	struct agg_rows rows;
	int ret = list == NULL ? -ENOSPC :
		agg_rows_get(c->result, &def->id, 1, &largest, &c->strings, &rows);
	size_t i = 0;

	if (ret != 0)
		return ret;
	for (; i < rows.n && i < RTE_TEL_MAX_DICT_ENTRIES; i++) {
		size_t bytes = row_room(def, rows.def, &rows.rows[i], &c->strings);
		struct rte_tel_data *row = bytes <= *room ? add_numbered(list, (unsigned)i) : NULL;

		if (row == NULL)
			break;
		for (unsigned k = 0; k < def->nparts; k++)
			add_key(row, rows.def, k, rows.rows[i].key, &c->strings);
		add_value(row, def, rows.rows[i].state[0], factor);
		*room -= bytes;
	}
	rte_tel_data_add_dict_u64(d, "shown", i);
	agg_rows_free(&rows);
	return 0;
}

/* What is asked for: an aggregation's name, a program's number, both, or neither. */
struct asked {
	char name[128]; /* "": any */
	int program;	/* -1: any */
};

static int
parse(const char *params, struct asked *a)
{
	const char *comma;
	char *end;

	*a = (struct asked){.program = -1};
	if (params == NULL || *params == '\0')
		return 0;
	comma = strchrnul(params, ',');
	if (!isdigit((unsigned char)*params)) {
		snprintf(a->name, sizeof(a->name), "%.*s", (int)(comma - params), params);
		if (*comma == '\0')
			return 0;
		params = comma + 1;
	}
	a->program = (int)strtoul(params, &end, 10);
	return isdigit((unsigned char)*params) && *end == '\0' ? 0 : -EINVAL;
}

static int
aggs(const char *params, struct rte_tel_data *d)
{
	size_t room = ROOM;
	struct asked a;
	struct results_program p;
	unsigned n = 0;
	int ret = parse(params, &a);
	bool all = a.name[0] == '\0' && a.program < 0;

	for (unsigned i = 0; ret == 0 && shown->program(shown->arg, i, &p); i++) {
		const struct consumer *c = &p.tracing->consumer;

		for (unsigned k = 0; k < c->ndefs && ret == 0; k++) {
			const struct agg_def *def = c->defs[k];
			struct rte_tel_data *one;

			if ((a.name[0] != '\0' && strcmp(a.name, def->name) != 0) ||
					(a.program >= 0 && (unsigned)a.program != p.number))
				continue;
			one = add_numbered(d, n++);
			if (one == NULL)
				return -ENOSPC;
			rte_tel_data_add_dict_u64(one, "program", p.number);
			rte_tel_data_add_dict_string(one, "name", def->name);
			rte_tel_data_add_dict_string(one, "function", def->fn->name);
			rte_tel_data_add_dict_u64(one, "keys", agg_result_rows(c->result, def->id));
			rte_tel_data_add_dict_u64(one, "drops", agg_result_drops(c->result, def->id));
			ret = all ? 0 : add_rows(one, c, def, &room);
		}
	}
	return ret != 0 || n > 0 || all ? ret : -ENOENT;
}

/* --- commands ---------------------------------------------------------------------------------- */

static const struct telemetry_row {
	const char *command, *help;
	int (*answer)(const char *params, struct rte_tel_data *d);
} rows[] = {
	{"/dtap/programs", "Loaded programs and what they did. Parameter: the first one's number", programs},
	{"/dtap/agg", "Aggregations. Parameters: name, number of a program, or both: with their rows,"
		" the largest first", aggs},
	{"/dtap/workers", "Load of the workers. Parameter: the first one's number", workers},
	{"/dtap/drops", "Whatever was lost, and where", drops},
};

/* In telemetry's own thread. */
static int
answer(const char *command, const char *params, struct rte_tel_data *d)
{
	int ret = -EAGAIN;

	control_hold();
	rte_tel_data_start_dict(d);
	for (unsigned i = 0; i < RTE_DIM(rows) && shown != NULL; i++)
		if (strcmp(rows[i].command, command) == 0)
			ret = rows[i].answer(params, d);
	control_release();
	return ret;
}

void
telemetry_start(const struct results *r)
{
	for (unsigned i = 0; i < RTE_DIM(rows); i++)
		rte_telemetry_register_cmd(rows[i].command, answer, rows[i].help);
	shown = r;
}

void
telemetry_stop(void)
{
	shown = NULL;
}
