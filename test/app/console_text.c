/* Tests of app/console_text.c. */
#include "../../app/console_text.h"

#include <string.h>

#include "../unit.h"
#include "command_fake.h"

static struct console_text t;

/* Add @line; is it whole then? */
static bool
add(const char *line)
{
	console_text_add(&t, line, strlen(line));
	return console_text_is_whole(&t, command_fake());
}

/* What has come, which is forgotten. */
static void
is(const char *want)
{
	CU_ASSERT_STRING_EQUAL(t.bytes.bytes, want);
	console_text_clear(&t);
	CU_ASSERT(!console_text_begun(&t));
}

static void
single(void)
{
	CU_ASSERT(add(""));
	CU_ASSERT(!console_text_begun(&t));
	CU_ASSERT(add("show workers"));
	is("show workers");
	CU_ASSERT(add("nosuch {"));
	is("nosuch {");
	CU_ASSERT(add("# probe add {"));
	is("# probe add {");
	CU_ASSERT(add("probe add tcp:::send"));
	is("probe add tcp:::send");
}

static void
several(void)
{
	CU_ASSERT(!add("probe add tcp:::send {"));
	CU_ASSERT(!add(""));
	CU_ASSERT(!add("/* } */ x = '}';"));
	CU_ASSERT(add("}"));
	is("probe add tcp:::send {\n\n/* } */ x = '}';\n}");
	CU_ASSERT(!add("show port \\"));
	CU_ASSERT(add("  stats all"));
	is("show port \n  stats all");
	CU_ASSERT(!add("probe add tcp:::send \\"));
	CU_ASSERT(!add("/x/ {"));
	CU_ASSERT(add("}"));
	is("probe add tcp:::send \n/x/ {\n}");
}

/* Of a paste a program takes all that comes, other commands one line each. */
static void
pasted(void)
{
	t.pasting = true;
	CU_ASSERT(add("show workers"));
	is("show workers");
	CU_ASSERT(!add("probe add tcp:::send"));
	CU_ASSERT(!add("{ @ = count(); }"));
	CU_ASSERT(!add("udp:::send"));
	t.pasting = false;
	CU_ASSERT(console_text_is_whole(&t, command_fake()));
	is("probe add tcp:::send\n{ @ = count(); }\nudp:::send");
	console_text_fini(&t);
	command_fake_end();
}

UNIT_SUITE(suite_console_text, "app/console_text.c", {"single lines", single}, {"several lines", several},
	{"a paste", pasted});
