/* check_assign: =, op=, ++ and --. */
#include "check_expr.h"

static struct expr *
make(struct check *c, const struct node *n, struct expr *left, struct expr *right)
{
	struct expr *e = check_new(c, EXPR_ASSIGN, left->type, n);

	e->left = left;
	e->right = right;
	return e;
}

/* What @e must be to be stored in a variable of type @to; NULL: it can't be. */
static struct expr *
stored(struct check *c, struct expr *e, const struct type *to)
{
	struct expr *value = check_pass(c, e, to);

	if (value != NULL)
		return value;
	e = check_decay(c, e);
	if (check_ptr_compatible(to, e->type))
		return check_convert(c, e, to);
	return NULL;
}

/* A variable holds pointers to what the clause has to give back, or others, and never both. */
static void
note_pointer(struct check *c, const struct node *n, struct var *v, const struct expr *value)
{
	if (v == NULL || !type_is_pointer(value->type) || check_is_null(value))
		return;
	if (value->borrowed ? v->own : v->borrowed)
		check_fail_at(c, n, "D_ALLOCA_INCOMPAT",
			"%s may not hold alloca( ) pointers and others", v->name);
	v->borrowed |= value->borrowed;
	v->own |= !value->borrowed;
}

static struct expr *
plain(struct check *c, const struct node *n, struct expr *right)
{
	struct expr *left, *value;

	if (check_is_dynamic(right->type))
		check_fail_at(c, n, "D_OP_DYN",
			"operator = cannot be applied to an operand of dynamic type \"%s\"",
			right->type->name);
	if (right->type->kind == TYPE_VOID || right->type->kind == TYPE_FUNCTION)
		check_fail_at(c, n, "D_OP_INCOMPAT",
			"operator = cannot be applied to an operand of type \"%s\"",
			right->type->name);
	left = check_lvalue(c, n, right->type);
	if (left->type->kind == TYPE_ARRAY)
		check_fail_at(c, n, "D_OP_ARRFUN",
			"operator = may not be applied to operand of type \"%s\"",
			left->type->name);
	value = stored(c, right, left->type);
	if (value == NULL)
		check_fail_at(c, n, "D_OP_INCOMPAT",
			"operands have incompatible types: \"%s\" = \"%s\"", left->type->name,
			right->type->name);
	note_pointer(c, n, left->var, value);
	left = make(c, n, left, value);
	left->borrowed = value->borrowed;
	return left;
}

/* The operands of += and its like: numbers, or a pointer that can be counted with. */
static void
may_step(struct check *c, const struct node *n, const struct type *left, const struct type *right)
{
	bool text = left->kind == TYPE_STRING || right->kind == TYPE_STRING;

	if (!text && !type_is_int(left) &&
		!(type_is_pointer(left) && left->to->complete && left->to->size > 0))
		check_fail_at(c, n, "D_OP_VFPTR", n->kind == NODE_STEP ?
			"operator %s requires an operand of known size" :
			"operator %s requires left-hand scalar operand of known size",
			lex_punct_name(n->op));
	if (text || !type_is_int(right))
		check_fail_at(c, n, "D_OP_INCOMPAT",
			"operands have incompatible types: \"%s\" %s \"%s\"", left->name,
			lex_punct_name(n->op), right->name);
}

/* left op= right: checked as the operation alone, whose type and right operand are then kept. */
static struct expr *
compound(struct check *c, const struct node *n, struct expr *left, struct expr *right)
{
	enum expr_op op = check_op(n->op);
	struct expr *sum, *e;

	if (op == OP_ADD || op == OP_SUB)
		may_step(c, n, left->type, right->type);
	sum = check_arith(c, n, op, left, right);
	e = make(c, n, left, sum->right);
	e->op = op;
	e->optype = sum->type;
	return e;
}

/* Aggregations are only assigned to by statements (check_agg_stmt). */
static void
refuse_aggregation(struct check *c, const struct node *target)
{
	if (target->kind == NODE_INDEX && target->left->kind == NODE_AGG)
		check_index(c, target);
	if (target->kind == NODE_AGG)
		check_fail_at(c, target, "D_AGG_FUNC",
			"@%s must be assigned the result of an aggregating function", target->text);
}

struct expr *
check_assign(struct check *c, const struct node *n)
{
	const struct node *target = n->left->kind == NODE_INDEX ? n->left->left : n->left;
	struct assigned assigned = {.outer = c->assigned};
	struct expr *right;

	refuse_aggregation(c, n->left);
	if (target->kind == NODE_IDENT) {
		assigned.name = target->text;
		c->assigned = &assigned;
	}
	right = check_expr(c, n->right);
	c->assigned = assigned.outer;
	if (n->op == PUNCT_ASSIGN)
		return plain(c, n, right);
	return compound(c, n, check_lvalue(c, n, c->base.int64), right);
}

struct expr *
check_step(struct check *c, const struct node *n)
{
	struct expr *left, *e;

	refuse_aggregation(c, n->left);
	left = check_lvalue(c, n, c->base.int64);
	if (!type_is_scalar(left->type))
		check_fail_at(c, n, "D_OP_SCALAR", "operator %s requires operand of scalar type",
			lex_punct_name(n->op));
	e = compound(c, n, left, check_int(c, c->base.int_, 1, n));
	e->post = n->post;
	return e;
}
