/* check_ref: names, elements of arrays, members of structs. */
#include <string.h>

#include "check_expr.h"
#include "check_name.h"
#include "parse.h"

static struct expr *
builtin(struct check *c, const struct node *n, const struct env_var *row)
{
	struct expr *e;

	if (row->unavailable != NULL)
		check_fail_at(c, n, "D_UNKNOWN", "variable %s is not available: %s", row->name,
			row->unavailable);
	e = check_new(c, EXPR_BUILTIN, parse_type_text(c, row->type), n);
	e->builtin = row;
	return e;
}

_Noreturn static void
unknown(struct check *c, const struct node *n)
{
	for (const struct assigned *a = c->assigned; a != NULL; a = a->outer)
		if (strcmp(a->name, n->text) == 0)
			check_fail_at(c, n, "D_VAR_UNDEF",
				"%s has not yet been declared or assigned", n->text);
	check_fail_at(c, n, "D_IDENT_UNDEF", "failed to resolve %s: Unknown variable name",
		n->text);
}

static struct expr *
global(struct check *c, const struct node *n)
{
	struct name *name = map_get(&c->names, n->text);
	struct expr *bound = check_bound(c, n);

	if (bound != NULL)
		return bound;
	if (name == NULL)
		unknown(c, n);
	check_attr(c, n, name);
	switch (name->kind) {
	case NAME_VAR: return check_var_use(c, n, name->var);
	case NAME_BUILTIN: return builtin(c, n, name->builtin);
	case NAME_CONST: return check_int(c, name->type, name->value, n);
	case NAME_INLINE: return check_inline(c, n, name);
	default:
		check_fail_at(c, n, "D_IDENT_BADREF", "%s '%s' may not be referenced as scalar",
			check_kind_name(name), n->text);
	}
}

struct expr *
check_ident(struct check *c, const struct node *n)
{
	struct var *v;

	if (n->kind == NODE_IDENT)
		return global(c, n);
	v = check_find_var(c, n->kind == NODE_SELF ? VAR_SELF : VAR_THIS, n->text);
	if (v == NULL)
		check_fail_at(c, n, "D_VAR_UNDEF", "%s->%s has not yet been declared or assigned",
			n->kind == NODE_SELF ? "self" : "this", n->text);
	return check_var_use(c, n, v);
}

/* --- elements --------------------------------------------------------------------------------- */

static struct expr *
one_index(struct check *c, const struct node *n, const struct type *array)
{
	struct expr *i;

	if (n->nargs == 0)
		check_fail_at(c, n, "D_SYNTAX", "an index is missing");
	if (n->nargs > 1)
		check_fail_at(c, n, "D_ARR_BADREF", "cannot access %s%s as an associative array",
			n->left->text != NULL ? "scalar " : "type ",
			n->left->text != NULL ? n->left->text : array->name);
	i = check_expr(c, n->args[0]);
	if (!type_is_int(i->type))
		check_fail_at(c, n->args[0], "D_OP_INCOMPAT",
			"operands have incompatible types: \"%s\" [ \"%s\"", array->name,
			i->type->name);
	return check_convert(c, i, type_promote(&c->base, i->type));
}

static struct expr *
array_element(struct check *c, const struct node *n, struct expr *array)
{
	struct expr *i = one_index(c, n, array->type), *e;
	const struct type *t = array->type;

	if (array->kind == EXPR_BUILTIN && array->nargs == 0) {
		array->type = t->to;
		array->args = arena_alloc(c->arena, sizeof(*array->args));
		array->args[0] = i;
		array->nargs = 1;
		return array;
	}
	if (i->kind == EXPR_INT && t->complete &&
		(uint64_t)i->value >= t->nelem)
		check_fail_at(c, n->args[0], "D_ARR_BOUNDS",
			"index outside array bounds: %lld, max is %lld", (long long)i->value,
			(long long)t->nelem - 1);
	e = check_new(c, EXPR_INDEX, t->to, n);
	e->left = array;
	e->right = i;
	return e;
}

/* pointer[i] is *(pointer + i). */
static struct expr *
pointer_element(struct check *c, const struct node *n, struct expr *ptr)
{
	struct node plus = *n;
	struct expr *e, *i = one_index(c, n, ptr->type);

	plus.op = PUNCT_PLUS;
	if (check_is_dynamic(ptr->type))
		check_fail_at(c, n, "D_OP_ARRFUN",
			"operator [] may only be applied to an array or pointer type");
	ptr = check_arith(c, &plus, OP_ADD, ptr, i);
	e = check_new(c, EXPR_DEREF, ptr->type->to, n);
	e->left = ptr;
	return e;
}

