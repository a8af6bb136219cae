/*
 * parse_expr: expressions. Binary operators by a table of priorities, the rest by descent.
 */
#include "check_name.h"
#include "parse.h"

/* The larger binds tighter; 0: not a binary operator. All of them group from the left. */
static const uint8_t priority[PUNCT_COUNT] = {
	[PUNCT_LOR] = 1,
	[PUNCT_LXOR] = 2,
	[PUNCT_LAND] = 3,
	[PUNCT_OR] = 4,
	[PUNCT_XOR] = 5,
	[PUNCT_AND] = 6,
	[PUNCT_EQ] = 7, [PUNCT_NE] = 7,
	[PUNCT_LT] = 8, [PUNCT_LE] = 8, [PUNCT_GT] = 8, [PUNCT_GE] = 8,
	[PUNCT_SHL] = 9, [PUNCT_SHR] = 9,
	[PUNCT_PLUS] = 10, [PUNCT_MINUS] = 10,
	[PUNCT_STAR] = 11, [PUNCT_SLASH] = 11, [PUNCT_PERCENT] = 11,
};

static bool
is_assignment(enum lex_punct op)
{
	return op >= PUNCT_ASSIGN && op <= PUNCT_SHR_ASSIGN;
}

struct node *
parse_node(struct parse *p, enum node_kind kind)
{
	struct node *n = arena_alloc(p->c->arena, sizeof(*n));

	n->kind = kind;
	n->op = p->tok.kind == LEX_PUNCT ? p->tok.punct : PUNCT_NONE;
	n->line = p->tok.line;
	n->col = p->tok.col;
	n->len = p->tok.len;
	n->depth = 1;
	return n;
}

/* Note that @child is below @n. A long chain of operators is deep although nothing in it is nested;
 * who walks the tree recurses all the same. */
static void
below(struct parse *p, struct node *n, const struct node *child)
{
	if (child->depth >= n->depth)
		n->depth = child->depth + 1;
	if (n->depth > PARSE_DEPTH)
		lex_fail(p->lx, &p->tok, "D_SYNTAX", "expression is too long");
}

static struct node *
with_left(struct parse *p, struct node *n, struct node *left)
{
	n->left = left;
	below(p, n, left);
	return n;
}

static struct node *
with_right(struct parse *p, struct node *n, struct node *right)
{
	n->right = right;
	below(p, n, right);
	return n;
}

/* The list after a '(' or '[', up to and with the closing one. A tuple has at least one key. */
static void
arguments(struct parse *p, struct node *n, enum lex_punct close)
{
	if (close == PUNCT_RPAREN && parse_take(p, close))
		return;
	do {
		n->args = arena_grow(p->c->arena, n->args, n->nargs, sizeof(*n->args));
		n->args[n->nargs] = parse_assign(p);
		below(p, n, n->args[n->nargs++]);
	} while (parse_take(p, PUNCT_COMMA));
	parse_expect(p, close);
}

static const struct type *
integer_type(const struct type_base *base, const struct lex_tok *tok)
{
	if (tok->longs == 0 && tok->value <= (tok->is_unsigned ? UINT32_MAX : INT32_MAX))
		return tok->is_unsigned ? base->uint : base->int_;
	return tok->is_unsigned ? base->ulong : base->long_;
}

static struct node *
constant(struct parse *p)
{
	struct node *n = parse_node(p, p->tok.kind == LEX_STRING ? NODE_STRING : NODE_INT);

	n->value = p->tok.value;
	n->text = p->tok.text;
	n->text_len = p->tok.text_len;
	if (p->tok.kind == LEX_INT)
		n->type = integer_type(&p->c->base, &p->tok);
	else if (p->tok.kind == LEX_CHAR)
		n->type = n->value > UINT32_MAX ? p->c->base.long_ : p->c->base.int_;
	parse_next(p);
	return n;
}

static struct node *
named(struct parse *p, enum node_kind kind)
{
	struct node *n = parse_node(p, kind);

	n->text = p->tok.text;
	parse_next(p);
	return n;
}

