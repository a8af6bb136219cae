#include <errno.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../lib/lang/arena.h"
#include "../../lib/lang/diag.h"
#include "../../lib/lang/format.h"
#include "../../lib/lang/type.h"
#include "../unit.h"

static const struct type void_ = {TYPE_VOID, .name = "void"};
static const struct type i8 = {TYPE_INT, true, .size = 1, .name = "char"};
static const struct type u8 = {TYPE_INT, false, .size = 1, .name = "uint8_t"};
static const struct type i16 = {TYPE_INT, true, .size = 2, .name = "short"};
static const struct type u16 = {TYPE_INT, false, .size = 2, .name = "uint16_t"};
static const struct type i32 = {TYPE_INT, true, .size = 4, .name = "int"};
static const struct type u32 = {TYPE_INT, false, .size = 4, .name = "uint32_t"};
static const struct type i64 = {TYPE_INT, true, .size = 8, .name = "int64_t"};
static const struct type u64 = {TYPE_INT, false, .size = 8, .name = "uint64_t"};
static const struct type enum_ = {TYPE_ENUM, true, .size = 4, .name = "enum e"};
static const struct type str = {TYPE_STRING, .size = 257, .name = "string"};
static const struct type ptr = {TYPE_POINTER, .size = 8, .to = &i8, .name = "char *"};
static const struct type chars = {TYPE_ARRAY, .size = 6, .to = &i8, .nelem = 6, .name = "char [6]"};
static const struct type bytes = {
	TYPE_ARRAY, .size = 6, .to = &u8, .nelem = 6, .name = "uint8_t [6]"};
static const struct type wide = {TYPE_ARRAY, .size = 8, .to = &i32, .nelem = 2, .name = "int [2]"};
static const struct type dbl = {TYPE_FLOAT, .size = 8, .name = "double"};
static const struct type ldbl = {TYPE_FLOAT, .size = 16, .name = "long double"};
static const struct type record = {TYPE_STRUCT, .size = 8, .name = "struct s"};

static const struct type *const all[] = {&void_, &i8, &u8, &i16, &u16, &i32, &u32, &i64, &u64,
	&enum_, &str, &ptr, &chars, &bytes, &wide, &dbl, &ldbl, &record};
#define NALL (sizeof(all) / sizeof(*all))

static struct arena *arena;
static jmp_buf nomem;

static void
begin(void)
{
	arena = arena_new();
	arena_on_nomem(arena, &nomem);
}

static const struct format *
parse(const char *text, struct diag *d)
{
	size_t n = strlen(text);
	char *exact = arena_alloc(arena, n);

	memcpy(exact, text, n);
	return format_parse(arena, exact, n, d);
}

static void
show_flags(char *to, uint16_t flags)
{
	static const struct {
		uint16_t flag;
		char c;
	} names[] = {{FORMAT_MINUS, '-'}, {FORMAT_PLUS, '+'}, {FORMAT_SPACE, ' '},
		{FORMAT_ALT, '#'}, {FORMAT_ZERO, '0'}, {FORMAT_GROUP, '\''}, {FORMAT_POINTER, '?'},
		{FORMAT_AGG, '@'}, {FORMAT_DYN_WIDTH, '*'}, {FORMAT_DYN_PREC, '.'}};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (flags & names[i].flag)
			*to++ = names[i].c;
	*to = '\0';
}

/* "text" flags|width|prec|size conv, for all conversions. */
static const char *
show(const struct format *f)
{
	static char text[1024];
	size_t n = 0;

	text[0] = '\0';
	for (const struct format_conv *c = f->convs;; c++) {
		char flags[16];

		if (c->text_len)
			n += (size_t)snprintf(text + n, sizeof(text) - n, "\"%.*s\" ",
				(int)c->text_len, c->text);
		if (!c->conv)
			break;
		show_flags(flags, c->flags);
		n += (size_t)snprintf(text + n, sizeof(text) - n, "%s|%d|%d|%s%c ", flags, c->width,
			c->prec, c->size, c->conv);
	}
	snprintf(text + n, sizeof(text) - n, "%u+%u", f->nargs, f->naggs);
	return text;
}

