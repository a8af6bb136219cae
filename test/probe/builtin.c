/* Tests of lib/probe/builtin.c. */
#include "../../lib/probe/builtin.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../../lib/probe/exec.h"
#include "../unit.h"
#include "fire_rig.h"

/* The list: sorted, so unique; every row is documented and says where its value is. */
static void
list(void)
{
	for (unsigned i = 0; i < builtin_count; i++) {
		const struct builtin *b = &builtin_list[i];
		bool exec = b->kind == BUILTIN_EXEC || b->kind == BUILTIN_STR ||
			b->kind == BUILTIN_LOSS;

		CU_ASSERT(i == 0 || strcmp(b[-1].v.name, b->v.name) < 0);
		CU_ASSERT(b->doc != NULL && b->doc[0] != '\0');
		CU_ASSERT_EQUAL(b->kind == BUILTIN_NONE, b->v.unavailable != NULL);
		CU_ASSERT_EQUAL(b->kind == BUILTIN_VALUE, b->value != NULL);
		CU_ASSERT_EQUAL(b->kind == BUILTIN_TEXT, b->text != NULL);
		CU_ASSERT(!exec || b->off <= offsetof(struct exec, sub_arg) - 8);
		CU_ASSERT(b->kind != BUILTIN_PKT || b->off <= sizeof(struct pkt) - 8);
	}
}

/* Every type is one of the language's; what is unavailable is refused with the reason. */
static void
types(void)
{
	for (unsigned i = 0; i < builtin_count; i++) {
		const struct env_var *v = &builtin_list[i].v;
		struct fire_rules r;
		char text[128];

		snprintf(text, sizeof(text), "BEGIN { this->x = (%s)%s; }", v->type, v->name);
		fire_rules_make(&r, text);
		CU_ASSERT_EQUAL(r.rs == NULL, v->unavailable != NULL);
		if (v->unavailable != NULL)
			CU_ASSERT_PTR_NOT_NULL(strstr(r.d.text, v->unavailable));
		fire_rules_free(&r);
	}
}

static void
begin(struct fire_rig *r)
{
	r->made = 7;
	fire_rig_probe(r, "BEGIN");
}

static void
values(void)
{
	char want[256];

	snprintf(want, sizeof(want), "%d %d %u %u %s global 0 0", getpid(), getppid(), getuid(),
		getgid(), program_invocation_short_name);
	fire_rig_expect(
		"BEGIN { printf(\"%d %d %d %d %s %s %d %d\", pid, ppid, uid, gid, execname, "
		"zonename, errno, jid); }",
		begin, want, NULL);
	fire_rig_expect(
		"BEGIN { printf(\"%s:%s:%s:%s %d %d %d %d\", probeprov, probemod, probefunc, "
		"probename, id, epid, timestamp, walltimestamp); }",
		begin, "dtrace:::BEGIN 1 1 7000 1007000", NULL);
}

/* A number each, so that none is taken for another. */
static void
lose(struct fire_rig *r)
{
	for (unsigned i = 0; i < EXEC_NLOSSES; i++)
		r->e->x->loss[i] = (UINT64_C(1) << 63) + 1 + i;
	fire_rig_probe(r, "BEGIN");
	fire_rig_packet(r, 6, 0, 80);
	fire_rig_fire(r);
}

static void
losses(void)
{
	fire_rig_expect(
		"BEGIN { this->b = 1ull << 63; printf(\"%d %d %d %d %d %d %d %d\", "
		"drops_missed - this->b, drops_nombuf - this->b, drops_errors - this->b, "
		"drops_ring - this->b, drops_connections - this->b, drops_records - this->b, "
		"drops_aggregations - this->b, drops_dynamic - this->b); }"
		"tcp:::receive /drops_ring % 10 == 2/ { printf(\" %u\", drops_missed); }",
		lose, "1 2 3 4 5 6 7 8 9223372036854775809", NULL);
}

/* Who has to fill them knows it. */
static void
reads_loss(void)
{
	static const struct {
		const char *text;
		bool reads;
	} rows[] = {
		{"BEGIN { trace(cpu); }", false},
		{"tick-1s { trace(drops_missed); }", true},
		{"tcp:::receive /drops_ring > 0/", true},
		{"tcp:::receive { @[drops_errors] = sum(1); }", true},
	};

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct fire_rules r;

		fire_rules_make(&r, rows[i].text);
		CU_ASSERT_EQUAL(r.rs != NULL && r.rs->reads_loss, rows[i].reads);
		fire_rules_free(&r);
	}
}

UNIT_SUITE(suite_builtin, "probe/builtin.c", {"list", list}, {"types", types}, {"values", values},
	{"losses", losses}, {"reads_loss", reads_loss});
