/* gen_assign: reading and writing what can be assigned to: variables, elements, memory. */
#include <stddef.h>

#include "exec.h"
#include "gen.h"
#include "helper.h"

/* A number that can be assigned to, its key or address computed once. */
struct lvalue {
	const struct expr *e;
	struct gen_key key;	  /* ELEM */
	struct gen_target target; /* others */
};

static struct lvalue
lvalue(struct gen *g, const struct expr *e)
{
	struct lvalue lv = {.e = e};

	if (e->kind == EXPR_ELEM) {
		g->variables = true;
		gen_key(g, &g->rs->vars[e->var->id].key, e->args, &lv.key);
	} else {
		lv.target = gen_target(g, e);
	}
	return lv;
}

static void
store_key(struct gen *g, const struct gen_key *key)
{
	uint32_t off = offsetof(struct exec, key);

	gen_key_store(g, key, true, ir_area(&g->ir, IR_EXEC), off, ir_const(&g->ir, off));
}

void
gen_elem_key(struct gen *g, const struct expr *e)
{
	struct gen_key key;

	g->variables = true;
	gen_key(g, &g->rs->vars[e->var->id].key, e->args, &key);
	store_key(g, &key);
}

static ir_t
read_lvalue(struct gen *g, const struct lvalue *lv)
{
	ir_t args[2];

	if (lv->e->kind != EXPR_ELEM)
		return gen_canonical(g, gen_load_target(g, lv->e, &lv->target), lv->e->type);
	store_key(g, &lv->key);
	args[0] = ir_area(&g->ir, IR_EXEC);
	args[1] = ir_const(&g->ir, lv->e->var->id);
	return gen_canonical(g, ir_call(&g->ir, HELPER_ELEM_GET, args, 2, false, false),
		lv->e->type);
}

static void
write_lvalue(struct gen *g, const struct lvalue *lv, ir_t v)
{
	ir_t args[4];

	if (lv->e->kind != EXPR_ELEM) {
		gen_store_target(g, lv->e, &lv->target, v);
		return;
	}
	store_key(g, &lv->key);
	args[0] = ir_area(&g->ir, IR_EXEC);
	args[1] = ir_const(&g->ir, lv->e->var->id);
	args[2] = v;
	args[3] = gen_effect(g);
	ir_call(&g->ir, HELPER_ELEM_PUT, args, 4, false, false);
}

ir_t
gen_read_elem(struct gen *g, const struct expr *e)
{
	struct lvalue lv = lvalue(g, e);

	return read_lvalue(g, &lv);
}

/* What a variable has after @v was stored: a bit-field has not all of it. */
static ir_t
stored(struct gen *g, const struct expr *e, ir_t v)
{
	unsigned unused = e->kind == EXPR_MEMBER && e->member->bit_width != 0 ?
		64u - e->member->bit_width : 0;

	return ir_bink(&g->ir, e->type->is_signed ? IR_SAR : IR_SHR,
		ir_bink(&g->ir, IR_SHL, v, unused), unused);
}

ir_t
gen_assign_int(struct gen *g, const struct expr *e)
{
	struct expr op = *e;
	struct lvalue lv;
	ir_t old, v;

	if (e->op == OP_NONE) {
		v = gen_int(g, e->right);
		lv = lvalue(g, e->left);
		write_lvalue(g, &lv, v);
		return stored(g, e->left, v);
	}
	lv = lvalue(g, e->left);
	old = read_lvalue(g, &lv);
	op.type = e->optype;
	v = gen_arith(g, &op, gen_canonical(g, old, op.type), gen_int(g, e->right));
	v = gen_canonical(g, v, e->type);
	write_lvalue(g, &lv, v);
	return e->post ? old : stored(g, e->left, v);
}
