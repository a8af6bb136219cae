/*
 * format: a table of conversions, a parser and a comparison with the arguments' types. The words of
 * errors are libdtrace's.
 */
#include "format.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "arena.h"
#include "diag.h"
#include "type.h"

#define NUMBER_MAX INT16_MAX /* width and precision */

enum takes {
	TAKES_INT,	/* any integer */
	TAKES_SMALL,	/* an integer up to int */
	TAKES_SIGNED,	/* exactly of the row's size and signed */
	TAKES_UNSIGNED,
	TAKES_SIZED,	/* of the row's size, whatever its sign */
	TAKES_ADDRESS,
	TAKES_TIME,	/* a 64-bit integer */
	TAKES_TEXT,	/* string, or array of char */
	TAKES_WIDE,	/* array of wchar_t */
	TAKES_FLOAT,	/* of the row's size, 0: any */
};

struct row {
	const char *name; /* size and conversion */
	const char *prototype;
	enum takes takes;
	uint8_t size;
};

static const char any_int[] = "char, short, int, long, or long long";
static const char small_int[] = "char, short, or int";
static const char any_float[] = "float, double, or long double";
static const char address[] = "pointer or integer";
static const char text_like[] = "char [] or string (or use stringof)";
static const char wide_text[] = "wchar_t []";

static const struct row rows[] = {
	{"a", address, TAKES_ADDRESS},
	{"A", address, TAKES_ADDRESS},
	{"c", small_int, TAKES_SMALL},
	{"C", small_int, TAKES_SMALL},
	{"d", any_int, TAKES_INT},
	{"e", any_float, TAKES_FLOAT},
	{"E", any_float, TAKES_FLOAT},
	{"f", any_float, TAKES_FLOAT},
	{"g", any_float, TAKES_FLOAT},
	{"G", any_float, TAKES_FLOAT},
	{"hd", "short", TAKES_SIGNED, 2},
	{"hi", "short", TAKES_SIGNED, 2},
	{"ho", "unsigned short", TAKES_UNSIGNED, 2},
	{"hu", "unsigned short", TAKES_UNSIGNED, 2},
	{"hx", "short", TAKES_SIZED, 2},
	{"hX", "short", TAKES_SIZED, 2},
	{"i", any_int, TAKES_INT},
	{"k", address, TAKES_ADDRESS},
	{"lc", "int", TAKES_SIGNED, 4},
	{"ld", "long", TAKES_SIGNED, 8},
	{"li", "long", TAKES_SIGNED, 8},
	{"lo", "unsigned long", TAKES_UNSIGNED, 8},
	{"lu", "unsigned long", TAKES_UNSIGNED, 8},
	{"ls", wide_text, TAKES_WIDE},
	{"lx", "long", TAKES_SIZED, 8},
	{"lX", "long", TAKES_SIZED, 8},
	{"lld", "long long", TAKES_SIGNED, 8},
	{"lli", "long long", TAKES_SIGNED, 8},
	{"llo", "unsigned long long", TAKES_UNSIGNED, 8},
	{"llu", "unsigned long long", TAKES_UNSIGNED, 8},
	{"llx", "long long", TAKES_SIZED, 8},
	{"llX", "long long", TAKES_SIZED, 8},
	{"Le", "long double", TAKES_FLOAT, 16},
	{"LE", "long double", TAKES_FLOAT, 16},
	{"Lf", "long double", TAKES_FLOAT, 16},
	{"Lg", "long double", TAKES_FLOAT, 16},
	{"LG", "long double", TAKES_FLOAT, 16},
	{"o", any_int, TAKES_INT},
	{"p", address, TAKES_ADDRESS},
	{"s", text_like, TAKES_TEXT},
	{"S", text_like, TAKES_TEXT},
	{"T", "int64_t", TAKES_TIME},
	{"u", any_int, TAKES_INT},
	{"wc", "int", TAKES_SIGNED, 4},
	{"ws", wide_text, TAKES_WIDE},
	{"x", any_int, TAKES_INT},
	{"X", any_int, TAKES_INT},
	{"Y", "int64_t", TAKES_TIME},
};

