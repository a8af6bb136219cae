/* procs: names as numbers, and what programs make of them. */
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>

#include "../../lib/flow/flow.h"
#include "../../lib/probe/procs.h"
#include "../../lib/probe/fire.h"
#include "fire_rig.h"

static void
numbers(void)
{
	struct procs *p = procs_new();
	int64_t curl = procs_value(p, "curl"), nginx = procs_value(p, "nginx");

	CU_ASSERT(curl > 0 && nginx > 0 && curl != nginx);
	CU_ASSERT_EQUAL(procs_value(p, "curl"), curl);
	CU_ASSERT_STRING_EQUAL(procs_name(p, (uint32_t)curl), "curl");
	CU_ASSERT_STRING_EQUAL(procs_name(p, (uint32_t)nginx), "nginx");
	CU_ASSERT_EQUAL(procs_value(p, "<unknown>"), 0);
	CU_ASSERT_STRING_EQUAL(procs_name(p, 0), "<unknown>");
	CU_ASSERT_STRING_EQUAL(procs_name(p, 12345), "<unknown>");
	/* The kernel keeps 15 characters. */
	CU_ASSERT(procs_value(p, "fifteen-letters") > 0);
	CU_ASSERT_EQUAL(procs_value(p, "sixteen-letters!"), -1);
	procs_free(p);
}

/* There is an end to it, and what was given stays. */
static void
full(void)
{
	struct procs *p = procs_new();
	char name[PROCS_NAME];
	unsigned n = 0;

	do {
		snprintf(name, sizeof(name), "%u", ++n);
	} while (procs_value(p, name) == n);
	CU_ASSERT_EQUAL(procs_value(p, name), -1);
	CU_ASSERT(n > 8000);
	CU_ASSERT_EQUAL(procs_value(p, "1"), 1);
	CU_ASSERT_STRING_EQUAL(procs_name(p, 8000), "8000");
	CU_ASSERT_STRING_EQUAL(procs_name(p, n), "<unknown>");
	procs_free(p);
}

static const struct flow_view views[] = {
	{.owner = {{-1, UINT32_MAX, 0}, {-1, UINT32_MAX, 0}}},
	{.owner = {{10, 1000, 1}, {20, 0, 2}}},
	{.owner = {{20, 0, 2}, {10, 1000, 1}}},
};

/* Packets of three connections: unknown; received by curl, sent by nginx; the other way round. */
static void
feed(struct fire_rig *r)
{
	CU_ASSERT_EQUAL(procs_value(r->rs->procs, "curl"), 1);
	CU_ASSERT_EQUAL(procs_value(r->rs->procs, "nginx"), 2);
	r->e->x->views = (uintptr_t)views;
	for (uint16_t i = 0; i < 3; i++)
		fire_rig_packet(r, IPPROTO_TCP, 0, i);
	decode_burst(r->pkts, r->n, &r->scratch);
	for (uint16_t i = 0; i < 3; i++) {
		r->pkts[i].view = i;
		r->pkts[i].fires = FLOW_BIT(FLOW_DATA_SEND) | FLOW_BIT(FLOW_DATA_RECEIVE);
	}
	CU_ASSERT_EQUAL(fire_burst(r->e, r->pkts, r->n), 3);
	r->n = 0;
}

static void
programs(void)
{
	/* "curl" is the first literal, and number 1; "nginx" is number 2. */
	fire_rig_expect("socket:::receive /args[4]->so_execname == \"curl\"/ { @c = count(); } "
		"socket:::receive /args[4]->so_execname != \"nginx\"/ { @n = count(); } "
		"socket:::send { @[args[4]->so_execname, args[4]->so_pid] = count(); } "
		"socket:::send { printf(\"%s %d;\", args[4]->so_execname, args[1]->cs_pid); }"
		"socket:::send { s = args[4]->so_execname; } "
		"socket:::receive /s == \"nginx\" || strlen(s) == 4/ "
		"{ printf(\"%s>%s;\", s, args[4]->so_execname); }"
		"socket:::receive /args[4]->so_execname == \"<unknown>\"/ "
		"{ printf(\"?%s;\", args[4]->so_execname); }"
		"socket:::receive /args[4]->so_execname == \"a-name-that-is-too-long\"/ "
		"{ printf(\"wrong\"); }",
		feed, "<unknown> -1;?<unknown>;nginx 20;nginx>curl;curl 10;curl>nginx;", NULL);
}

UNIT_SUITE(suite_procs, "probe/procs.c", {"numbers", numbers}, {"no more room", full},
	{"programs", programs});