/* A member's name: keywords are no reserved words there. */
static const char *
member_name(struct parse *p)
{
	const char *name = p->tok.text;

	if (p->tok.kind != LEX_IDENT && p->tok.kind != LEX_KEYWORD)
		parse_fail(p);
	parse_next(p);
	return name;
}

/* self->name, this->name */
static struct node *
scoped(struct parse *p, enum node_kind kind)
{
	struct node *n = parse_node(p, kind);

	parse_next(p);
	parse_expect(p, PUNCT_ARROW);
	n->text = member_name(p);
	return n;
}

static struct node *
offset_of(struct parse *p)
{
	struct node *n = parse_node(p, NODE_OFFSETOF);

	parse_next(p);
	parse_expect(p, PUNCT_LPAREN);
	n->type = parse_type_name(p);
	parse_expect(p, PUNCT_COMMA);
	n->text = member_name(p);
	parse_expect(p, PUNCT_RPAREN);
	return n;
}

static struct node *
xlate(struct parse *p)
{
	struct node *n = parse_node(p, NODE_XLATE);

	parse_next(p);
	parse_expect(p, PUNCT_LT);
	n->type = parse_type_name(p);
	parse_expect(p, PUNCT_GT);
	parse_expect(p, PUNCT_LPAREN);
	with_left(p, n, parse_expr(p));
	parse_expect(p, PUNCT_RPAREN);
	return n;
}

static struct node *
primary(struct parse *p)
{
	struct node *n;

	switch (p->tok.kind) {
	case LEX_INT:
	case LEX_CHAR:
	case LEX_STRING:
		return constant(p);
	case LEX_IDENT:
		return named(p, NODE_IDENT);
	case LEX_AGG:
		n = named(p, NODE_AGG);
		if (parse_take(p, PUNCT_LBRACKET))
			arguments(p, n, PUNCT_RBRACKET);
		return n;
	case LEX_KEYWORD:
		if (p->tok.keyword == KW_SELF)
			return scoped(p, NODE_SELF);
		if (p->tok.keyword == KW_THIS)
			return scoped(p, NODE_THIS);
		if (p->tok.keyword == KW_OFFSETOF)
			return offset_of(p);
		if (p->tok.keyword == KW_XLATE)
			return xlate(p);
		break;
	default:
		break;
	}
	if (!parse_take(p, PUNCT_LPAREN))
		parse_fail(p);
	n = parse_expr(p);
	parse_expect(p, PUNCT_RPAREN);
	return n;
}

/* The name says more than the operator behind or before it. */
static void
place(struct node *n, int line, int col, int len)
{
	n->line = line;
	n->col = col;
	n->len = len;
}

static struct node *
postfix(struct parse *p, struct node *left)
{
	while (p->tok.kind == LEX_PUNCT) {
		struct node *n;

		switch (p->tok.punct) {
		case PUNCT_LBRACKET:
			n = with_left(p, parse_node(p, NODE_INDEX), left);
			place(n, left->line, left->col, left->len);
			parse_next(p);
			arguments(p, n, PUNCT_RBRACKET);
			break;
		case PUNCT_LPAREN:
			n = with_left(p, parse_node(p, NODE_CALL), left);
			place(n, left->line, left->col, left->len);
			check_callable(p->c, n);
			parse_next(p);
			arguments(p, n, PUNCT_RPAREN);
			break;
		case PUNCT_DOT:
		case PUNCT_ARROW:
			n = with_left(p, parse_node(p, NODE_MEMBER), left);
			parse_next(p);
			place(n, p->tok.line, p->tok.col, p->tok.len);
			n->text = member_name(p);
			break;
		case PUNCT_INC:
		case PUNCT_DEC:
			n = with_left(p, parse_node(p, NODE_STEP), left);
			n->post = true;
			parse_next(p);
			break;
		default:
			return left;
		}
		left = n;
	}
	return left;
}

static struct node *unary(struct parse *p);

