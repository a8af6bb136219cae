/* check_conv: conversions, always explicit in the tree. */
#include <string.h>

#include "check_expr.h"

bool
check_is_null(const struct expr *e)
{
	return e->kind == EXPR_INT && e->value == 0;
}

bool
check_is_dynamic(const struct type *t)
{
	return t->translated || (t->kind == TYPE_POINTER && t->to->translated);
}

/* An expression of the checker's own, at the place of @e. */
static struct expr *
new_at(struct check *c, enum expr_kind kind, const struct type *type, const struct expr *e)
{
	struct node at = {.line = e->line, .col = e->col, .len = e->len};

	return check_new(c, kind, type, &at);
}

static struct expr *
wrap(struct check *c, enum expr_kind kind, const struct type *type, struct expr *e)
{
	struct expr *w = new_at(c, kind, type, e);

	w->left = e;
	w->borrowed = e->borrowed;
	return w;
}

const struct clause *
check_current(const struct check *c)
{
	return c->clause;
}

uint64_t
check_scratchsize(const struct check *c)
{
	return c->opt.scratchsize;
}

struct expr *
check_bytes_at(struct check *c, struct expr *ptr, uint32_t size)
{
	const struct type *byte = type_new(c->arena, TYPE_INT, "unsigned char", 1, false);

	return wrap(c, EXPR_DEREF, type_array(c->arena, byte, size), check_decay(c, ptr));
}

struct expr *
check_convert(struct check *c, struct expr *e, const struct type *type)
{
	if (type_same(e->type, type) && e->kind != EXPR_INT)
		return e;
	if (e->kind == EXPR_INT && type_is_scalar(type)) {
		struct expr *k = new_at(c, EXPR_INT, type, e);

		k->value = fold_value(type, e->value);
		return k;
	}
	return wrap(c, EXPR_CAST, type, e);
}

struct expr *
check_decay(struct check *c, struct expr *e)
{
	if (e->type->kind != TYPE_ARRAY)
		return e;
	return wrap(c, EXPR_ADDR, type_pointer(c->arena, e->type->to), e);
}

bool
check_ptr_compatible(const struct type *a, const struct type *b)
{
	if (type_is_int(a) || type_is_int(b))
		return type_is_pointer(a) || type_is_pointer(b);
	if (!type_is_pointer(a) || !type_is_pointer(b))
		return false;
	return a->to->kind == TYPE_VOID || b->to->kind == TYPE_VOID || type_same(a->to, b->to);
}

struct expr *
check_pass(struct check *c, struct expr *e, const struct type *to)
{
	const struct type *from = e->type;

	if (e->kind == EXPR_XLATE)
		return check_is_xlated_as(e, to) ? e : NULL;
	if (type_is_int(to))
		return type_is_int(from) ? check_convert(c, e, to) : NULL;
	if (to->kind == TYPE_STRING)
		return type_is_text(from) || check_is_null(e) ? check_convert(c, e, to) : NULL;
	if (to->kind == TYPE_POINTER) {
		e = check_decay(c, e);
		return check_is_null(e) || (type_is_pointer(e->type) &&
			check_ptr_compatible(to, e->type)) ? check_convert(c, e, to) : NULL;
	}
	return type_same(from, to) ? e : NULL;
}
