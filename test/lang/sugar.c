#include "../unit.h"
#include "show.h"
#include "world.h"

static void
parts(void)
{
	static const struct show_row rows[] = {
		{"BEGIN { if (1) ; }", "1 { (this->%1 = 1); }"},
		{"int x; BEGIN /x/ { trace(1); if (x) trace(2); trace(3); }",
			"1 /x/ { trace(1); } 1 { (this->%1 = !!x); } 1 /this->%1/ { trace(2); } "
			"1 { trace(3); }"},
		{"int x; BEGIN { if (x) trace(1); else { trace(2); trace(3); } }",
			"1 { (this->%1 = !!x); } 1 /this->%1/ { trace(1); } "
			"1 /!this->%1/ { trace(2); trace(3); }"},
		{"int x; BEGIN { if (x) { if (x > 1) trace(1); trace(2); } }",
			"1 { (this->%1 = !!x); } 1 /this->%1/ { (this->%2 = !!(x > 1)); } "
			"1 /(this->%1 && this->%2)/ { trace(1); } 1 /this->%1/ { trace(2); }"},
	};

	SHOW_EXPECT(rows);
}

/* Parts know each other, and are one clause for whoever counts. */
static void
clauses(void)
{
	struct world w;
	struct program *p = world_compile(&w,
		"BEGIN { } BEGIN, END { if (1) trace(1); else trace(2); } BEGIN { if (1) ; }",
		NULL);
	const struct clause *c;
	static const struct {
		unsigned id, part, first;
	} want[] = {{0, 0, 0}, {1, 0, 2}, {1, 1, 2}, {1, 2, 2}, {2, 0, 5}};
	const struct clause *all[5];

	CU_ASSERT_PTR_NOT_NULL_FATAL(p);
	CU_ASSERT_EQUAL(p->nclauses, 3);
	CU_ASSERT_EQUAL(p->nmatched, 4);
	c = p->clauses;
	for (unsigned i = 0; i < 5; i++, c = c->next) {
		CU_ASSERT_PTR_NOT_NULL_FATAL(c);
		all[i] = c;
		CU_ASSERT_EQUAL(c->id, want[i].id);
		CU_ASSERT_EQUAL(c->part, want[i].part);
		CU_ASSERT_EQUAL(c->nprobes, want[i].id == 1 ? 2 : 1);
		CU_ASSERT_PTR_EQUAL(c->first, want[i].first > 0 ? all[want[i].first - 1] : NULL);
	}
	CU_ASSERT_PTR_NULL(c);
	compile_free(p);
}

UNIT_SUITE(sugar_suite, "lang/sugar.c", {"parts", parts}, {"clauses", clauses});
