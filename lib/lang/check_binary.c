/* check_binary: operators with two operands, and the conditional. */
#include "check_expr.h"

enum expr_op
check_op(enum lex_punct punct)
{
	static const uint8_t ops[PUNCT_COUNT] = {
		[PUNCT_PLUS] = OP_ADD, [PUNCT_ADD_ASSIGN] = OP_ADD, [PUNCT_INC] = OP_ADD,
		[PUNCT_MINUS] = OP_SUB, [PUNCT_SUB_ASSIGN] = OP_SUB, [PUNCT_DEC] = OP_SUB,
		[PUNCT_STAR] = OP_MUL, [PUNCT_MUL_ASSIGN] = OP_MUL,
		[PUNCT_SLASH] = OP_DIV, [PUNCT_DIV_ASSIGN] = OP_DIV,
		[PUNCT_PERCENT] = OP_MOD, [PUNCT_MOD_ASSIGN] = OP_MOD,
		[PUNCT_AND] = OP_AND, [PUNCT_AND_ASSIGN] = OP_AND,
		[PUNCT_OR] = OP_OR, [PUNCT_OR_ASSIGN] = OP_OR,
		[PUNCT_XOR] = OP_XOR, [PUNCT_XOR_ASSIGN] = OP_XOR,
		[PUNCT_SHL] = OP_SHL, [PUNCT_SHL_ASSIGN] = OP_SHL,
		[PUNCT_SHR] = OP_SHR, [PUNCT_SHR_ASSIGN] = OP_SHR,
		[PUNCT_EQ] = OP_EQ, [PUNCT_NE] = OP_NE,
		[PUNCT_LT] = OP_LT, [PUNCT_LE] = OP_LE, [PUNCT_GT] = OP_GT, [PUNCT_GE] = OP_GE,
		[PUNCT_LAND] = OP_LAND, [PUNCT_LOR] = OP_LOR, [PUNCT_LXOR] = OP_LXOR,
	};

	return ops[punct];
}

_Noreturn static void
incompatible(struct check *c, const struct node *n, const struct expr *a, const struct expr *b)
{
	check_fail_at(c, n, "D_OP_INCOMPAT", "operands have incompatible types: \"%s\" %s \"%s\"",
		a->type->name, lex_punct_name(n->op), b->type->name);
}

/* A node with both operands, or its value if they are constants. */
static struct expr *
make(struct check *c, const struct node *n, enum expr_op op, const struct type *type,
	struct expr *left, struct expr *right)
{
	struct expr *e;

	if (left->kind == EXPR_INT && right->kind == EXPR_INT)
		return check_int(c, type, op >= OP_EQ ?
			fold_compare(op, left->type, left->value, right->value) :
			fold_binary(op, type, left->value, right->value), n);
	e = check_new(c, EXPR_BINARY, type, n);
	e->op = op;
	e->left = left;
	e->right = right;
	return e;
}

/* A pointer that can be counted with: neither to void nor to a function. */
static bool
steps(const struct type *t)
{
	return type_is_pointer(t) && t->to->complete && t->to->size > 0;
}

/* pointer + integer: the integer becomes bytes. */
static struct expr *
offset(struct check *c, const struct node *n, enum expr_op op, struct expr *ptr, struct expr *i)
{
	struct expr *size = check_int(c, c->base.long_, ptr->type->to->size, n);

	i = check_convert(c, i, c->base.long_);
	if (size->value != 1)
		i = make(c, n, OP_MUL, c->base.long_, i, size);
	i = make(c, n, op, ptr->type, ptr, i);
	i->borrowed = ptr->borrowed;
	return i;
}

/* pointer - pointer, in elements */
static struct expr *
distance(struct check *c, const struct node *n, struct expr *a, struct expr *b)
{
	const struct type *t = c->base.long_;
	uint32_t size = a->type->to->size;

	if (!type_same(a->type->to, b->type->to))
		incompatible(c, n, a, b);
	a = make(c, n, OP_SUB, t, check_convert(c, a, t), check_convert(c, b, t));
	return make(c, n, OP_DIV, t, a, check_int(c, t, size, n));
}

static struct expr *
add_pointers(struct check *c, const struct node *n, enum expr_op op, struct expr *left,
	struct expr *right)
{
	struct expr *a = check_decay(c, left), *b = check_decay(c, right);

	if (steps(a->type) && type_is_int(b->type))
		return offset(c, n, op, a, b);
	if (op == OP_ADD && type_is_int(a->type) && steps(b->type))
		return offset(c, n, op, b, a);
	if (op == OP_SUB && steps(a->type) && steps(b->type))
		return distance(c, n, a, b);
	incompatible(c, n, left, right);
}

static void
need_ints(struct check *c, const struct node *n, enum expr_op op, const struct expr *a,
	const struct expr *b)
{
	if (type_is_int(a->type) && type_is_int(b->type))
		return;
	if (op == OP_MUL || op == OP_DIV)
		check_fail_at(c, n, "D_OP_ARITH",
			"operator %s requires operands of arithmetic type", lex_punct_name(n->op));
	check_fail_at(c, n, "D_OP_INT", "operator %s requires operands of integral type",
		lex_punct_name(n->op));
}

/* A bit-field whose values are all an int's is computed as one. */
static const struct type *
promoted(struct check *c, const struct expr *e)
{
	unsigned width = e->kind == EXPR_MEMBER ? e->member->bit_width : 0;

	return width > 0 && width < 32u + e->type->is_signed ? c->base.int_ : e->type;
}

struct expr *
check_arith(struct check *c, const struct node *n, enum expr_op op, struct expr *left,
	struct expr *right)
{
	const struct type *t;

