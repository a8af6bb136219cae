/* Tests of app/message.c. */
#include "../unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "../../app/message.h"
#include "../../lib/lang/diag.h"
#include "said.h"

static const char *
diag_text(const struct diag *d, const char *intro, bool tags, bool tty)
{
	said_begin(tty);
	message_diag(intro, d, tags, d->file[0] != '\0');
	return said_end();
}

static void
lines(void)
{
	said_begin(false);
	message("%d drops on CPU %u", 3, 1);
	message("x");
	CU_ASSERT_STRING_EQUAL(said_end(), "dtap: 3 drops on CPU 1\ndtap: x\n");
}

/* To a file: one line, as DTrace words it. */
static void
plain(void)
{
	struct diag d = {.tag = "D_IDENT_UNDEF", .line = 3, .col = 5, .len = 3,
		.source = "a + foo * 2", .text = "failed to resolve"};

	CU_ASSERT_STRING_EQUAL(diag_text(&d, "in x.d: ", false, false),
		"dtap: in x.d: line 3: failed to resolve\n");
	CU_ASSERT_STRING_EQUAL(diag_text(&d, "", true, false),
		"dtap: [D_IDENT_UNDEF] line 3: failed to resolve\n");
	snprintf(d.text, sizeof(d.text), "failed to resolve foo");
	CU_ASSERT_STRING_EQUAL(diag_text(&d, "", false, false),
		"dtap: line 3: failed to resolve foo\n");
	d.tag = NULL;
	d.col = 0;
	CU_ASSERT_STRING_EQUAL(diag_text(&d, "", true, false),
		"dtap: line 3: failed to resolve foo\n");
	snprintf(d.file, sizeof(d.file), "inc.h");
	CU_ASSERT_STRING_EQUAL(diag_text(&d, "in x.d: ", true, false),
		"dtap: in x.d: \"inc.h\", line 3: failed to resolve foo\n");
	d.file[0] = '\0';
	d.line = 0;
	CU_ASSERT_STRING_EQUAL(diag_text(&d, "", true, false), "dtap: failed to resolve foo\n");
}

/* To a terminal: the source line, too, with a caret under the word. */
static void
caret(void)
{
	struct diag d = {.line = 1, .col = 6, .len = 3, .source = "\ta + foo * 2", .text = "no"};

	CU_ASSERT_STRING_EQUAL(diag_text(&d, "", false, true),
		"dtap: line 1: no\n\t\ta + foo * 2\n\t\t    ^~~\n");
	d.len = 0;
	d.col = 13;
	CU_ASSERT_STRING_EQUAL(diag_text(&d, "", false, true),
		"dtap: line 1: no\n\t\ta + foo * 2\n\t\t           ^\n");
	/* The line is kept up to a length: the word may be beyond, or reach beyond. */
	d.col = 200;
	d.len = 3;
	CU_ASSERT_STRING_EQUAL(diag_text(&d, "", false, true), "dtap: line 1: no\n");
	d.col = 12;
	CU_ASSERT_STRING_EQUAL(diag_text(&d, "", false, true),
		"dtap: line 1: no\n\t\ta + foo * 2\n\t\t          ^\n");
}

/* The progress line goes before anything else is written, and never into a file. */
static void
progress(void)
{
	said_begin(false);
	message_progress(1 << 20, 4 << 20);
	message_progress_end();
	CU_ASSERT_STRING_EQUAL(said_end(), "");
	said_begin(true);
	message_progress(1 << 20, 4 << 20);
	message_progress(3 << 20, 0);
	message("x");
	message_progress_end();
	CU_ASSERT_STRING_EQUAL(said_end(), "\r\033[Kdtap: 1 of 4 MB read, 25%"
		"\r\033[Kdtap: 3 MB read\r\033[Kdtap: x\n");
}

/* Somewhere else, as to a terminal; the progress line has no place there. */
static void
elsewhere(void)
{
	struct diag d = {.line = 1, .col = 1, .len = 3, .source = "foo", .text = "no"};
	char *text;
	size_t n;
	FILE *f = open_memstream(&text, &n);

	said_begin(true);
	message_to(f);
	message_progress(1 << 20, 4 << 20);
	message("x");
	message_diag("", &d, false, false);
	message_to(NULL);
	message("y");
	CU_ASSERT_STRING_EQUAL(said_end(), "dtap: y\n");
	fclose(f);
	CU_ASSERT_STRING_EQUAL(text, "dtap: x\ndtap: line 1: no\n\tfoo\n\t^~~\n");
	free(text);
}

UNIT_SUITE(suite_message, "app/message.c", {"lines", lines}, {"diagnostics", plain},
	{"caret", caret}, {"progress", progress}, {"elsewhere", elsewhere});
