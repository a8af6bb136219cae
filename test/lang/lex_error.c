/*
 * What the lexer refuses, with which tag, words and place; and places after #line.
 */
#include <stdio.h>
#include <string.h>

#include "../../lib/lang/lex.h"
#include "../unit.h"
#include "scan.h"

struct row {
	const char *text;
	const char *tag, *message;
	int line, col, len;
	bool describe;
};

static const struct row rows[] = {
	{"x /* a", "D_SYNTAX", "end-of-file encountered before matching */", 1, 3, 2},
	{"\n/* a\n/* */", "D_SYNTAX", "/* encountered inside a comment", 3, 1, 2},
	{"#include <x>\n", "D_PRAGCTL_INVAL", "invalid control directive: #include", 1, 1, 12},
	{"#if\n", "D_PRAGCTL_INVAL", "invalid control directive: #if", 1, 1, 3},
	{"\n#pragma D x", "D_SYNTAX", "end-of-file encountered before end of control line", 2, 1,
		11},
	{"#line x\n", "D_PRAGMA_MALFORM", "malformed #line directive", 1, 1, 7},
	{"#line 3 f\n", "D_PRAGMA_MALFORM", "malformed #line directive", 1, 1, 9},
	{"# 3 \"f\n", "D_PRAGMA_MALFORM", "malformed #line directive", 1, 1, 6},
	{"x #pragma\n", "D_SYNTAX", "syntax error near \"#\"", 1, 3, 1},
	{"x = 089;", "D_INT_DIGIT", "constant 089 contains invalid digit 8", 1, 5, 3},
	{"18446744073709551616", "D_INT_OFLOW",
		"constant 18446744073709551616 results in integer overflow", 1, 1, 20},
	{"0x1ffffffffffffffff", "D_INT_OFLOW",
		"constant 0x1ffffffffffffffff results in integer overflow", 1, 1, 19},
	{"9223372036854775808", "D_INT_OFLOW",
		"integer constant 0x8000000000000000 cannot be represented in any built-in "
		"integral "
		"type",
		1, 1, 19},
	{"1.5", "D_SYNTAX", "floating-point constants are not permitted", 1, 1, 3},
	{"x .5e-3", "D_SYNTAX", "floating-point constants are not permitted", 1, 3, 5},
	{"1e3", "D_SYNTAX", "floating-point constants are not permitted", 1, 1, 3},
	{"''", "D_CHR_NULL", "empty character constant", 1, 1, 2},
	{"'123456789'", "D_CHR_OFLOW", "character constant is too long", 1, 1, 11},
	{"'a\n'", "D_CHR_NL", "newline encountered in character constant", 1, 1, 2},
	{"'a", "D_SYNTAX", "end-of-file encountered before matching '", 1, 1, 2},
	{"x\"a\n\"", "D_STR_NL", "newline encountered in string literal", 1, 2, 2},
	{"\"a\\", "D_SYNTAX", "end-of-file encountered before matching \"", 1, 1, 3},
	{"$3", "D_MACRO_UNDEF", "macro argument $3 is not defined", 1, 1, 2},
	{"$$99999999999", "D_MACRO_UNDEF", "macro argument $$99999999999 is not defined", 1, 1, 13},
	{" $nope", "D_MACRO_UNDEF", "macro variable $nope is not defined", 1, 2, 5},
	{"$$nope", "D_MACRO_UNDEF", "macro variable $$nope is not defined", 1, 1, 6},
	{"$2", "D_MACRO_OFLOW",
		"macro argument $2 constant 99999999999999999999 results in integer overflow", 1, 1,
		2},
	{"$", "D_SYNTAX", "syntax error near \"$\"", 1, 1, 1},
	{"$1\n", "D_MACRO_UNUSED",
		"extraneous argument '99999999999999999999' ($2 is not referenced)", 2, 1, 0},
	{"x \\ y", "D_SYNTAX", "syntax error near \"\\\"", 1, 3, 1},
	{"\xe2\x80\x9cx", "D_SYNTAX", "syntax error near \"\xe2\x80\x9c\"", 1, 1, 3},
	{"\xff", "D_SYNTAX", "syntax error near \"\\xff\"", 1, 1, 1},
	{"\x01", "D_SYNTAX", "syntax error near \"\\x01\"", 1, 1, 1},
	{"a ) b", "D_SYNTAX", "extra ) in input stream", 1, 3, 1},
	{"a ] b", "D_SYNTAX", "extra ] in input stream", 1, 3, 1},
	{"a } b", "D_SYNTAX", "extra } in input stream", 1, 3, 1},
	{"BEGIN/(a/{}", "D_SYNTAX", "closing ) expected in predicate before /", 1, 9, 1, true},
	{"BEGIN/a[/{}", "D_SYNTAX", "closing ] expected in predicate before /", 1, 9, 1, true},
	{"BEGIN = 1", "D_SYNTAX", "syntax error near \"=\"", 1, 7, 1, true},
	{"}", "D_SYNTAX", "syntax error near \"}\"", 1, 1, 1, true},
	{"x$9:::", "D_PDESC_INVAL",
		"invalid probe description \"x$9:::\": Undefined macro variable in probe "
		"description",
		1, 1, 6, true},
	{"x$nope", "D_PDESC_INVAL",
		"invalid probe description \"x$nope\": Undefined macro variable in probe "
		"description",
		1, 1, 6, true},
};

