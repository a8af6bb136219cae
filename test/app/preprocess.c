/* Tests of app/preprocess.c. */
#include "../../app/preprocess.h"

#include <stdlib.h>
#include <string.h>

#include "../unit.h"
#include "said.h"

static struct settings s;
static struct buffer out;

/* What is made of @text; its messages are not shown. */
static const char *
run(const char *text)
{
	const char *why;

	free(out.bytes);
	out = (struct buffer){0};
	said_begin(false);
	why = preprocess(&s, text, strlen(text), &out);
	said_end();
	return why;
}

/* Does a line of the output say @line? */
static bool
has_line(const char *line)
{
	size_t n = strlen(line);

	for (const char *p = out.bytes; p != NULL && *p != '\0'; p = strchrnul(p, '\n')) {
		p += *p == '\n';
		if (strncmp(p, line, n) == 0 && (p[n] == '\n' || p[n] == '\0'))
			return true;
	}
	return false;
}

static void
begin(void)
{
	settings_init(&s);
}

static void
end(void)
{
	free(out.bytes);
	out = (struct buffer){0};
}

static void
macros(void)
{
	begin();
	CU_ASSERT_PTR_NULL(settings_set(&s, "define", "X=3", SETTINGS_EARLY));
	CU_ASSERT_PTR_NULL(settings_set(&s, "define", "Y", SETTINGS_EARLY));
	CU_ASSERT_PTR_NULL(settings_set(&s, "undef", "Y", SETTINGS_EARLY));
	CU_ASSERT_PTR_NULL(settings_set(&s, "cppargs", "-DZ=8", SETTINGS_EARLY));
	CU_ASSERT_PTR_NULL(run("x X\ny Y\nz Z\nd __SUNW_D __SUNW_D_VERSION\n"));
	CU_ASSERT(has_line("x 3"));
	CU_ASSERT(has_line("y Y"));
	CU_ASSERT(has_line("z 8"));
	CU_ASSERT(has_line("d 1 0x02000000"));
	end();
}

/* A first line for the kernel counts, and is gone. */
static void
lines(void)
{
	begin();
	CU_ASSERT_PTR_NULL(run("#!/usr/sbin/dtrace -Cs\nBEGIN __LINE__\n"));
	CU_ASSERT(has_line("BEGIN 2"));
	CU_ASSERT_PTR_NULL(strstr(out.bytes, "#!"));
	/* one that is all of the text */
	CU_ASSERT_PTR_NULL(run("#!/usr/sbin/dtrace -Cs"));
	/* in any other line it is none */
	CU_ASSERT_STRING_EQUAL(run("\n#!/usr/sbin/dtrace\n"),
		"Preprocessor failed to process input program");
	end();
}

/* What is there already stays in front. */
static void
appends(void)
{
	begin();
	CU_ASSERT_EQUAL(buffer_append_text(&out, "before\n"), 0);
	CU_ASSERT_PTR_NULL(preprocess(&s, "after", 5, &out));
	CU_ASSERT(has_line("after"));
	CU_ASSERT_EQUAL(memcmp(out.bytes, "before\n", 7), 0);
	CU_ASSERT_PTR_NULL(run(""));
	end();
}

/* More than a pipe holds, in and out. */
static void
large(void)
{
	struct buffer text = {0};

	begin();
	for (unsigned i = 0; i < 50000; i++)
		CU_ASSERT_EQUAL_FATAL(buffer_append_text(&text, "BEGIN { n++; }\n"), 0);
	CU_ASSERT_PTR_NULL(run(text.bytes));
	CU_ASSERT(out.len >= text.len);
	free(text.bytes);
	end();
}

static void
failures(void)
{
	begin();
	CU_ASSERT_STRING_EQUAL(run("#error no\n"), "Preprocessor failed to process input program");
	CU_ASSERT_STRING_EQUAL(run("#include \"/nowhere/at.all\"\n"),
		"Preprocessor failed to process input program");
	CU_ASSERT_PTR_NULL(settings_set(&s, "cpppath", "/nowhere/cpp", SETTINGS_EARLY));
	CU_ASSERT_STRING_EQUAL(run("x"), "Preprocessor not found");
	s.cpppath = "/bin/true";
	CU_ASSERT_PTR_NULL(run("x"));
	CU_ASSERT_EQUAL(out.len, 0);
	s.cpppath = "/bin/false";
	CU_ASSERT_STRING_EQUAL(run("x"), "Preprocessor failed to process input program");
	end();
}

UNIT_SUITE(suite_preprocess, "app/preprocess.c", {"macros", macros}, {"lines", lines},
	{"appends", appends}, {"large", large}, {"failures", failures});