/* A character of a string is what the environment's function says. */
static struct expr *
string_element(struct check *c, const struct node *n)
{
	struct node name = {.kind = NODE_IDENT, .text = "[]", .line = n->line, .col = n->col};
	struct node *args[] = {n->left, n->args[0]};
	struct node call = *n;

	call.kind = NODE_CALL;
	call.left = &name;
	call.args = args;
	call.nargs = 2;
	return check_call(c, &call);
}

struct expr *
check_index(struct check *c, const struct node *n)
{
	struct name *name;
	struct expr *left;

	if (n->left->kind == NODE_AGG)
		check_fail_at(c, n, "D_AGG_MDIM",
			"improper attempt to reference @%s as a multi-dimensional array",
			n->left->text);
	if (n->left->kind == NODE_IDENT && check_bound(c, n->left) == NULL) {
		name = map_get(&c->names, n->left->text);
		if (name != NULL)
			check_attr(c, n->left, name);
		if (name != NULL && name->kind == NAME_ARGS)
			return check_args(c, n);
		if (name != NULL && name->kind == NAME_BUILTIN && name->builtin->registers)
			check_registers(c, n);
		if (name != NULL && name->kind == NAME_INLINE && name->nkeys > 0)
			return check_inline(c, n, name);
	}
	left = check_var_indexed(c, n);
	if (left != NULL)
		return left;
	left = check_expr(c, n->left);
	if (left->type->kind == TYPE_ARRAY)
		return array_element(c, n, left);
	if (type_is_pointer(left->type))
		return pointer_element(c, n, left);
	one_index(c, n, left->type);
	if (left->type->kind == TYPE_STRING && map_get(&c->names, "[]") != NULL)
		return string_element(c, n);
	if (type_is_int(left->type))
		check_fail_at(c, n, "D_DEREF_NONPTR", "cannot dereference non-pointer type");
	check_fail_at(c, n, "D_OP_ARRFUN",
		"operator [] may only be applied to an array or pointer type");
}

/* --- members ---------------------------------------------------------------------------------- */

/* The record that `left.name` or `left->name` looks into. */
static const struct type *
record_of(struct check *c, const struct node *n, const struct expr *left)
{
	bool arrow = n->op == PUNCT_ARROW;
	const struct type *t = left->type;

	if (arrow && !type_is_pointer(t))
		check_fail_at(c, n, "D_OP_PTR", "operator -> must be applied to a pointer");
	if (arrow)
		t = t->to;
	if (!type_is_record(t))
		check_fail_at(c, n, "D_OP_SOU",
			"operator %s cannot be applied to %stype \"%s\"; must be applied to a "
			"struct or union %s", lex_punct_name(n->op), arrow ? "pointer to " : "",
			t->name, arrow ? "pointer" : "value");
	check_members(c, t);
	if (!t->complete)
		check_fail_at(c, n, "D_OP_INCOMPLETE",
			"operator %s cannot be applied to a forward declaration: no %s definition "
			"is available", lex_punct_name(n->op), t->name);
	return t;
}

/* What EXPR_MEMBER stands on: the pointer to a translated struct, or a struct in memory. */
static struct expr *
base_of(struct check *c, const struct node *n, struct expr *left, const struct type *record)
{
	struct expr *e;

	if (record->translated)
		return left->kind == EXPR_DEREF ? left->left : left;
	if (n->op == PUNCT_DOT)
		return left;
	if (left->kind == EXPR_ADDR && type_is_record(left->left->type))
		return left->left;
	e = check_new(c, EXPR_DEREF, record, n);
	e->left = left;
	return e;
}

struct expr *
check_member(struct check *c, const struct node *n)
{
	struct expr *left = check_dynamic(c, n->left), *e;
	const struct type_member *m = NULL;
	const struct type *record;

	if (left->kind == EXPR_XLATE)
		return check_xlate_member(c, n, left);
	if (n->op == PUNCT_ARROW)
		left = check_decay(c, left);
	if (left->kind == EXPR_ARG && n->op == PUNCT_ARROW)
		left = check_args_member(c, n, left);
	record = record_of(c, n, left);
	m = type_member(record, n->text);
	if (m == NULL)
		check_fail_at(c, n, "D_TYPE_MEMBER", "%s is not a member of %s", n->text,
			record->name);
	e = check_new(c, EXPR_MEMBER, m->type, n);
	e->left = base_of(c, n, left, record);
	e->member = m;
	return e;
}
