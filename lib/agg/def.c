/*
 * def: where the fields of a key lie, and how large an update and a state are.
 *
 * The head takes the fields by falling alignment, so there are no gaps in it, and its last byte is
 * the marker.
 */
#include <errno.h>

#include "agg.h"

#define STR_HEAD 4  /* payload bytes of a typed string in the head */
#define STR_TAIL 12 /* ... and in the tail */

static unsigned
words_of(unsigned bytes)
{
	return (bytes + 7) / 8;
}

/* Place what parts have of @size bytes in the head, from byte @at on. */
static unsigned
place_head(struct agg_def *def, unsigned size, unsigned at)
{
	for (unsigned i = 0; i < def->nparts; i++) {
		struct agg_part *p = &def->parts[i];

		if (p->kind == AGG_PART_INT && p->size == size) {
			p->head = (uint16_t)at;
			at += size;
		} else if (p->kind == AGG_PART_STR && size == STR_HEAD) {
			p->head = (uint16_t)at;
			at += STR_HEAD;
		} else if (p->kind == AGG_PART_STR && size == 1) {
			p->tag = (uint16_t)at;
			at += 1;
		}
	}
	return at;
}

/* Place the tail's fields from word @at on. Returns the key's words. */
static unsigned
place_tail(struct agg_def *def, unsigned at)
{
	for (unsigned i = 0; i < def->nparts; i++) {
		struct agg_part *p = &def->parts[i];

		if (p->kind == AGG_PART_INT)
			continue;
		p->tail = (uint16_t)(at * 8);
		at += words_of(p->kind == AGG_PART_STR ? STR_TAIL : p->size);
		if (p->kind == AGG_PART_STR && p->may_text) {
			p->text = (uint16_t)(at * 8);
			at += words_of(p->size);
		}
		if (at > AGG_PEND_SLACK / 8)
			break;
	}
	return at;
}

int
agg_def_layout(struct agg_def *def)
{
	unsigned head = 0, words;

	for (unsigned size = 8; size != 0; size /= 2)
		head = place_head(def, size, head);
	def->head_words = (uint16_t)words_of(head + 1);
	words = place_tail(def, def->head_words);
	def->tail_words = (uint16_t)(words - def->head_words);
	def->upd_words = 0;
	def->val_words = 0;
	if (def->fn != NULL) {
		def->upd_words = (uint16_t)(def->fn->has_value + def->weighted);
		def->val_words = def->fn->words(def);
	}
	return (1 + words + def->upd_words) * 8 > AGG_PEND_SLACK ? -E2BIG : 0;
}
