#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../unit.h"
#include "show.h"
#include "world.h"

static struct program *
compile(struct world *w, const char *text, const struct compile_options *opt, struct diag *d)
{
	struct compile_source src = {.name = "x.d", .text = text, .len = strlen(text)};

	world_init(w);
	return compile_program(&w->env, &src, opt, d);
}

static void
matched(void)
{
	static const struct {
		const char *text, *spec;
		unsigned nmatched, nprobes;
	} rows[] = {
		{"BEGIN", "BEGIN", 1, 1},
		{"tcp:::receive { trace(1); }", "tcp:::receive ", 1, 1},
		{"tcp:::/cpu/{ }", "tcp:::", 3, 3},
		{"BEGIN, BEGIN, END {}", "BEGIN, BEGIN, END ", 3, 2},
		{"tick-7hz;", "tick-7hz", 1, 1},
		{"tcp::: { } ip::: { }", "tcp::: ", 5, 3},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct world w;
		struct program *p = world_compile(&w, rows[i].text, NULL);

		CU_ASSERT_PTR_NOT_NULL_FATAL(p);
		CU_ASSERT_STRING_EQUAL(p->spec, rows[i].spec);
		CU_ASSERT_EQUAL(p->nmatched, rows[i].nmatched);
		CU_ASSERT_EQUAL(p->clauses->nprobes, rows[i].nprobes);
		compile_free(p);
	}
	compile_free(NULL);
}

/* What options change: -Z, -xempty, and the same by pragma. */
static void
options(void)
{
	static const struct {
		const char *text;
		struct compile_options opt;
		const char *tag; /* NULL: it compiles */
	} rows[] = {
		{"nosuch { }", {.strsize = 256}, "D_PDESC_ZERO"},
		{"nosuch { }", {.strsize = 256, .zdefs = true}, NULL},
		{"#pragma D option zdefs\nnosuch { }", {.strsize = 256}, NULL},
		{"nosuch { }\n#pragma D option zdefs=yes\n", {.strsize = 256}, NULL},
		{"#pragma D option zdefs=off\nnosuch { }", {.strsize = 256, .zdefs = true},
			"D_PDESC_ZERO"},
		{"nosuch { args[0]; }", {.strsize = 256, .zdefs = true}, "D_ARGS_MULTI"},
		{"99 { }", {.strsize = 256, .zdefs = true}, "D_PDESC_INVAL"},
		{"int x;", {.strsize = 256}, "D_EMPTY"},
		{"int x;", {.strsize = 256, .empty = true}, NULL},
		{"#pragma D option empty\n", {.strsize = 256}, NULL},
		{"BEGIN", {.strsize = 256}, "D_SYNTAX"}, /* bare, in a script */
		{"BEGIN { x = $1; }", {.strsize = 256}, "D_MACRO_UNDEF"},
		{"#pragma D option defaultargs\nBEGIN { x = $1; }", {.strsize = 256}, NULL},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct diag d = {.tag = "compiles"};
		struct world w;
		struct program *p = compile(&w, rows[i].text, &rows[i].opt, &d);

		if (p != NULL ? rows[i].tag != NULL :
			rows[i].tag == NULL || strcmp(d.tag, rows[i].tag) != 0) {
			printf("%s: %s\n", rows[i].text, d.tag);
			CU_FAIL("options differ");
		}
		compile_free(p);
	}
}

static void
pragmas(void)
{
	struct compile_options opt = {.strsize = 10};
	struct program *p;
	struct world w;

	p = compile(&w, "#pragma D option quiet\n#pragma D option bufsize=4m\n"
		"#pragma D option  name=\"a\"\n#pragma D attributes Stable/Stable/Common x\ninline int x = 1;\n"
		"#pragma weak x\nBEGIN { trace(sizeof(string)); }", &opt, NULL);
	CU_ASSERT_PTR_NOT_NULL_FATAL(p);
	CU_ASSERT_STRING_EQUAL(w.options, "quiet\nbufsize4m\nnamea\n");
	CU_ASSERT_STRING_EQUAL(show_program(p), "1 { trace(11:unsigned long); }");
	compile_free(p);
	p = compile(&w, "#pragma D option strsize=2k\nBEGIN { trace(sizeof(string)); }", &opt,
		NULL);
	CU_ASSERT_STRING_EQUAL(show_program(p), "1 { trace(2049:unsigned long); }");
	compile_free(p);
}