static void
parsed(void)
{
	static const struct {
		const char *text, *want;
	} rows[] = {
		{"", "0+0"},
		{"hello\n", "\"hello\n\" 0+0"},
		{"100%%%d%%!", "\"100%\" |-1|-1|d \"%!\" 1+0"},
		{"%-8d%08x%-08u%0-8u", "-|8|-1|d 0|8|-1|x 0|8|-1|u -|8|-1|u 4+0"},
		{"%+d% d%#x%'d%?p", "+|-1|-1|d  |-1|-1|d #|-1|-1|x '|-1|-1|d ?|-1|-1|p 5+0"},
		{"%*d%.*s%-*.*s", "*|-1|-1|d .|-1|-1|s -*.|-1|-1|s 7+0"},
		{"%10.3s%.0d%.d%.05d", "|10|3|s |-1|0|d |-1|-1|d |-1|5|d 4+0"},
		{"%hd%lx%lld%Lf%wc%ws",
			"|-1|-1|hd |-1|-1|lx |-1|-1|lld |-1|-1|Lf |-1|-1|wc |-1|-1|ws 6+0"},
		{"%@d %-20s %@8u\n", "@|-1|-1|d \" \" -|20|-1|s \" \" @|8|-1|u \"\n\" 1+2"},
		{"a\b)%Y%T%C%S", "\"a\b)\" |-1|-1|Y |-1|-1|T |-1|-1|C |-1|-1|S 4+0"},
		{"%32767d", "|32767|-1|d 1+0"},
	};

	begin();
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct diag d;
		const struct format *f = parse(rows[i].text, &d);

		if (f && !strcmp(show(f), rows[i].want))
			continue;
		printf("%s\n   want %s\n   got  %s\n", rows[i].text, rows[i].want,
			f ? show(f) : d.text);
		CU_FAIL("formats differ");
	}
	CU_ASSERT_STRING_EQUAL(show(format_parse(arena, "ab\0%d", 5, NULL)), "\"ab\" 0+0");
	arena_free(arena);
}

static void
malformed(void)
{
	static const struct {
		const char *text, *message;
	} rows[] = {
		{"%", "format conversion #1 name expected before end of format string"},
		{"%d%-5", "format conversion #2 name expected before end of format string"},
		{"%%%5%", "format conversion #2 cannot be combined with other format flags: %%"},
		{"%1$d", "format conversion #1 uses unsupported positional format (%n$)"},
		{"%**d", "format conversion #1 has more than one '*' specified for the output "
			 "width"},
		{"%.*.*d", "format conversion #1 has more than one '.' specified"},
		{"%.**d", "format conversion #1 has more than one '*' specified for the output "
			  "precision"},
		{"%.3.d", "format conversion #1 has more than one '.' specified"},
		{"%z", "format conversion #1 is undefined: %z"},
		{"%hhd", "format conversion #1 is undefined: %hhd"},
		{"%llllllllld", "format conversion #1 is undefined: %lllllld"},
		{"%s %I", "format conversion #2 is undefined: %I (use inet_ntop( ) with %s for "
			  "addresses, "
			  "%d for ports)"},
		{"%32768d", "format conversion #1 has a width above 32767"},
		{"%.99999999999d", "format conversion #1 has a precision above 32767"},
	};

	begin();
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct diag d = {.text = "accepted"};
		bool refused = !parse(rows[i].text, &d);

		if (refused && !strcmp(d.tag, "D_SYNTAX") && !strcmp(d.text, rows[i].message))
			continue;
		printf("%s\n   want %s\n   got  %s\n", rows[i].text, rows[i].message, d.text);
		CU_FAIL("errors differ");
	}
	arena_free(arena);
}

/* For each conversion the types that it takes, all others are refused. */
static void
types(void)
{
#define INTS &i8, &u8, &i16, &u16, &i32, &u32, &i64, &u64, &enum_
	static const struct {
		const char *convs; /* separated by blanks */
		const struct type *takes[NALL];
	} rows[] = {
		{"d i o u x X", {INTS}},
		{"c C", {&i8, &u8, &i16, &u16, &i32, &u32, &enum_}},
		{"hd hi", {&i16}}, {"ho hu", {&u16}}, {"hx hX", {&i16, &u16}},
		{"ld li lld lli", {&i64}}, {"lo lu llo llu", {&u64}},
		{"lx lX llx llX Y T", {&i64, &u64}},
		{"lc wc", {&i32}},
		{"s S", {&str, &chars}}, {"ws ls", {&wide}},
		{"p a A k", {INTS, &ptr}},
		{"e E f g G", {&dbl, &ldbl}}, {"Le LE Lf Lg LG", {&ldbl}},
	};

	begin();
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		char convs[64], *rest = convs, *conv;

		strcpy(convs, rows[i].convs);
		while ((conv = strsep(&rest, " "))) {
			struct diag d;
			const struct format *f = parse(arena_printf(arena, "%%%s", conv), &d);

			for (size_t t = 0; t < NALL; t++) {
				struct format_call call = {"printf", &all[t], 1, NULL};
				bool takes = false;
				int arg;

				for (size_t k = 0; k < NALL; k++)
					takes |= rows[i].takes[k] == all[t];
				if (!format_check(f, &call, &arg, &d) == takes)
					continue;
				printf("%%%s %s\n", conv, all[t]->name);
				CU_FAIL("wrong type");
			}
		}
	}
	arena_free(arena);
}