static const struct row *
find_row(const char *size, char conv)
{
	size_t n = strlen(size);

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (!strncmp(rows[i].name, size, n) && rows[i].name[n] == conv)
			return &rows[i];
	return NULL;
}

/* Parsing */

struct parser {
	struct arena *arena;
	struct diag *d;
	const char *p, *end;
	char *literal; /* behind the literal text so far */
	struct format *f;
	unsigned number; /* of the conversion at hand */
};

/* What was read of one conversion: name is its size letters, then the conversion itself. */
struct spec {
	struct format_conv conv;
	char name[8];
	unsigned len;
	bool dot;
};

static int
read_number(struct parser *ps, struct spec *s)
{
	int n = 0;

	if (*ps->p == '0' && !s->dot) {
		s->conv.flags = (s->conv.flags | FORMAT_ZERO) & ~FORMAT_MINUS;
		ps->p++;
		return 0;
	}
	for (; ps->p < ps->end && *ps->p >= '0' && *ps->p <= '9' && n <= NUMBER_MAX; ps->p++)
		n = n * 10 + (*ps->p - '0');
	if (n > NUMBER_MAX)
		return diag_set(ps->d, "D_SYNTAX", "format conversion #%u has a %s above %d",
			ps->number, s->dot ? "precision" : "width", NUMBER_MAX);
	*(s->dot ? &s->conv.prec : &s->conv.width) = (int16_t)n;
	return 0;
}

static int
read_star(struct parser *ps, struct spec *s)
{
	uint16_t flag = s->dot ? FORMAT_DYN_PREC : FORMAT_DYN_WIDTH;

	if (s->conv.flags & flag)
		return diag_set(ps->d, "D_SYNTAX",
			"format conversion #%u has more than one '*' specified for the output %s",
			ps->number, s->dot ? "precision" : "width");
	s->conv.flags |= flag;
	ps->p++;
	return 0;
}

static uint16_t
flag_of(char c)
{
	switch (c) {
	case '+': return FORMAT_PLUS;
	case ' ': return FORMAT_SPACE;
	case '#': return FORMAT_ALT;
	case '\'': return FORMAT_GROUP;
	case '?': return FORMAT_POINTER;
	case '@': return FORMAT_AGG;
	default: return 0;
	}
}

/* One byte of a conversion. 1: it was the last one, 0: go on, -EINVAL. */
static int
read_part(struct parser *ps, struct spec *s)
{
	char c = *ps->p;

	if (c >= '0' && c <= '9')
		return read_number(ps, s);
	switch (c) {
	case '*':
		return read_star(ps, s);
	case '-':
		s->conv.flags = (s->conv.flags | FORMAT_MINUS) & ~FORMAT_ZERO;
		break;
	case '.':
		if (s->dot)
			return diag_set(ps->d, "D_SYNTAX",
				"format conversion #%u has more than one '.' specified",
				ps->number);
		s->dot = true;
		break;
	case '$':
		return diag_set(ps->d, "D_SYNTAX",
			"format conversion #%u uses unsupported positional format (%%n$)",
			ps->number);
	case 'h':
	case 'l':
	case 'L':
	case 'w':
		if (s->len < sizeof(s->name) - 2)
			s->name[s->len++] = c;
		break;
	default:
		s->conv.flags |= flag_of(c);
		if (!flag_of(c)) {
			s->conv.conv = c;
			ps->p++;
			return 1;
		}
	}
	ps->p++;
	return 0;
}

static int
undefined(struct parser *ps, const struct spec *s)
{
	bool prototype = s->len == 0 && (s->conv.conv == 'I' || s->conv.conv == 'P');

	return diag_set(ps->d, "D_SYNTAX", "format conversion #%u is undefined: %%%s%c%s",
		ps->number, s->name, s->conv.conv,
		prototype ? " (use inet_ntop( ) with %s for addresses, %d for ports)" : "");
}

