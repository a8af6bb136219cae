/*
 * check_args: args[]: its types are those of the clause's probes, and must be the same in all.
 */
#include <string.h>

#include "check_expr.h"
#include "check_name.h"
#include "parse.h"

static const char *
description(const struct check *c)
{
	return c->source->descs[0].text;
}

static const char *
arg_text(const struct env_probe *p, unsigned i)
{
	return p->args[i] != NULL ? p->args[i] : "void *";
}

/* Does @p have the same args[@i] as @first, which has one? */
static bool
same_arg(struct check *c, const struct env_probe *first, const struct env_probe *p, unsigned i)
{
	if (p->args == first->args && p->nargs == first->nargs)
		return true;
	if (i >= p->nargs)
		return false;
	return type_same(parse_type_text(c, arg_text(first, i)),
		parse_type_text(c, arg_text(p, i)));
}

/* The type of args[@i] in all probes of the clause; NULL if they differ. */
static const struct type *
arg_type(struct check *c, unsigned i)
{
	const struct clause *cl = c->clause;
	const struct env_probe *first = cl->probes[0];

	if (i >= first->nargs)
		return NULL;
	for (unsigned k = 1; k < cl->nprobes; k++)
		if (!same_arg(c, first, cl->probes[k], i))
			return NULL;
	return parse_type_text(c, arg_text(first, i));
}

static unsigned
most_args(const struct clause *cl)
{
	unsigned n = 0;

	for (unsigned i = 0; i < cl->nprobes; i++)
		if (cl->probes[i]->nargs > n)
			n = cl->probes[i]->nargs;
	return n;
}

static const struct type *
checked_type(struct check *c, const struct node *n, uint64_t index)
{
	const struct type *t;
	unsigned most;

	if (c->clause == NULL)
		check_fail_at(c, n, "D_ARGS_NONE",
			"args[ ] may not be referenced outside of a probe clause");
	most = most_args(c->clause);
	if (c->clause->nprobes > 0 && most == 0)
		check_fail_at(c, n, "D_ARGS_NONE",
			"args[ ] may not be referenced because probe description %s matches no "
			"probe with typed arguments", description(c));
	if (c->clause->nprobes > 0 && index >= most)
		check_fail_at(c, n, "D_ARGS_IDX", "index %lld is out of range for %s args[ ]",
			(long long)index, description(c));
	t = c->clause->nprobes > 0 ? arg_type(c, (unsigned)index) : NULL;
	if (t == NULL)
		check_fail_at(c, n, "D_ARGS_MULTI",
			"args[ ] may not be referenced because probe description %s matches an "
			"unstable set of probes", description(c));
	return t;
}

/* The number in name[number]. */
static const struct expr *
number_of(struct check *c, const struct node *n)
{
	const struct expr *i;

	if (n->nargs != 1)
		check_fail_at(c, n, "D_PROTO_LEN",
			"%s[ ] prototype mismatch: %u arg%spassed, 1 expected", n->left->text,
			n->nargs, n->nargs == 1 ? " " : "s ");
	i = check_expr(c, n->args[0]);
	if (i->kind != EXPR_INT)
		check_fail_at(c, n->args[0], "D_PROTO_ARG",
			"%s[ ] argument #1 is incompatible with prototype:\n\tprototype: integer "
			"constant\n\t argument: %s", n->left->text, i->type->name);
	return i;
}

void
check_registers(struct check *c, const struct node *n)
{
	const struct expr *i = number_of(c, n);

	if (i->type->is_signed && i->value < 0)
		check_fail_at(c, n, "D_REGS_IDX", "index %lld is out of range for array %s",
			(long long)i->value, n->left->text);
}

struct expr *
check_args(struct check *c, const struct node *n)
{
	const struct expr *i = number_of(c, n);
	struct expr *e;

	e = check_new(c, EXPR_ARG, checked_type(c, n, (uint64_t)i->value), n);
	e->value = i->value;
	return e;
}

/* --- older argument positions ----------------------------------------------------------------- */

/* Does args[@i] have @member, in every probe of the clause? */
static const struct type *
arg_with(struct check *c, unsigned i, const char *member)
{
	const struct type *t = arg_type(c, i);

	if (t == NULL || !type_is_pointer(t) || !t->to->translated)
		return NULL;
	check_members(c, t->to);
	return type_member(t->to, member) != NULL ? t : NULL;
}

/* "args[2] (tcpsinfo_t) and args[3] (tcpsinfo_t)" */
static const char *
name_owners(struct check *c, const char *member, unsigned n)
{
	const char *s = "";

	for (unsigned i = 0; i < n; i++) {
		const struct type *t = arg_with(c, i, member);

		if (t != NULL)
			s = arena_printf(c->arena, "%s%sargs[%u] (%s)", s,
				*s != '\0' ? " and " : "", i, t->to->name);
	}
	return s;
}

struct expr *
check_args_member(struct check *c, const struct node *n, struct expr *arg)
{
	unsigned nargs = c->clause->probes[0]->nargs, owners = 0, owner = 0;
	struct expr *e;

	if (arg_with(c, (unsigned)arg->value, n->text) != NULL)
		return arg;
	for (unsigned i = 0; i < nargs; i++) {
		if (arg_with(c, i, n->text) == NULL)
			continue;
		owner = i;
		owners++;
	}
	if (owners == 0)
		return arg; /* as for any struct without such a member */
	if (owners > 1)
		check_fail_at(c, n, "D_TYPE_MEMBER",
			"%s is not a member of args[%lld] (%s): %s have it", n->text,
			(long long)arg->value, arg->type->to->name, name_owners(c, n->text, nargs));
	e = check_new(c, EXPR_ARG, arg_type(c, owner), n);
	e->value = owner;
	check_warn(c, e, "args[%lld] has no member %s; using args[%u] (%s)", (long long)arg->value,
		n->text, owner, e->type->to->name);
	return e;
}