static void
refused(void)
{
	static const char *const argv[] = {"x", "1", "99999999999999999999", NULL};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const struct row *r = &rows[i];
		struct scan s = {.text = r->text, .argv = argv, .body = !r->describe};
		struct diag d = {.text = "accepted", .tag = ""};

		if (!scan(&s, &d) && !strcmp(d.tag, r->tag) && !strcmp(d.text, r->message) &&
			d.line == r->line && d.col == r->col && d.len == r->len)
			continue;
		printf("%s\n   want %d:%d:%d %s %s\n   got  %d:%d:%d %s %s\n", r->text, r->line,
			r->col, r->len, r->tag, r->message, d.line, d.col, d.len, d.tag, d.text);
		CU_FAIL("errors differ");
	}
}

static void
zero_bytes(void)
{
	struct diag d = {0};
	struct scan s = {.text = "x\0y", .len = 3, .body = true};

	CU_ASSERT_PTR_NULL(scan(&s, &d));
	CU_ASSERT_STRING_EQUAL(d.text, "syntax error near \"\\x00\"");
	s = (struct scan){.text = "a\0:::", .len = 5};
	CU_ASSERT_PTR_NULL(scan(&s, &d));
	CU_ASSERT_STRING_EQUAL(d.text, "syntax error near \"\\x00\"");
	CU_ASSERT_EQUAL(d.col, 2);
}

static void
places(void)
{
	struct diag d = {0};
	struct scan s = {.text = "a\n  b ?? '';\r\nc", .name = "s.d", .body = true};

	CU_ASSERT_PTR_NULL(scan(&s, &d));
	CU_ASSERT_STRING_EQUAL(d.file, "s.d");
	CU_ASSERT_STRING_EQUAL(d.source, "  b ?? '';");
	CU_ASSERT(d.line == 2 && d.col == 8 && d.len == 2);

	s.text = "# 1 \"a.d\"\nx\n# 1 \"lib.h\" 1\ny\ny\n# 3 \"a.d\" 2\nz\n ''";
	CU_ASSERT_PTR_NULL(scan(&s, &d));
	CU_ASSERT_STRING_EQUAL(d.file, "a.d");
	CU_ASSERT_STRING_EQUAL(d.source, " ''");
	CU_ASSERT(d.line == 4 && d.col == 2);

	s.text = "\n#line 100\n''";
	s.name = NULL;
	CU_ASSERT_PTR_NULL(scan(&s, &d));
	CU_ASSERT_STRING_EQUAL(d.file, "");
	CU_ASSERT_EQUAL(d.line, 100);
}

UNIT_SUITE(lex_error_suite, "lang/lex.c errors", {"refused", refused}, {"zero bytes", zero_bytes},
	{"places", places});
