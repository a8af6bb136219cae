/*
 * check_xlate: translators. A translated value is an EXPR_XLATE: it has no memory and no code, and
 * can only be looked into; reading a member evaluates the translator's definition of it.
 */
#include <string.h>

#include "check_expr.h"
#include "check_name.h"

/* The value of member @m of @x, whose parameter is @param. NULL with its @type: a wrong one. */
static struct expr *
member_value(struct check *c, const struct xlator *x, const struct xlator_member *xm,
	const struct type *to, struct binding *param, const struct type **type)
{
	struct expr *e = check_defined(c, xm->body, x->lx, param), *passed;

	*type = e->type;
	passed = check_pass(c, e, to);
	/* An array of characters has no room here: its text is as good. */
	if (passed == NULL && type_is_text(to) && type_is_text(e->type))
		return e;
	return passed;
}

/* --- declarations ----------------------------------------------------------------------------- */

static const struct xlator_member *
find_member(const struct xlator *x, const char *name)
{
	for (unsigned i = 0; i < x->nmembers; i++)
		if (strcmp(x->members[i].at.text, name) == 0)
			return &x->members[i];
	return NULL;
}

static void
check_member_of(struct check *c, const struct xlator *x, const struct xlator_member *xm)
{
	const struct type_member *m = type_member(x->out, xm->at.text);
	struct node at = {.line = xm->at.line, .col = xm->at.col, .len = xm->at.len};
	struct binding param = {.name = x->param};
	const struct type *type;

	if (m == NULL)
		lex_fail(c->lx, &xm->at, "D_XLATE_MEMB",
			"translator member %s is not a member of %s",
			xm->at.text, x->out->name);
	if (find_member(x, xm->at.text) != xm)
		lex_fail(c->lx, &xm->at, "D_XLATE_REDECL", "translator member %s is defined twice",
			xm->at.text);
	at.text = x->param;
	param.value = check_parameter(c, x->in, &at);
	if (member_value(c, x, xm, m->type, &param, &type) == NULL)
		lex_fail(c->lx, &xm->at, "D_XLATE_INCOMPAT",
			"translator member %s definition uses incompatible types: \"%s\" = \"%s\"",
			xm->at.text, m->type->name, type->name);
}

void
check_declare_xlator(struct check *c, const struct lex_tok *at, struct xlator *x)
{
	struct xlator **end = &c->xlators;

	if (!type_is_record(x->out))
		lex_fail(c->lx, at, "D_XLATE_SOU",
			"translation output type must be a struct or union");
	check_members(c, x->out);
	if (!x->out->complete)
		lex_fail(c->lx, at, "D_XLATE_SOU",
			"translation output type must be a struct or union: no %s definition is "
			"available", x->out->name);
	for (; *end != NULL; end = &(*end)->next)
		if (type_same((*end)->out, x->out) && type_same((*end)->in, x->in))
			lex_fail(c->lx, at, "D_XLATE_REDECL",
				"translator from %s to %s has already been declared", x->in->name,
				x->out->name);
	c->is_empty = false;
	x->lx = c->lx;
	*end = x;
	for (unsigned i = 0; i < x->nmembers; i++)
		check_member_of(c, x, &x->members[i]);
}

/* --- use -------------------------------------------------------------------------------------- */

bool
check_is_xlated_as(const struct expr *e, const struct type *to)
{
	if (type_is_pointer(to) != type_is_pointer(e->type))
		return false;
	return type_same(e->xlator->out, type_is_pointer(to) ? to->to : to);
}

/* A translator of just this input type comes before one that the input can be converted to. */
static const struct xlator *
find_xlator(struct check *c, const struct type *out, struct expr *in)
{
	for (const struct xlator *x = c->xlators; x != NULL; x = x->next)
		if (type_same(x->out, out) && type_same(x->in, in->type))
			return x;
	for (const struct xlator *x = c->xlators; x != NULL; x = x->next)
		if (type_same(x->out, out) && check_pass(c, in, x->in) != NULL)
			return x;
	return NULL;
}

bool
check_is_translatable(struct check *c, const struct type *from, const struct type *to)
{
	const struct node nowhere = {.text = ""};
	struct expr *in = check_parameter(c, from, &nowhere);

	return find_xlator(c, type_is_pointer(to) ? to->to : to, in) != NULL ||
		check_pass(c, in, to) != NULL;
}

/* xlate<type>(left) */
struct expr *
check_xlate(struct check *c, const struct node *n)
{
	const struct type *out = type_is_pointer(n->type) ? n->type->to : n->type;
	unsigned before = c->nexprs;
	struct expr *in = check_dynamic(c, n->left), *e;
	const struct xlator *x = find_xlator(c, out, in);
	struct type *type;

	if (x == NULL)
		check_fail_at(c, n, "D_XLATE_NONE", "cannot translate from \"%s\" to \"%s\"",
			in->type->name, n->type->name);
	type = type_new(c->arena, TYPE_STRUCT, out->name, 0, false);
	type->translated = true;
	e = check_new(c, EXPR_XLATE, type_is_pointer(n->type) ?
		type_pointer(c->arena, type) : type, n);
	e->xlator = x;
	e->left = check_pass(c, in, x->in);
	e->value = c->nexprs - before;
	return e;
}

struct expr *
check_xlate_member(struct check *c, const struct node *n, const struct expr *left)
{
	const struct xlator *x = left->xlator;
	const struct type_member *m = type_member(x->out, n->text);
	const struct xlator_member *xm = find_member(x, n->text);
	struct binding param = {.name = x->param, .value = left->left,
		.size = (unsigned)left->value};
	const struct type *type;
	struct expr *e;

	if (m == NULL)
		check_fail_at(c, n, "D_TYPE_MEMBER", "%s is not a member of %s", n->text,
			x->out->name);
	if (xm == NULL)
		check_fail_at(c, n, "D_XLATE_MEMB",
			"translator does not define conversion for member: %s", n->text);
	e = member_value(c, x, xm, m->type, &param, &type);
	if (e == NULL)
		check_fail_at(c, n, "D_XLATE_INCOMPAT",
			"translator member %s definition uses incompatible types: \"%s\" = \"%s\"",
			n->text, m->type->name, type->name);
	return e;
}
