/* note: who is told of new connections, and what is said of their owners. */
#include <string.h>

#include "made.h"

static void
asked_once(void)
{
	struct flow_table *t = made_table(100, FLOW_WANT_OWNER);
	struct pkt p = made_udp(1, 2, MADE_SEC, 5), answer = made_answer(&p);
	struct pkt late = made_udp(1, 2, 30 * MADE_SEC, 5);
	const struct flow_begun *b;

	p.port = 3;
	made_give(t, &p);
	CU_ASSERT_EQUAL_FATAL(flow_begun(t, &b), 1);
	CU_ASSERT_EQUAL(b->cid, p.id);
	CU_ASSERT_EQUAL(memcmp(b->addr[0], p.saddr, 16), 0);
	CU_ASSERT_EQUAL(memcmp(b->addr[1], p.daddr, 16), 0);
	CU_ASSERT(b->port[0] == 1000 && b->port[1] == 53 && b->port_id == 3);
	CU_ASSERT(b->proto == 17 && b->ip_ver == 4);
	made_give(t, &answer);
	CU_ASSERT_EQUAL(flow_begun(t, &b), 0);
	/* The first one has expired: this is another one, in the same entry. */
	made_give(t, &late);
	CU_ASSERT_EQUAL_FATAL(flow_begun(t, &b), 1);
	CU_ASSERT_EQUAL(b->cid, late.id);
	flow_table_free(t);
}

static void
nobody_asks(void)
{
	struct flow_table *t = made_table(100, FLOW_WANT_VIEW);
	struct pkt p = made_udp(1, 2, MADE_SEC, 5);
	const struct flow_begun *b;

	made_give(t, &p);
	CU_ASSERT_PTR_NULL(t->notes);
	CU_ASSERT_EQUAL(flow_begun(t, &b), 0);
	flow_table_free(t);
}

/* A view shows the receiver's first, whoever began. */
static void
shown(void)
{
	struct flow_table *t = made_table(100, FLOW_WANT_OWNER);
	struct pkt p = made_udp(1, 2, MADE_SEC, 5), answer = made_answer(&p);
	struct flow_owned said = {.owner = {{77, 1000, 5}, {99, 0, 6}}};
	const struct flow_begun *b;
	const struct flow_view *v;

	made_give(t, &p);
	CU_ASSERT_EQUAL_FATAL(flow_begun(t, &b), 1);
	v = &flow_views(t)[p.view];
	CU_ASSERT(v->owner[0].pid == -1 && v->owner[1].pid == -1);
	said.entry = b->entry;
	said.cid = b->cid;
	flow_own(t, &said);
	made_give(t, &answer);
	v = &flow_views(t)[answer.view];
	CU_ASSERT(v->owner[0].pid == 77 && v->owner[0].uid == 1000 && v->owner[0].name == 5);
	CU_ASSERT(v->owner[1].pid == 99 && v->owner[1].name == 6);
	made_give(t, &p);
	v = &flow_views(t)[p.view];
	CU_ASSERT(v->owner[0].pid == 99 && v->owner[1].pid == 77);
	flow_table_free(t);
}

/* What is said of a connection that is over is nothing to the one in its place. */
static void
too_late(void)
{
	struct flow_table *t = made_table(100, FLOW_WANT_OWNER);
	struct pkt p = made_udp(1, 2, MADE_SEC, 5), next = made_udp(1, 2, 30 * MADE_SEC, 5);
	struct flow_owned said = {.owner = {{77, 1000, 5}, {99, 0, 6}}};
	const struct flow_begun *b;

	made_give(t, &p);
	CU_ASSERT_EQUAL_FATAL(flow_begun(t, &b), 1);
	said.entry = b->entry;
	said.cid = b->cid;
	flow_own(t, &said);
	made_give(t, &next);
	CU_ASSERT_EQUAL(flow_views(t)[next.view].owner[1].pid, -1);
	flow_own(t, &said);
	made_give(t, &next);
	CU_ASSERT_EQUAL(flow_views(t)[next.view].owner[1].pid, -1);
	flow_table_free(t);
}

UNIT_SUITE(note_suite, "flow/note.c", {"asked once", asked_once}, {"nobody asks", nobody_asks},
	{"shown from both ends", shown}, {"too late", too_late});