static void
append(struct parser *ps, const struct format_conv *c)
{
	struct format *f = ps->f;

	f->convs = arena_grow(ps->arena, f->convs, f->nconvs, sizeof(*c));
	f->convs[f->nconvs] = *c;
}

/* The conversion behind a '%' at ps->p. */
static int
read_conversion(struct parser *ps, struct format_conv *conv)
{
	struct spec s = {.conv = *conv};
	int r = 0;

	ps->number++;
	s.conv.width = s.conv.prec = -1;
	while (!r && ps->p < ps->end && *ps->p != '%')
		r = read_part(ps, &s);
	if (r < 0)
		return r;
	if (!r && ps->p == ps->end)
		return diag_set(ps->d, "D_SYNTAX",
			"format conversion #%u name expected before end of format string",
			ps->number);
	if (!r)
		return diag_set(ps->d, "D_SYNTAX",
			"format conversion #%u cannot be combined with other format flags: %%%%",
			ps->number);
	if (!find_row(s.name, s.conv.conv))
		return undefined(ps, &s);
	memcpy(s.conv.size, s.name, s.len);
	s.conv.number = ps->number;
	*conv = s.conv;
	return 0;
}

/* Literal text up to the next conversion, or up to the end. */
static void
read_literal(struct parser *ps, struct format_conv *conv)
{
	conv->text = ps->literal;
	while (ps->p < ps->end) {
		if (*ps->p == '%') {
			if (ps->p + 1 == ps->end || ps->p[1] != '%')
				break;
			ps->number++;
			ps->p++;
		}
		*ps->literal++ = *ps->p++;
	}
	conv->text_len = (uint32_t)(ps->literal - conv->text);
}

const struct format *
format_parse(struct arena *arena, const char *text, size_t len, struct diag *d)
{
	struct parser ps = {.arena = arena, .d = d, .p = text, .end = text + strnlen(text, len)};
	struct format *f = ps.f = arena_alloc(arena, sizeof(*f));

	f->source = text;
	ps.literal = arena_alloc(arena, (size_t)(ps.end - text) + 1);
	for (;;) {
		struct format_conv conv = {0};

		read_literal(&ps, &conv);
		if (ps.p == ps.end) {
			append(&ps, &conv);
			return f;
		}
		ps.p++;
		if (read_conversion(&ps, &conv)) {
			errno = EINVAL;
			return NULL;
		}
		append(&ps, &conv);
		f->nconvs++;
		f->nargs += !!(conv.flags & FORMAT_DYN_WIDTH) + !!(conv.flags & FORMAT_DYN_PREC) +
			    !(conv.flags & FORMAT_AGG);
		f->naggs += !!(conv.flags & FORMAT_AGG);
	}
}

/* Checking */

static bool
is_array_of(const struct type *t, uint32_t size)
{
	return t->kind == TYPE_ARRAY && t->to->kind == TYPE_INT && t->to->size == size;
}

static bool
fits(const struct row *row, const struct type *t)
{
	bool sized = t->kind == TYPE_INT && t->size == row->size;

	switch (row->takes) {
	case TAKES_INT: return type_is_int(t);
	case TAKES_SMALL: return type_is_int(t) && t->size <= 4;
	case TAKES_SIGNED: return sized && t->is_signed;
	case TAKES_UNSIGNED: return sized && !t->is_signed;
	case TAKES_SIZED: return sized;
	case TAKES_ADDRESS: return type_is_scalar(t);
	case TAKES_TIME: return type_is_int(t) && t->size == 8;
	case TAKES_TEXT: return t->kind == TYPE_STRING || (is_array_of(t, 1) && t->to->is_signed);
	case TAKES_WIDE: return is_array_of(t, 4);
	case TAKES_FLOAT: return t->kind == TYPE_FLOAT && (!row->size || t->size == row->size);
	}
	return false;
}

