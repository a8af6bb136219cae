/* check_unary: operators with one operand, casts, sizeof and their like. */
#include <string.h>

#include "check_expr.h"
#include "check_name.h"

static const struct type_member *
as_bit_field(const struct expr *e)
{
	return e->kind == EXPR_MEMBER && e->member->bit_width != 0 ? e->member : NULL;
}

static struct expr *
address_of(struct check *c, const struct node *n, struct expr *e)
{
	struct expr *a;

	switch (e->kind) {
	case EXPR_DEREF:
		return e->left;
	case EXPR_MEMBER:
	case EXPR_INDEX:
		break;
	case EXPR_VAR:
	case EXPR_ELEM:
	case EXPR_BUILTIN:
		check_fail_at(c, n, "D_ADDROF_VAR", "cannot take address of dynamic variable");
	default:
		check_fail_at(c, n, "D_ADDROF_LVAL", "unary & must be applied to an lvalue");
	}
	if (as_bit_field(e) != NULL)
		check_fail_at(c, n, "D_ADDROF_BITFIELD", "cannot take address of bit-field");
	a = check_new(c, EXPR_ADDR, type_pointer(c->arena, e->type), n);
	a->left = e;
	return a;
}

static struct expr *
dereference(struct check *c, const struct node *n, struct expr *e)
{
	const struct type *to;
	struct expr *d;

	if (e->type->kind == TYPE_ARRAY) {
		d = check_new(c, EXPR_INDEX, e->type->to, n);
		d->left = e;
		d->right = check_int(c, c->base.int_, 0, n);
		return d;
	}
	if (!type_is_pointer(e->type))
		check_fail_at(c, n, "D_DEREF_NONPTR", "cannot dereference non-pointer type");
	to = e->type->to;
	if (to->kind == TYPE_VOID)
		check_fail_at(c, n, "D_DEREF_VOID", "cannot dereference pointer to void");
	if (to->kind == TYPE_FUNCTION)
		check_fail_at(c, n, "D_DEREF_FUNC", "cannot dereference pointer to function");
	if (to->kind == TYPE_ENUM && !to->complete)
		check_fail_at(c, n, "D_OP_INCOMPLETE",
			"operator %s cannot be applied to a forward declaration: no %s definition "
			"is available", lex_punct_name(n->op), to->name);
	if (e->kind == EXPR_ADDR && type_same(e->left->type, to))
		return e->left;
	d = check_new(c, EXPR_DEREF, to, n);
	d->left = e;
	return d;
}

static struct expr *
negate(struct check *c, const struct node *n, struct expr *e)
{
	enum expr_kind kind = n->op == PUNCT_MINUS ? EXPR_NEG : EXPR_BITNOT;
	const struct type *t;
	struct expr *r;

	if (!type_is_int(e->type) && n->op == PUNCT_TILDE)
		check_fail_at(c, n, "D_OP_INT", "operator %s requires an operand of integral type",
			lex_punct_name(n->op));
	if (!type_is_int(e->type))
		check_fail_at(c, n, "D_OP_ARITH",
			"operator %s requires an operand of arithmetic type",
			lex_punct_name(n->op));
	t = type_promote(&c->base, e->type);
	e = check_convert(c, e, t);
	if (n->op == PUNCT_PLUS)
		return e;
	if (e->kind == EXPR_INT)
		return check_int(c, t, kind == EXPR_NEG ? (int64_t)(0 - (uint64_t)e->value) :
			~e->value, n);
	r = check_new(c, kind, t, n);
	r->left = e;
	return r;
}

static struct expr *
logical_not(struct check *c, const struct node *n, struct expr *e)
{
	struct expr *r;

	if (!type_is_scalar(e->type))
		check_fail_at(c, n, "D_OP_SCALAR", "operator %s requires an operand of scalar type",
			lex_punct_name(n->op));
	if (e->kind == EXPR_INT)
		return check_int(c, c->base.int_, e->value == 0, n);
	r = check_new(c, EXPR_NOT, c->base.int_, n);
	r->left = e;
	return r;
}

