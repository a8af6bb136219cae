/* gen_key: key tuples: words put together in registers and stored whole. */
#include <stddef.h>

#include "exec.h"
#include "gen.h"
#include "helper.h"

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
	ir_t pkt = ir_pkt(ir), ver = ir_load(ir, pkt, offsetof(struct pkt, ip_ver), 1, false);
	bool any = s->need == 0 || s->need == (PKT_BIT(PKT_IP4) | PKT_BIT(PKT_IP6));
	ir_t there = any ? ir_const(ir, 1) : gen_present(g, s->need), tag;

	/* 1 + version / 2: NONE without an IP header, else IP4 or IP6. */
	_Static_assert(AGG_STR_NONE == 1 && AGG_STR_IP4 == 3 && AGG_STR_IP6 == 4, "tag is reckoned");
	tag = ir_bink(ir, IR_SHR, ir_select(ir, there, ver, ir_const(ir, 0)), 1);
	place(g, words, p->tag, ir_bink(ir, IR_ADD, tag, 1));
	place(g, words, p->head, ir_select(ir, there, ir_load(ir, pkt, s->off, 4, false),
		ir_const(ir, 0)));
	for (unsigned i = 0; i < 3; i++)
		place(g, words, p->tail + 4 * i, ir_select(ir, there,
			ir_load(ir, pkt, s->off + 4 + 4 * i, 4, false), ir_const(ir, 0)));
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

void
gen_key(struct gen *g, const struct agg_def *def, struct expr *const *keys, ir_t base,
	uint32_t off, ir_t base_off)
{
	unsigned nwords = def->head_words + def->tail_words;
	ir_t words[EXEC_KEY_WORDS] = {0}, handles[AGG_MAX_PARTS] = {0};
	struct ir *ir = &g->ir;

	if (nwords > EXEC_KEY_WORDS)
		gen_fail(g, keys[0], "the key is too large");
	for (unsigned i = 0; i < nwords; i++)
		words[i] = ir_const(ir, 0);
	place(g, words, 8u * def->head_words - 1, ir_const(ir, 1));
	for (unsigned i = 0; i < def->nparts; i++) {
		const struct agg_part *p = &def->parts[i];
		struct gen_str s;

		if (p->kind == AGG_PART_INT) {
			place(g, words, p->head, ir_narrow(ir, gen_int(g, keys[i]), p->size,
				false));
			continue;
		}
		s = gen_string(g, keys[i]);
		if (s.kind == GEN_STR_ADDR) {
			place_addr(g, words, p, &s);
		} else if (s.kind == GEN_STR_NAME) {
			place_name(g, words, p, &s);
		} else if (s.kind == GEN_STR_CONST) {
			place(g, words, p->tag, ir_const(ir, AGG_STR_CONST));
			place(g, words, p->head, ir_const(ir, s.id));
		} else {
			handles[i] = s.handle;
		}
	}
	for (unsigned i = 0; i < nwords; i++)
		ir_store(ir, base, off + 8 * i, 8, words[i]);
	for (unsigned i = 0; i < def->nparts; i++) {
		ir_t args[4] = {ir_area(ir, IR_EXEC), base_off,
			ir_const(ir, (int64_t)(uintptr_t)&def->parts[i]), handles[i]};

		if (handles[i] != 0)
			ir_call(ir, HELPER_KEY, args, 4, false, false);
	}
}
