/* rig: see rig.h. */
#include "rig.h"

#include <stdlib.h>
#include <string.h>

#include <rte_memory.h>

#define SIDE_BYTES (64 * 1024)

const struct record_field rig_fields[2] = {
	{RECORD_INT, true, false, 8, sizeof(struct record_hdr)},
	{RECORD_INT, true, false, 4, sizeof(struct record_hdr) + 8},
};

static void
say(void *arg, const char *text)
{
	struct rig *r = arg;

	snprintf(r->said, sizeof(r->said), "%s", text);
	r->nsaid++;
}

struct rig *
rig_new(bool quiet, const struct action_use *use, const struct agg_def *defs, unsigned ndefs)
{
	static const char *const names[RIG_AGGS] = {"a", "b", "c", "d"};
	struct rig *r = calloc(1, sizeof(*r));

	r->enabling = (struct consumer_enabling){
		.probe_id = 42,
		.prov = "tcp",
		.mod = "net_af_packet",
		.func = "eth0",
		.name = "receive",
		.uses = r->use,
	};
	for (; use && use->action; use++)
		r->use[r->enabling.nuses++] = *use;
	r->enabling.prints = r->enabling.nuses > 0;
	for (unsigned i = 0; i < ndefs; i++) {
		r->def[i] = defs[i];
		r->def[i].name = names[i];
		r->def[i].id = i + 1;
		CU_ASSERT_EQUAL_FATAL(agg_def_layout(&r->def[i]), 0);
		r->defs[i] = &r->def[i];
	}
	r->c = (struct consumer){
		.out = open_memstream(&r->out, &r->out_len),
		.enablings = &r->enabling,
		.nenablings = 1,
		.defs = r->defs,
		.ndefs = ndefs,
		.opt.quiet = quiet,
		.message = say,
		.message_arg = r,
	};
	if (ndefs)
		r->side = agg_side_new(r->defs, ndefs, SIDE_BYTES, SOCKET_ID_ANY);
	CU_ASSERT_EQUAL_FATAL(consumer_init(&r->c), 0);
	return r;
}

void
rig_free(struct rig *r)
{
	consumer_fini(&r->c);
	agg_side_free(r->side);
	fclose(r->c.out);
	free(r->out);
	free(r->shown);
	free(r);
}

int
rig_run(struct rig *r, struct record_hdr *h)
{
	return consumer_run(&r->c, (const uint8_t *)h, h->size);
}

int
rig_fire(struct rig *r, int64_t first, int64_t second)
{
	union {
		struct record_hdr h;
		uint8_t bytes[RIG_RECORD];
	} rec = {.h = {.size = RIG_RECORD, .epid = 1, .cpu = 3}};

	memcpy(rec.bytes + rig_fields[0].off, &first, 8);
	memcpy(rec.bytes + rig_fields[1].off, &second, 4);
	return rig_run(r, &rec.h);
}

const char *
rig_out(struct rig *r)
{
	fflush(r->c.out);
	free(r->shown);
	r->shown = strndup(r->out, r->out_len);
	rewind(r->c.out);
	return r->shown;
}

void
rig_count(struct rig *r, unsigned id, const struct rig_key *key, int64_t value)
{
	const struct agg_def *def = &r->def[id - 1];
	unsigned key_words = def->head_words + def->tail_words;
	struct agg_upd *u = (struct agg_upd *)r->pend.buf;
	uint8_t *k = (uint8_t *)u->word;

	*u = (struct agg_upd){.def = id - 1, .words = 1 + key_words + def->upd_words};
	memset(k, 0, key_words * 8);
	for (unsigned i = 0; i < def->nparts; i++) {
		const struct agg_part *p = &def->parts[i];

		if (p->kind == AGG_PART_INT) {
			memcpy(k + p->head, &key[i].num, p->size);
		} else if (p->kind == AGG_PART_BYTES) {
			memcpy(k + p->tail, key[i].text, p->size);
		} else {
			k[p->tag] = AGG_STR_TEXT;
			strcpy((char *)k + p->text, key[i].text);
		}
	}
	k[def->head_words * 8 - 1] = 1;
	u->word[key_words] = (uint64_t)value;
	r->pend.used = u->words * 8;
	agg_apply(r->side, &r->pend);
	CU_ASSERT_EQUAL(agg_result_merge(r->c.result, r->side), 0);
}
