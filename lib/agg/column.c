/* column: order-preserving images of keys and values. */
#include "column.h"

#include <string.h>

#include "agg_print.h"
#include "hist.h"
#include "key.h"

#define SIGN (UINT64_C(1) << 63)
#define HIST_CHUNKS 3

static uint64_t
image_of_bytes(const uint8_t *bytes, unsigned n)
{
	uint64_t image = 0;

	for (unsigned i = 0; i < n && i < 8; i++)
		image |= (uint64_t)bytes[i] << (56 - 8 * i);
	return image;
}

/* Eight characters of a text that is at least that long; what follows its end is zero. */
static uint64_t
image_of_text(const char *text, unsigned chunk)
{
	return image_of_bytes((const uint8_t *)text + 8 * chunk,
		(unsigned)strnlen(text + 8 * chunk, 8));
}

/* "1" < "10" < "100" < "11": the digits in base 11, where 0 stands for none. */
static uint64_t
image_of_octet(unsigned byte)
{
	if (byte >= 100)
		return (byte / 100 + 1) * 121 + (byte / 10 % 10 + 1) * 11 + byte % 10 + 1;
	if (byte >= 10)
		return (byte / 10 + 1) * 121 + (byte % 10 + 1) * 11;
	return (byte + 1) * 121;
}

static uint64_t
image_of_ip4(const uint8_t *b)
{
	return image_of_octet(b[0]) << 33 | image_of_octet(b[1]) << 22 |
		image_of_octet(b[2]) << 11 | image_of_octet(b[3]);
}

static uint64_t
image_of_string(const struct agg_columns *c, const struct agg_column *col, unsigned chunk,
	const uint64_t *key)
{
	char buf[AGG_STR_TEXT_MIN];
	uint8_t bytes[16];

	if (col->kind == AGG_COLUMN_TEXT)
		return image_of_text(agg_key_text(c->key_def, col->i, key, c->strings, buf,
			sizeof(buf)), chunk);
	agg_key_payload(c->key_def, col->i, key, bytes);
	return col->kind == AGG_COLUMN_IP4 ? image_of_ip4(bytes) : image_of_bytes(bytes, 6);
}

static uint64_t
image_of_key(const struct agg_columns *c, const struct agg_column *col, unsigned chunk,
	const uint64_t *key)
{
	const struct agg_part *p = &c->key_def->parts[col->i];
	const uint8_t *bytes;

	switch (col->kind) {
	case AGG_COLUMN_INT: return agg_key_unsigned(p, key);
	case AGG_COLUMN_BYTES:
		bytes = agg_key_tail(c->key_def, key, p->tail);
		return image_of_bytes(bytes + 8 * chunk, p->size - 8 * chunk);
	default: return image_of_string(c, col, chunk, key);
	}
}

static uint64_t
image_of_value(const struct agg_def *def, unsigned chunk, const uint64_t *state)
{
	struct agg_hist_rank rank;

	if (def->fn->hist == NULL)
		return (state == NULL ? 0 : (uint64_t)def->fn->scalar(def, state, 1)) ^ SIGN;
	rank = agg_hist_rank(def, state);
	switch (chunk) {
	case 0: return (uint64_t)(rank.sum >> 64) ^ SIGN;
	case 1: return (uint64_t)rank.sum;
	default: return (uint64_t)rank.zero ^ SIGN;
	}
}

static void
fill(void *arg, struct agg_sort_at at, struct agg_sort_elem *e, size_t n)
{
	const struct agg_columns *c = arg;
	const struct agg_column *col = &c->col[at.column];

	for (size_t i = 0; i < n; i++) {
		uint64_t ref = e[i].ref;

		switch (col->kind) {
		case AGG_COLUMN_SCALAR:
		case AGG_COLUMN_HIST:
			e[i].image = image_of_value(c->defs[col->i], at.chunk,
				c->state(c->rows, ref, col->i));
			break;
		case AGG_COLUMN_REF: e[i].image = ref; break;
		default: e[i].image = image_of_key(c, col, at.chunk, c->key(c->rows, ref)); break;
		}
	}
}

static bool
is_last_chunk(const struct agg_columns *c, struct agg_sort_at at, uint64_t image)
{
	const struct agg_column *col = &c->col[at.column];

	switch (col->kind) {
	case AGG_COLUMN_TEXT: return (image & 0xff) == 0;
	case AGG_COLUMN_BYTES: return (at.chunk + 1) * 8 >= c->key_def->parts[col->i].size;
	case AGG_COLUMN_HIST: return at.chunk + 1 == HIST_CHUNKS;
	default: return true;
	}
}

static bool
next(void *arg, struct agg_sort_at *at, uint64_t image)
{
	const struct agg_columns *c = arg;

	if (is_last_chunk(c, *at, image)) {
		at->column++;
		at->chunk = 0;
	} else {
		at->chunk++;
	}
	return at->column < c->n;
}

static enum agg_column_kind
kind_of_part(const struct agg_part *p, uint32_t tags)
{
	if (p->kind == AGG_PART_INT)
		return AGG_COLUMN_INT;
	if (p->kind == AGG_PART_BYTES)
		return AGG_COLUMN_BYTES;
	return tags == 1u << AGG_STR_IP4 ? AGG_COLUMN_IP4 :
		tags == 1u << AGG_STR_MAC ? AGG_COLUMN_MAC :
					    AGG_COLUMN_TEXT;
}

void
agg_column_add_key(struct agg_columns *c, unsigned keypos, const uint32_t *tags)
{
	unsigned n = c->key_def->nparts, first = keypos < n ? keypos : 0;

	for (unsigned k = 0; k < n; k++) {
		unsigned i = (first + k) % n;

		c->col[c->n++] = (struct agg_column){
			kind_of_part(&c->key_def->parts[i], tags[i]), i};
	}
}

void
agg_column_add_value(struct agg_columns *c, unsigned pos)
{
	bool is_hist = c->defs[pos]->fn->hist != NULL;

	c->col[c->n++] = (struct agg_column){is_hist ? AGG_COLUMN_HIST : AGG_COLUMN_SCALAR, pos};
}

void
agg_column_sort(struct agg_columns *c, struct agg_sort_elem *e, size_t n)
{
	const struct agg_sort s = {c, fill, next};

	if (c->n > 0) {
		agg_sort(&s, e, n);
		return;
	}
	for (size_t i = 1; i < n; i++)
		e[i].ref |= AGG_SORT_EQUAL;
}
