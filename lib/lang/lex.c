/*
 * lex: words, operators, blanks and positions. See lex_state.h for the other parts.
 */
#include "lex_state.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

struct lex *
lex_new(struct arena *arena, const struct compile_source *src, const struct compile_options *opt,
	struct diag *d, jmp_buf *out)
{
	struct lex *lx = arena_alloc(arena, sizeof(*lx));

	lx->arena = arena;
	lx->src = src;
	lx->opt = opt;
	lx->diag = d;
	lx->out = out;
	lx->p = lx->bol = src->text;
	lx->end = src->text + src->len;
	lx->line = 1;
	lx->used = arena_alloc(arena, src->argc > 0 ? (size_t)src->argc : 1);
	return lx;
}

void
lex_describe(struct lex *lx, bool on)
{
	lx->describe = on;
}

void
lex_predicate(struct lex *lx, bool on)
{
	lx->predicate = on;
}

const struct compile_part *
lex_part(const struct lex *lx)
{
	for (unsigned i = lx->src->nparts; i > 0; i--)
		if (lx->src->parts[i - 1].at <= (size_t)(lx->p - lx->src->text))
			return &lx->src->parts[i - 1];
	return NULL;
}

bool
lex_in_script(const struct lex *lx)
{
	const struct compile_part *part = lex_part(lx);

	return part ? part->script : lx->src->name != NULL;
}

/* Positions */

static const struct lex_origin *
origin_of(const struct lex *lx, int line)
{
	for (unsigned i = lx->norigins; i; i--)
		if (lx->origins[i - 1].from <= line)
			return &lx->origins[i - 1];
	return NULL;
}

bool
lex_included(const struct lex *lx, const struct lex_tok *tok)
{
	const struct lex_origin *o = origin_of(lx, tok->line);

	return o != NULL && o->depth > 0;
}

static void
copy_line(const struct lex *lx, int line, char *to, size_t size)
{
	const char *p = lx->src->text, *newline;
	size_t n;

	while (--line > 0) {
		newline = memchr(p, '\n', (size_t)(lx->end - p));
		if (!newline)
			return;
		p = newline + 1;
	}
	newline = memchr(p, '\n', (size_t)(lx->end - p));
	n = (size_t)((newline ? newline : lx->end) - p);
	if (n && p[n - 1] == '\r')
		n--;
	if (n > size - 1)
		n = size - 1;
	memcpy(to, p, n);
	to[n] = '\0';
}

void
lex_position(struct lex *lx, struct diag *d, int line, int col, int len)
{
	const struct lex_origin *o = origin_of(lx, line);
	const char *file = o && o->file ? o->file : lx->src->name;

	snprintf(d->file, sizeof(d->file), "%s", file ? file : "");
	d->source[0] = '\0';
	d->line = o ? o->line + (line - o->from) : line;
	d->col = col;
	d->len = len;
	if (line > 0)
		copy_line(lx, line, d->source, sizeof(d->source));
}

_Noreturn static void
fail(struct lex *lx, const struct lex_tok *at, int len, const char *tag, const char *fmt,
	va_list ap)
{
	diag_vset(lx->diag, tag, fmt, ap);
	lex_position(lx, lx->diag, at->line, at->col, len);
	longjmp(*lx->out, EINVAL);
}

void
lex_fail(struct lex *lx, const struct lex_tok *at, const char *tag, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	fail(lx, at, at->len, tag, fmt, ap);
}

void
lex_fail_here(struct lex *lx, struct lex_tok *tok, const char *tag, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	fail(lx, tok, (int)(lx->p - tok->start), tag, fmt, ap);
}

/* A byte that begins no token: shown whole if it begins a UTF-8 character, as a typographic quote
 * does in a program pasted from a document. */
