#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../unit.h"
#include "show.h"
#include "world.h"

/* What an expression statement of ints a to f, s, p and z becomes. */
static const struct {
	const char *text, *want;
} exprs[] = {
	/* each operator against its neighbour in the table of priorities */
	{"a || b ^^ c", "(a || (b ^^ c))"},
	{"a ^^ b || c", "((a ^^ b) || c)"},
	{"a ^^ b && c", "(a ^^ (b && c))"},
	{"a && b | c", "(a && (b | c))"},
	{"a | b ^ c", "(a | (b ^ c))"},
	{"a ^ b & c", "(a ^ (b & c))"},
	{"a & b == c", "(a & (b == c))"},
	{"a == b < c", "(a == (b < c))"},
	{"a < b << c", "(a < (b << c))"},
	{"a << b + c", "(a << (b + c))"},
	{"a + b * c", "(a + (b * c))"},
	{"a * b + c", "((a * b) + c)"},
	{"a - b - c", "((a - b) - c)"},
	{"a / b % c * d", "(((a / b) % c) * d)"},
	{"a != b >= c <= d > e", "(a != (((b >= c) <= d) > e))"},
	{"(a + b) * c", "((a + b) * c)"},
	{"-a * ~b + !c", "((-a * ~b) + !c)"},
	{"- - a", "--a"},
	{"+a", "a"},
	/* right to left */
	{"a = b = c", "(a = (b = c))"},
	{"a += b -= c", "(a += (b -= c) in int) in int"},
	{"a ? b : c ? d : e", "(a ? b : (c ? d : e))"},
	{"a ? b, c : d", "(a ? (b , c) : d)"},
	{"a ? b ? c : d : e", "(a ? (b ? c : d) : e)"},
	{"a, b, c", "((a , b) , c)"},
	{"a = b, c", "((a = b) , c)"},
	{"a = b ? c : d", "(a = (b ? c : d))"},
	/* postfix before prefix */
	{"-a++", "-(a post+= 1) in int"},
	{"++a", "(a += 1) in int"},
	{"a-- - --b", "((a post-= 1) in int - (b -= 1) in int)"},
	{"sizeof a + 1", "5:unsigned long"},
	{"sizeof (a) + 1", "5:unsigned long"},
	{"sizeof (int) * 2", "8:unsigned long"},
	{"(char)a + b", "((int)(char)a + b)"},
	{"(int)(char)a", "(int)(char)a"},
	{"a /b/ c", "((a / b) / c)"},
	{"self->x = this->y = a", "(self->x = (this->y = a))"},
	{"a == 'A'", "(a == 65)"},
	{"a == '\\n'", "(a == 10)"},
};

static void
expressions(void)
{
	for (size_t i = 0; i < sizeof(exprs) / sizeof(*exprs); i++) {
		char source[256], want[256];
		struct program *p;
		struct world w;
		struct diag d;

		snprintf(source, sizeof(source), "int a, b, c, d, e; BEGIN { %s; }", exprs[i].text);
		snprintf(want, sizeof(want), "1 { %s; }", exprs[i].want);
		p = world_compile(&w, source, &d);
		if (p == NULL || strcmp(show_program(p), want) != 0) {
			printf("%s\n   want %s\n   got  %s\n", exprs[i].text, want,
				p != NULL ? show_program(p) : d.text);
			CU_FAIL("expressions differ");
		}
		compile_free(p);
	}
}

/* How clauses are put together, and what stands between them. */
static const struct {
	const char *text, *want;
} programs[] = {
	{"BEGIN", "1 { }"},
	{"BEGIN;", "1 { }"},
	{"BEGIN { }", "1 { }"},
	{"BEGIN {;;}", "1 { }"},
	{"BEGIN { trace(1) }", "1 { trace(1); }"},
	{"BEGIN { trace(1); ; trace(2) } END { }", "1 { trace(1); trace(2); } 2 { }"},
	{"BEGIN, END { }", "1,2 { }"},
	{"END, BEGIN, END { }", "1,2 { }"},
	{"BEGIN /cpu == 1/ { }", "1 /($cpu == 1)/ { }"},
	{"BEGIN /cpu / 2 == 1/ { trace(6 / cpu); }", "1 /(($cpu / 2) == 1)/ { trace((6 / $cpu)); "
		"}"},
	{"BEGIN /1/ END { }", NULL},
	{"BEGIN /cpu/; END { }", "1 /$cpu/ { } 2 { }"},
	{"#pragma D option quiet\nBEGIN { } int x; END { x = 1; }", "1 { } 2 { (x = 1); }"},
	{"int x; BEGIN { x = 1; } ; ; END { }", "1 { (x = 1); } 2 { }"},
	{"BEGIN { self->x = 1; }\n#pragma D option quiet\nEND /self->x/ { }",
		"1 { (self->x = 1); } 2 /self->x/ { }"},
};

