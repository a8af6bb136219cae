/*
 * lex_macro: $1, $$1, $pid and the like, in programs and in probe descriptions.
 */
#include "lex_state.h"

#include <string.h>
#include <unistd.h>

/* No project, task or zone exists here: 0, as on other systems without them. */
static int64_t
zero(void)
{
	return 0;
}

#define ID(name, call)                                                                             \
	static int64_t name(void)                                                                  \
	{                                                                                          \
		return call;                                                                       \
	}
ID(egid, getegid())
ID(euid, geteuid())
ID(gid, getgid())
ID(pgid, getpgrp())
ID(pid, getpid())
ID(ppid, getppid())
ID(sid, getsid(0))
ID(uid, getuid())
#undef ID

static const struct {
	const char *name;
	int64_t (*get)(void); /* NULL: the option's */
} variables[] = {
	{"egid", egid}, {"euid", euid}, {"gid", gid}, {"pgid", pgid}, {"pid", pid},
	{"ppid", ppid}, {"projid", zero}, {"sid", sid}, {"target", NULL}, {"taskid", zero},
	{"uid", uid},
};

static bool
find_variable(const struct lex *lx, const char *name, size_t n, int64_t *value)
{
	for (size_t i = 0; i < sizeof(variables) / sizeof(*variables); i++) {
		if (strncmp(variables[i].name, name, n) || variables[i].name[n])
			continue;
		*value = variables[i].get ? variables[i].get() : lx->opt->target;
		return true;
	}
	return false;
}

/* The argument that @n digits name, marked as used; NULL if there is none. */
static const char *
find_argument(struct lex *lx, const char *digits, size_t n)
{
	int i = 0;

	for (size_t k = 0; k < n && i < lx->src->argc; k++)
		i = i * 10 + (digits[k] - '0');
	if (i >= lx->src->argc)
		return NULL;
	lx->used[i] = true;
	return lx->src->argv[i];
}

static void
make_string(struct lex *lx, struct lex_tok *tok, const char *s, size_t n)
{
	char *text = arena_alloc(lx->arena, n + 1);

	tok->kind = LEX_STRING;
	tok->text_len = lex_unescape(s, n, text);
	tok->text = text;
}

/* A signed number is a primary expression: ( - 5 ). @tok, the number, becomes the first word. */
static void
make_signed(struct lex *lx, struct lex_tok *tok, bool minus)
{
	tok->len = (int)(lx->p - tok->start);
	lx->ahead[0] = lx->ahead[1] = lx->ahead[2] = *tok;
	lx->nahead = 3;
	tok->kind = lx->ahead[0].kind = lx->ahead[2].kind = LEX_PUNCT;
	tok->punct = PUNCT_LPAREN;
	lx->ahead[0].punct = minus ? PUNCT_MINUS : PUNCT_PLUS;
	lx->ahead[2].punct = PUNCT_RPAREN;
}

/* True if the argument is an integer, with or without a sign. */
static bool
is_number(struct lex *lx, struct lex_tok *tok, const char *v, size_t n)
{
	size_t sign = v[0] == '-' || v[0] == '+';
	struct lex_tok number = *tok;
	bool overflow;

	if (!lex_is((unsigned char)v[sign], LEX_DIGIT) ||
		lex_integer(&number, v + sign, n - sign, &overflow))
		return false;
	if (overflow || (number.is_decimal && !number.is_unsigned && number.value > INT64_MAX))
		lex_fail_here(lx, tok, "D_MACRO_OFLOW",
			"macro argument %.*s constant %s results in integer overflow",
			(int)(lx->p - tok->start), tok->start, v + sign);
	*tok = number;
	if (sign)
		make_signed(lx, tok, v[0] == '-');
	return true;
}

static bool
is_word(const char *v, size_t n)
{
	if (!n || !lex_is((unsigned char)v[0], LEX_LETTER))
		return false;
	for (size_t i = 0; i < n; i++)
		if (!lex_is((unsigned char)v[i], LEX_LETTER | LEX_DIGIT))
			return false;
	return true;
}