void
lex_fail_byte(struct lex *lx, struct lex_tok *tok)
{
	int c = lex_peek(lx, 0);

	lx->p++;
	if (c >= 0xc0)
		while (lex_peek(lx, 0) >= 0x80 && lex_peek(lx, 0) < 0xc0 && lx->p - tok->start < 4)
			lx->p++;
	if (c < ' ' || c == 0x7f || (c >= 0x80 && lx->p - tok->start < 2))
		lex_fail_here(lx, tok, "D_SYNTAX", "syntax error near \"\\x%02x\"", c);
	lex_fail_here(lx, tok, "D_SYNTAX", "syntax error near \"%.*s\"", (int)(lx->p - tok->start),
		tok->start);
}

void
lex_mark(struct lex *lx, struct lex_tok *tok)
{
	memset(tok, 0, sizeof(*tok));
	tok->start = lx->p;
	tok->line = lx->line;
	tok->col = (int)(lx->p - lx->bol) + 1;
}

/* What is between tokens */

void
lex_newline(struct lex *lx)
{
	lx->p++;
	lx->line++;
	lx->bol = lx->p;
}

static void
skip_comment(struct lex *lx)
{
	struct lex_tok tok;

	lex_mark(lx, &tok);
	lx->p += 2;
	for (;;) {
		int c = lex_peek(lx, 0);

		if (c < 0) {
			lx->p = tok.start + 2;
			lex_fail_here(lx, &tok, "D_SYNTAX",
				"end-of-file encountered before matching */");
		}
		if (c == '*' && lex_peek(lx, 1) == '/')
			break;
		if (c == '/' && lex_peek(lx, 1) == '*') {
			lex_mark(lx, &tok);
			lx->p += 2;
			lex_fail_here(lx, &tok, "D_SYNTAX", "/* encountered inside a comment");
		}
		if (c == '\n')
			lex_newline(lx);
		else
			lx->p++;
	}
	lx->p += 2;
}

static bool
begins_line(const struct lex *lx)
{
	for (const char *p = lx->bol; p < lx->p; p++)
		if (!lex_is((unsigned char)*p, LEX_BLANK))
			return false;
	return true;
}

/* Blanks and comments alone. */
static void
skip_blanks(struct lex *lx)
{
	for (;;) {
		int c = lex_peek(lx, 0);

		if (lex_is(c, LEX_BLANK))
			lx->p++;
		else if (c == '\n')
			lex_newline(lx);
		else if (c == '/' && lex_peek(lx, 1) == '*')
			skip_comment(lx);
		else if (c == '\\' && lex_peek(lx, 1) == '\n')
			lx->p++;
		else
			return;
	}
}

bool
lex_skip(struct lex *lx, struct lex_tok *tok)
{
	for (;;) {
		skip_blanks(lx);
		if (lex_peek(lx, 0) != '#' || !begins_line(lx))
			return false;
		if (lex_control(lx, tok))
			return true;
	}
}

/* Tokens */

void
lex_name(struct lex *lx, struct lex_tok *tok, const char *word, size_t n)
{
	tok->keyword = lex_keyword_find(word, n);
	tok->kind = tok->keyword ? LEX_KEYWORD : LEX_IDENT;
	tok->text = tok->keyword ? lex_keyword_name(tok->keyword)
				 : arena_strdup(lx->arena, word, n);
	tok->text_len = n;
}

static size_t
word_length(const struct lex *lx)
{
	size_t n = 0;

	while (lex_is(lex_peek(lx, n), LEX_LETTER | LEX_DIGIT))
		n++;
	return n;
}

static void
read_aggregation(struct lex *lx, struct lex_tok *tok)
{
	size_t n;

	lx->p++;
	n = lex_is(lex_peek(lx, 0), LEX_LETTER) ? word_length(lx) : 0;
	tok->kind = LEX_AGG;
	tok->text = n ? arena_strdup(lx->arena, lx->p, n) : "_";
	tok->text_len = n ? n : 1;
	lx->p += n;
}

/* A '/' in a predicate closes it if what follows can't continue an expression. */
static bool
ends_predicate(struct lex *lx)
{
	struct lex saved = *lx;
	int c;

	lx->p++;
	skip_blanks(lx);
	c = lex_peek(lx, 0);
	*lx = saved;
	return c < 0 || c == ';' || c == '{' || c == '/' || c == '#';
}