static void
clauses(void)
{
	for (size_t i = 0; i < sizeof(programs) / sizeof(*programs); i++) {
		struct world w;
		struct diag d;
		struct program *p = world_compile(&w, programs[i].text, &d);
		const char *got = p != NULL ? show_program(p) : NULL;

		if ((got == NULL) != (programs[i].want == NULL) ||
			(got != NULL && strcmp(got, programs[i].want) != 0)) {
			printf("%s\n   want %s\n   got  %s\n", programs[i].text,
				programs[i].want != NULL ? programs[i].want : "an error",
				got != NULL ? got : d.text);
			CU_FAIL("programs differ");
		}
		compile_free(p);
	}
}

/* @n times @unit between @head and @tail. */
static char *
repeat(const char *head, const char *unit, unsigned n, const char *tail)
{
	size_t each = strlen(unit), at = strlen(head);
	char *s = malloc(at + each * n + strlen(tail) + 1);

	strcpy(s, head);
	for (unsigned i = 0; i < n; i++, at += each)
		memcpy(s + at, unit, each);
	strcpy(s + at, tail);
	return s;
}

static const struct {
	const char *head, *unit, *tail;
	unsigned fits, too_many; /* 0: any number fits */
} nestings[] = {
	{"BEGIN { x = ", "(", "", 0, 100000},
	{"BEGIN { x = ", "!", "1; }", 500, 100000},
	{"BEGIN { x = ", "-", "1; }", 0, 100000},
	{"int a; BEGIN { x = ", "a + ", "1; }", 900, 100000},
	{"int a; BEGIN { x = ", "a ? 1 : ", "1; }", 400, 100000},
	{"int x; BEGIN { ", "x = ", "1; }", 400, 100000},
	{"int x; BEGIN { ", "x, ", "1; }", 900, 100000},
	{"BEGIN { x = ", "(int)", "1; }", 500, 100000},
	{"BEGIN { x = ", "sizeof ", "1; }", 500, 100000},
	{"BEGIN { x = ", "strlen(", "\"\"", 0, 100000},
	{"int a", "[2]", "; BEGIN", 20, 100000},
	{"int ", "*", "a; BEGIN { }", 900, 100000},
	{"int ", "(", "", 0, 100000},
	{"", "struct { ", "", 0, 100000},
	{"int f", "()", ";", 0, 100000},
	{"BEGIN { ", "trace(1);", "}", 10000, 0},
	{"int a; ", "BEGIN { a = 1; } ", "", 1000, 0},
	{"BEGIN", ", BEGIN", "{ }", 10000, 0},
	{"BEGIN { printf(\"", "%d", "\"); }", 0, 10000},
	{"int a; BEGIN { a = a", "[a]", ";}", 0, 100000},
	{"BEGIN { @[1", ",1", "] = count(); }", 31, 100000},
	{"int a[int", ",int", "]; BEGIN { }", 31, 100000},
	{"enum e { A", ", A", "};", 0, 1},
};

/* Nothing that is nested or long overflows the stack or takes forever. */
static void
limits(void)
{
	for (size_t i = 0; i < sizeof(nestings) / sizeof(*nestings); i++) {
		for (int fits = 0; fits < 2; fits++) {
			unsigned n = fits ? nestings[i].fits : nestings[i].too_many;
			char *s = repeat(nestings[i].head, nestings[i].unit, n, nestings[i].tail);
			struct world w;
			struct diag d;
			struct program *p = n > 0 ? world_compile(&w, s, &d) : NULL;

			if (n > 0 && (p != NULL) != fits) {
				printf("%u times %s: %s\n", n, nestings[i].unit,
					p != NULL ? "accepted" : d.text);
				CU_FAIL("limit differs");
			}
			compile_free(p);
			free(s);
		}
	}
}

UNIT_SUITE(parse_suite, "lang/parse.c", {"expressions", expressions}, {"clauses", clauses},
	{"limits", limits});