static void
mismatches(void)
{
	static const struct {
		const char *format;
		const struct type *args[4], *agg;
		const char *tag, *message;
		int arg;
	} rows[] = {
		{"", {0}, NULL, "D_PRINTF_FMT_EMPTY", "printf( ) format string is empty", -1},
		{"%% %d", {0}, NULL, "D_PRINTF_ARG_PROTO",
			"printf( ) prototype mismatch: conversion #2 (%d) is missing a "
			"corresponding value "
			"argument",
			-1},
		{"%d %lld", {&i32}, NULL, "D_PRINTF_ARG_PROTO",
			"printf( ) prototype mismatch: conversion #2 (%lld) is missing a "
			"corresponding "
			"value argument",
			-1},
		{"x", {&i32, &str}, NULL, "D_PRINTF_ARG_EXTRA",
			"printf( ) prototype mismatch: only 0 arguments required by this format "
			"string",
			0},
		{"%d", {&i32, &str}, NULL, "D_PRINTF_ARG_EXTRA",
			"printf( ) prototype mismatch: only 1 arguments required by this format "
			"string",
			1},
		{"%d %s", {&i32, &ptr}, NULL, "D_PRINTF_ARG_TYPE",
			"printf( ) argument #3 is incompatible with conversion #2 prototype:\n"
			"\tconversion: %s\n"
			"\t prototype: char [] or string (or use stringof)\n"
			"\t  argument: char *",
			1},
		{"%hx", {&i32}, NULL, "D_PRINTF_ARG_TYPE",
			"printf( ) argument #2 is incompatible with conversion #1 prototype:\n"
			"\tconversion: %hx\n\t prototype: short\n\t  argument: int",
			0},
		{"%*d", {0}, NULL, "D_PRINTF_DYN_PROTO",
			"printf( ) prototype mismatch: conversion #1 (%d) is missing a "
			"corresponding \"*\" "
			"argument",
			-1},
		{"%*.*d", {&i32}, NULL, "D_PRINTF_DYN_PROTO",
			"printf( ) prototype mismatch: conversion #1 (%d) is missing a "
			"corresponding "
			"\".*\" argument",
			-1},
		{"%*d", {&str, &i32}, NULL, "D_PRINTF_DYN_TYPE",
			"printf( ) argument #2 is incompatible with conversion #1 prototype:\n"
			"\tconversion: % * d\n\t prototype: int\n\t  argument: string",
			0},
		{"%d%.*s", {&i32, &str, &str}, NULL, "D_PRINTF_DYN_TYPE",
			"printf( ) argument #3 is incompatible with conversion #2 prototype:\n"
			"\tconversion: % .* s\n\t prototype: int\n\t  argument: string",
			1},
		{"%@d", {&i32}, NULL, "D_PRINTF_AGG_CONV",
			"%@ conversion requires an aggregation and is not for use with printf( )",
			-1},
		{"%@s", {0}, &u64, "D_PRINTF_ARG_TYPE",
			"printf( ) aggregating action is incompatible with conversion #1 "
			"prototype:\n"
			"\tconversion: %s\n"
			"\t prototype: char [] or string (or use stringof)\n"
			"\t  argument: uint64_t",
			-1},
		{"%s %s %@d", {&str}, &i64, "D_PRINTF_ARG_PROTO",
			"printf( ) prototype mismatch: conversion #2 (%s) is missing a "
			"corresponding value "
			"argument",
			-1},
	};

	begin();
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct format_call call = {"printf", rows[i].args, 0, rows[i].agg};
		struct diag d = {.text = "accepted", .tag = ""};
		int arg = 99;

		while (rows[i].args[call.nargs])
			call.nargs++;
		if (format_check(parse(rows[i].format, &d), &call, &arg, &d) == -EINVAL &&
			arg == rows[i].arg && !strcmp(d.tag, rows[i].tag) &&
			!strcmp(d.text, rows[i].message))
			continue;
		printf("%s\n   want %d %s %s\n   got  %d %s %s\n", rows[i].format, rows[i].arg,
			rows[i].tag, rows[i].message, arg, d.tag, d.text);
		CU_FAIL("errors differ");
	}
	arena_free(arena);
}

static void
keys_left_over(void)
{
	static const struct type *const keys[] = {&str, &i32};
	struct format_call call = {"printa", keys, 2, &i64};
	struct diag d;
	int arg;

	begin();
	CU_ASSERT_EQUAL(format_check(parse("%@d %s\n", &d), &call, &arg, &d), 0);
	CU_ASSERT_EQUAL(format_check(parse("%@d %@d %@u", &d), &call, &arg, &d), 0);
	CU_ASSERT_EQUAL(format_check(parse("%s %*@d", &d), &call, &arg, &d), 0);
	arena_free(arena);
}

static void
long_format(void)
{
	enum { N = 1 << 20 };
	char *text = malloc(N);
	const struct format *f;
	struct diag d;

	begin();
	for (size_t i = 0; i < N; i++)
		text[i] = "%d"[i % 2];
	f = format_parse(arena, text, N, &d);
	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	CU_ASSERT_EQUAL(f->nargs, N / 2);
	CU_ASSERT_EQUAL(f->convs[N / 2 - 1].number, N / 2);
	memset(text, 'x', N);
	f = format_parse(arena, text, N, &d);
	CU_ASSERT_EQUAL(f->convs->text_len, N);
	arena_free(arena);
	free(text);
}

UNIT_SUITE(format_suite, "lang/format.c", {"parsed", parsed}, {"malformed", malformed},
	{"types", types}, {"mismatches", mismatches}, {"keys left over", keys_left_over},
	{"long format", long_format});
