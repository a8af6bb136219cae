#include <stdio.h>
#include <string.h>

#include "../unit.h"
#include "world.h"

#define MAX_LIBS 4

static struct program *
compile(const char *const libs[MAX_LIBS][2], const char *text, struct diag *d)
{
	struct compile_source src = {.name = "x.d", .text = text, .len = strlen(text)};
	struct compile_source lib[MAX_LIBS];
	struct compile_options opt = {.strsize = 256, .libs = lib};
	struct world w;

	while (opt.nlibs < MAX_LIBS && libs[opt.nlibs][0] != NULL) {
		lib[opt.nlibs] = (struct compile_source){.name = libs[opt.nlibs][0],
			.text = libs[opt.nlibs][1], .len = strlen(libs[opt.nlibs][1])};
		opt.nlibs++;
	}
	world_init(&w);
	return compile_program(&w.env, &src, &opt, d);
}

/* What a library declares is there for the program, and for libraries that depend on it. */
static void
order(void)
{
	static const struct {
		const char *libs[MAX_LIBS][2];
		const char *text, *tag; /* NULL: it compiles */
	} rows[] = {
		{{{"/l/a.d", "inline int A = 1;"}}, "BEGIN { trace(A); }", NULL},
		{{{"a.d", "#pragma D depends_on library b.d\ninline int A = B;"},
			{"b.d", "inline int B = 2;"}}, "BEGIN { trace(A); }", NULL},
		{{{"a.d", "#pragma D depends_on library b.d\ninline int A = B;"},
			{"b.d", "#pragma D depends_on library c.d\ninline int B = C;"},
			{"c.d", "inline int C = 3;"}}, "BEGIN { trace(A + B + C); }", NULL},
		{{{"a.d", "inline int A = B;"}, {"b.d", "inline int B = 2;"}},
			"BEGIN { }", "D_IDENT_UNDEF"},
		/* what is not there leaves a library out, and those that need it */
		{{{"a.d", "#pragma D depends_on library none.d\ninline int A = 1;"}},
			"BEGIN { trace(A); }", "D_IDENT_UNDEF"},
		{{{"a.d", "#pragma D depends_on library none.d\ninline int A = %;"}},
			"BEGIN { }", NULL},
		{{{"a.d", "#pragma D depends_on provider none\ninline int A = 1;"},
			{"b.d", "#pragma D depends_on library a.d\n%"}}, "BEGIN { }", NULL},
		{{{"a.d", "#pragma D depends_on module none\ninline int A = %;"}}, "BEGIN { }",
			NULL},
		{{{"a.d", "#pragma D depends_on provider tcp\ninline int A = 1;"}},
			"BEGIN { trace(A); }", NULL},
		/* the later one of a name */
		{{{"/l/a.d", "inline int A = %;"}, {"/m/a.d", "inline int A = 1;"}},
			"BEGIN { trace(A); }", NULL},
		/* clauses have no effect */
		{{{"a.d", "nosuch:::probe { trace(1); }"}}, "BEGIN { }", NULL},
		{{{"a.d", "BEGIN { trace(1); }"}}, "", "D_EMPTY"},
		{{{"a.d", "#pragma D depends_on function f\n"}}, "BEGIN { }", "D_PRAGMA_INVAL"},
		{{{"a.d", "#pragma D depends_on library\n"}}, "BEGIN { }", "D_PRAGMA_MALFORM"},
		{{{NULL}}, "#pragma D depends_on provider tcp\nBEGIN { }", NULL},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct diag d = {.tag = "compiles"};
		struct program *p = compile(rows[i].libs, rows[i].text, &d);

		if (p != NULL ? rows[i].tag != NULL :
			rows[i].tag == NULL || d.tag == NULL || strcmp(d.tag, rows[i].tag) != 0) {
			printf("row %zu: %s\n", i, d.text);
			CU_FAIL("libraries differ");
		}
		compile_free(p);
	}
}

static void
cycle(void)
{
	static const char *const libs[MAX_LIBS][2] = {
		{"/l/a.d", "#pragma D depends_on library b.d\n"},
		{"/l/b.d", "#pragma D depends_on library a.d\n"},
	};
	struct diag d;

	CU_ASSERT_PTR_NULL(compile(libs, "BEGIN { }", &d));
	CU_ASSERT_STRING_EQUAL(d.text, "Cyclic dependency detected: /l/b.d => /l/a.d");
}

/* Messages are about the file that holds the mistake. */
static void
position(void)
{
	static const char *const libs[MAX_LIBS][2] = {
		{"/l/a.d", "#pragma D depends_on library b.d\nint x;\nint y z;\n"},
		{"/l/b.d", "int w;\n"},
	};
	static const char *const other[MAX_LIBS][2] = {{"/l/b.d", "int w;\n"}};
	static const char *const inlines[MAX_LIBS][2] = {
		{"/l/c.d", "\n\ninline int over[int x] = 1 / x;\n"}};
	struct diag d;

	CU_ASSERT_PTR_NULL(compile(libs, "BEGIN { }", &d));
	CU_ASSERT_STRING_EQUAL(d.file, "/l/a.d");
	CU_ASSERT_EQUAL(d.line, 3);
	CU_ASSERT_PTR_NULL(compile(other, "\nint w w;", &d));
	CU_ASSERT_STRING_EQUAL(d.file, "x.d");
	CU_ASSERT_EQUAL(d.line, 2);
	/* a definition is judged once more where it is used */
	CU_ASSERT_PTR_NULL(compile(inlines, "BEGIN { trace(over[0]); }", &d));
	CU_ASSERT_STRING_EQUAL(d.tag, "D_DIV_ZERO");
	CU_ASSERT_STRING_EQUAL(d.file, "/l/c.d");
	CU_ASSERT_EQUAL(d.line, 3);
}

UNIT_SUITE(library_suite, "lang/library.c", {"order", order}, {"cycle", cycle},
	{"position", position});
