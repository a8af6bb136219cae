/*
 * lex_const: integers, character constants and strings.
 */
#include "lex_state.h"

#include <ctype.h>
#include <string.h>

/* A character constant is at most this long: the value is 64 bits wide. */
#define CHAR_MAX_BYTES 8

static int
digit_of(int c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 16;
}

/* The suffixes u, l and ll in either order. Returns the first byte behind them. */
static const char *
read_suffix(struct lex_tok *tok, const char *p, const char *end, bool *unsigned_suffix)
{
	*unsigned_suffix = false;
	for (; p < end; p++) {
		if ((*p == 'u' || *p == 'U') && !*unsigned_suffix) {
			*unsigned_suffix = true;
		} else if ((*p == 'l' || *p == 'L') && !tok->longs) {
			tok->longs = 1;
			if (p + 1 < end && p[1] == *p) {
				tok->longs = 2;
				p++;
			}
		} else {
			break;
		}
	}
	return p;
}

const char *
lex_integer(struct lex_tok *tok, const char *s, size_t n, bool *overflow)
{
	const char *end = s + n, *p = s;
	unsigned base = 10;
	bool suffix;

	if (n > 2 && s[0] == '0' && (s[1] | 0x20) == 'x' && digit_of(s[2]) < 16) {
		base = 16;
		p += 2;
	} else if (n && s[0] == '0') {
		base = 8;
	}
	tok->kind = LEX_INT;
	tok->is_decimal = base == 10;
	tok->value = 0;
	*overflow = false;
	for (; p < end && digit_of((unsigned char)*p) < (int)base; p++)
		if (__builtin_mul_overflow(tok->value, base, &tok->value) ||
			__builtin_add_overflow(
				tok->value, digit_of((unsigned char)*p), &tok->value))
			*overflow = true;
	if (p == s)
		return p;
	p = read_suffix(tok, p, end, &suffix);
	tok->is_unsigned = suffix || (!tok->is_decimal && tok->value > INT64_MAX) ||
			   (!tok->is_decimal && !tok->longs && tok->value > INT32_MAX &&
				   tok->value <= UINT32_MAX);
	return p < end ? p : NULL;
}

/* Digits with a point or an exponent: takes them. */
static bool
is_float(struct lex *lx)
{
	const char *start = lx->p;
	bool is;

	while (lex_is(lex_peek(lx, 0), LEX_DIGIT))
		lx->p++;
	is = lex_peek(lx, 0) == '.';
	if (is)
		lx->p++;
	while (is && lex_is(lex_peek(lx, 0), LEX_DIGIT))
		lx->p++;
	if (lex_peek(lx, 0) == 'e' || lex_peek(lx, 0) == 'E') {
		size_t sign = lex_peek(lx, 1) == '+' || lex_peek(lx, 1) == '-';

		if (lex_is(lex_peek(lx, 1 + sign), LEX_DIGIT)) {
			is = true;
			for (lx->p += 1 + sign; lex_is(lex_peek(lx, 0), LEX_DIGIT);)
				lx->p++;
		}
	}
	if (!is)
		lx->p = start;
	return is;
}

void
lex_number(struct lex *lx, struct lex_tok *tok)
{
	const char *stop;
	bool overflow;
	size_t n = 0;

	if (is_float(lx))
		lex_fail_here(lx, tok, "D_SYNTAX", "floating-point constants are not permitted");
	while (lex_is(lex_peek(lx, n), LEX_DIGIT | LEX_LETTER))
		n++;
	stop = lex_integer(tok, lx->p, n, &overflow);
	lx->p = stop && !isdigit((unsigned char)*stop) ? stop : lx->p + n;
	if (overflow)
		lex_fail_here(lx, tok, "D_INT_OFLOW", "constant %.*s results in integer overflow",
			(int)(lx->p - tok->start), tok->start);
	if (stop && isdigit((unsigned char)*stop))
		lex_fail_here(lx, tok, "D_INT_DIGIT", "constant %.*s contains invalid digit %c",
			(int)n, tok->start, *stop);
	if (tok->is_decimal && !tok->is_unsigned && tok->value > INT64_MAX)
		lex_fail_here(lx, tok, "D_INT_OFLOW",
			"integer constant 0x%llx cannot be represented in any built-in integral "
			"type",
			(unsigned long long)tok->value);
}

/* The byte of \NNN or \xNN at *s (behind the backslash), which is left behind it. */
static char
unescape_number(const char **s, const char *end)
{
	const char *p = *s, *limit = end - p > 3 ? p + 3 : end;
	unsigned base = 8, value = 0;

	if (*p == 'x') {
		base = 16;
		p++;
		limit = end;
	}
	for (; p < end && p < limit && digit_of((unsigned char)*p) < (int)base; p++)
		value = value * base + (unsigned)digit_of((unsigned char)*p);
	*s = p;
	return (char)value;
}

size_t
lex_unescape(const char *s, size_t n, char *out)
{
	static const char from[] = "abfnrtv\"'\\?", to[] = "\a\b\f\n\r\t\v\"'\\?";
	const char *end = s + n, *known;
	char *q = out;

	while (s < end) {
		if (*s != '\\') {
			*q++ = *s++;
			continue;
		}
		if (++s == end)
			break;
		known = *s ? strchr(from, *s) : NULL;
		if (known) {
			*q++ = to[known - from];
			s++;
		} else if (*s == 'x' || (*s >= '0' && *s <= '7')) {
			*q++ = unescape_number(&s, end);
		} else if (*s == '\n') {
			s++;
		} else {
			*q++ = '\\';
			*q++ = *s++;
		}
	}
	return (size_t)(q - out);
}

/* Takes what is between two @quote; lx->p is left on the closing one. */
static void
find_quote(struct lex *lx, struct lex_tok *tok, int quote, const char *tag, const char *what)
{
	lx->p++;
	for (;;) {
		int c = lex_peek(lx, 0);

		if (c == quote)
			return;
		if (c < 0)
			lex_fail_here(lx, tok, "D_SYNTAX",
				"end-of-file encountered before matching %c", quote);
		if (c == '\n')
			lex_fail_here(lx, tok, tag, "newline encountered in %s", what);
		if (c == '\\' && lex_peek(lx, 1) >= 0)
			lx->p++;
		if (lex_peek(lx, 0) == '\n')
			lex_newline(lx);
		else
			lx->p++;
	}
}

void
lex_string(struct lex *lx, struct lex_tok *tok)
{
	size_t n;
	char *text;

	find_quote(lx, tok, '"', "D_STR_NL", "string literal");
	n = (size_t)(lx->p - tok->start) - 1;
	text = arena_alloc(lx->arena, n + 1);
	tok->kind = LEX_STRING;
	tok->text = text;
	tok->text_len = lex_unescape(tok->start + 1, n, text);
	lx->p++;
}

void
lex_char(struct lex *lx, struct lex_tok *tok)
{
	size_t n;
	char *text;

	find_quote(lx, tok, '\'', "D_CHR_NL", "character constant");
	n = (size_t)(lx->p - tok->start) - 1;
	lx->p++;
	if (!n)
		lex_fail_here(lx, tok, "D_CHR_NULL", "empty character constant");
	text = arena_alloc(lx->arena, n);
	n = lex_unescape(tok->start + 1, n, text);
	if (n > CHAR_MAX_BYTES)
		lex_fail_here(lx, tok, "D_CHR_OFLOW", "character constant is too long");
	tok->kind = LEX_CHAR;
	for (size_t i = 0; i < n; i++)
		tok->value = tok->value << 8 | (unsigned char)text[i];
}
