/* make: builders for the tests of lib/agg. */
#include "make.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include <CUnit/CUnit.h>
#include <rte_memory.h>

static const char *
constant(const void *arg, uint32_t id)
{
	static const char *const texts[] = {"10.0.0.1", "TCP", "", "zebra"};

	return texts[id];
}

static const char *
name(const void *arg, uint32_t id, char *buf)
{
	if ((id & 0xff) == 6)
		return "TCP";
	if ((id & 0xff) == 17)
		return "UDP";
	snprintf(buf, 32, "%u", id & 0xffffff);
	return buf;
}

const struct agg_strings make_strings = {constant, name, NULL};
struct agg_look make_look = {.strings = &make_strings, .string_size = 65};
const struct agg_order make_default_order = {0};

uint64_t
make_random(void)
{
	static uint64_t x = 88172645463325252;

	x ^= x << 13;
	x ^= x >> 7;
	x ^= x << 17;
	return x * 2685821657736338717;
}

struct agg_def
make_def(const char *fn)
{
	return (struct agg_def){.name = "a", .id = 1, .fn = agg_fn_find(fn), .value_signed = true,
		.value_size = 8};
}

void
make_int_part(struct agg_def *def, unsigned size, bool is_signed)
{
	def->parts[def->nparts++] = (struct agg_part){.kind = AGG_PART_INT,
		.is_signed = is_signed, .size = (uint16_t)size};
}

void
make_string_part(struct agg_def *def, unsigned text_size)
{
	def->parts[def->nparts++] = (struct agg_part){.kind = AGG_PART_STR,
		.may_text = text_size > 0, .size = (uint16_t)text_size};
}

void
make_bytes_part(struct agg_def *def, unsigned size)
{
	def->parts[def->nparts++] = (struct agg_part){.kind = AGG_PART_BYTES,
		.size = (uint16_t)size};
}

struct agg_upd *
make_update(struct make_bed *b, const struct agg_def *def)
{
	unsigned key = def->head_words + def->tail_words;
	struct agg_upd *u;

	if (b->pend.used >= AGG_PEND_BYTES)
		make_apply(b);
	u = (struct agg_upd *)(b->pend.buf + b->pend.used);
	u->def = (uint16_t)(def->id - 1);
	u->words = (uint16_t)(1 + key + def->upd_words);
	memset(u->word, 0, (u->words - 1u) * 8);
	((uint8_t *)u->word)[def->head_words * 8 - 1] = 1;
	if (def->weighted)
		u->word[key + 1] = 1;
	b->pend.used += u->words * 8u;
	return u;
}

void
make_int(const struct agg_def *def, struct agg_upd *u, unsigned part, uint64_t value)
{
	memcpy((uint8_t *)u->word + def->parts[part].head, &value, def->parts[part].size);
}

void
make_string(const struct agg_def *def, struct agg_upd *u, unsigned part, uint8_t tag,
	const void *bytes, unsigned n)
{
	const struct agg_part *p = &def->parts[part];
	uint8_t payload[16] = {0};

	memcpy(payload, bytes, n);
	((uint8_t *)u->word)[p->tag] = tag;
	memcpy((uint8_t *)u->word + p->head, payload, 4);
	memcpy((uint8_t *)u->word + p->tail, payload + 4, 12);
}

void
make_ip4(const struct agg_def *def, struct agg_upd *u, unsigned part, const char *text)
{
	uint8_t bytes[4];

	CU_ASSERT_EQUAL_FATAL(inet_pton(AF_INET, text, bytes), 1);
	make_string(def, u, part, AGG_STR_IP4, bytes, 4);
}

void
make_ip6(const struct agg_def *def, struct agg_upd *u, unsigned part, const char *text)
{
	uint8_t bytes[16];

	CU_ASSERT_EQUAL_FATAL(inet_pton(AF_INET6, text, bytes), 1);
	make_string(def, u, part, AGG_STR_IP6, bytes, 16);
}

void
make_const(const struct agg_def *def, struct agg_upd *u, unsigned part, uint32_t id)
{
	make_string(def, u, part, AGG_STR_CONST, &id, 4);
}

void
make_name(const struct agg_def *def, struct agg_upd *u, unsigned part, uint32_t id)
{
	make_string(def, u, part, AGG_STR_NAME, &id, 4);
}

void
make_text(const struct agg_def *def, struct agg_upd *u, unsigned part, const char *text)
{
	((uint8_t *)u->word)[def->parts[part].tag] = AGG_STR_TEXT;
	strncpy((char *)u->word + def->parts[part].text, text, def->parts[part].size - 1u);
}

void
make_value(const struct agg_def *def, struct agg_upd *u, int64_t value)
{
	u->word[def->head_words + def->tail_words] = (uint64_t)value;
}

void
make_weight(const struct agg_def *def, struct agg_upd *u, int64_t weight)
{
	u->word[def->head_words + def->tail_words + 1] = (uint64_t)weight;
}

void
make_short(struct make_bed *b, const struct agg_def *def, struct agg_upd *u)
{
	uint64_t *tail = u->word + def->head_words;

	for (unsigned i = 0; i < def->tail_words; i++)
		CU_ASSERT_EQUAL(tail[i], 0);
	memmove(tail, tail + def->tail_words, def->upd_words * sizeof(*tail));
	u->def |= AGG_UPD_SHORT;
	u->words -= def->tail_words;
	b->pend.used -= def->tail_words * sizeof(*tail);
	/* Whoever looks for a tail finds something else. */
	memset(tail + def->upd_words, 0xa5, def->tail_words * sizeof(*tail));
}

struct make_bed *
make_bed(const struct agg_def *const *defs, unsigned n, size_t bytes)
{
	struct make_bed *b = calloc(1, sizeof(*b));

	CU_ASSERT_PTR_NOT_NULL_FATAL(b);
	memcpy(b->defs, defs, n * sizeof(*defs));
	b->n = n;
	b->side = agg_side_new(b->defs, n, bytes, SOCKET_ID_ANY);
	b->result = agg_result_new(b->defs, n);
	CU_ASSERT_PTR_NOT_NULL_FATAL(b->side);
	CU_ASSERT_PTR_NOT_NULL_FATAL(b->result);
	return b;
}

void
make_bed_free(struct make_bed *b)
{
	agg_side_free(b->side);
	agg_result_free(b->result);
	free(b);
}

void
make_apply(struct make_bed *b)
{
	agg_apply(b->side, &b->pend);
	CU_ASSERT_EQUAL(b->pend.used, 0);
}

void
make_merge(struct make_bed *b)
{
	make_apply(b);
	CU_ASSERT_EQUAL(agg_result_merge(b->result, b->side), 0);
}

static char *text;
static size_t text_size;

static FILE *
open_text(void)
{
	FILE *f;

	free(text);
	text = NULL;
	f = open_memstream(&text, &text_size);
	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	return f;
}

const char *
make_print(const struct make_bed *b, unsigned id, const struct agg_order *o)
{
	FILE *f = open_text();

	CU_ASSERT_EQUAL(agg_print(f, b->result, b->defs[id - 1], o, &make_look), 0);
	fclose(f);
	return text;
}

const char *
make_print_value(const struct agg_def *def, const uint64_t *state, uint64_t factor)
{
	FILE *f = open_text();

	agg_print_value(f, def, state, factor, &make_look);
	fclose(f);
	return text;
}
