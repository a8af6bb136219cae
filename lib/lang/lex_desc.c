/*
 * lex_desc: what stands outside of clauses: probe descriptions, or the begin of a declaration.
 *
 * needs: no table of types, so words tell the two apart: a declaration begins with a keyword, or
 * with a word that another word or a star follows; between two descriptions there is always a
 * comma.
 */
#include "lex_state.h"

#include <string.h>

/* Those that may begin a declaration; the others are names of probes out here. */
static bool
begins_declaration(enum lex_keyword k)
{
	switch (k) {
	case KW_AUTO: case KW_CHAR: case KW_CONST: case KW_COUNTER: case KW_DOUBLE: case KW_ENUM:
	case KW_EXTERN: case KW_FLOAT: case KW_IMPORT: case KW_INLINE: case KW_INT: case KW_LONG:
	case KW_PROVIDER: case KW_REGISTER: case KW_RESTRICT: case KW_SELF: case KW_SHORT:
	case KW_SIGNED: case KW_STATIC: case KW_STRING: case KW_STRUCT: case KW_THIS:
	case KW_TRANSLATOR: case KW_TYPEDEF: case KW_UNION: case KW_UNSIGNED: case KW_USERLAND:
	case KW_VOID: case KW_VOLATILE:
		return true;
	default:
		return false;
	}
}

static size_t
description_length(const struct lex *lx)
{
	size_t n = 0;

	for (;;) {
		int c = lex_peek(lx, n);

		if (!lex_is(c, LEX_LETTER | LEX_DIGIT | LEX_GLOB))
			return n;
		if (c == '\\' && lex_peek(lx, n + 1) == '\n')
			return n;
		n++;
	}
}

static bool
names_type(const char *s, size_t n)
{
	return begins_declaration(lex_keyword_find(s, n)) ||
	       (n > 2 && s[n - 2] == '_' && s[n - 1] == 't');
}

/* What follows the description of @n bytes, blanks skipped. */
static int
following(struct lex *lx, size_t n)
{
	struct lex saved = *lx;
	struct lex_tok tok;
	int c;

	lx->p += n;
	c = lex_skip(lx, &tok) ? '#' : lex_peek(lx, 0);
	*lx = saved;
	return c;
}

/* How many of the @n bytes that could be a description are a declaration's first word; or 0. */
static size_t
declaration_word(struct lex *lx, size_t n)
{
	size_t word = 0;
	int c;

	while (word < n && lex_is((unsigned char)lx->p[word], LEX_LETTER | LEX_DIGIT))
		word++;
	if (!word || lex_is((unsigned char)*lx->p, LEX_DIGIT) || memchr(lx->p, ':', n))
		return 0;
	/* "int*x;" reads as a glob, too: the type wins */
	if (word < n)
		return lx->p[word] == '*' && !lx->opt->pspec && names_type(lx->p, word) ? word : 0;
	if (begins_declaration(lex_keyword_find(lx->p, word)))
		return word;
	if (lx->opt->pspec)
		return 0;
	c = following(lx, n);
	return lex_is(c, LEX_LETTER) || c == '*' ? word : 0;
}

/* -P, -m and -f take names. */
static void
must_be_name(struct lex *lx, struct lex_tok *tok, const char *name, size_t colons)
{
	static const char *const kinds[] = {"functions", "modules", "providers"};

	if (colons > 0 && *name != '\0' && name[strspn(name, "0123456789")] == '\0')
		lex_fail_here(lx, tok, "D_PDESC_INVAL",
			"probe identifier %s not permitted when specifying %s", name,
			kinds[colons - 1]);
}

static void
read_description(struct lex *lx, struct lex_tok *tok, size_t n)
{
	const struct compile_part *part = lex_part(lx);
	const char *text = lx->p, *rest = part ? part->after : "";
	char *name, *whole;

	lx->p += n;
	tok->kind = LEX_PDESC;
	name = lex_macro_expand(lx, text, n);
	if (!name)
		lex_fail_here(lx, tok, "D_PDESC_INVAL",
			"invalid probe description \"%.*s\": Undefined macro variable in probe "
			"description",
			(int)n, text);
	must_be_name(lx, tok, name, strlen(rest));
	whole = arena_alloc(lx->arena, strlen(name) + strlen(rest) + 1);
	tok->text = whole;
	tok->text_len = (size_t)(stpcpy(stpcpy(whole, name), rest) - whole);
}

static void
read_punct(struct lex *lx, struct lex_tok *tok)
{
	static const enum lex_punct known[] = {PUNCT_COMMA, PUNCT_LBRACE, PUNCT_SLASH,
		PUNCT_SEMICOLON};
	int c = lex_peek(lx, 0);

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (*lex_punct_name(known[i]) == c)
			tok->punct = known[i];
	if (!tok->punct)
		lex_fail_byte(lx, tok);
	tok->kind = LEX_PUNCT;
	lx->p++;
	lx->describe = tok->punct == PUNCT_COMMA;
	lx->predicate = tok->punct == PUNCT_SLASH;
	lx->braces += tok->punct == PUNCT_LBRACE;
}

void
lex_description(struct lex *lx, struct lex_tok *tok)
{
	size_t n = description_length(lx), word;

	if (!n) {
		read_punct(lx, tok);
		return;
	}
	word = declaration_word(lx, n);
	if (word) {
		lex_name(lx, tok, lx->p, word);
		lx->p += word;
		lx->describe = false;
	} else {
		read_description(lx, tok, n);
	}
}
