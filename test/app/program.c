/* Tests of app/program.c. */
#include "../unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../../app/program.h"
#include "said.h"

enum { PIECES_MAX = 4 };

static const struct probes_port ports[] = {{"eth0", "net_a"}, {"eth1", "net_b"}};

struct compiled {
	struct probes *probes;
	struct program *prog;
	struct program_text text;
	char said[4096];
};

/* @pieces: kind and text alternate, ended by NULL. */
static void
compile(struct compiled *c, const char *const *pieces, bool quiet)
{
	struct options_piece list[PIECES_MAX];
	struct options o = {.pieces = list};

	settings_init(&o.set);
	o.set.quiet = quiet;
	for (; *pieces != NULL; pieces += 2)
		list[o.npieces++] = (struct options_piece){*pieces[0], pieces[1], 0, 0};
	memset(c, 0, sizeof(*c));
	c->probes = probes_new(ports, 2);
	CU_ASSERT_PTR_NOT_NULL_FATAL(c->probes);
	said_begin(false);
	c->prog = program_compile(&o, c->probes, 0, &c->text);
	if (c->prog != NULL)
		program_tell(&o, c->prog, stdout);
	snprintf(c->said, sizeof(c->said), "%s", said_end());
}

static void
done(struct compiled *c)
{
	compile_free(c->prog);
	program_text_fini(&c->text);
	probes_free(c->probes);
}

/* -P, -m, -f and -i stand for descriptions, whose fields before the last one may be there. */
static void
named(void)
{
	static const struct {
		const char *kind, *piece, *desc;
	} rows[] = {
		{"P", "dtrace { exit(0); }", "dtrace:::"},
		{"P", "tcp/1/{ }", "tcp:::"},
		{"P", "tcp, ip { }", "tcp:::"},
		{"m", "net_a { }", "net_a::"},
		{"m", "tcp:net_a{ }", "tcp:net_a::"},
		{"f", "eth0 { }", "eth0:"},
		{"f", "net_b:eth1{ }", "net_b:eth1:"},
		{"f", "tcp::eth0 { x = 1 ? 2 : 3; }", "tcp::eth0:"},
		{"i", "1 { x = 1; }", "1"},
		{"i", "3", "3"},
		{"n", "BEGIN, END { }", "BEGIN"},
	};

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const char *const pieces[] = {rows[i].kind, rows[i].piece, NULL};
		struct compiled c;

		compile(&c, pieces, true);
		CU_ASSERT_STRING_EQUAL(c.said, "");
		CU_ASSERT_PTR_NOT_NULL_FATAL(c.prog);
		CU_ASSERT_STRING_EQUAL(c.prog->clauses->descs[0], rows[i].desc);
		CU_ASSERT(c.prog->nmatched > 0);
		done(&c);
	}
}

/* Pieces are one program: they share variables, and each is told of on its own. */
static void
joined(void)
{
	static const char *const pieces[] = {"n", "BEGIN { x = 1; }", "P",
		"dtrace/x == 1/{ trace(x); }", "f", "eth1 { @a = count(); }", NULL};
	struct compiled c;

	compile(&c, pieces, false);
	CU_ASSERT_PTR_NOT_NULL_FATAL(c.prog);
	CU_ASSERT_EQUAL(c.prog->nvars, 1);
	CU_ASSERT_EQUAL(c.prog->nclauses, 3);
	CU_ASSERT_EQUAL(strncmp(c.said, "dtap: description 'BEGIN ' matched 1 probe\n"
		"dtap: description 'dtrace' matched 3 probes\ndtap: description 'eth1 ' matched ",
		115), 0);
	done(&c);
	compile(&c, pieces, true);
	CU_ASSERT_STRING_EQUAL(c.said, "");
	done(&c);
}

/* An error says which piece, and where in it. */
static void
errors(void)
{
	static const struct {
		const char *pieces[5], *said;
	} rows[] = {
		{{"n", "BEGIN { x = 1; }", "n", "END {\n  trace(y z); }"},
			"dtap: invalid probe specifier END {\n  trace(y z); }: syntax error near "},
		{{"n", "BEGIN {", NULL},
			"dtap: invalid probe specifier BEGIN {: syntax error near "},
		{{"i", "99999", NULL}, "dtap: invalid probe specifier 99999: invalid probe "
			"identifier 99999: Unknown probe identifier"},
		{{"i", "0 { }", NULL}, "dtap: invalid probe specifier 0 { }: invalid "
			"probe identifier 0: "},
		{{"P", "a:b{}", NULL}, "dtap: invalid probe specifier a:b{}: invalid probe "
			"description \"a:b:::\": Overspecified probe description"},
		{{"s", "/", NULL}, "dtap: failed to compile script /: Error occurred while reading "
			"from input stream\n"},
		{{"s", "/nonexistent/x.d", NULL},
			"dtap: failed to open /nonexistent/x.d: No such file"},
		{{"n", "nosuch:::probe { }", NULL},
			"dtap: invalid probe specifier nosuch:::probe { }: "},
	};

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct compiled c;

		compile(&c, rows[i].pieces, true);
		CU_ASSERT_PTR_NULL(c.prog);
		if (strncmp(c.said, rows[i].said, strlen(rows[i].said)) != 0)
			printf("%s", c.said);
		CU_ASSERT_EQUAL(strncmp(c.said, rows[i].said, strlen(rows[i].said)), 0);
		done(&c);
	}
}

static void
script(void)
{
	char name[] = "/tmp/dtap-test-XXXXXX", want[128];
	const char *const pieces[] = {"n", "BEGIN { x = 1; }", "s", name, NULL};
	struct compiled c;
	FILE *f = fdopen(mkstemp(name), "w");

	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	fputs("END\n{\n\ttrace(x);\n}\n", f);
	fflush(f);
	compile(&c, pieces, false);
	CU_ASSERT_PTR_NOT_NULL(c.prog);
	snprintf(want, sizeof(want), "dtap: description 'BEGIN ' matched 1 probe\n"
		"dtap: script '%s' matched 1 probe\n", name);
	CU_ASSERT_STRING_EQUAL(c.said, want);
	done(&c);
	fputs("ERROR { (; }\n", f);
	fclose(f);
	compile(&c, pieces, true);
	CU_ASSERT_PTR_NULL(c.prog);
	snprintf(want, sizeof(want), "dtap: failed to compile script %s: line 5: ", name);
	CU_ASSERT_EQUAL(strncmp(c.said, want, strlen(want)), 0);
	done(&c);
	unlink(name);
}

UNIT_SUITE(suite_program, "app/program.c", {"-P -m -f -i", named}, {"pieces are one", joined},
	{"errors", errors}, {"scripts", script});
