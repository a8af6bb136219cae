#include "show.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "../unit.h"
#include "world.h"

static char text[8192];
static size_t len;

__attribute__((format(printf, 1, 2))) static void
put(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text + len, sizeof(text) - len, fmt, ap);
	va_end(ap);
	len += strlen(text + len);
}

static void
put_type(const struct type *t)
{
	if (strcmp(t->name, "int") != 0)
		put(":%s", t->name);
}

static const char *
op_name(enum expr_op op)
{
	static const char *const names[] = {"", "+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>",
		"==", "!=", "<", "<=", ">", ">=", "&&", "||", "^^"};

	return names[op];
}

static void show(const struct expr *e);

static void
show_list(const char *open, struct expr **v, unsigned n, const char *close)
{
	put("%s", open);
	for (unsigned i = 0; i < n; i++) {
		put("%s", i > 0 ? ", " : "");
		show(v[i]);
	}
	put("%s", close);
}

static void
show_two(const struct expr *e, const char *op)
{
	put("(");
	show(e->left);
	put(" %s ", op);
	show(e->right);
	put(")");
}

static void
show_one(const char *op, const struct expr *e)
{
	put("%s", op);
	show(e->left);
}

static void
show_var(const struct var *v)
{
	static const char *const scopes[] = {"", "self->", "this->"};

	put("%s%s", scopes[v->scope], v->name);
}

static void
show_assign(const struct expr *e)
{
	char op[16];

	snprintf(op, sizeof(op), "%s%s=", e->post ? "post" : "", op_name(e->op));
	show_two(e, op);
	if (e->op != OP_NONE)
		put(" in %s", e->optype->name);
}

static void
show(const struct expr *e)
{
	switch (e->kind) {
	case EXPR_INT:
		put("%lld", (long long)e->value);
		put_type(e->type);
		break;
	case EXPR_STRING: put("\"%s\"", e->str); break;
	case EXPR_VAR: show_var(e->var); break;
	case EXPR_ELEM:
		show_var(e->var);
		show_list("[", e->args, e->nargs, "]");
		break;
	case EXPR_BUILTIN:
		put("$%s", e->builtin->name);
		if (e->nargs > 0)
			show_list("[", e->args, e->nargs, "]");
		break;
	case EXPR_ARG: put("args[%lld]", (long long)e->value); break;
	case EXPR_MEMBER:
		show(e->left);
		put(".%s", e->member->name);
		break;
	case EXPR_DEREF: show_one("*", e); break;
	case EXPR_ADDR: show_one("&", e); break;
	case EXPR_INDEX:
		show(e->left);
		show_list("[", (struct expr **)&e->right, 1, "]");
		break;
	case EXPR_CAST:
		put("(%s)", e->type->name);
		show(e->left);
		break;
	case EXPR_NEG: show_one("-", e); break;
	case EXPR_BITNOT: show_one("~", e); break;
	case EXPR_NOT: show_one("!", e); break;
	case EXPR_BINARY:
	case EXPR_LOGIC:
		show_two(e, op_name(e->op));
		put_type(e->type);
		break;
	case EXPR_COND:
		put("(");
		show(e->cond);
		put(" ? ");
		show(e->left);
		put(" : ");
		show(e->right);
		put(")");
		put_type(e->type);
		break;
	case EXPR_ASSIGN: show_assign(e); break;
	case EXPR_CALL:
		put("%s", e->func->name);
		show_list("(", e->args, e->nargs, ")");
		break;
	case EXPR_COMMA: show_two(e, ","); break;
	case EXPR_XLATE: break;
	case EXPR_AGG: put("@%s", e->agg->name); break;
	}
}

static void
show_agg(const struct stmt *s)
{
	put("@%s", s->agg->name);
	if (s->agg->nkeys > 0)
		show_list("[", s->keys, s->agg->nkeys, "]");
	put(" = %s(", s->agg->fn->name);
	if (s->value != NULL)
		show(s->value);
	for (unsigned i = 0; i < s->agg->nconsts; i++)
		put(", %lld", (long long)s->agg->consts[i]);
	if (s->weight != NULL) {
		put(" by ");
		show(s->weight);
	}
	put(")");
}

static void
show_stmt(const struct stmt *s)
{
	switch (s->kind) {
	case STMT_EXPR: show(s->expr); break;
	case STMT_AGG: show_agg(s); break;
	case STMT_ACTION:
		put("%s", s->func->name);
		if (s->format != NULL)
			put("<%s>", s->format->source);
		show_list("(", s->args, s->nargs, ")");
		break;
	}
	put(";");
}

const char *
show_program(const struct program *p)
{
	len = 0;
	text[0] = '\0';
	for (const struct clause *cl = p->clauses; cl != NULL; cl = cl->next) {
		put("%s", cl != p->clauses ? " " : "");
		for (unsigned i = 0; i < cl->nprobes; i++)
			put("%s%u", i > 0 ? "," : "", cl->probes[i]->id);
		if (cl->pred != NULL) {
			put(" /");
			show(cl->pred);
			put("/");
		}
		put(" {");
		for (const struct stmt *s = cl->stmts; s != NULL; s = s->next) {
			put(" ");
			show_stmt(s);
		}
		put(" }");
	}
	return text;
}

void
show_expect(const struct show_row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct world w;
		struct diag d;
		struct program *p = world_compile(&w, rows[i].text, &d);

		if (p == NULL || strcmp(show_program(p), rows[i].want) != 0) {
			printf("%s\n   want %s\n   got  %s\n", rows[i].text, rows[i].want,
				p != NULL ? show_program(p) : d.text);
			CU_FAIL("trees differ");
		}
		compile_free(p);
	}
}