/* `(` was taken and a type follows. */
static struct node *
cast(struct parse *p, struct node *n)
{
	n->kind = NODE_CAST;
	n->type = parse_type_name(p);
	parse_expect(p, PUNCT_RPAREN);
	return with_left(p, n, unary(p));
}

static struct node *
size_of(struct parse *p)
{
	struct node *n = parse_node(p, NODE_SIZEOF), *inner;

	parse_next(p);
	if (!parse_is(p, PUNCT_LPAREN))
		return with_left(p, n, unary(p));
	parse_next(p);
	if (parse_at_type(p)) {
		n->type = parse_type_name(p);
		parse_expect(p, PUNCT_RPAREN);
		return n;
	}
	inner = parse_expr(p);
	parse_expect(p, PUNCT_RPAREN);
	return with_left(p, n, postfix(p, inner));
}

static struct node *
operand(struct parse *p)
{
	struct node *n;

	if (parse_is_word(p, KW_SIZEOF))
		return size_of(p);
	if (parse_is_word(p, KW_STRINGOF)) {
		n = parse_node(p, NODE_STRINGOF);
		parse_next(p);
		return with_left(p, n, unary(p));
	}
	if (parse_is(p, PUNCT_LPAREN)) {
		n = parse_node(p, NODE_CAST);
		parse_next(p);
		if (parse_at_type(p))
			return cast(p, n);
		n = parse_expr(p);
		parse_expect(p, PUNCT_RPAREN);
		return postfix(p, n);
	}
	return postfix(p, primary(p));
}

static struct node *
unary(struct parse *p)
{
	enum node_kind kind = NODE_UNARY;
	struct node *n;

	parse_deeper(p);
	switch (p->tok.kind == LEX_PUNCT ? p->tok.punct : PUNCT_NONE) {
	case PUNCT_INC:
	case PUNCT_DEC:
		kind = NODE_STEP;
		break;
	case PUNCT_AND:
	case PUNCT_STAR:
	case PUNCT_PLUS:
	case PUNCT_MINUS:
	case PUNCT_TILDE:
	case PUNCT_NOT:
		break;
	default:
		n = operand(p);
		p->depth--;
		return n;
	}
	n = parse_node(p, kind);
	parse_next(p);
	n = with_left(p, n, unary(p));
	p->depth--;
	return n;
}

static unsigned
priority_here(const struct parse *p)
{
	return p->tok.kind == LEX_PUNCT ? priority[p->tok.punct] : 0;
}

/* Operators that bind tighter than @limit. */
static struct node *
binary(struct parse *p, unsigned limit)
{
	struct node *left = unary(p);

	while (priority_here(p) > limit) {
		struct node *n = with_left(p, parse_node(p, NODE_BINARY), left);

		parse_next(p);
		left = with_right(p, n, binary(p, priority[n->op]));
	}
	return left;
}

struct node *
parse_cond(struct parse *p)
{
	struct node *cond = binary(p, 0), *n;

	if (!parse_is(p, PUNCT_QUESTION))
		return cond;
	parse_deeper(p);
	n = parse_node(p, NODE_COND);
	n->cond = cond;
	below(p, n, cond);
	parse_next(p);
	with_left(p, n, parse_expr(p));
	parse_expect(p, PUNCT_COLON);
	with_right(p, n, parse_cond(p));
	p->depth--;
	return n;
}

struct node *
parse_assign(struct parse *p)
{
	struct node *left = parse_cond(p), *n;

	if (p->tok.kind != LEX_PUNCT || !is_assignment(p->tok.punct))
		return left;
	parse_deeper(p);
	n = with_left(p, parse_node(p, NODE_ASSIGN), left);
	parse_next(p);
	with_right(p, n, parse_assign(p));
	p->depth--;
	return n;
}

struct node *
parse_expr(struct parse *p)
{
	struct node *left = parse_assign(p);

	while (parse_is(p, PUNCT_COMMA)) {
		struct node *n = with_left(p, parse_node(p, NODE_COMMA), left);

		parse_next(p);
		left = with_right(p, n, parse_assign(p));
	}
	return left;
}
