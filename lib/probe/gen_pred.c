/*
 * gen_pred: which parts of a predicate may run ahead for the burst, and their code.
 *
 * Only what reads nothing but the packet is evaluated ahead. A program must never be able to tell:
 * once a term may fault or has an effect, the terms after it wait for their turn as well.
 */
#include <stddef.h>

#include "builtin.h"
#include "exec.h"
#include "gen.h"

static bool
pure_string(const struct expr *e)
{
	const struct prov_member *m = gen_row(e);

	return e->kind == EXPR_STRING ||
		(m != NULL && (m->kind == PROV_ADDR || m->kind == PROV_NAME));
}

/* A comparison of a member with a literal needs no handle. */
static bool
pure_string_equality(const struct expr *e)
{
	return (e->op == OP_EQ || e->op == OP_NE) && pure_string(e->left) &&
		pure_string(e->right) &&
		(e->left->kind == EXPR_STRING) != (e->right->kind == EXPR_STRING);
}

static bool
pure_division(const struct expr *e)
{
	return e->right->kind == EXPR_INT && e->right->value != 0 &&
		e->right->value > INT32_MIN && e->right->value <= INT32_MAX;
}

static bool
pure_binary(const struct expr *e)
{
	if (e->op >= OP_EQ && e->op <= OP_GE && e->left->type->kind == TYPE_STRING)
		return pure_string_equality(e);
	if ((e->op == OP_DIV || e->op == OP_MOD) && !pure_division(e))
		return false;
	return gen_is_pure(e->left) && gen_is_pure(e->right);
}

static bool
pure_member(const struct expr *e)
{
	const struct prov_member *m = gen_row(e);

	return m != NULL && m->kind == PROV_INT;
}

bool
gen_is_pure(const struct expr *e)
{
	switch (e->kind) {
	case EXPR_INT:
		return true;
	case EXPR_BUILTIN:
		return ((const struct builtin *)e->builtin)->kind == BUILTIN_PKT;
	case EXPR_MEMBER:
		return pure_member(e);
	case EXPR_CAST:
	case EXPR_NEG:
	case EXPR_BITNOT:
	case EXPR_NOT:
		return e->left->type->kind != TYPE_STRING && gen_is_pure(e->left);
	case EXPR_BINARY:
		return pure_binary(e);
	case EXPR_LOGIC:
		return gen_is_pure(e->left) && gen_is_pure(e->right);
	case EXPR_COND:
		return e->type->kind != TYPE_STRING && gen_is_pure(e->cond) &&
			gen_is_pure(e->left) && gen_is_pure(e->right);
	default:
		return false;
	}
}

/* Reads variables at most: terms after it may still run ahead. */
static bool
harmless(const struct expr *e)
{
	if (e == NULL)
		return true;
	switch (e->kind) {
	case EXPR_ASSIGN:
	case EXPR_CALL:
	case EXPR_DEREF:
	case EXPR_INDEX:
		return false;
	case EXPR_BINARY:
		if ((e->op == OP_DIV || e->op == OP_MOD) && !pure_division(e))
			return false;
		break;
	case EXPR_CAST: /* text is read from memory */
		if (e->type->kind == TYPE_STRING && e->left->type->kind != TYPE_STRING)
			return false;
		break;
	case EXPR_MEMBER:
		if (e->type->kind == TYPE_STRING && gen_row(e) == NULL)
			return false;
		break;
	default:
		break;
	}
	for (unsigned i = 0; i < e->nargs; i++)
		if (!harmless(e->args[i]))
			return false;
	return harmless(e->left) && harmless(e->right) && harmless(e->cond);
}

bool
gen_is_plain(const struct expr *e)
{
	if (e == NULL)
		return true;
	switch (e->kind) {
	case EXPR_INT:
	case EXPR_STRING:
	case EXPR_VAR:
	case EXPR_BUILTIN:
		return true;
	case EXPR_MEMBER:
		return gen_row(e) != NULL;
	case EXPR_CAST: /* a string at an address may not be there */
		return (e->type->kind != TYPE_STRING || e->left->type->kind == TYPE_STRING) &&
			gen_is_plain(e->left);
	case EXPR_BINARY:
		if ((e->op == OP_DIV || e->op == OP_MOD) && !pure_division(e))
			return false;
		break;
	case EXPR_NEG:
	case EXPR_BITNOT:
	case EXPR_NOT:
	case EXPR_LOGIC:
	case EXPR_COND:
		break;
	default:
		return false;
	}
	return gen_is_plain(e->left) && gen_is_plain(e->right) && gen_is_plain(e->cond);
}

struct split {
	const struct expr **pure, **rest;
	unsigned *npure, *nrest;
	bool blocked; /* a term with an effect or a possible fault came before */
};

static void
split_term(struct split *s, const struct expr *e)
{
	if (e->kind == EXPR_LOGIC && e->op == OP_LAND &&
		*s->npure + *s->nrest < GEN_MAX_TERMS - 1) {
		split_term(s, e->left);
		split_term(s, e->right);
		return;
	}
	if (!s->blocked && gen_is_pure(e)) {
		s->pure[(*s->npure)++] = e;
		return;
	}
	s->rest[(*s->nrest)++] = e;
	s->blocked |= !harmless(e);
}

void
gen_split(const struct expr *pred, const struct expr **pure, unsigned *npure,
	const struct expr **rest, unsigned *nrest)
{
	struct split s = {.pure = pure, .rest = rest, .npure = npure, .nrest = nrest};

	*npure = *nrest = 0;
	if (pred != NULL)
		split_term(&s, pred);
}

void
gen_guard(struct gen *g, const struct expr *const *terms, unsigned n)
{
	ir_t all = ir_const(&g->ir, 1);

	/* Like &&: a term is reached only if those before it hold. */
	for (unsigned i = 0; i < n; i++) {
		all = ir_bin(&g->ir, IR_AND, all, gen_bool(g, terms[i]));
		g->active = all;
	}
	g->ir.result = gen_effect(g);
}
