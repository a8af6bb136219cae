/* check_expr: the kinds of expressions, and how they are made. */
#include <errno.h>
#include <stdarg.h>
#include <string.h>

#include "check_expr.h"
#include "parse.h"

void
check_fail_at(struct check *c, const struct node *n, const char *tag, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	diag_vset(c->diag, tag, fmt, ap);
	va_end(ap);
	lex_position(c->lx, c->diag, n->line, n->col, n->len);
	longjmp(*c->out, EINVAL);
}

struct expr *
check_new(struct check *c, enum expr_kind kind, const struct type *type, const struct node *n)
{
	struct expr *e = arena_alloc(c->arena, sizeof(*e));

	if (++c->nexprs > CHECK_MAX_EXPRS)
		check_fail_at(c, n, "D_UNKNOWN", "the program is too large");
	e->kind = kind;
	e->type = type;
	e->line = n->line;
	e->col = n->col;
	e->len = n->len;
	return e;
}

struct expr *
check_int(struct check *c, const struct type *type, int64_t value, const struct node *n)
{
	struct expr *e = check_new(c, EXPR_INT, type, n);

	e->value = fold_value(type, value);
	return e;
}

struct expr *
check_string(struct check *c, const char *text, const struct node *n)
{
	struct expr *e = check_new(c, EXPR_STRING, c->base.string, n);
	const struct expr *same = map_get(&c->strings, text);
	struct program *prog = c->prog;

	if (same != NULL) {
		e->str = same->str;
		e->str_id = same->str_id;
		return e;
	}
	e->str = text;
	e->str_id = prog->nstrings;
	prog->strings = arena_grow(c->arena, prog->strings, prog->nstrings,
		sizeof(*prog->strings));
	prog->strings[prog->nstrings++] = text;
	map_put(&c->strings, text, e);
	return e;
}

/* A string that a program computes with is never longer than a variable can hold. */
static struct expr *
string_value(struct check *c, const struct node *n)
{
	size_t len = strlen(n->text), most = c->base.string->size - 1;

	return check_string(c, len > most ? arena_strdup(c->arena, n->text, most) : n->text, n);
}

static struct expr *
comma(struct check *c, const struct node *n)
{
	struct expr *left = check_expr(c, n->left), *right = check_expr(c, n->right);
	struct expr *e = check_new(c, EXPR_COMMA, right->type, n);

	e->left = left;
	e->right = right;
	e->borrowed = right->borrowed;
	return e;
}

static struct expr *
dispatch(struct check *c, const struct node *n)
{
	switch (n->kind) {
	case NODE_INT: return check_int(c, n->type, (int64_t)n->value, n);
	case NODE_STRING: return string_value(c, n);
	case NODE_IDENT:
	case NODE_SELF:
	case NODE_THIS: return check_ident(c, n);
	case NODE_AGG:
		check_fail_at(c, n, "D_AGG_SCALAR",
			"aggregation @%s may not be used in an expression", n->text);
	case NODE_UNARY: return check_unary(c, n);
	case NODE_STEP: return check_step(c, n);
	case NODE_BINARY: return check_binary(c, n);
	case NODE_ASSIGN: return check_assign(c, n);
	case NODE_COND: return check_cond(c, n);
	case NODE_COMMA: return comma(c, n);
	case NODE_INDEX: return check_index(c, n);
	case NODE_MEMBER: return check_member(c, n);
	case NODE_CALL: return check_call(c, n);
	case NODE_CAST: return check_cast(c, n);
	case NODE_SIZEOF: return check_sizeof(c, n);
	case NODE_STRINGOF: return check_stringof(c, n);
	case NODE_OFFSETOF: return check_offsetof(c, n);
	case NODE_XLATE: return check_xlate(c, n);
	case NODE_IF:
	case NODE_BLOCK: break;
	}
	check_fail_at(c, n, "D_UNKNOWN", "unknown kind of expression");
}

struct expr *
check_dynamic(struct check *c, const struct node *n)
{
	struct expr *e;

	/* Nodes are not nested deeper, but inlines can be. */
	if (++c->depth > PARSE_DEPTH)
		check_fail_at(c, n, "D_UNKNOWN", "inline definitions are nested too deeply");
	e = dispatch(c, n);
	c->depth--;
	return e;
}

struct expr *
check_expr(struct check *c, const struct node *n)
{
	struct expr *e = check_dynamic(c, n);

	if (e->kind == EXPR_XLATE)
		check_fail_at(c, n, "D_OP_DYN",
			"a value of dynamic type \"%s\" may only be looked into", e->type->name);
	return e;
}
