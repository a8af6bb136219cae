/* check_attr: how stable a clause is, and that it is as stable as `amin` demands. */
#include "check_clause.h"
#include "check_expr.h"
#include "check_name.h"
#include "pragma.h"

static void
demand(struct check *c, const struct node *n, struct attr a, const char *what)
{
	if (c->given || c->lib != NULL || !attr_less(a, c->opt.amin))
		return;
	check_fail_at(c, n, "D_ATTR_MIN",
		"attributes for %s (%s/%s/%s) are less than predefined minimum", what,
		attr_level_name(a.names), attr_level_name(a.data), attr_class_name(a.class));
}

/* Does @name mean something that is called? */
static bool
is_called(const struct name *name)
{
	return name->kind == NAME_FUNC || name->kind == NAME_AGGFN;
}

static struct attr
attr_of(struct check *c, const struct name *name)
{
	struct attr a = name->attr;

	if (name->kind == NAME_ARGS && c->clause != NULL)
		for (unsigned i = 0; i < c->clause->nprobes; i++)
			a = attr_min(a, pragma_probe_attr(c, c->clause->probes[i], "args"));
	return a;
}

void
check_attr(struct check *c, const struct node *n, const struct name *name)
{
	struct attr a = attr_of(c, name);

	if (attr_less(a, c->opt.amin))
		demand(c, n, a, arena_printf(c->arena, "%s %s%s", check_kind_name(name), n->text,
			is_called(name) ? "( )" : ""));
	c->attr = attr_min(c->attr, a);
}

void
check_attr_probes(struct check *c, const struct node_clause *nc, struct clause *cl)
{
	static const char *const parts[] = {"provider", "module", "function", "name"};
	const struct node at = {.line = nc->line};

	cl->desc_attr = attr_stable;
	for (unsigned i = 0; i < cl->nprobes; i++)
		for (size_t k = 0; k < sizeof(parts) / sizeof(*parts); k++)
			cl->desc_attr = attr_min(cl->desc_attr,
				pragma_probe_attr(c, cl->probes[i], parts[k]));
	demand(c, &at, cl->desc_attr, "clause");
}
