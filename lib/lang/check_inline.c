/*
 * check_inline: definitions that are evaluated where they are used: inlines, and what binds their
 * parameters. A parameter stands for the argument itself, converted to the parameter's type: it is
 * evaluated where and as often as the definition names it.
 */
#include <string.h>

#include "check_expr.h"
#include "check_name.h"
#include "parse.h"

/* --- parameters ------------------------------------------------------------------------------- */

struct expr *
check_bound(struct check *c, const struct node *n)
{
	for (const struct binding *b = c->bindings; b != NULL; b = b->next) {
		if (strcmp(b->name, n->text) != 0)
			continue;
		/* The same tree again, which whoever walks it will walk again. */
		c->nexprs += b->size;
		return b->value;
	}
	return NULL;
}

struct expr *
check_defined(struct check *c, const struct node *body, struct lex *lx, struct binding *bindings)
{
	struct binding *outer = c->bindings;
	struct lex *outer_lx = c->lx;
	struct expr *e;

	c->bindings = bindings;
	c->lx = lx;
	e = check_dynamic(c, body);
	c->bindings = outer;
	c->lx = outer_lx;
	return e;
}

struct expr *
check_parameter(struct check *c, const struct type *type, const struct node *n)
{
	struct expr *e = check_new(c, EXPR_CAST, type, n);

	e->left = check_new(c, EXPR_VAR, type, n);
	e->left->var = arena_alloc(c->arena, sizeof(*e->left->var));
	*e->left->var = (struct var){.name = n->text, .scope = VAR_THIS, .type = type};
	return e;
}

/* --- inlines ---------------------------------------------------------------------------------- */

_Noreturn static void
incompatible(struct check *c, const struct node *n, const char *name, const struct type *to,
	const struct type *from)
{
	check_fail_at(c, n, "D_OP_INCOMPAT",
		"inline %s definition uses incompatible types: \"%s\" = \"%s\"", name, to->name,
		from->name);
}

/* The value of inline @name, whose parameters are @bindings. @n: for messages */
static struct expr *
value(struct check *c, const struct node *n, const char *text, const struct name *name,
	struct binding *bindings)
{
	struct expr *e = check_defined(c, name->body, name->lx, bindings), *passed;

	passed = check_pass(c, e, name->type);
	if (passed == NULL)
		incompatible(c, n, text, name->type, e->type);
	return passed;
}

void
check_declare_inline(struct check *c, const struct parse_declarator *d, struct node *body)
{
	struct binding *bindings = arena_alloc(c->arena, d->nkeys * sizeof(*bindings));
	struct name name = {.kind = NAME_INLINE, .body = body, .lx = c->lx, .type = d->type,
		.keys = d->keys, .params = d->key_names, .nkeys = d->nkeys};
	struct node at = {.line = d->at.line, .col = d->at.col, .len = d->at.len};

	c->attr = attr_stable;
	for (unsigned i = 0; i < d->nkeys; i++) {
		at.text = d->key_names[i];
		bindings[i] = (struct binding){.name = at.text,
			.value = check_parameter(c, d->keys[i], &at),
			.next = i > 0 ? &bindings[i - 1] : NULL};
	}
	value(c, body, d->name, &name, d->nkeys > 0 ? &bindings[d->nkeys - 1] : NULL);
	name.attr = c->attr;
	check_declare(c, &d->at, &name);
}

struct expr *
check_inline(struct check *c, const struct node *n, struct name *name)
{
	const char *text = n->kind == NODE_INDEX ? n->left->text : n->text;
	struct binding *bindings = arena_alloc(c->arena, n->nargs * sizeof(*bindings));
	struct expr **args = arena_alloc(c->arena, n->nargs * sizeof(*args)), *e;
	struct attr outer, amin = c->opt.amin;

	for (unsigned i = 0; i < n->nargs; i++) {
		unsigned before = c->nexprs;

		args[i] = check_dynamic(c, n->args[i]);
		bindings[i].size = c->nexprs - before;
	}
	check_key_types(c, n, text, args, name->keys, name->nkeys);
	for (unsigned i = 0; i < n->nargs; i++) {
		bindings[i].name = name->params[i];
		bindings[i].value = args[i];
		bindings[i].next = i > 0 ? &bindings[i - 1] : NULL;
	}
	if (name->busy)
		check_fail_at(c, n, "D_IDENT_BADREF", "inline %s refers to itself", text);
	/* It is as stable as its name, which may be more than what it is made of. */
	outer = c->attr;
	c->opt.amin = (struct attr){0};
	name->busy = true;
	e = value(c, n, text, name, n->nargs > 0 ? &bindings[n->nargs - 1] : NULL);
	name->busy = false;
	c->opt.amin = amin;
	c->attr = outer;
	return e;
}