	if ((op == OP_ADD || op == OP_SUB) &&
		!(type_is_int(left->type) && type_is_int(right->type)))
		return add_pointers(c, n, op, left, right);
	need_ints(c, n, op, left, right);
	if (op == OP_SHL || op == OP_SHR) {
		t = type_promote(&c->base, left->type);
		right = check_convert(c, right, type_promote(&c->base, right->type));
		return make(c, n, op, t, check_convert(c, left, t), right);
	}
	t = type_common(&c->base, promoted(c, left), promoted(c, right));
	right = check_convert(c, right, t);
	if ((op == OP_DIV || op == OP_MOD) && check_is_null(right))
		check_fail_at(c, n, "D_DIV_ZERO", "expression contains division by zero");
	return make(c, n, op, t, check_convert(c, left, t), right);
}

/* The one type that both are compared in. */
static const struct type *
compared_type(struct check *c, const struct node *n, const struct expr *a, const struct expr *b)
{
	const struct type *ta = a->type, *tb = b->type, *string = c->base.string;

	if (type_is_int(ta) && type_is_int(tb))
		return type_common(&c->base, promoted(c, a), promoted(c, b));
	if (ta->kind == TYPE_STRING && (type_is_text(tb) || check_is_null(b)))
		return string;
	if (tb->kind == TYPE_STRING && (type_is_text(ta) || check_is_null(a)))
		return string;
	if (check_ptr_compatible(ta, tb))
		return type_is_pointer(ta) ? ta : tb;
	incompatible(c, n, a, b);
}

static struct expr *
compare(struct check *c, const struct node *n, enum expr_op op, struct expr *a, struct expr *b)
{
	const struct type *t;

	if (a->type->kind != TYPE_STRING && b->type->kind != TYPE_STRING) {
		a = check_decay(c, a);
		b = check_decay(c, b);
	}
	t = compared_type(c, n, a, b);
	return make(c, n, op, c->base.int_, check_convert(c, a, t), check_convert(c, b, t));
}

/* The value of a && b if the constants among them decide it. */
static bool
decided(enum expr_op op, const struct expr *a, const struct expr *b, int64_t *value)
{
	bool x = a->value != 0, y = b->value != 0;

	if (a->kind != EXPR_INT)
		return false;
	if (op == OP_LAND && !x)
		*value = 0;
	else if (op == OP_LOR && x)
		*value = 1;
	else if (b->kind != EXPR_INT)
		return false;
	else
		*value = op == OP_LXOR ? x != y : y;
	return true;
}

static struct expr *
logic(struct check *c, const struct node *n, enum expr_op op, struct expr *a, struct expr *b)
{
	struct expr *e;
	int64_t value;

	if (!type_is_scalar(a->type) || !type_is_scalar(b->type))
		check_fail_at(c, n, "D_OP_SCALAR", "operator %s requires operands of scalar type",
			lex_punct_name(n->op));
	if (decided(op, a, b, &value))
		return check_int(c, c->base.int_, value, n);
	e = check_new(c, EXPR_LOGIC, c->base.int_, n);
	e->op = op;
	e->left = a;
	e->right = b;
	return e;
}

struct expr *
check_binary(struct check *c, const struct node *n)
{
	struct expr *left = check_expr(c, n->left), *right = check_expr(c, n->right);
	enum expr_op op = check_op(n->op);

	if (op >= OP_LAND)
		return logic(c, n, op, left, right);
	if (op >= OP_EQ)
		return compare(c, n, op, left, right);
	return check_arith(c, n, op, left, right);
}

/* The type of cond ? a : b. */
static const struct type *
arms_type(struct check *c, const struct node *n, const struct expr *a, const struct expr *b)
{
	const struct type *ta = a->type, *tb = b->type, *string = c->base.string;

	if (type_is_int(ta) && type_is_int(tb))
		return type_common(&c->base, ta, tb);
	if (ta->kind == TYPE_STRING && (type_is_text(tb) || check_is_null(b)))
		return string;
	if (tb->kind == TYPE_STRING && (type_is_text(ta) || check_is_null(a)))
		return string;
	if (check_ptr_compatible(ta, tb))
		return !type_is_pointer(ta) || (ta->to->kind == TYPE_VOID && type_is_pointer(tb)) ?
			tb : ta;
	if (type_same(ta, tb))
		return ta;
	check_fail_at(c, n, "D_OP_INCOMPAT", "operator ?: operands must have compatible types");
}

struct expr *
check_cond(struct check *c, const struct node *n)
{
	struct expr *cond = check_expr(c, n->cond), *left, *right, *e;
	const struct type *t;

	if (check_is_action(c, n->left) || check_is_action(c, n->right))
		check_fail_at(c, n, "D_OP_ACT", "action cannot be used in a conditional context");
	left = check_expr(c, n->left);
	right = check_expr(c, n->right);

	if (!type_is_scalar(cond->type))
		check_fail_at(c, n, "D_OP_SCALAR",
			"operator ?: expression must be of scalar type");
	if (left->type->kind != TYPE_STRING && right->type->kind != TYPE_STRING) {
		left = check_decay(c, left);
		right = check_decay(c, right);
	}
	t = arms_type(c, n, left, right);
	left = check_convert(c, left, t);
	right = check_convert(c, right, t);
	if (type_is_pointer(t) && left->borrowed != right->borrowed && !check_is_null(left) &&
			!check_is_null(right))
		check_fail_at(c, n, "D_ALLOCA_INCOMPAT",
			"operator ?: may not choose between an alloca( ) pointer and another one");
	if (cond->kind == EXPR_INT)
		return cond->value != 0 ? left : right;
	e = check_new(c, EXPR_COND, t, n);
	e->cond = cond;
	e->left = left;
	e->right = right;
	e->borrowed = left->borrowed || right->borrowed;
	return e;
}
