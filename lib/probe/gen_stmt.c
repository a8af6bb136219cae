/* gen_stmt: the statements of a clause: expressions, aggregations, records. */
#include <stddef.h>

#include "action.h"
#include "exec.h"
#include "gen.h"
#include "helper.h"

#define PEND_USED (offsetof(struct exec, pend) + offsetof(struct agg_pend, used))
#define PEND_BUF (offsetof(struct exec, pend) + offsetof(struct agg_pend, buf))

/* Where the next update goes, as an offset from the start of the buffer. */
static ir_t
pend_offset(struct gen *g)
{
	return ir_bink(&g->ir, IR_AND, ir_load(&g->ir, ir_area(&g->ir, IR_EXEC), PEND_USED, 8,
		!g->fixed), AGG_PEND_BYTES - 1);
}

static void
pend_advance(struct gen *g, uint32_t bytes)
{
	ir_t exec = ir_area(&g->ir, IR_EXEC), when = gen_effect(g);

	ir_store(&g->ir, exec, PEND_USED, 8, ir_bin(&g->ir, IR_ADD,
		ir_load(&g->ir, exec, PEND_USED, 8, true),
		ir_bink(&g->ir, IR_MUL, when, bytes)));
}

/* Append one update to the pending ones: header, key, operands (agg.h). */
static void
gen_agg(struct gen *g, const struct stmt *s)
{
	const struct agg_def *def = &g->rs->defs[s->agg->id - 1];
	uint32_t at = PEND_BUF + (g->fixed ? g->pend_bytes : 0), words, operands;
	struct ir *ir = &g->ir;
	ir_t rel = pend_offset(g), base = ir_ptradd(ir, ir_area(ir, IR_EXEC), rel);
	struct gen_key k;

	gen_key(g, def, s->keys, &k);
	words = 1u + def->head_words + (k.short_tail ? 0u : def->tail_words) + def->upd_words;
	ir_store(ir, base, at, 8, ir_const(ir, (int64_t)(s->agg->id - 1) |
		(k.short_tail && def->tail_words > 0 ? AGG_UPD_SHORT : 0) | (int64_t)words << 16));
	gen_key_store(g, &k, !k.short_tail, base, at + 8, ir_bink(ir, IR_ADD, rel, at + 8));
	operands = at + 8u * (words - def->upd_words);
	if (def->upd_words > 0)
		ir_store(ir, base, operands, 8, gen_int(g, s->value));
	if (def->upd_words > 1)
		ir_store(ir, base, operands + 8, 8,
			s->weight != NULL ? gen_int(g, s->weight) : ir_const(ir, 1));
	if (!g->fixed)
		pend_advance(g, 8 * words);
	g->pend_bytes += 8 * words;
}

static void
gen_field(struct gen *g, const struct record_field *f, const struct expr *e)
{
	uint32_t at = g->rec_base + f->off;
	struct ir *ir = &g->ir;
	ir_t exec = ir_area(ir, IR_EXEC);

	if (f->kind == RECORD_STR) {
		struct gen_str s = gen_string(g, e);
		ir_t args[5] = {exec, ir_const(ir, at), ir_const(ir, f->size), gen_handle(g, &s),
			ir_const(ir, 1)};

		ir_call(ir, HELPER_CELL_PUT, args, 5, false, false);
		return;
	}
	if (f->kind == RECORD_BYTES)
		gen_fetch(g, f->is_dump ? HELPER_DUMP : HELPER_FETCH, ir_const(ir, at),
			gen_address_of(g, e), f->size);
	else
		ir_store(ir, exec, at, f->size, gen_int(g, e));
}

static void
gen_spec(struct gen *g, enum spec_op op, const struct expr *id)
{
	struct ir *ir = &g->ir;
	ir_t args[4] = {ir_area(ir, IR_EXEC), ir_const(ir, op), gen_int(g, id)};

	args[3] = gen_effect(g);
	g->faulty = true;
	ir_call(ir, HELPER_SPEC, args, 4, false, false);
}

static void
gen_action(struct gen *g, const struct stmt *s, const struct action_use *use)
{
	unsigned field = 0;

	if (use->action->spec != SPEC_NONE) {
		gen_spec(g, use->action->spec, s->args[0]);
		return;
	}
	for (unsigned i = 0; i < s->nargs; i++)
		if (s->args[i]->kind != EXPR_AGG)
			gen_field(g, &use->fields[field++], s->args[i]);
}

void
gen_body(struct gen *g)
{
	const struct action_use *use = g->en->uses;
	int64_t number = 0;

	g->active = ir_const(&g->ir, 1);
	for (const struct stmt *s = g->en->clause->stmts; s != NULL; s = s->next) {
		/* Code that is fixed can not fault. */
		if (!g->fixed)
			ir_store(&g->ir, ir_area(&g->ir, IR_EXEC), offsetof(struct exec, statement),
				8, ir_const(&g->ir, ++number));
		switch (s->kind) {
		case STMT_EXPR:
			gen_value(g, s->expr);
			break;
		case STMT_AGG:
			gen_agg(g, s);
			break;
		case STMT_ACTION:
			gen_action(g, s, use++);
			break;
		}
	}
	g->ir.result = ir_const(&g->ir, 0);
}