static void
clauses(void)
{
	struct world w;
	struct program *p = world_compile(&w, "BEGIN { }\nEND { x = 1; @ = count(); }\n"
		"BEGIN { clear(@); }\nEND { system(\"ls\"); }", NULL);
	const struct clause *cl = p->clauses;

	CU_ASSERT_EQUAL(p->nclauses, 4);
	for (unsigned i = 0; cl != NULL; cl = cl->next, i++) {
		CU_ASSERT_EQUAL(cl->id, i);
		CU_ASSERT_EQUAL(cl->line, (int)i + 1);
		CU_ASSERT_EQUAL(cl->data, i == 0 || i == 3);
		CU_ASSERT_EQUAL(cl->destructive, i == 3);
		CU_ASSERT_EQUAL(cl->stmts == NULL, i == 0);
	}
	compile_free(p);
}

static void
aggregations(void)
{
	struct world w;
	struct program *p = world_compile(&w, "BEGIN { @b[1, \"x\"] = sum((uint8_t)cpu); "
		"@a = count(); @b[cpu, probefunc] = sum((int16_t)cpu); @q = quantize(cpu); "
		"@q = quantize(timestamp, 2); @l = lquantize(cpu, 1, 9); }", NULL);
	const struct agg *b = p->aggs[0], *q = p->aggs[2], *l = p->aggs[3];

	CU_ASSERT_EQUAL_FATAL(p->naggs, 4);
	for (unsigned i = 0; i < p->naggs; i++)
		CU_ASSERT_EQUAL(p->aggs[i]->id, i + 1);
	CU_ASSERT_STRING_EQUAL(b->name, "b");
	CU_ASSERT_EQUAL(b->nkeys, 2);
	CU_ASSERT_STRING_EQUAL(b->keys[0]->name, "int");
	CU_ASSERT_EQUAL(b->keys[1]->kind, TYPE_STRING);
	CU_ASSERT_STRING_EQUAL(b->value->name, "uint8_t");
	CU_ASSERT_EQUAL(b->value_size_seen, 2);
	CU_ASSERT_TRUE(b->value_signed_seen);
	CU_ASSERT_FALSE(b->weighted);
	CU_ASSERT_PTR_NULL(p->aggs[1]->value);
	CU_ASSERT_TRUE(q->weighted);
	CU_ASSERT_EQUAL(q->value_size_seen, 8);
	CU_ASSERT_EQUAL(l->nconsts, 3);
	CU_ASSERT(l->consts[0] == 1 && l->consts[1] == 9 && l->consts[2] == 1);
	compile_free(p);
}

static void
names(void)
{
	struct world w;
	struct program *p = world_compile(&w, "string s; BEGIN { x = \"a\"; self->x = \"b\"; "
		"y = \"a\"; t[\"a\", 1] = 2; }", NULL);

	CU_ASSERT_EQUAL_FATAL(p->nvars, 5);
	for (unsigned i = 0; i < p->nvars; i++)
		CU_ASSERT_EQUAL(p->vars[i]->id, i);
	CU_ASSERT_STRING_EQUAL(p->vars[0]->name, "s");
	CU_ASSERT_EQUAL(p->vars[2]->scope, VAR_SELF);
	CU_ASSERT_EQUAL(p->vars[4]->nkeys, 2);
	CU_ASSERT_EQUAL_FATAL(p->nstrings, 2);
	CU_ASSERT_STRING_EQUAL(p->strings[0], "a");
	CU_ASSERT_STRING_EQUAL(p->strings[1], "b");
	CU_ASSERT_EQUAL(p->clauses->stmts->next->next->expr->right->str_id, 0);
	compile_free(p);
}