/* One format and its call while they are compared. */
struct checker {
	const struct format_call *call;
	struct diag *d;
	const struct format_conv *conv;
	unsigned next; /* argument */
	int *arg;
};

/* The argument for a * of the conversion at hand. */
static int
check_star(struct checker *ck, const char *star)
{
	const struct format_call *call = ck->call;
	const struct format_conv *c = ck->conv;
	unsigned arg = ck->next++;

	if (arg >= call->nargs)
		return diag_set(ck->d, "D_PRINTF_DYN_PROTO",
			"%s( ) prototype mismatch: conversion #%u (%%%s%c) is missing a "
			"corresponding "
			"\"%s\" argument",
			call->func, c->number, c->size, c->conv, star);
	if (type_is_int(call->args[arg]))
		return 0;
	*ck->arg = (int)arg;
	return diag_set(ck->d, "D_PRINTF_DYN_TYPE",
		"%s( ) argument #%u is incompatible with conversion #%u prototype:\n"
		"\tconversion: %% %s %s%c\n\t prototype: int\n\t  argument: %s",
		call->func, arg + 2, c->number, star, c->size, c->conv, call->args[arg]->name);
}

/* @what of type @t for the conversion at hand. */
static int
check_type(struct checker *ck, const char *what, const struct type *t)
{
	const struct format_conv *c = ck->conv;
	const struct row *row = find_row(c->size, c->conv);

	if (fits(row, t))
		return 0;
	return diag_set(ck->d, "D_PRINTF_ARG_TYPE",
		"%s( ) %s is incompatible with conversion #%u prototype:\n"
		"\tconversion: %%%s\n\t prototype: %s\n\t  argument: %s",
		ck->call->func, what, c->number, row->name, row->prototype, t->name);
}

static int
check_value(struct checker *ck)
{
	const struct format_call *call = ck->call;
	const struct format_conv *c = ck->conv;
	unsigned arg = ck->next++;
	char what[32];
	int r;

	if (arg >= call->nargs)
		return diag_set(ck->d, "D_PRINTF_ARG_PROTO",
			"%s( ) prototype mismatch: conversion #%u (%%%s%c) is missing a "
			"corresponding "
			"value argument",
			call->func, c->number, c->size, c->conv);
	snprintf(what, sizeof(what), "argument #%u", arg + 2);
	r = check_type(ck, what, call->args[arg]);
	if (r)
		*ck->arg = (int)arg;
	return r;
}

static int
check_conversion(struct checker *ck)
{
	int r = 0;

	if (ck->conv->flags & FORMAT_DYN_WIDTH)
		r = check_star(ck, "*");
	if (!r && ck->conv->flags & FORMAT_DYN_PREC)
		r = check_star(ck, ".*");
	if (r)
		return r;
	if (!(ck->conv->flags & FORMAT_AGG))
		return check_value(ck);
	if (!ck->call->agg)
		return diag_set(ck->d, "D_PRINTF_AGG_CONV",
			"%%@ conversion requires an aggregation and is not for use with %s( )",
			ck->call->func);
	return check_type(ck, "aggregating action", ck->call->agg);
}

int
format_check(const struct format *f, const struct format_call *call, int *arg, struct diag *d)
{
	struct checker ck = {.call = call, .d = d, .arg = arg};

	*arg = -1;
	if (!call->empty && !f->nconvs && !f->convs->text_len)
		return diag_set(d, "D_PRINTF_FMT_EMPTY", "%s( ) format string is empty",
			call->func);
	for (unsigned i = 0; i < f->nconvs; i++) {
		int r;

		ck.conv = &f->convs[i];
		r = check_conversion(&ck);
		if (r)
			return r;
	}
	if (call->agg || ck.next >= call->nargs)
		return 0;
	*arg = (int)ck.next;
	return diag_set(d, "D_PRINTF_ARG_EXTRA",
		"%s( ) prototype mismatch: only %u arguments required by this format string",
		call->func, ck.next);
}
