#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "../unit.h"
#include "world.h"

/* What is refused: the tag, and where the word stands. */
static const struct row {
	const char *text, *tag;
	int line, col;
} rows[] = {
	/* syntax */
	{"BEGIN { x = ; }", "D_SYNTAX", 1, 13},
	{"BEGIN { x 1; }", "D_SYNTAX", 1, 11},
	{"BEGIN { else trace(1); }", "D_SYNTAX", 1, 9},
	{"BEGIN { trace(1);\n", "D_SYNTAX", 2, 1},
	{"BEGIN {\n\ttrace(1 }", "D_SYNTAX", 2, 10},
	{"BEGIN { this; }", "D_SYNTAX", 1, 13},
	{"BEGIN, { }", "D_SYNTAX", 1, 8},
	{"int x", "D_SYNTAX", 1, 6},
	{"translator foo < int *p > { };", "D_SYNTAX", 1, 12},
	{"", "D_EMPTY", 0, 0},
	/* names */
	{"BEGIN { x = nosuch; }", "D_IDENT_UNDEF", 1, 13},
	{"BEGIN { nosuch[1]; }", "D_IDENT_UNDEF", 1, 9},
	{"BEGIN { trace(self->x); }", "D_VAR_UNDEF", 1, 15},
	{"BEGIN /this->x/ { this->x = 1; }", "D_VAR_UNDEF", 1, 8},
	{"BEGIN { strlen; }", "D_IDENT_BADREF", 1, 9},
	{"int y; inline int a = TH_SYN + y; inline int TH_SYN = a; BEGIN { a; }",
		"D_IDENT_BADREF", 1, 55},
	{"BEGIN { nosuch(1); }", "D_FUNC_UNDEF", 1, 9},
	{"BEGIN { cpu(1); }", "D_FUNC_IDKIND", 1, 9},
	{"BEGIN { (1)(1); }", "D_FUNC_IDENT", 1, 10},
	{"BEGIN { trace(curthread); }", "D_UNKNOWN", 1, 15},
	{"BEGIN { stack(); }", "D_UNKNOWN", 1, 9},
	{"BEGIN { x = copyin(0, 1); }", "D_UNKNOWN", 1, 13},
	/* operators */
	{"BEGIN { 1 + \"a\"; }", "D_OP_INCOMPAT", 1, 11},
	{"BEGIN { x = 1; x = \"a\"; }", "D_OP_INCOMPAT", 1, 18},
	{"BEGIN { x = \"a\"; x = 1; }", "D_OP_INCOMPAT", 1, 20},
	{"BEGIN { x = \"a\"; x += 1; }", "D_OP_INCOMPAT", 1, 20},
	{"BEGIN { 1 == \"a\"; }", "D_OP_INCOMPAT", 1, 11},
	{"int *p; char *q; BEGIN { p == q; }", "D_OP_INCOMPAT", 1, 28},
	{"int *p; char *q; BEGIN { p - q; }", "D_OP_INCOMPAT", 1, 28},
	{"int *p; BEGIN { p + p; }", "D_OP_INCOMPAT", 1, 19},
	{"BEGIN { cpu ? 1 : \"a\"; }", "D_OP_INCOMPAT", 1, 13},
	{"inline int x = probefunc;", "D_OP_INCOMPAT", 1, 16},
	{"BEGIN { x = bcopy(0, 0, 1); }", "D_OP_INCOMPAT", 1, 11},
	{"BEGIN { 2 * \"a\"; }", "D_OP_ARITH", 1, 11},
	{"BEGIN { -\"a\"; }", "D_OP_ARITH", 1, 9},
	{"BEGIN { 2 % \"a\"; }", "D_OP_INT", 1, 11},
	{"BEGIN { 2 << probefunc; }", "D_OP_INT", 1, 11},
	{"BEGIN { ~\"a\"; }", "D_OP_INT", 1, 9},
	{"int a[3]; BEGIN { a[\"x\"]; }", "D_OP_INCOMPAT", 1, 21},
	{"BEGIN { probefunc && 1; }", "D_OP_SCALAR", 1, 19},
	{"BEGIN { !probefunc; }", "D_OP_SCALAR", 1, 9},
	{"BEGIN { probefunc ? 1 : 2; }", "D_OP_SCALAR", 1, 19},
	{"BEGIN { x = \"a\"; x++; }", "D_OP_SCALAR", 1, 19},
	{"BEGIN { 1 = 2; }", "D_OP_LVAL", 1, 11},
	{"BEGIN { (cpu + 1)++; }", "D_OP_LVAL", 1, 18},
	{"tcp:::send { args[2]->ip_ver = 1; }", "D_OP_LVAL", 1, 30},
	{"BEGIN { TH_SYN = 1; }", "D_OP_LVAL", 1, 16},
	{"BEGIN { timestamp = 1; }", "D_OP_WRITE", 1, 19},
	{"BEGIN { timestamp++; }", "D_OP_WRITE", 1, 18},
	{"void *p; BEGIN { p + 1; }", "D_OP_INCOMPAT", 1, 20},
	{"tcp:::send { x = args[2]; }", "D_OP_DYN", 1, 16},
	{"BEGIN { cpu->x; }", "D_OP_PTR", 1, 14},
	{"int *p; BEGIN { p->x; }", "D_OP_SOU", 1, 20},
	{"BEGIN { cpu.x; }", "D_OP_SOU", 1, 13},
	{"tcp:::send { args[1]->x; }", "D_OP_SOU", 1, 23},
	{"struct s *p; BEGIN { p->x; }", "D_OP_INCOMPLETE", 1, 25},
	{"BEGIN { cpu[1]; }", "D_DEREF_NONPTR", 1, 9},
	{"void *p; BEGIN { p += 1; }", "D_OP_VFPTR", 1, 20},
	{"void *p; BEGIN { p++; }", "D_OP_VFPTR", 1, 19},
	{"BEGIN { s = \"a\"; s += 1; }", "D_OP_INCOMPAT", 1, 20},
	{"BEGIN { s = \"a\"; s *= 2; }", "D_OP_ARITH", 1, 20},
	{"BEGIN { s = \"a\"; s |= 2; }", "D_OP_INT", 1, 20},
	{"tcp:::send { args[2][0]; }", "D_OP_ARRFUN", 1, 14},
	{"struct s { int a; } v; BEGIN { v.b; }", "D_TYPE_MEMBER", 1, 34},
	{"tcp:::send { args[2]->nosuch; }", "D_TYPE_MEMBER", 1, 23},
	{"conn::: { args[1]->tcps_state; }", "D_TYPE_MEMBER", 1, 20},
	{"BEGIN { *1; }", "D_DEREF_NONPTR", 1, 9},
	{"BEGIN { *(void *)1; }", "D_DEREF_VOID", 1, 9},
	{"int (*f)(); BEGIN { *f; }", "D_DEREF_FUNC", 1, 21},
	{"BEGIN { x = 1; &x; }", "D_ADDROF_VAR", 1, 16},
	{"BEGIN { &1; }", "D_ADDROF_LVAL", 1, 9},
	{"struct s { int a:3; } *p; BEGIN { &p->a; }", "D_ADDROF_BITFIELD", 1, 35},
	{"BEGIN { (int)\"a\"; }", "D_CAST_INVAL", 1, 9},
	{"struct s { int a; } v; BEGIN { (string)v; }", "D_CAST_INVAL", 1, 32},
	{"struct s { int a; } v; BEGIN { stringof(v); }", "D_STRINGOF_TYPE", 1, 32},
	{"BEGIN { sizeof(void); }", "D_SIZEOF_TYPE", 1, 9},
	{"struct s { int a:3; } *p; BEGIN { sizeof(p->a); }", "D_SIZEOF_BITFIELD", 1, 35},
	{"BEGIN { offsetof(int, x); }", "D_OFFSETOF_TYPE", 1, 9},
	{"struct s { int a:3; }; BEGIN { offsetof(struct s, a); }", "D_OFFSETOF_BITFIELD", 1, 32},
	{"struct s { int a; }; BEGIN { offsetof(struct s, b); }", "D_UNKNOWN", 1, 30},
	{"BEGIN { 1 / 0; }", "D_DIV_ZERO", 1, 11},
	{"BEGIN { cpu % (1 - 1); }", "D_DIV_ZERO", 1, 13},
	{"BEGIN { x /= 0; }", "D_DIV_ZERO", 1, 11},
	{"int a[3]; BEGIN { a[3]; }", "D_ARR_BOUNDS", 1, 21},
	{"int a[3]; BEGIN { a[-1]; }", "D_ARR_BOUNDS", 1, 21},
	{"int a[3]; BEGIN { a[1, 2]; }", "D_ARR_BADREF", 1, 19},
	{"BEGIN { this->a[1] = 1; }", "D_ARR_LOCAL", 1, 9},
	/* clauses */
	{"BEGIN /probefunc/ { }", "D_PRED_SCALAR", 1, 8},
	{"nosuch { }", "D_PDESC_ZERO", 1, 1},
	{"BEGIN,\n  nosuch:a { }", "D_PDESC_ZERO", 2, 3},
	{"a:b:c:d:e { }", "D_PDESC_INVAL", 1, 1},
	{"99 { }", "D_PDESC_INVAL", 1, 1},
	{"BEGIN { args[0]; }", "D_ARGS_NONE", 1, 9},
	{"inline int a = args[0];", "D_ARGS_NONE", 1, 16},
	{"tcp:::send { args[5]; }", "D_ARGS_IDX", 1, 14},
	{"tcp:::send { args[-1]; }", "D_ARGS_IDX", 1, 14},
	{"tcp:::send, ip:::send { args[3]->if_name; }", "D_ARGS_MULTI", 1, 25},
	{"tcp:::send, BEGIN { args[2]->ip_ver; }", "D_ARGS_MULTI", 1, 21},
	{"tcp:::send { args[cpu]; }", "D_PROTO_ARG", 1, 19},
	{"tcp:::send { args; }", "D_IDENT_BADREF", 1, 14},
	{"tcp:::send { args[0, 1]; }", "D_PROTO_LEN", 1, 14},
	/* calls */
	{"BEGIN { exit(); }", "D_PROTO_LEN", 1, 9},
	{"BEGIN { strlen(\"a\", \"b\"); }", "D_PROTO_LEN", 1, 9},
	{"BEGIN { substr(\"a\"); }", "D_PROTO_LEN", 1, 9},
	{"BEGIN { printf(); }", "D_PROTO_LEN", 1, 9},
	{"BEGIN { exit(\"x\"); }", "D_PROTO_ARG", 1, 14},
	{"BEGIN { strlen(5); }", "D_PROTO_ARG", 1, 16},
	{"int *p; BEGIN { inet_ntoa(p); htons(p); }", "D_PROTO_ARG", 1, 27},
	{"BEGIN { set(13); }", "D_PROTO_ARG", 1, 13},
	{"BEGIN { x = exit(0); }", "D_OP_INCOMPAT", 1, 11},
	{"BEGIN { exit(0), x = 1; }", "D_CG_EXPR", 1, 9},
	{"BEGIN { count(); }", "D_CG_EXPR", 1, 9},
	{"BEGIN { trace(bcopy(0, 0, 1)); }", "D_TRACE_VOID", 1, 15},
	{"tcp:::send { trace(args[2]); }", "D_TRACE_DYN", 1, 20},
	{"BEGIN { @a = count(); trace(@a); }", "D_TRACE_DYN", 1, 29},
	{"BEGIN { printf(probefunc); }", "D_PRINTF_ARG_FMT", 1, 16},
	{"BEGIN { @a = count(); printf(@a); }", "D_PRINTF_ARG_FMT", 1, 30},
	{"BEGIN { printf(\"%d\", \"a\"); }", "D_PRINTF_ARG_TYPE", 1, 22},
	{"BEGIN { printf(\"%d %d\", 1); }", "D_PRINTF_ARG_PROTO", 1, 16},
	{"BEGIN { printf(\"%d\", 1, 2); }", "D_PRINTF_ARG_EXTRA", 1, 25},
	{"BEGIN { printf(\"%z\", 1); }", "D_SYNTAX", 1, 16},
	{"BEGIN { @a = count(); printa(\"%s\", @a); }", "D_PRINTF_ARG_PROTO", 1, 30},
	{"BEGIN { printa(1); }", "D_PRINTA_AGGARG", 1, 16},
	{"BEGIN { clear(1); }", "D_CLEAR_AGGARG", 1, 15},
	{"BEGIN { trunc(1); }", "D_TRUNC_AGGARG", 1, 15},
	{"BEGIN { normalize(1, 1); }", "D_NORMALIZE_AGGARG", 1, 19},
	{"BEGIN { @a[1] = count(); clear(@a[1]); }", "D_CLEAR_AGGARG", 1, 32},
	{"BEGIN { merge(1); }", "D_PROTO_ARG", 1, 15},
	{"BEGIN { merge(@a); @a = count(); }", "D_AGG_NULL", 1, 15},
	/* aggregations and keys */
	{"BEGIN { @a; }", "D_AGG_NULL", 1, 9},
	{"BEGIN { @a = 1; }", "D_AGG_FUNC", 1, 9},
	{"BEGIN { @a = strlen(\"a\"); }", "D_AGG_FUNC", 1, 9},
	{"BEGIN { @a += 1; }", "D_AGG_FUNC", 1, 9},
	{"BEGIN { @a = nosuch(1); }", "D_FUNC_UNDEF", 1, 14},
	{"BEGIN { @a = count(); x = @a; }", "D_AGG_SCALAR", 1, 27},
	{"BEGIN { @a = sum(\"x\"); }", "D_AGG_SCALAR", 1, 18},
	{"BEGIN { @a[1][2] = count(); }", "D_AGG_MDIM", 1, 9},
	{"BEGIN { @a = count(); }\nEND { @a = sum(1); }", "D_AGG_REDEF", 2, 7},
	{"BEGIN { @a = pair(1, 2); @a = pair(1, 3); }", "D_AGG_REDEF", 1, 31},
	{"BEGIN { @a = count(1); }", "D_PROTO_LEN", 1, 14},
	{"BEGIN { @a = sum(); }", "D_PROTO_LEN", 1, 14},
	{"BEGIN { @a = quantize(1, 2, 3); }", "D_PROTO_LEN", 1, 14},
	{"BEGIN { @a = quantize(1, \"a\"); }", "D_PROTO_ARG", 1, 26},
	{"BEGIN { @a = pair(1, cpu); }", "D_PROTO_ARG", 1, 22},
	{"BEGIN { @a = lquantize(1, cpu, 2); }", "D_LQUANT_BASETYPE", 1, 27},
	{"BEGIN { @a = lquantize(1, 2, cpu); }", "D_LQUANT_LIMTYPE", 1, 30},
	{"BEGIN { @a = lquantize(1, 2, 3, cpu); }", "D_LQUANT_STEPTYPE", 1, 33},
	{"BEGIN { @a = lquantize(1, 5, 3); }", "D_LQUANT_MISMATCH", 1, 14},
	{"BEGIN { @a = lquantize(1, 1, 9); @a = lquantize(1, 2, 9); }", "D_LQUANT_MATCHBASE", 1,
		39},
	{"BEGIN { @a = lquantize(1, 1, 9); @a = lquantize(1, 1, 8); }", "D_LQUANT_MATCHLIM", 1, 39},
	{"BEGIN { @a = lquantize(1, 1, 9); @a = lquantize(1, 1, 9, 2); }", "D_LQUANT_MATCHSTEP", 1,
		39},
	{"BEGIN { @a = llquantize(1, cpu, 0, 3, 10); }", "D_LLQUANT_FACTORTYPE", 1, 28},
	{"BEGIN { @a = llquantize(1, 10, cpu, 3, 10); }", "D_LLQUANT_LOWTYPE", 1, 32},
	{"BEGIN { @a = llquantize(1, 10, 0, cpu, 10); }", "D_LLQUANT_HIGHTYPE", 1, 35},
	{"BEGIN { @a = llquantize(1, 10, 0, 3, cpu); }", "D_LLQUANT_NSTEPTYPE", 1, 38},
	{"BEGIN { @a = llquantize(1, 10, 0, 3, 10); @a = llquantize(1, 20, 0, 3, 10); }",
		"D_LLQUANT_MATCHFACTOR", 1, 48},
	{"BEGIN { @a = llquantize(1, 10, 0, 3, 10); @a = llquantize(1, 10, 1, 3, 10); }",
		"D_LLQUANT_MATCHLOW", 1, 48},
	{"BEGIN { @a = llquantize(1, 10, 0, 3, 10); @a = llquantize(1, 10, 0, 4, 10); }",
		"D_LLQUANT_MATCHHIGH", 1, 48},
	{"BEGIN { @a = llquantize(1, 10, 0, 3, 10); @a = llquantize(1, 10, 0, 3, 20); }",
		"D_LLQUANT_MATCHSTEPS", 1, 48},
	{"BEGIN { @a[1] = count(); @a[1, 2] = count(); }", "D_PROTO_LEN", 1, 26},
	{"BEGIN { @a[1] = count();\n@a[\"x\"] = count(); }", "D_PROTO_ARG", 2, 4},
	{"BEGIN { @a[bcopy(0, 0, 1)] = count(); }", "D_KEY_TYPE", 1, 12},
	{"tcp:::send { @a[args[2]] = count(); }", "D_KEY_TYPE", 1, 17},
	{"BEGIN { a[1] = 1; a[1, 2] = 1; }", "D_PROTO_LEN", 1, 19},
	{"BEGIN { a[1] = 1; a[\"x\"] = 1; }", "D_PROTO_ARG", 1, 21},
	{"BEGIN { a[1] = 1; trace(a); }", "D_IDENT_BADREF", 1, 25},
	{"BEGIN { a[] = 1; }", "D_SYNTAX", 1, 11},
	{"BEGIN { a[(void)1] = 1; }", "D_KEY_TYPE", 1, 11},
	/* declarations */
	{"short long x;", "D_DECL_COMBO", 1, 7},
	{"int string x;", "D_DECL_IDENT", 1, 5},
	{"self this int x;", "D_DECL_CLASS", 1, 6},
	{"static int x;", "D_DECL_BADCLASS", 1, 12},
	{"int x;\nstring x;", "D_DECL_IDRED", 2, 8},
	{"self int x; self string x;", "D_DECL_IDRED", 1, 25},
	{"int cpu;", "D_DECL_IDRED", 1, 5},
	{"enum e { A, A };", "D_UNKNOWN", 1, 13},
	{"inline int strlen = 1;", "D_DECL_IDRED", 1, 12},
	{"struct s { int a; char a; };", "D_UNKNOWN", 1, 24},
	{"void x;", "D_DECL_VOIDOBJ", 1, 6},
	{"struct s { void x; };", "D_DECL_VOIDOBJ", 1, 17},
	{"struct nosuch x;", "D_DECL_INCOMPLETE", 1, 15},
	{"struct s { struct s x; };", "D_DECL_INCOMPLETE", 1, 21},
	{"struct nosuch x[3];", "D_DECL_INCOMPLETE", 1, 16},
	{"int a[];", "D_DECL_ARRNULL", 1, 5},
	{"int a[cpu];", "D_DECL_ARRSUB", 1, 6},
	{"int a[0];", "D_DECL_ARRSUB", 1, 6},
	{"int a[65536][65536];", "D_DECL_ARRBIG", 1, 6},
	{"int a[3][int];", "D_DECL_ARRASSC", 1, 9},
	{"typedef int a_t[int];", "D_DECL_ARRASSC", 1, 13},
	{"struct s { int a[int]; };", "D_DECL_DYNOBJ", 1, 16},
	{"this int a[int];", "D_DECL_LOCASSC", 1, 10},
	{"struct s { int a; };\nstruct s { int b; };", "D_DECL_TYPERED", 2, 8},
	{"typedef int foo_t; typedef char foo_t;", "D_DECL_IDRED", 1, 33},
	{"struct { int a; } v; BEGIN { v[1]; }", "D_OP_ARRFUN", 1, 30},
	{"struct s { int a : cpu; };", "D_DECL_BFCONST", 1, 16},
	{"struct s { int a : 33; };", "D_DECL_BFSIZE", 1, 16},
	{"struct s { string a : 3; };", "D_DECL_BFTYPE", 1, 19},
	{"enum e { A = cpu };", "D_DECL_ENCONST", 1, 10},
	{"enum e { A = 0x7fffffff, B };", "D_DECL_ENOFLOW", 1, 26},
	/* pragmas */
	{"#pragma D\nBEGIN { }", "D_PRAGMA_MALFORM", 1, 1},
	{"#pragma D option\nBEGIN { }", "D_PRAGMA_MALFORM", 1, 1},
	{"#pragma D option =3\nBEGIN { }", "D_PRAGMA_MALFORM", 1, 1},
	{"#pragma D option a b\nBEGIN { }", "D_PRAGMA_MALFORM", 1, 1},
	{"#pragma D nosuch\nBEGIN { }", "D_PRAGMA_INVAL", 1, 1},
	{"BEGIN { }\n#pragma D option nosuch=1\n", "D_PRAGMA_OPTSET", 2, 1},
};

