/*
 * lex_ctl: lines that begin with '#'. What #pragma says is the parser's business.
 */
#include "lex_state.h"

#include <string.h>

struct line {
	const char *p, *end;
};

static void
skip_line_blanks(struct line *l)
{
	while (l->p < l->end && lex_is((unsigned char)*l->p, LEX_BLANK))
		l->p++;
}

static size_t
word_length(const struct line *l)
{
	const char *p = l->p;

	while (p < l->end && lex_is((unsigned char)*p, LEX_LETTER | LEX_DIGIT))
		p++;
	return (size_t)(p - l->p);
}

/* Takes @word if it comes next. */
static bool
take_word(struct line *l, const char *word)
{
	size_t n = word_length(l);

	if (n != strlen(word) || memcmp(l->p, word, n))
		return false;
	l->p += n;
	skip_line_blanks(l);
	return true;
}

/* A number; false if there is none that counts lines. */
static bool
take_number(struct line *l, int *number)
{
	struct lex_tok tok = {0};
	size_t n = word_length(l);
	bool overflow;

	if (!n || lex_integer(&tok, l->p, n, &overflow) || overflow || tok.value > INT32_MAX / 2)
		return false;
	*number = (int)tok.value;
	l->p += n;
	skip_line_blanks(l);
	return true;
}

static bool
take_file(struct lex *lx, struct line *l, const char **file)
{
	const char *quote;
	char *text;
	size_t n;

	if (l->p == l->end || *l->p != '"')
		return false;
	quote = memchr(l->p + 1, '"', (size_t)(l->end - l->p) - 1);
	if (!quote)
		return false;
	n = (size_t)(quote - l->p) - 1;
	text = arena_alloc(lx->arena, n + 1);
	lex_unescape(l->p + 1, n, text);
	*file = text;
	l->p = quote + 1;
	skip_line_blanks(l);
	return true;
}

/* `N ["file" [flags]]`: how the lines from the next one on are counted. Of cpp's flags 1 is the
 * begin of an included file, 2 the return from one. */
static bool
set_origin(struct lex *lx, struct line *l)
{
	struct lex_origin o = {.from = lx->line + 1};
	int flag;

	if (lx->norigins) {
		o.file = lx->origins[lx->norigins - 1].file;
		o.depth = lx->origins[lx->norigins - 1].depth;
	}
	if (!take_number(l, &o.line))
		return false;
	if (take_file(lx, l, &o.file))
		while (take_number(l, &flag))
			o.depth += flag == 1 ? 1 : flag == 2 && o.depth > 0 ? -1 : 0;
	if (l->p < l->end)
		return false;
	lx->origins = arena_grow(lx->arena, lx->origins, lx->norigins, sizeof(o));
	lx->origins[lx->norigins++] = o;
	return true;
}

bool
lex_control(struct lex *lx, struct lex_tok *tok)
{
	const char *newline = memchr(lx->p, '\n', (size_t)(lx->end - lx->p));
	struct line l = {lx->p + 1, newline ? newline : lx->end};

	lex_mark(lx, tok);
	lx->p = l.end;
	if (l.p < l.end && *l.p == '!')
		return false;
	if (!newline)
		lex_fail_here(lx, tok, "D_SYNTAX",
			"end-of-file encountered before end of control line");
	while (l.end > l.p && lex_is((unsigned char)l.end[-1], LEX_BLANK))
		l.end--;
	skip_line_blanks(&l);
	if (l.p == l.end || take_word(&l, "ident"))
		return false;
	if (take_word(&l, "line") || lex_is((unsigned char)*l.p, LEX_DIGIT)) {
		if (!set_origin(lx, &l))
			lex_fail_here(lx, tok, "D_PRAGMA_MALFORM", "malformed #line directive");
		return false;
	}
	if (take_word(&l, "error"))
		lex_fail_here(lx, tok, "D_PRAGERR", "#error: %.*s", (int)(l.end - l.p), l.p);
	if (!take_word(&l, "pragma"))
		lex_fail_here(lx, tok, "D_PRAGCTL_INVAL", "invalid control directive: #%.*s",
			(int)strcspn(l.p, " \t\f\v\r\n"), l.p);
	tok->kind = LEX_PRAGMA;
	tok->text = arena_strdup(lx->arena, l.p, (size_t)(l.end - l.p));
	tok->text_len = (size_t)(l.end - l.p);
	tok->len = (int)(l.end - tok->start);
	return true;
}
