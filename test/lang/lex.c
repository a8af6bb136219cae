#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "../../lib/lang/lex.h"
#include "../unit.h"
#include "scan.h"

static void
expect(const struct scan *s, const char *want)
{
	struct diag d = {0};
	const char *got = scan(s, &d);

	if (got && !strcmp(got, want))
		return;
	printf("%s\n   want %s\n   got  %s\n", s->text, want, got ? got : d.text);
	CU_FAIL("tokens differ");
}

struct row {
	const char *text, *tokens;
};

#define EXPECT_ALL(rows, ...)                                                                      \
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)                                  \
	expect(&(struct scan){.text = (rows)[i].text, __VA_ARGS__}, (rows)[i].tokens)

static void
words(void)
{
	static const struct row rows[] = {
		{"a _b C9 probefunc", "a _b C9 probefunc"},
		{"genunix`kmem_flags `x", "genunix`kmem_flags `x"},
		{"@a[x] @ @_ @n9=", "@a [ x ] @_ @_ @n9 ="},
		{"int do double doubles ifx xlate", "[int] [do] [double] doubles ifx [xlate]"},
		{"a\\\nb", "a b"},
		{"a\r\n\fb\v", "a b"},
	};

	EXPECT_ALL(rows, .body = true);
}

static void
keywords(void)
{
	for (enum lex_keyword k = KW_NONE + 1; k < KW_COUNT; k++) {
		char want[32];

		snprintf(want, sizeof(want), "[%s]", lex_keyword_name(k));
		expect(&(struct scan){.text = lex_keyword_name(k), .body = true}, want);
	}
}

static void
operators(void)
{
	static const struct row rows[] = {
		{"a+++b", "a ++ + b"},
		{"a<<=b>>=c<<d", "a <<= b >>= c << d"},
		{"x->y.z...", "x -> y . z ..."},
		{"a^^b^c^=d", "a ^^ b ^ c ^= d"},
		{"!a!=~b&&c&d", "! a != ~ b && c & d"},
		{"(a[0]?b:c);{}", "( a [ 0x ] ? b : c ) ; { }"},
	};

	EXPECT_ALL(rows, .body = true);
	for (enum lex_punct p = PUNCT_NONE + 1; p < PUNCT_COUNT; p++) {
		bool closes = p == PUNCT_RPAREN || p == PUNCT_RBRACE || p == PUNCT_RBRACKET;

		if (!closes)
			expect(&(struct scan){.text = lex_punct_name(p), .body = true},
				lex_punct_name(p));
	}
}

static void
integers(void)
{
	static const struct row rows[] = {
		{"0 7 10 010 0x10 0Xff", "0x 7 10 8x 16x 255x"},
		{"1u 1L 1ll 1UL 1llu 1uLL", "1u 1l 1ll 1ul 1ull 1ull"},
		{"2147483647 2147483648", "2147483647 2147483648"},
		{"0x7fffffff 0x80000000 0xffffffff 0x100000000",
			"2147483647x 2147483648ux 4294967295ux 4294967296x"},
		{"0x80000000l", "2147483648lx"},
		{"9223372036854775807 9223372036854775808u",
			"9223372036854775807 9223372036854775808u"},
		{"0x8000000000000000 0xffffffffffffffff",
			"9223372036854775808ux 18446744073709551615ux"},
		{"1lul", "1ul l"},
		{"12ab", "12 ab"},
		{"0x", "0x x"},
	};

	EXPECT_ALL(rows, .body = true);
}

static void
characters(void)
{
	static const struct row rows[] = {
		{"'a' '\\n' '\\0' '\\377' '\\xff' '\\''", "'97' '10' '0' '255' '255' '39'"},
		{"'ab' '\"' '\\\"'", "'24930' '34' '34'"},
		{"'12345678'", "'3544952156018063160'"},
	};

	EXPECT_ALL(rows, .body = true);
}

static void
strings(void)
{
	static const struct row rows[] = {
		{"\"\" \"a\"\"b\"", "\"\" \"a\" \"b\""},
		{"\"a\\tb\\\\c\\\"d\"", "\"a\tb\\c\"d\""},
		{"\"\\1012\\x41g\\q\\x00041\"", "\"A2Ag\\qA\""},
		{"\"a\\0b\"", "\"a\" (3)"},
		{"\"a\\\nb\" c", "\"ab\" c"},
		{"\"/* no comment */\" /* \" */ x", "\"/* no comment */\" x"},
		{"\"\xc3\xa9\"", "\"\xc3\xa9\""},
	};

	EXPECT_ALL(rows, .body = true);
}

static void
between(void)
{
	static const struct row rows[] = {
		{"#!/usr/sbin/dtrace -s\nBEGIN{}", "<BEGIN> { }"},
		{"/* a * / */BEGIN/**/,/***/END", "<BEGIN> , <END>"},
		{"#\n  # ident \"x\"\n#pragma ident y\nBEGIN", "{ident y} <BEGIN>"},
		{"#pragma D option quiet  \nBEGIN", "{D option quiet} <BEGIN>"},
		{"# pragma D option a=b\r\n", "{D option a=b}"},
		{"BEGIN{\n#pragma D option x\n}", "<BEGIN> { {D option x} }"},
		{"#line 7 \"f\"\n# 9\n# 1 \"g\" 1 3\nBEGIN", "<BEGIN>"},
	};

	EXPECT_ALL(rows, .body = false);
}