static void
refused(void)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const struct row *r = &rows[i];
		struct world w;
		struct diag d = {0};
		struct program *p = world_compile(&w, r->text, &d);

		if (p == NULL && errno == EINVAL && strcmp(d.tag, r->tag) == 0 &&
			d.line == r->line && d.col == r->col)
			continue;
		printf("%s\n   want %s %d:%d\n   got  %s %d:%d %s\n", r->text, r->tag, r->line,
			r->col, p != NULL ? "a program" : d.tag, d.line, d.col, d.text);
		CU_FAIL("errors differ");
		compile_free(p);
	}
}

/* DTrace's words. */
static void
messages(void)
{
	static const struct {
		const char *text, *message;
	} said[] = {
		{"BEGIN { y = x y; }", "syntax error near \"y\""},
		{"BEGIN { y = \"long", NULL},
		{"BEGIN {", "syntax error near end of input"},
		{"BEGIN { trace(x); }", "failed to resolve x: Unknown variable name"},
		{"BEGIN { foo(); }", "undefined function name: foo"},
		{"BEGIN { exit(); }", "exit( ) prototype mismatch: 0 args passed, 1 expected"},
		{"BEGIN { rand(1); }", "rand( ) prototype mismatch: 1 arg passed, 0 expected"},
		{"BEGIN { substr(\"a\"); }",
			"substr( ) prototype mismatch: 1 arg passed, at least 2 expected"},
		{"BEGIN { exit(\"a\"); }",
			"exit( ) argument #1 is incompatible with prototype:\n\tprototype: int\n"
			"\t argument: string"},
		{"BEGIN { x = 1; x = \"a\"; }",
			"operands have incompatible types: \"int\" = \"string\""},
		{"BEGIN { @a[1] = count(); @a[1, 2] = count(); }",
			"@a[ ] prototype mismatch: 2 keys passed, 1 expected"},
		{"BEGIN { @a[1] = count(); @a[\"x\"] = count(); }",
			"@a[ ] key #1 is incompatible with prototype:\n\tprototype: int\n"
			"\t      key: string"},
		{"BEGIN { @a = count();\n@a = sum(1); }",
			"aggregation redefined: @a\n\t current: @a = sum( )\n\tprevious: @a = "
			"count( ) : "
			"line 1"},
		{"tcp:::send { args[9]; }", "index 9 is out of range for tcp:::send args[ ]"},
		{"tcp:::send, ip:::send { args[4]; }",
			"args[ ] may not be referenced because probe description tcp:::send "
			"matches an "
			"unstable set of probes"},
		{"tcp:::send { args[2]->x; }", "x is not a member of ipinfo_t"},
		{"conn::: { args[1]->tcps_state; }",
			"tcps_state is not a member of args[1] (pktinfo_t): args[2] (tcpsinfo_t) "
			"and "
			"args[3] (tcpsinfo_t) have it"},
		{"BEGIN { stack(); }", "stack( ) is not available: it needs a kernel"},
		{"BEGIN { curthread; }", "variable curthread is not available: it needs a kernel"},
		{"#pragma D option nosuch=1\nBEGIN { }",
			"failed to set option 'nosuch' to '1': Invalid option name"},
		{"#pragma D option nosuch\nBEGIN { }",
			"failed to set option 'nosuch': Invalid option name"},
		{"int x; string x;",
			"identifier redeclared: x\n\t current: scalar string\n\tprevious: scalar int"},
	};

	for (size_t i = 0; i < sizeof(said) / sizeof(*said); i++) {
		struct world w;
		struct diag d = {0};

		CU_ASSERT_PTR_NULL(world_compile(&w, said[i].text, &d));
		if (said[i].message == NULL || strcmp(d.text, said[i].message) == 0)
			continue;
		printf("%s\n   want %s\n   got  %s\n", said[i].text, said[i].message, d.text);
		CU_FAIL("messages differ");
	}
}

static void
warnings(void)
{
	struct world w;
	struct diag d;

	compile_free(world_compile(&w, "tcp::: { args[2]->tcp_dport;\n args[2]->tcp_dport; "
		"set(14);\n"
		"args[3]->ip_saddr; }", &d));
	CU_ASSERT_STRING_EQUAL(w.warnings,
		"1:19 args[2] has no member tcp_dport; using args[4] (tcpinfo_t)\n"
		"2:26 14 is doubtful\n"
		"3:10 args[3] has no member ip_saddr; using args[2] (ipinfo_t)\n");
}

UNIT_SUITE(check_error_suite, "lang/check.c errors", {"refused", refused}, {"messages", messages},
	{"warnings", warnings});