struct expr *
check_unary(struct check *c, const struct node *n)
{
	struct expr *e;

	if (n->op == PUNCT_AND && n->left->kind == NODE_AGG)
		check_fail_at(c, n, "D_ADDROF_VAR", "cannot take address of dynamic variable");
	e = check_expr(c, n->left);
	switch (n->op) {
	case PUNCT_AND: return address_of(c, n, e);
	case PUNCT_STAR: return dereference(c, n, e);
	case PUNCT_NOT: return logical_not(c, n, e);
	default: return negate(c, n, e);
	}
}

static bool
may_cast(const struct type *to, const struct expr *e)
{
	switch (to->kind) {
	case TYPE_VOID: return true;
	case TYPE_STRING: return type_is_text(e->type) || type_is_scalar(e->type);
	case TYPE_INT:
	case TYPE_ENUM:
	case TYPE_POINTER: return to->complete && type_is_scalar(e->type);
	default: return false;
	}
}

/* What becomes a string: text, or any scalar as the address of one. */
static struct expr *
as_text(struct check *c, struct expr *e)
{
	if (type_is_text(e->type) || check_is_null(e))
		return e;
	return check_convert(c, e, type_pointer(c->arena, c->base.char_));
}

struct expr *
check_cast(struct check *c, const struct node *n)
{
	struct expr *e = check_expr(c, n->left), *cast;

	if (n->type->kind != TYPE_STRING)
		e = check_decay(c, e);
	if (!may_cast(n->type, e))
		check_fail_at(c, n, "D_CAST_INVAL", "invalid cast expression: \"%s\" to \"%s\"",
			e->type->name, n->type->name);
	if (e->kind == EXPR_INT && type_is_scalar(n->type))
		return check_int(c, n->type, e->value, n);
	if (n->type->kind == TYPE_STRING)
		e = as_text(c, e);
	cast = check_new(c, EXPR_CAST, n->type, n);
	cast->left = e;
	cast->borrowed = e->borrowed;
	return cast;
}

struct expr *
check_sizeof(struct check *c, const struct node *n)
{
	const struct type *t = n->type;
	const struct expr *e;

	if (n->left != NULL) {
		e = check_expr(c, n->left);
		t = e->type;
		if (as_bit_field(e) != NULL)
			check_fail_at(c, n, "D_SIZEOF_BITFIELD",
				"cannot apply sizeof to a bit-field");
		if (n->left->kind == NODE_STRING)
			return check_int(c, c->base.ulong, (int64_t)strlen(n->left->text) + 1, n);
	}
	if (!t->complete || t->translated || t->size == 0)
		check_fail_at(c, n, "D_SIZEOF_TYPE",
			"cannot apply sizeof to an operand of type %s", t->name);
	return check_int(c, c->base.ulong, t->size, n);
}

struct expr *
check_offsetof(struct check *c, const struct node *n)
{
	const struct type_member *m;

	if (!type_is_record(n->type) || n->type->translated || !n->type->complete)
		check_fail_at(c, n, "D_OFFSETOF_TYPE",
			"offsetof operand must be a struct or union type");
	m = type_member(n->type, n->text);
	if (m == NULL)
		check_fail_at(c, n, "D_UNKNOWN",
			"failed to determine offset of %s: %s has no such member", n->text,
			n->type->name);
	if (m->bit_width != 0)
		check_fail_at(c, n, "D_OFFSETOF_BITFIELD", "cannot take offset of a bit-field: %s",
			n->text);
	return check_int(c, c->base.ulong, m->offset, n);
}

struct expr *
check_stringof(struct check *c, const struct node *n)
{
	struct expr *e = check_expr(c, n->left);

	if (!type_is_text(e->type) && !type_is_scalar(e->type))
		check_fail_at(c, n, "D_STRINGOF_TYPE",
			"cannot apply stringof to a value of type %s", e->type->name);
	return check_convert(c, as_text(c, e), c->base.string);
}