static void
descriptions(void)
{
	static const struct row rows[] = {
		{"tick-1sec, tcp:::receive{}", "<tick-1sec> , <tcp:::receive> { }"},
		{":::, :: ,tcp*::[a-z]?:s\\*\nip:::send;END",
			"<:::> , <::> , <tcp*::[a-z]?:s\\*> <ip:::send> ; <END>"},
		{"!x`y/a/2/{}io:::", "<!x`y> / a / 2 /END { } <io:::>"},
		{"BEGIN/x/END", "<BEGIN> / x / END"},
		{"BEGIN/x//y/{}", "<BEGIN> / x /END / y / { }"},
		{"5,17:x{x}", "<5> , <17:x> { x }"},
		{"string:::x,self-test,break {}", "<string:::x> , <self-test> , <break> { }"},
		{"", ""},
	};

	EXPECT_ALL(rows, .body = false);
}

static void
predicates(void)
{
	static const struct row rows[] = {
		{"a/b/{", "a / b /END {"},
		{"a/", "a /END"},
		{"a / \n ;", "a /END ;"},
		{"a / /* c */ {", "a /END {"},
		{"a / /* c */ b /", "a / b /END"},
		{"a/=2/{", "a /= 2 /END {"},
		{"a/\n#pragma D x\n{", "a /END {D x} {"},
		{"a/{b/ ;", "a /END { b / ;"},
	};

	EXPECT_ALL(rows, .body = true, .predicate = true);
}

static void
declarations(void)
{
	static const struct row rows[] = {
		{"int x;self int y;BEGIN{}", "[int] x ; [self] [int] y ; <BEGIN> { }"},
		{"int*x;int *y;ipaddr_t*z;tcp*rcv;",
			"[int] * x ; [int] * y ; ipaddr_t * z ; <tcp*rcv> ;"},
		{"uint32_t x;ipinfo_t *p;foo /* c */\n*p;",
			"uint32_t x ; ipinfo_t * p ; foo * p ;"},
		{"typedef struct a { int b; } a_t;BEGIN",
			"[typedef] [struct] a { [int] b ; } a_t ; <BEGIN>"},
		{"inline int a=tick-1;tick-1;", "[inline] [int] a = tick - 1 ; <tick-1> ;"},
		{"int*{}", "[int] * { }"},
		{"int:*{}string*:x{}", "<int:*> { } <string*:x> { }"},
	};

	EXPECT_ALL(rows, .body = false);
}

static void
arguments(void)
{
	static const char *const argv[] = {"name.d", "42", "tcp", "10.0.0.1", "-7", "+0x1f",
		"\"q\"", "a\\tb", "int", "12ab", "", NULL};
	static const struct row rows[] = {
		{"$1 $2 $3 $$1 $$2", "42 tcp \"10.0.0.1\" \"42\" \"tcp\""},
		{"x-$4 $5 $$4", "x - ( - 7 ) ( + 31x ) \"-7\""},
		{"$6 $$6 $7 $8 $9 $10", "\"q\" \"\"q\"\" \"a\tb\" [int] \"12ab\" \"\""},
		{"$0 $$0", "\"name.d\" \"name.d\""},
	};

	EXPECT_ALL(rows, .body = true, .argv = argv, .opt.argref = true);
	expect(&(struct scan){.text = "$2:::send,x$1{$2}", .argv = argv, .opt.argref = true},
		"<tcp:::send> , <x42> { tcp }");
	expect(&(struct scan){.text = "$11 $$12", .argv = argv, .body = true,
		       .opt = {.argref = true, .defaultargs = true}},
		"0x \"\"");
	expect(&(struct scan){.text = "x$11y", .argv = argv,
		       .opt = {.argref = true, .defaultargs = true}},
		"<xy>");
}

static void
variables(void)
{
	char want[256];

	snprintf(want, sizeof(want), "%d \"%d\" %d %u %u %u %u %d %d 0 0 ( - 3 ) \"-3\"", getpid(),
		getpid(), getppid(), getuid(), geteuid(), getgid(), getegid(), getpgrp(),
		getsid(0));
	expect(&(struct scan){.text = "$pid $$pid $ppid $uid $euid $gid $egid $pgid $sid $projid "
				      "$taskid $target $$target",
		       .body = true, .opt.target = -3},
		want);
	snprintf(want, sizeof(want), "<pid%d:::entry>", 12);
	expect(&(struct scan){.text = "pid$target:::entry", .opt.target = 12}, want);
}

/* A long text of one kind must take no more than its share of time: a square would take minutes. */
static void
long_texts(void)
{
	static const char *const units[] = {"a", "a ", "/*x*/", "((", "+ ", "1 ", "/ ", "\n",
		"\\\n", "\"\" ", "a,", "$0 ", "a:", "$0", "# 1\n", "a* ", "/ /**/ "};
	size_t n = 1 << 20;
	char *text = malloc(n);
	const char *const argv[] = {"x", NULL};
	clock_t begin = clock();

	for (size_t i = 0; i < 2 * sizeof(units) / sizeof(*units); i++) {
		const char *unit = units[i / 2];
		struct diag d;

		for (size_t k = 0; k < n; k++)
			text[k] = unit[k % strlen(unit)];
		scan(&(struct scan){.text = text, .len = n, .argv = argv, .body = i % 2,
			     .predicate = i % 2},
			&d);
	}
	free(text);
	CU_ASSERT(clock() - begin < 60 * CLOCKS_PER_SEC);
}

UNIT_SUITE(lex_suite, "lang/lex.c", {"words", words}, {"keywords", keywords},
	{"operators", operators}, {"integers", integers}, {"characters", characters},
	{"strings", strings}, {"between", between}, {"descriptions", descriptions},
	{"predicates", predicates}, {"declarations", declarations}, {"arguments", arguments},
	{"variables", variables}, {"long texts", long_texts});
