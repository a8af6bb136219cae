/* str: string handles, cells and keys. */
#include <string.h>

#include "str.h"

void
str_payload_bytes(uint64_t h, uint8_t out[16])
{
	uint32_t v = (uint32_t)str_payload(h);

	memset(out, 0, 16);
	switch (str_tag(h)) {
	case AGG_STR_IP4:
	case AGG_STR_CONST:
	case AGG_STR_NAME:
		memcpy(out, &v, 4);
		break;
	case AGG_STR_IP6:
		memcpy(out, str_bytes(h), 16);
		break;
	case AGG_STR_MAC:
		memcpy(out, str_bytes(h), 6);
		break;
	}
}

/* A string that was never set is empty. */
static unsigned
stored_tag(uint64_t h)
{
	return str_tag(h) == 0 ? AGG_STR_EMPTY : str_tag(h);
}

void
str_cell_put(void *cell, uint32_t room, uint64_t h)
{
	uint8_t *p = cell;

	if (str_tag(h) == AGG_STR_TEXT) {
		size_t n = strnlen(str_bytes(h), room - 8 - 1);

		/* The source may be this very cell. */
		memmove(p + 8, str_bytes(h), n);
		memset(p + 8 + n, 0, room - 8 - n);
	} else {
		uint8_t bytes[16];

		str_payload_bytes(h, bytes);
		memcpy(p + 8, bytes, 16);
	}
	memset(p, 0, 8);
	p[0] = (uint8_t)stored_tag(h);
}

uint64_t
str_cell_get(const void *cell)
{
	const uint8_t *p = cell;
	uint32_t v;

	switch (p[0]) {
	case AGG_STR_IP6:
	case AGG_STR_MAC:
	case AGG_STR_TEXT:
		return str_make(p[0], (uintptr_t)(p + 8));
	default:
		memcpy(&v, p + 8, 4);
		return str_make(p[0] == 0 ? AGG_STR_EMPTY : p[0], v);
	}
}

const char *
str_text(const struct agg_strings *s, uint64_t h, char *buf)
{
	uint8_t bytes[16];

	if (str_tag(h) == AGG_STR_TEXT)
		return str_bytes(h);
	str_payload_bytes(h, bytes);
	return agg_str_text(s, (uint8_t)stored_tag(h), bytes, buf, AGG_STR_TEXT_MIN);
}

int
str_compare(const struct agg_strings *s, uint64_t a, uint64_t b)
{
	char ba[AGG_STR_TEXT_MIN], bb[AGG_STR_TEXT_MIN];
	int c;

	if (a == b)
		return 0;
	c = strcmp(str_text(s, a, ba), str_text(s, b, bb));
	return (c > 0) - (c < 0);
}

static void
put_text(uint8_t *key, const struct agg_part *part, const char *text)
{
	size_t n = strnlen(text, part->size - 1u);

	key[part->tag] = AGG_STR_TEXT;
	memset(key + part->head, 0, 4);
	memset(key + part->tail, 0, 12);
	memcpy(key + part->text, text, n);
	memset(key + part->text + n, 0, part->size - n);
}

void
str_key_put(uint64_t *key, const struct agg_part *part, const struct agg_strings *s, uint64_t h)
{
	uint8_t *k = (uint8_t *)key;
	char buf[AGG_STR_TEXT_MIN];
	uint8_t bytes[16];

	if (part->as_text || str_tag(h) == AGG_STR_TEXT) {
		put_text(k, part, str_text(s, h, buf));
		return;
	}
	k[part->tag] = (uint8_t)stored_tag(h);
	str_payload_bytes(h, bytes);
	memcpy(k + part->head, bytes, 4);
	memcpy(k + part->tail, bytes + 4, 12);
	if (part->may_text)
		memset(k + part->text, 0, part->size);
}