/* What $N stands for: an integer, a word, or else a string. */
static void
substitute(struct lex *lx, struct lex_tok *tok, const char *v)
{
	size_t n = strlen(v);

	if (is_number(lx, tok, v, n))
		return;
	if (is_word(v, n))
		lex_name(lx, tok, v, n);
	else if (n >= 2 && v[0] == '"' && v[n - 1] == '"')
		make_string(lx, tok, v + 1, n - 2);
	else
		make_string(lx, tok, v, n);
}

static void
read_argument(struct lex *lx, struct lex_tok *tok, const char *digits, bool string)
{
	const char *v = find_argument(lx, digits, (size_t)(lx->p - digits));

	if (!v && !lx->opt->defaultargs)
		lex_fail_here(lx, tok, "D_MACRO_UNDEF", "macro argument %.*s is not defined",
			(int)(lx->p - tok->start), tok->start);
	if (!v)
		v = string ? "" : "0";
	if (string)
		make_string(lx, tok, v, strlen(v));
	else
		substitute(lx, tok, v);
}

static void
read_variable(struct lex *lx, struct lex_tok *tok, const char *name, bool string)
{
	int64_t value;

	if (!find_variable(lx, name, (size_t)(lx->p - name), &value))
		lex_fail_here(lx, tok, "D_MACRO_UNDEF", "macro variable %.*s is not defined",
			(int)(lx->p - tok->start), tok->start);
	if (string) {
		tok->kind = LEX_STRING;
		tok->text = arena_printf(lx->arena, "%lld", (long long)value);
		tok->text_len = strlen(tok->text);
		return;
	}
	tok->kind = LEX_INT;
	tok->is_decimal = true;
	tok->value = value < 0 ? -(uint64_t)value : (uint64_t)value;
	if (value < 0)
		make_signed(lx, tok, true);
}

/* The length of what may stand behind the $ at @s: digits, or an identifier. */
static size_t
macro_length(const char *s, const char *end)
{
	unsigned classes = LEX_DIGIT;
	const char *p = s;

	if (p < end && lex_is((unsigned char)*p, LEX_LETTER))
		classes |= LEX_LETTER;
	while (p < end && lex_is((unsigned char)*p, classes))
		p++;
	return (size_t)(p - s);
}

void
lex_macro(struct lex *lx, struct lex_tok *tok)
{
	bool string = lex_peek(lx, 1) == '$';
	const char *name = lx->p + 1 + string;
	size_t n = macro_length(name, lx->end);

	if (!n)
		lex_fail_byte(lx, tok);
	lx->p = name + n;
	if (lex_is((unsigned char)*name, LEX_DIGIT))
		read_argument(lx, tok, name, string);
	else
		read_variable(lx, tok, name, string);
}

struct buffer {
	char *text;
	size_t n;
};

static void
append(struct lex *lx, struct buffer *b, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		b->text = arena_grow(lx->arena, b->text, b->n, 1);
		b->text[b->n++] = s[i];
	}
}

static const char *
description_macro(struct lex *lx, const char *name, size_t n)
{
	const char *v = NULL;
	int64_t value;

	if (n && lex_is((unsigned char)*name, LEX_DIGIT)) {
		v = find_argument(lx, name, n);
		if (!v && lx->opt->defaultargs)
			v = "";
	} else if (n && find_variable(lx, name, n, &value)) {
		v = arena_printf(lx->arena, "%lld", (long long)value);
	}
	return v;
}

char *
lex_macro_expand(struct lex *lx, const char *s, size_t n)
{
	const char *end = s + n, *dollar;
	struct buffer b = {0};

	while ((dollar = memchr(s, '$', (size_t)(end - s)))) {
		size_t len = macro_length(dollar + 1, end);
		const char *v = description_macro(lx, dollar + 1, len);

		if (!v)
			return NULL;
		append(lx, &b, s, (size_t)(dollar - s));
		append(lx, &b, v, strlen(v));
		s = dollar + 1 + len;
	}
	append(lx, &b, s, (size_t)(end - s));
	append(lx, &b, "", 1);
	return b.text;
}