static void
diagnosed(void)
{
	struct compile_options opt = {.strsize = 256};
	struct world w;
	struct diag d;

	CU_ASSERT_PTR_NULL(compile(&w, "BEGIN\n{\n\tx = 1 +\n\t    nosuch;\n}\n", &opt, &d));
	CU_ASSERT_EQUAL(errno, EINVAL);
	CU_ASSERT_STRING_EQUAL(d.file, "x.d");
	CU_ASSERT_STRING_EQUAL(d.source, "\t    nosuch;");
	CU_ASSERT(d.line == 4 && d.col == 6 && d.len == 6);
	CU_ASSERT_PTR_NULL(compile(&w, "BEGIN { x = ; }", &opt, NULL));
}

/* An operator that would make the tree twice as large each time it is used. */
static void
explosion(void)
{
	char *text = malloc(4096), *end = text;
	struct world w;
	struct diag d;

	end += sprintf(end, "int x0;");
	for (int i = 1; i < 60; i++)
		end += sprintf(end, "inline int x%d = x%d + x%d;", i, i - 1, i - 1);
	CU_ASSERT_PTR_NULL(world_compile(&w, text, &d));
	CU_ASSERT_STRING_EQUAL(d.text, "the program is too large");
	free(text);
}

/* The examples of the two documents that the providers were made from. */
static void
seeds(void)
{
	static const char *const texts[] = {
		"tcp:::receive /args[2]->tcp_dport == 80/ {\n\t@pkts[args[1]->ip_daddr] = "
		"count();\n}",
		"ip:::receive { @[args[2]->ip_saddr] = count(); }",
		"ip:::send { @[args[2]->ip_daddr] = quantize(args[2]->ip_plength); }",
		"#!/usr/sbin/dtrace -s\n\n#pragma D option quiet\n#pragma D option "
		"switchrate=10hz\n\n"
		"dtrace:::BEGIN\n{\n\tprintf(\" %3s %10s %15s    %15s %8s %6s\\n\", \"CPU\", "
		"\"DELTA(us)\",\n\t    \"SOURCE\", \"DEST\", \"INT\", \"BYTES\");\n\tlast = "
		"timestamp;\n}\n\n"
		"ip:::send\n{\n\tthis->elapsed = (timestamp - last) / 1000;\n"
		"\tprintf(\" %3d %10d %15s -> %15s %8s %6d\\n\", cpu, this->elapsed,\n"
		"\t    args[2]->ip_saddr, args[2]->ip_daddr, args[3]->if_name,\n"
		"\t    args[2]->ip_plength);\n\tlast = timestamp;\n}\n",
		"ip:::send,\nip:::receive\n{\n\tthis->protostr = args[2]->ip_ver == 4 ?\n"
		"\t    args[4]->ipv4_protostr : args[5]->ipv6_nextstr;\n"
		"\t@num[args[2]->ip_saddr, args[2]->ip_daddr, this->protostr] = count();\n}\n\n"
		"dtrace:::END\n{\n"
		"\tprintf(\"   %-28s %-28s %6s %8s\\n\", \"SADDR\", \"DADDR\", \"PROTO\", "
		"\"COUNT\");\n"
		"\tprinta(\"   %-28s %-28s %6s %@8d\\n\", @num);\n}\n",
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct world w;
		struct diag d = {0};
		struct program *p = world_compile(&w, texts[i], &d);

		CU_ASSERT_STRING_EQUAL(d.text, "");
		CU_ASSERT_PTR_NOT_NULL(p);
		compile_free(p);
	}
}

UNIT_SUITE(compile_suite, "lang/compile.c", {"matched", matched}, {"options", options},
	{"pragmas", pragmas}, {"clauses", clauses}, {"aggregations", aggregations},
	{"names", names},
	{"diagnosed", diagnosed}, {"explosion", explosion}, {"seeds", seeds});
