/* check_var: variables: used, indexed by keys, and made by an assignment. */
#include "check_expr.h"
#include "check_name.h"

static bool
is_name(const struct node *n)
{
	return n->kind == NODE_IDENT || n->kind == NODE_SELF || n->kind == NODE_THIS;
}

static enum var_scope
scope_of(const struct node *n)
{
	return n->kind == NODE_SELF ? VAR_SELF : n->kind == NODE_THIS ? VAR_THIS : VAR_GLOBAL;
}

struct expr *
check_var_use(struct check *c, const struct node *n, struct var *v)
{
	struct expr *e;

	if (v->nkeys > 0 && v->scope == VAR_GLOBAL)
		check_fail_at(c, n, "D_IDENT_BADREF",
			"associative array '%s' may not be referenced as scalar", v->name);
	if (v->nkeys > 0)
		check_fail_at(c, n, "D_PROTO_LEN",
			"%s[ ] prototype mismatch: 0 keys passed, %u expected", v->name, v->nkeys);
	e = check_new(c, EXPR_VAR, v->type, n);
	e->var = v;
	e->borrowed = v->borrowed;
	return e;
}

/* --- tuples ----------------------------------------------------------------------------------- */

struct expr **
check_keys(struct check *c, const struct node *n, const char *what)
{
	struct expr **keys = arena_alloc(c->arena, n->nargs * sizeof(*keys));

	if (n->nargs > CHECK_MAX_KEYS)
		check_fail_at(c, n, "D_PROTO_LEN", "%u keys passed, at most %d expected", n->nargs,
			CHECK_MAX_KEYS);
	for (unsigned i = 0; i < n->nargs; i++) {
		const struct type *t;

		keys[i] = check_dynamic(c, n->args[i]);
		t = keys[i]->type;
		if (t->kind == TYPE_VOID || t->kind == TYPE_FUNCTION || check_is_dynamic(t))
			check_fail_at(c, n->args[i], "D_KEY_TYPE",
				"%s expression may not be used as %s index: key #%u", t->name, what,
				i + 1);
	}
	return keys;
}

const struct type **
check_types_of(struct check *c, struct expr **keys, unsigned n)
{
	const struct type **types = arena_alloc(c->arena, n * sizeof(*types));

	for (unsigned i = 0; i < n; i++)
		types[i] = keys[i]->type;
	return types;
}

void
check_key_types(struct check *c, const struct node *n, const char *label, struct expr **given,
	const struct type **keys, unsigned nkeys)
{
	if (n->nargs != nkeys)
		check_fail_at(c, n, "D_PROTO_LEN",
			"%s[ ] prototype mismatch: %u key%spassed, %u expected", label, n->nargs,
			n->nargs == 1 ? " " : "s ", nkeys);
	for (unsigned i = 0; i < nkeys; i++) {
		struct expr *e = check_pass(c, given[i], keys[i]);

		if (e == NULL)
			check_fail_at(c, n->args[i], "D_PROTO_ARG",
				"%s[ ] key #%u is incompatible with prototype:\n\tprototype: %s\n"
				"\t      key: %s", label, i + 1, keys[i]->name,
				given[i]->type->name);
		given[i] = e;
	}
}

static struct expr *
element(struct check *c, const struct node *n, struct var *v, struct expr **keys)
{
	struct expr *e = check_new(c, EXPR_ELEM, v->type, n);

	check_key_types(c, n, v->name, keys, v->keys, v->nkeys);
	e->var = v;
	e->args = keys;
	e->nargs = n->nargs;
	return e;
}

struct expr *
check_var_indexed(struct check *c, const struct node *n)
{
	struct var *v;

	if (!is_name(n->left) || check_bound(c, n->left) != NULL)
		return NULL;
	v = check_find_var(c, scope_of(n->left), n->left->text);
	if (v == NULL || v->nkeys == 0)
		return NULL;
	return element(c, n, v, check_keys(c, n, "associative array"));
}

/* --- assignment ------------------------------------------------------------------------------- */

static struct expr *
new_scalar(struct check *c, const struct node *n, const struct type *type)
{
	struct var *v = check_new_var(c, scope_of(n), n->text, type, NULL, 0, n->line);

	return check_var_use(c, n, v);
}

static struct expr *
new_element(struct check *c, const struct node *n, const struct type *type)
{
	struct expr **keys = check_keys(c, n, "associative array");
	const struct node *name = n->left;

	if (name->kind == NODE_THIS)
		check_fail_at(c, n, "D_ARR_LOCAL",
			"local variables may not be used as associative arrays: %s", name->text);
	return element(c, n, check_new_var(c, scope_of(name), name->text, type,
		check_types_of(c, keys, n->nargs), n->nargs, n->line), keys);
}

/* Is @name free to become a variable? */
static bool
is_unknown(struct check *c, const struct node *n)
{
	if (!is_name(n))
		return false;
	if (n->kind == NODE_IDENT)
		return map_get(&c->names, n->text) == NULL && check_bound(c, n) == NULL;
	return check_find_var(c, scope_of(n), n->text) == NULL;
}

static bool
is_modifiable(const struct expr *e)
{
	switch (e->kind) {
	case EXPR_VAR:
	case EXPR_ELEM:
	case EXPR_DEREF: return true;
	case EXPR_INDEX:
	case EXPR_MEMBER: return is_modifiable(e->left);
	default: return false;
	}
}

struct expr *
check_lvalue(struct check *c, const struct node *n, const struct type *type)
{
	const struct node *target = n->left;
	struct expr *e;

	if (is_unknown(c, target))
		return new_scalar(c, target, type);
	if (target->kind == NODE_INDEX && is_unknown(c, target->left))
		return new_element(c, target, type);
	e = check_expr(c, target);
	if (e->kind == EXPR_BUILTIN)
		check_fail_at(c, n, "D_OP_WRITE",
			"operator %s can only be applied to a writable variable",
			lex_punct_name(n->op));
	if (!is_modifiable(e))
		check_fail_at(c, n, "D_OP_LVAL",
			"operator %s requires modifiable lvalue as an operand",
			lex_punct_name(n->op));
	return e;
}
