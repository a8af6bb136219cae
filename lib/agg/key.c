/* key: reading the components of a key tuple, and moving them to another layout. */
#include "key.h"

#include <string.h>

#include "agg_print.h"

uint64_t
agg_key_unsigned(const struct agg_part *p, const uint64_t *key)
{
	const uint8_t *at = (const uint8_t *)key + p->head;
	uint64_t value = 0;

	memcpy(&value, at, p->size); /* little endian, as written */
	return value;
}

int64_t
agg_key_int(const struct agg_def *def, unsigned part, const uint64_t *key)
{
	const struct agg_part *p = &def->parts[part];
	uint64_t value = agg_key_unsigned(p, key);
	unsigned unused = 64 - 8u * p->size;

	return p->is_signed ? (int64_t)(value << unused) >> unused : (int64_t)value;
}

const void *
agg_key_tail(const struct agg_def *def, const uint64_t *key, unsigned offset)
{
	static const uint8_t zeros[AGG_PEND_SLACK];

	return agg_key_is_narrow(def, key) ? zeros : (const uint8_t *)key + offset;
}

void
agg_key_payload(const struct agg_def *def, unsigned part, const uint64_t *key, uint8_t bytes[16])
{
	const struct agg_part *p = &def->parts[part];

	memcpy(bytes, (const uint8_t *)key + p->head, 4);
	memcpy(bytes + 4, agg_key_tail(def, key, p->tail), 12);
}

const char *
agg_key_text(const struct agg_def *def, unsigned part, const uint64_t *key,
	const struct agg_strings *s, char *buf, unsigned size)
{
	const struct agg_part *p = &def->parts[part];
	uint8_t tag = agg_key_tag(p, key), bytes[16];

	if (tag == AGG_STR_TEXT)
		return agg_key_tail(def, key, p->text);
	agg_key_payload(def, part, key, bytes);
	return agg_str_text(s, tag, bytes, buf, size);
}

bool
agg_key_is_same_layout(const struct agg_def *a, const struct agg_def *b)
{
	for (unsigned i = 0; i < a->nparts; i++) {
		const struct agg_part *p = &a->parts[i], *q = &b->parts[i];

		if (p->size != q->size || p->may_text != q->may_text)
			return false;
	}
	return true;
}

int
agg_key_common(const struct agg_def *const *defs, unsigned n, struct agg_def *out)
{
	*out = *defs[0];
	for (unsigned d = 1; d < n; d++) {
		for (unsigned i = 0; i < out->nparts; i++) {
			const struct agg_part *p = &defs[d]->parts[i];

			out->parts[i].may_text |= p->may_text;
			if (p->size > out->parts[i].size)
				out->parts[i].size = p->size;
		}
	}
	return agg_def_layout(out);
}

static void
convert_string(const struct agg_def *def, unsigned part, const uint64_t *key,
	const struct agg_part *to, uint8_t *out)
{
	const struct agg_part *p = &def->parts[part];
	uint8_t bytes[16];

	out[to->tag] = agg_key_tag(p, key);
	if (out[to->tag] == AGG_STR_TEXT) {
		memcpy(out + to->text, agg_key_tail(def, key, p->text), p->size);
		return;
	}
	agg_key_payload(def, part, key, bytes);
	memcpy(out + to->head, bytes, 4);
	memcpy(out + to->tail, bytes + 4, 12);
}

void
agg_key_convert(const struct agg_def *to, uint64_t *out, const struct agg_def *from,
	const uint64_t *key)
{
	uint8_t *o = (uint8_t *)out;
	int64_t value;

	memset(out, 0, (to->head_words + to->tail_words) * sizeof(*out));
	o[to->head_words * 8 - 1] = 1;
	for (unsigned i = 0; i < to->nparts; i++) {
		const struct agg_part *p = &to->parts[i];

		switch (p->kind) {
		case AGG_PART_INT:
			value = agg_key_int(from, i, key);
			memcpy(o + p->head, &value, p->size);
			break;
		case AGG_PART_STR: convert_string(from, i, key, p, o); break;
		case AGG_PART_BYTES:
			memcpy(o + p->tail, agg_key_tail(from, key, from->parts[i].tail),
				from->parts[i].size);
			break;
		}
	}
}
