/* attr: stabilities as text, and compared. */
#include "../../lib/lang/attr.h"

#include "../unit.h"

static void
text(void)
{
	static const char *const bad[] = {"", "Stable", "Stable/Stable", "Stable/Stable/Stable",
		"Stable/Stable/Common/", "Stable//Common", "Stabl/Stable/Common", "/Stable/ISA",
		" Stable/Stable/ISA"};
	struct attr a = {ATTR_PRIVATE, ATTR_PRIVATE, ATTR_CPU};

	for (unsigned i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		CU_ASSERT_FALSE(attr_parse(bad[i], &a));
	CU_ASSERT(a.names == ATTR_PRIVATE && a.data == ATTR_PRIVATE && a.class == ATTR_CPU);
	CU_ASSERT_TRUE(attr_parse("stANDARD/Internal/isa", &a));
	CU_ASSERT(a.names == ATTR_STANDARD && a.data == ATTR_INTERNAL && a.class == ATTR_ISA);
	CU_ASSERT_STRING_EQUAL(attr_level_name(ATTR_EVOLVING), "Evolving");
	CU_ASSERT_STRING_EQUAL(attr_class_name(ATTR_COMMON), "Common");
}

static void
compared(void)
{
	const struct attr a = {ATTR_STABLE, ATTR_PRIVATE, ATTR_COMMON};
	const struct attr b = {ATTR_EVOLVING, ATTR_STANDARD, ATTR_ISA};
	const struct attr m = attr_min(a, b);

	CU_ASSERT(m.names == ATTR_EVOLVING && m.data == ATTR_PRIVATE && m.class == ATTR_ISA);
	CU_ASSERT_TRUE(attr_less(a, b));
	CU_ASSERT_TRUE(attr_less(b, a));
	CU_ASSERT_TRUE(attr_less(m, a));
	CU_ASSERT_FALSE(attr_less(a, a));
	CU_ASSERT_FALSE(attr_less(a, m));
}

UNIT_SUITE(attr_suite, "lang/attr.c", {"text", text}, {"compared", compared});
