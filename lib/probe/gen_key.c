/* gen_key: key tuples: words put together in registers and stored whole. */
#include <stddef.h>

#include "exec.h"
#include "gen.h"
#include "helper.h"
#include "str.h"

/* Put the low @width bytes of @v (nothing above them) at byte @at of the key. */
static void
place(struct gen *g, ir_t *words, unsigned at, ir_t v)
{
	unsigned w = at / 8;

	words[w] = ir_bin(&g->ir, IR_OR, words[w],
		ir_bink(&g->ir, IR_SHL, v, 8 * (at % 8)));
}

static void
place_addr(struct gen *g, ir_t *words, const struct agg_part *p, const struct gen_str *s)
{
	struct ir *ir = &g->ir;
	ir_t pkt = ir_pkt(ir), none = ir_const(ir, 0), tag;
	const uint64_t all = PKT_BIT(PKT_IP4) | PKT_BIT(PKT_IP6) | PKT_BIT(PKT_IP4_BAD);
	bool any = s->need == 0 || s->need == all;
	ir_t there = any ? ir_const(ir, 1) : gen_present(g, s->need);

	/* 1 + version / 2: NONE without an IP header, else IP4 or IP6. */
	_Static_assert(AGG_STR_NONE == 1 && AGG_STR_IP4 == 3 && AGG_STR_IP6 == 4,
		"tag is reckoned");
	tag = ir_bink(ir, IR_SHR, ir_select(ir, there, gen_ip_ver(g), none), 1);
	place(g, words, p->tag, ir_bink(ir, IR_ADD, tag, 1));
	place(g, words, p->head, ir_select(ir, there, ir_load(ir, pkt, s->off, 4, false), none));
	g->addr_key = true;
	if (g->ip4)
		return;
	/* The tail starts a word. */
	words[p->tail / 8] = ir_select(ir, there, ir_load(ir, pkt, s->off + 4, 8, false), none);
	place(g, words, p->tail + 8, ir_select(ir, there, ir_load(ir, pkt, s->off + 12, 4, false),
		none));
}

static void
place_name(struct gen *g, ir_t *words, const struct agg_part *p, const struct gen_str *s)
{
	struct ir *ir = &g->ir;
	ir_t none = ir_const(ir, 0), there, id[2];

	for (unsigned i = 0; i < 2; i++)
		id[i] = ir_select(ir, s->present[i], ir_bink(ir, IR_OR,
			ir_bink(ir, IR_AND, s->value[i], 0xffffff),
			(int64_t)s->table[i] << 24), none);
	there = ir_bin(ir, IR_OR, s->present[0], s->present[1]);
	place(g, words, p->head, ir_bin(ir, IR_OR, id[0], id[1]));
	place(g, words, p->tag, ir_select(ir, there, ir_const(ir, AGG_STR_NAME),
		ir_const(ir, AGG_STR_NONE)));
}

static void
place_part(struct gen *g, struct gen_key *k, unsigned i, const struct expr *key)
{
	const struct agg_part *p = &k->def->parts[i];
	struct gen_str s;
	uint64_t h;

	if (p->kind == AGG_PART_INT) {
		place(g, k->words, p->head, ir_narrow(&g->ir, gen_int(g, key), p->size, false));
		return;
	}
	if (p->kind == AGG_PART_BYTES) {
		k->handles[i] = gen_address_of(g, key);
		return;
	}
	s = gen_string(g, key);
	if (p->as_text) {
		k->handles[i] = gen_handle(g, &s);
		return;
	}
	switch (s.kind) {
	case GEN_STR_ADDR:
		place_addr(g, k->words, p, &s);
		break;
	case GEN_STR_NAME:
		place_name(g, k->words, p, &s);
		break;
	case GEN_STR_CONST:
		h = ruleset_constant(g->rs, s.id);
		place(g, k->words, p->tag, ir_const(&g->ir, str_tag(h)));
		place(g, k->words, p->head, ir_const(&g->ir, (int64_t)str_payload(h)));
		break;
	default:
		k->handles[i] = s.handle;
		break;
	}
}

void
gen_key(struct gen *g, const struct agg_def *def, struct expr *const *keys, struct gen_key *k)
{
	unsigned nwords = def->head_words + def->tail_words;

	if (nwords > EXEC_KEY_WORDS)
		gen_fail(g, keys[0], "the key is too large");
	*k = (struct gen_key){.def = def, .short_tail = true};
	for (unsigned i = 0; i < nwords; i++)
		k->words[i] = ir_const(&g->ir, 0);
	place(g, k->words, 8u * def->head_words - 1, ir_const(&g->ir, 1));
	for (unsigned i = 0; i < def->nparts; i++) {
		place_part(g, k, i, keys[i]);
		k->short_tail &= k->handles[i] == 0;
	}
	for (unsigned i = def->head_words; i < nwords; i++) {
		int64_t v;

		k->short_tail &= ir_is_const(&g->ir, k->words[i], &v) && v == 0;
	}
}

void
gen_key_store(struct gen *g, const struct gen_key *k, bool tail, ir_t base, uint32_t off,
	ir_t where)
{
	unsigned nwords = k->def->head_words + (tail ? k->def->tail_words : 0u);
	struct ir *ir = &g->ir;

	for (unsigned i = 0; i < nwords; i++)
		ir_store(ir, base, off + 8 * i, 8, k->words[i]);
	for (unsigned i = 0; i < k->def->nparts; i++) {
		const struct agg_part *p = &k->def->parts[i];
		ir_t args[4] = {ir_area(ir, IR_EXEC), where, ir_const(ir, (int64_t)(uintptr_t)p),
			k->handles[i]};

		if (k->handles[i] == 0)
			continue;
		if (p->kind == AGG_PART_BYTES)
			gen_fetch(g, HELPER_FETCH, ir_bink(ir, IR_ADD, where, p->tail),
				k->handles[i], p->size);
		else
			ir_call(ir, HELPER_KEY, args, 4, false, false);
	}
}
