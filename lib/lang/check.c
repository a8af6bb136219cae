/* check: clauses and statements. */
#include <errno.h>
#include <stdarg.h>
#include <string.h>

#include "check_clause.h"
#include "check_expr.h"
#include "match.h"

void
check_fail(struct check *c, const struct expr *e, const char *tag, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	diag_vset(c->diag, tag, fmt, ap);
	va_end(ap);
	lex_position(c->lx, c->diag, e->line, e->col, e->len);
	longjmp(*c->out, EINVAL);
}

/* The same words are said once. */
void
check_warn(struct check *c, const struct expr *e, const char *fmt, ...)
{
	struct diag d = {0};
	va_list ap;

	va_start(ap, fmt);
	diag_vset(&d, NULL, fmt, ap);
	va_end(ap);
	if (c->env->warn == NULL || map_get(&c->warned, d.text) != NULL)
		return;
	map_put(&c->warned, arena_strdup(c->arena, d.text, strlen(d.text)), c);
	lex_position(c->lx, &d, e->line, e->col, e->len);
	c->env->warn(c->env, &d);
}

/* --- probes ----------------------------------------------------------------------------------- */

_Noreturn static void
fail_desc(struct check *c, const struct node_desc *desc)
{
	lex_position(c->lx, c->diag, desc->line, desc->col, desc->len);
	longjmp(*c->out, EINVAL);
}

static const struct match *
probes_of(struct check *c, const struct node_desc *desc)
{
	struct match *m = map_get(&c->descs, desc->text);
	struct diag d = {0};
	int err;

	if (m != NULL)
		return m;
	m = arena_alloc(c->arena, sizeof(*m));
	err = match_desc(c->env, c->arena, desc->text, m, &d);
	if (err != 0 && !(err == -ENOENT && (c->opt.zdefs || c->opt.list))) {
		*c->diag = d;
		fail_desc(c, desc);
	}
	map_put(&c->descs, desc->text, m);
	return m;
}

/* Probes of several descriptions, each once: sorted by putting each in the slot of its id. */
static void
collect(struct check *c, struct clause *cl, const struct match *const *matches, unsigned n)
{
	const struct env_probe **by_id;
	unsigned nprobes = c->env->nprobes;

	by_id = arena_alloc(c->arena, nprobes * sizeof(*by_id));
	for (unsigned i = 0; i < n; i++)
		for (unsigned k = 0; k < matches[i]->n; k++)
			by_id[matches[i]->probes[k]->id - 1] = matches[i]->probes[k];
	for (unsigned i = 0; i < nprobes; i++)
		if (by_id[i] != NULL)
			by_id[cl->nprobes++] = by_id[i];
	cl->probes = by_id;
}

static void
match_all(struct check *c, const struct node_clause *nc, struct clause *cl)
{
	const struct match **matches = arena_alloc(c->arena, nc->ndescs * sizeof(*matches));

	cl->descs = arena_alloc(c->arena, nc->ndescs * sizeof(*cl->descs));
	cl->ndescs = nc->ndescs;
	for (unsigned i = 0; i < nc->ndescs; i++) {
		matches[i] = probes_of(c, &nc->descs[i]);
		c->prog->nmatched += matches[i]->n;
		cl->descs[i] = nc->descs[i].text;
	}
	if (nc->ndescs > 1) {
		collect(c, cl, matches, nc->ndescs);
	} else {
		cl->probes = matches[0]->probes;
		cl->nprobes = matches[0]->n;
	}
}

/* --- clauses ---------------------------------------------------------------------------------- */

static struct expr *
predicate(struct check *c, const struct node *n)
{
	struct expr *e = check_expr(c, n);

	if (!type_is_scalar(e->type))
		check_fail_at(c, n, "D_PRED_SCALAR", "predicate result must be of scalar type");
	return e;
}

static struct stmt *
statement(struct check *c, const struct node *n)
{
	struct stmt *s;

	if (n->kind == NODE_ASSIGN && n->op == PUNCT_ASSIGN && n->left->kind == NODE_AGG)
		return check_agg_stmt(c, n);
	if (n->kind == NODE_AGG)
		check_fail_at(c, n, "D_AGG_NULL", "expression has null effect: @%s", n->text);
	if (n->kind == NODE_CALL) {
		s = check_action(c, n);
		if (s != NULL)
			return s;
	}
	s = arena_alloc(c->arena, sizeof(*s));
	s->kind = STMT_EXPR;
	s->expr = check_dynamic(c, n);
	if (check_is_dynamic(s->expr->type))
		check_fail_at(c, n, "D_CG_DYN",
			"expression cannot evaluate to result of dynamic type");
	s->line = n->line;
	s->col = n->col;
	return s;
}

/* A clause, or the part of a divided one that follows @prev. */
static struct clause *
clause(struct check *c, const struct node_clause *nc, const struct clause *prev)
{
	struct clause *cl = arena_alloc(c->arena, sizeof(*cl));
	struct stmt **end = &cl->stmts;

	if (nc->first == NULL || nc->first == nc) {
		cl->id = c->prog->nclauses++;
		match_all(c, nc, cl);
	} else {
		cl->id = prev->id;
		cl->part = prev->part + 1;
		cl->probes = prev->probes;
		cl->nprobes = prev->nprobes;
	}
	cl->first = nc->first == nc ? cl : nc->first != NULL ? prev->first : NULL;
	cl->line = nc->line;
	cl->data = nc->nstmts == 0;
	check_attr_probes(c, nc, cl);
	if (c->opt.list)
		return cl;
	c->source = nc;
	c->clause = cl;
	c->seen = 0;
	c->attr = attr_stable;
	c->stray = NULL;
	c->region = "predicate";
	if (nc->pred != NULL)
		cl->pred = predicate(c, nc->pred);
	check_no_stray(c);
	c->region = "action list";
	for (unsigned i = 0; i < nc->nstmts; i++) {
		*end = statement(c, nc->stmts[i]);
		check_no_stray(c);
		check_spec(c, nc->stmts[i], *end);
		end = &(*end)->next;
	}
	cl->stmt_attr = c->attr;
	c->source = NULL;
	c->clause = NULL;
	c->region = NULL;
	return cl;
}

void
check_program(struct check *c, const struct node_clause *first)
{
	struct clause **end = &c->prog->clauses, *prev = NULL;

	for (const struct node_clause *nc = first; nc != NULL; nc = nc->next) {
		prev = *end = clause(c, nc, prev);
		end = &prev->next;
	}
}