static void
end_predicate(struct lex *lx, struct lex_tok *tok)
{
	tok->kind = LEX_PRED_END;
	lx->p++;
	if (lx->parens > 0)
		lex_fail_here(lx, tok, "D_SYNTAX", "closing ) expected in predicate before /");
	if (lx->brackets > 0)
		lex_fail_here(lx, tok, "D_SYNTAX", "closing ] expected in predicate before /");
	lx->predicate = false;
}

static void
close_pair(struct lex *lx, struct lex_tok *tok, int *open)
{
	if (--*open < 0)
		lex_fail_here(lx, tok, "D_SYNTAX", "extra %c in input stream", *tok->start);
}

static void
read_punct(struct lex *lx, struct lex_tok *tok)
{
	size_t n = 0;

	for (int p = PUNCT_NONE + 1; p < PUNCT_COUNT; p++) {
		const char *name = lex_punct_name(p);
		size_t len = *name == *lx->p ? strlen(name) : 0;

		if (len > n && len <= (size_t)(lx->end - lx->p) && !memcmp(lx->p, name, len)) {
			tok->punct = p;
			n = len;
		}
	}
	if (!n)
		lex_fail_byte(lx, tok);
	tok->kind = LEX_PUNCT;
	lx->p += n;
	switch (tok->punct) {
	case PUNCT_LPAREN: lx->parens++; break;
	case PUNCT_LBRACKET: lx->brackets++; break;
	case PUNCT_LBRACE: lx->braces++; break;
	case PUNCT_RPAREN: close_pair(lx, tok, &lx->parens); break;
	case PUNCT_RBRACKET: close_pair(lx, tok, &lx->brackets); break;
	case PUNCT_RBRACE: close_pair(lx, tok, &lx->braces); break;
	default: break;
	}
}

static void
read_token(struct lex *lx, struct lex_tok *tok)
{
	int c = lex_peek(lx, 0);

	if (lex_is(c, LEX_DIGIT) || (c == '.' && lex_is(lex_peek(lx, 1), LEX_DIGIT))) {
		lex_number(lx, tok);
	} else if (lex_is(c, LEX_LETTER)) {
		size_t n = word_length(lx);

		lex_name(lx, tok, lx->p, n);
		lx->p += n;
	} else if (c == '"') {
		lex_string(lx, tok);
	} else if (c == '\'') {
		lex_char(lx, tok);
	} else if (c == '@') {
		read_aggregation(lx, tok);
	} else if (c == '$') {
		lex_macro(lx, tok);
	} else if (c == '/' && lx->predicate && ends_predicate(lx)) {
		end_predicate(lx, tok);
	} else {
		read_punct(lx, tok);
	}
}

void
lex_next(struct lex *lx, struct lex_tok *tok)
{
	if (lx->nahead) {
		*tok = lx->ahead[0];
		memmove(lx->ahead, lx->ahead + 1, --lx->nahead * sizeof(*lx->ahead));
		return;
	}
	if (lex_skip(lx, tok))
		return;
	lex_mark(lx, tok);
	if (lx->p == lx->end)
		tok->kind = LEX_EOF;
	else if (lx->describe)
		lex_description(lx, tok);
	else
		read_token(lx, tok);
	tok->len = (int)(lx->p - tok->start);
}

void
lex_stop(struct lex *lx)
{
	lx->p = lx->end;
	lx->nahead = 0;
}

void
lex_finish(struct lex *lx)
{
	struct lex_tok end;

	if (lx->opt->argref)
		return;
	lex_mark(lx, &end);
	for (int i = 1; i < lx->src->argc; i++)
		if (!lx->used[i])
			lex_fail_here(lx, &end, "D_MACRO_UNUSED",
				"extraneous argument '%s' ($%d is not referenced)",
				lx->src->argv[i], i);
}
