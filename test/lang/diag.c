#include <errno.h>
#include <string.h>

#include "../../lib/lang/diag.h"
#include "../unit.h"

static void
filled(void)
{
	struct diag d = {.file = "x.d", .line = 3, .col = 4, .len = 5, .source = "BEGIN"};

	CU_ASSERT_EQUAL(diag_set(&d, "D_SYNTAX", "near \"%s\"", "if"), -EINVAL);
	CU_ASSERT_STRING_EQUAL(d.tag, "D_SYNTAX");
	CU_ASSERT_STRING_EQUAL(d.text, "near \"if\"");
	CU_ASSERT_STRING_EQUAL(d.file, "");
	CU_ASSERT_STRING_EQUAL(d.source, "");
	CU_ASSERT(d.line == 0 && d.col == 0 && d.len == 0);
}

static void
long_text(void)
{
	struct diag d;
	char wide[5000];

	memset(wide, 'w', sizeof(wide));
	CU_ASSERT_EQUAL(diag_set(&d, NULL, "%.*s", 5000, wide), -EINVAL);
	CU_ASSERT_PTR_NULL(d.tag);
	CU_ASSERT_EQUAL(strlen(d.text), sizeof(d.text) - 1);
}

static void
nobody_listens(void)
{
	CU_ASSERT_EQUAL(diag_set(NULL, "D_SYNTAX", "x"), -EINVAL);
}

UNIT_SUITE(diag_suite, "lang/diag.c", {"filled", filled}, {"long text", long_text},
	{"nobody listens", nobody_listens});
