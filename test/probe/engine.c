/* Tests of lib/probe/engine.c. */
#include "../../lib/probe/engine.h"

#include <string.h>

#include "../../lib/probe/assoc.h"
#include "../unit.h"
#include "fire_rig.h"

/* Scalars are zero; every array has its own hash, and all together no more than dynvarsize. */
static void
vars(void)
{
	struct fire_rules r;
	struct engine_vars v;

	fire_rules_make(
		&r, "int n; string s; BEGIN { n = 1; a[1] = 1; b[\"x\"] = \"y\"; s = b[\"x\"]; }");
	CU_ASSERT_PTR_NOT_NULL_FATAL(r.rs);
	CU_ASSERT_EQUAL_FATAL(engine_vars_init(&v, r.rs), 0);
	CU_ASSERT_EQUAL(v.nassocs, r.prog->nvars);
	for (uint32_t i = 0; i < r.rs->globals_bytes / 8; i++)
		CU_ASSERT_EQUAL(v.globals[i], 0);
	for (unsigned i = 0; i < v.nassocs; i++) {
		CU_ASSERT_EQUAL(v.assocs[i] != NULL, r.prog->vars[i]->nkeys > 0);
		if (v.assocs[i] != NULL) {
			CU_ASSERT_EQUAL(v.assocs[i]->cell_words, r.rs->vars[i].room / 8);
			CU_ASSERT(v.assocs[i]->capacity <= r.rs->opt.dynvarsize / 2 / 40);
			CU_ASSERT(v.assocs[i]->capacity > 100);
		}
	}
	engine_vars_fini(&v);
	fire_rules_free(&r);
}

/* However small a buffer is asked for, a record of every clause and a fault's fit. */
static void
live(void)
{
	struct fire_rules r;
	struct live *lv;

	fire_rules_make(&r, "BEGIN { trace(lltostr(1)); @ = count(); } END { }");
	CU_ASSERT_PTR_NOT_NULL_FATAL(r.rs);
	lv = live_new(r.rs, 1 << 20, 1, SOCKET_ID_ANY);
	CU_ASSERT_PTR_NOT_NULL_FATAL(lv);
	CU_ASSERT_EQUAL(lv->rec_size,
		r.rs->max_record + r.rs->end_records + sizeof(struct record_hdr));
	lv->rec_used = lv->records = lv->faults = 7;
	lv->drops[0] = lv->drops[EXEC_NDROPS - 1] = lv->matched[0] = lv->matched[1] = 7;
	live_clear(lv, r.rs);
	CU_ASSERT_EQUAL(lv->rec_used + lv->records + lv->faults + lv->drops[0] +
		lv->drops[EXEC_NDROPS - 1] + lv->matched[0] + lv->matched[1], 0);
	live_free(lv);
	CU_ASSERT_PTR_NULL(live_new(r.rs, 1, 1, SOCKET_ID_ANY));
	fire_rules_free(&r);
}

/* Two engines of one ruleset share its variables, not their numbers or tables. */
static void
two_engines(void)
{
	struct fire_rig *r =
		fire_rig_new("tcp:::receive { printf(\"%d:%d \", cpu, ++n); @ = count(); "
			     "m[1]++; } END { printf(\"%d\", m[1]); }",
			ENGINE_JIT, 0);
	struct engine *first = r->e, *second;
	struct diag d = {0};

	second = engine_new(r->rs, &r->vars, ENGINE_INTERPRETER, 8, 0, &d);
	CU_ASSERT_PTR_NOT_NULL_FATAL(second);
	second->live = first->live;
	for (unsigned i = 0; i < 4; i++) {
		r->e = i % 2 ? second : first;
		fire_rig_packet(r, 6, 0, 1);
		fire_rig_fire(r);
	}
	r->e = first;
	fire_rig_probe(r, "END");
	CU_ASSERT_STRING_EQUAL(fire_rig_out(r), "3:1 8:2 3:3 8:4 4");
	CU_ASSERT_EQUAL(agg_result_updates(r->c.result, 1), 4);
	CU_ASSERT_PTR_NOT_NULL(first->units[0].body.jit);
	CU_ASSERT_PTR_NULL(second->units[0].body.jit);
	engine_free(second);
	fire_rig_free(r);
}

UNIT_SUITE(suite_engine, "probe/engine.c", {"variables", vars}, {"tables", live},
	{"two engines", two_engines});
