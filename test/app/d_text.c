/* Tests of app/d_text.c. */
#include "../../app/d_text.h"

#include <string.h>

#include "../unit.h"

static bool
is_open(const char *text)
{
	return d_text_is_open(text, strlen(text));
}

static void
closed(void)
{
	CU_ASSERT(!is_open(""));
	CU_ASSERT(!is_open("tcp:::receive"));
	CU_ASSERT(!is_open("tcp:::receive /args[4]->tcp_dport == 80/ { @ = count(); }"));
	CU_ASSERT(!is_open("BEGIN { printf(\"{ ( [ /* %s\", \"\\\"{\"); }"));
	CU_ASSERT(!is_open("BEGIN { x = '{'; y = '\\''; z = '\"'; } /* ( { */"));
	/* What closes nothing is the compiler's to judge, and so is a string that its line ends. */
	CU_ASSERT(!is_open("BEGIN } ] )"));
	CU_ASSERT(!is_open("BEGIN { trace(\"a\n\"); {"));
	CU_ASSERT(!is_open("BEGIN { trace(\"a"));
	CU_ASSERT(!is_open("tcp:::receive /args[2]->ip_plength / 2 > 100/ { @ = count(); }"));
}

static void
open(void)
{
	CU_ASSERT(is_open("BEGIN {"));
	CU_ASSERT(is_open("BEGIN { @a["));
	CU_ASSERT(is_open("BEGIN { trace(1); } END { trace("));
	CU_ASSERT(is_open("BEGIN { trace(\"}\");"));
	CU_ASSERT(is_open("BEGIN { x = '}';"));
	CU_ASSERT(is_open("BEGIN { /* } */"));
	CU_ASSERT(is_open("/* a comment"));
	CU_ASSERT(is_open("/* a comment *"));
	CU_ASSERT(is_open("/*/"));
	CU_ASSERT(is_open("BEGIN { trace(\"\\\"}\");"));
}

/* Where a clause begins, and its description as far as it goes. */
static void
clause(const char *text, const char *description, bool predicate, unsigned braces)
{
	struct d_text t = d_text_scan(text, strlen(text));

	CU_ASSERT_EQUAL(t.description, strlen(description));
	CU_ASSERT(strncmp(text + t.clause, description, strlen(description)) == 0);
	CU_ASSERT_EQUAL(t.predicate, predicate);
	CU_ASSERT_EQUAL(t.braces, braces);
}

static void
places(void)
{
	clause("", "", false, 0);
	clause(" tcp:::re", "tcp:::re", false, 0);
	clause("BEGIN { x = 1; } tcp:::send,\n udp:::send\n/x", "tcp:::send,\n udp:::send", true, 0);
	clause("tcp:::send /x/ { y", "tcp:::send", false, 1);
	clause("tcp:::send { if (x) { y", "tcp:::send", false, 2);
	clause("int x; /* c */ udp:::", "udp:::", false, 0);
	clause("tcp:::send { trace(\"", "tcp:::send", false, 1);
	CU_ASSERT(d_text_scan("BEGIN { \"a", 10).quoted);
	CU_ASSERT(!d_text_scan("BEGIN { \"a\"", 11).quoted);
	CU_ASSERT(d_text_scan("BEGIN { /* a", 12).comment);
	CU_ASSERT(!d_text_scan("BEGIN { /**/", 12).comment);
}

UNIT_SUITE(suite_d_text, "app/d_text.c", {"nothing is open", closed}, {"something is open", open},
	{"where it ends", places});
