/* parse: words and clauses. */
#include <string.h>

#include "parse.h"
#include "pragma.h"

void
parse_next(struct parse *p)
{
	lex_next(p->lx, &p->tok);
	while (p->tok.kind == LEX_PRAGMA) {
		pragma_apply(p->c, p->lx, &p->tok);
		lex_next(p->lx, &p->tok);
	}
}

bool
parse_is(const struct parse *p, enum lex_punct punct)
{
	return p->tok.kind == LEX_PUNCT && p->tok.punct == punct;
}

bool
parse_is_word(const struct parse *p, enum lex_keyword word)
{
	return p->tok.kind == LEX_KEYWORD && p->tok.keyword == word;
}

bool
parse_take(struct parse *p, enum lex_punct punct)
{
	if (!parse_is(p, punct))
		return false;
	parse_next(p);
	return true;
}

bool
parse_take_word(struct parse *p, enum lex_keyword word)
{
	if (!parse_is_word(p, word))
		return false;
	parse_next(p);
	return true;
}

void
parse_fail(struct parse *p)
{
	if (p->tok.kind == LEX_EOF)
		lex_fail(p->lx, &p->tok, "D_SYNTAX", "syntax error near end of input");
	lex_fail(p->lx, &p->tok, "D_SYNTAX", "syntax error near \"%.*s\"", p->tok.len,
		p->tok.start);
}

void
parse_expect(struct parse *p, enum lex_punct punct)
{
	if (!parse_take(p, punct))
		parse_fail(p);
}

const char *
parse_name(struct parse *p)
{
	const char *name = p->tok.text;

	if (p->tok.kind != LEX_IDENT)
		parse_fail(p);
	parse_next(p);
	return name;
}

void
parse_deeper(struct parse *p)
{
	if (++p->depth > PARSE_DEPTH)
		lex_fail(p->lx, &p->tok, "D_SYNTAX", "nested too deeply");
}

static void
descriptions(struct parse *p, struct node_clause *cl)
{
	do {
		struct node_desc *d;

		if (p->tok.kind != LEX_PDESC)
			parse_fail(p);
		cl->descs = arena_grow(p->c->arena, cl->descs, cl->ndescs, sizeof(*cl->descs));
		d = &cl->descs[cl->ndescs++];
		d->text = p->tok.text;
		d->line = p->tok.line;
		d->col = p->tok.col;
		d->len = p->tok.len;
		parse_next(p);
	} while (parse_take(p, PUNCT_COMMA));
}

static struct node *
predicate(struct parse *p)
{
	struct node *n = parse_expr(p);

	if (p->tok.kind != LEX_PRED_END)
		parse_fail(p);
	lex_describe(p->lx, true);
	parse_next(p);
	return n;
}

static struct node *if_else(struct parse *p);

/* Up to the '}', after which nothing is read yet: who called knows what may follow. The last
 * statement may do without its ';'. */
static void
statements(struct parse *p, struct node ***stmts, unsigned *n)
{
	while (!parse_is(p, PUNCT_RBRACE)) {
		bool is_if = parse_is_word(p, KW_IF);

		if (parse_take(p, PUNCT_SEMICOLON))
			continue;
		*stmts = arena_grow(p->c->arena, *stmts, *n, sizeof(**stmts));
		(*stmts)[(*n)++] = is_if ? if_else(p) : parse_expr(p);
		if (!is_if && !parse_is(p, PUNCT_RBRACE))
			parse_expect(p, PUNCT_SEMICOLON);
	}
}

/* What an if or else decides about: statements in braces, or one with its ';'. */
static struct node *
branch(struct parse *p)
{
	struct node *b = parse_node(p, NODE_BLOCK), *one;

	if (parse_take(p, PUNCT_LBRACE)) {
		statements(p, &b->args, &b->nargs);
		parse_next(p);
	} else if (!parse_take(p, PUNCT_SEMICOLON)) {
		one = parse_is_word(p, KW_IF) ? if_else(p) : parse_expr(p);
		if (one->kind != NODE_IF)
			parse_expect(p, PUNCT_SEMICOLON);
		b->args = arena_grow(p->c->arena, NULL, 0, sizeof(*b->args));
		b->args[b->nargs++] = one;
	}
	return b;
}

static struct node *
if_else(struct parse *p)
{
	struct node *n = parse_node(p, NODE_IF);

	parse_deeper(p);
	parse_next(p);
	parse_expect(p, PUNCT_LPAREN);
	n->cond = parse_expr(p);
	parse_expect(p, PUNCT_RPAREN);
	n->left = branch(p);
	if (parse_take_word(p, KW_ELSE))
		n->right = branch(p);
	p->depth--;
	return n;
}

static void
body(struct parse *p, struct node_clause *cl)
{
	statements(p, &cl->stmts, &cl->nstmts);
	lex_describe(p->lx, true);
	parse_next(p);
}

/* A description that stands alone; in a script it is likely a mistake. */
static void
bare(struct parse *p, const struct node_clause *cl)
{
	struct lex_tok at = p->tok;

	if (p->tok.kind != LEX_EOF && p->tok.kind != LEX_PDESC && !parse_is(p, PUNCT_SEMICOLON))
		parse_fail(p);
	at.line = cl->descs[0].line;
	at.col = cl->descs[0].col;
	at.len = cl->descs[0].len;
	if (lex_in_script(p->lx))
		lex_fail(p->lx, &at, "D_SYNTAX",
			"expected predicate and/or actions following probe description");
}

static struct node_clause *
clause(struct parse *p)
{
	struct node_clause *cl = arena_alloc(p->c->arena, sizeof(*cl));

	cl->line = p->tok.line;
	descriptions(p, cl);
	if (parse_take(p, PUNCT_SLASH))
		cl->pred = predicate(p);
	if (parse_take(p, PUNCT_LBRACE))
		body(p, cl);
	else if (cl->pred == NULL)
		bare(p, cl);
	return cl;
}

static struct node_clause *
program(struct check *c, struct lex *lx)
{
	struct parse p = {.c = c, .lx = lx};
	struct node_clause *first = NULL, **end = &first;

	lex_describe(lx, true);
	parse_next(&p);
	while (p.tok.kind != LEX_EOF) {
		if (p.tok.kind == LEX_PDESC) {
			*end = clause(&p);
			end = &(*end)->next;
		} else if (parse_is(&p, PUNCT_SEMICOLON)) {
			lex_describe(lx, true);
			parse_next(&p);
		} else {
			parse_declaration(&p);
		}
	}
	return first;
}

struct node_clause *
parse_source(struct check *c, const struct compile_source *src)
{
	struct node_clause *first;
	unsigned uses = c->nuses;

	c->lx = lex_new(c->arena, src, &c->opt, c->diag, c->out);
	first = program(c, c->lx);
	lex_finish(c->lx);
	pragma_finish(c, c->lx, uses, c->lib != NULL && c->lib->state == LIBRARY_SKIPPED);
	return first;
}

const struct type *
parse_type_text(struct check *c, const char *text)
{
	struct compile_source src = {.name = "environment", .text = text, .len = strlen(text)};
	struct parse p = {.c = c};
	const struct type *t = map_get(&c->env_types, text);
	bool given = c->given;

	if (t != NULL)
		return t;
	p.lx = lex_new(c->arena, &src, &c->opt, c->diag, c->out);
	c->given = true;
	parse_next(&p);
	t = parse_type_name(&p);
	c->given = given;
	if (p.tok.kind != LEX_EOF)
		parse_fail(&p);
	map_put(&c->env_types, text, (void *)(uintptr_t)t);
	return t;
}
