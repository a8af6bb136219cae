/* Tests of lib/probe/probes.c. */
#include "../../lib/probe/probes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../lib/lang/compile.h"
#include "../../lib/probe/prov.h"
#include "../unit.h"

static const struct probes_port ports[] = {{"eth0", "net_a"}, {"eth1", "net_b"}};

static unsigned
rows(void)
{
	unsigned n = 0;

	for (unsigned i = 0; i < provider_count; i++)
		n += provider_list[i]->nprobes;
	return n;
}

/* BEGIN, END and ERROR first, then ids without a gap: every row of every provider on every port. */
static void
ids(void)
{
	struct probes *p = probes_new(ports, 2);
	unsigned packet = 0;

	CU_ASSERT_PTR_NOT_NULL_FATAL(p);
	CU_ASSERT_STRING_EQUAL(p->list[0]->e.name, "BEGIN");
	CU_ASSERT_STRING_EQUAL(p->list[1]->e.name, "END");
	CU_ASSERT_STRING_EQUAL(p->list[2]->e.name, "ERROR");
	CU_ASSERT_EQUAL(p->env.nprobes, p->n);
	for (unsigned i = 0; i < p->n; i++) {
		const struct probe *q = p->list[i];

		CU_ASSERT_EQUAL(q->e.id, i + 1);
		CU_ASSERT_PTR_EQUAL(p->env.probes[i], &q->e);
		if (q->kind != PROBE_PACKET) {
			CU_ASSERT_EQUAL(q->port, PROBES_NO_PORT);
			continue;
		}
		packet++;
		CU_ASSERT_STRING_EQUAL(q->e.func, ports[q->port].name);
		CU_ASSERT_STRING_EQUAL(q->e.mod, ports[q->port].driver);
		CU_ASSERT_STRING_EQUAL(q->e.prov, q->prov->name);
	}
	CU_ASSERT_EQUAL(packet, 2 * rows());
	probes_free(p);
}

/* Firing order is that of the rows: by provider, and the same on every port. */
static void
order(void)
{
	struct probes *p = probes_new(ports, 2);

	CU_ASSERT_PTR_NOT_NULL_FATAL(p);
	for (unsigned i = 0; i < p->n; i++)
		for (unsigned j = 0; j < p->n; j++) {
			const struct probe *a = p->list[i], *b = p->list[j];

			if (a->kind != PROBE_PACKET || b->kind != PROBE_PACKET)
				continue;
			CU_ASSERT_EQUAL(a->order == b->order, a->row == b->row);
			if (a->prov == b->prov && a->row < b->row)
				CU_ASSERT(a->order < b->order);
		}
	probes_free(p);
}

static void
no_ports(void)
{
	struct probes *p = probes_new(NULL, 0);
	unsigned packet = 0;

	CU_ASSERT_PTR_NOT_NULL_FATAL(p);
	for (unsigned i = 0; i < p->n; i++) {
		packet += p->list[i]->kind == PROBE_PACKET;
		CU_ASSERT_EQUAL(p->list[i]->port, PROBES_NO_PORT);
		CU_ASSERT_STRING_EQUAL(p->list[i]->e.mod, "");
		CU_ASSERT_STRING_EQUAL(p->list[i]->e.func, "");
	}
	CU_ASSERT_EQUAL(packet, rows());
	probes_free(p);
}

/* How many probes @desc matches; 0 with the message in @d. */
static unsigned
match(struct probes *p, const char *desc, const struct env_probe **first, struct diag *d)
{
	const struct env_probe **found;
	unsigned n = 0;

	memset(d, 0, sizeof(*d));
	if (compile_match(&p->env, desc, &found, &n, d) != 0)
		return 0;
	*first = found[0];
	free(found);
	return n;
}

/* Timers come into being when they are named; the second time they are there. */
static void
on_demand(void)
{
	struct probes *p = probes_new(ports, 2);
	const struct env_probe *e = NULL;
	struct diag d;
	unsigned n;

	CU_ASSERT_PTR_NOT_NULL_FATAL(p);
	n = p->n;
	CU_ASSERT_EQUAL(match(p, "tick-7ms", &e, &d), 1);
	CU_ASSERT_EQUAL(p->n, n + 1);
	CU_ASSERT_EQUAL(e->id, n + 1);
	CU_ASSERT_STRING_EQUAL(e->prov, "profile");
	CU_ASSERT_EQUAL(((const struct probe *)e)->interval, 7000000);
	CU_ASSERT_EQUAL(((const struct probe *)e)->kind, PROBE_TICK);
	CU_ASSERT_EQUAL(match(p, "profile:::tick-7ms", &e, &d), 1);
	CU_ASSERT_EQUAL(p->n, n + 1);
	CU_ASSERT_EQUAL(match(p, "profile:::profile-77", &e, &d), 1);
	CU_ASSERT_EQUAL(((const struct probe *)e)->kind, PROBE_PROFILE);
	CU_ASSERT_EQUAL(match(p, "tick-1ns", &e, &d), 0);
	CU_ASSERT_EQUAL(match(p, "ip:::tick-9s", &e, &d), 0);
	CU_ASSERT_EQUAL(match(p, "profile::eth0:tick-9s", &e, &d), 0);
	CU_ASSERT_EQUAL(match(p, "tick-*z", &e, &d), 0);
	CU_ASSERT_EQUAL(p->n, n + 2);
	probes_free(p);
}

/* A provider's second name makes its probes, which fire as the first name's do. */
static void
alias(void)
{
	struct probes *p = probes_new(ports, 2);
	const struct env_probe *e = NULL, *gld = NULL;
	struct diag d;
	unsigned n, made;

	CU_ASSERT_PTR_NOT_NULL_FATAL(p);
	n = p->n;
	made = match(p, "ether:::receive", &e, &d);
	CU_ASSERT_EQUAL(made, 2);
	CU_ASSERT_STRING_EQUAL(e->prov, "ether");
	CU_ASSERT_EQUAL(match(p, "gld:::receive", &gld, &d), 2);
	CU_ASSERT_EQUAL(((const struct probe *)e)->order, ((const struct probe *)gld)->order);
	CU_ASSERT_EQUAL(match(p, "ether::eth1:receive", &e, &d), 1);
	CU_ASSERT_EQUAL(p->n, n + 2 * made);
	CU_ASSERT_EQUAL(match(p, "ethre:::receive", &e, &d), 0);
	probes_free(p);
}

/* Whatever is listed can be enabled. */
static void
enabled(void)
{
	struct probes *p = probes_new(ports, 1);
	unsigned known = p->n;

	for (unsigned i = 0; i < known; i++) {
		const struct env_probe *e = &p->list[i]->e;
		struct compile_options opt = {.strsize = 64};
		struct compile_source src;
		struct program *prog;
		struct diag d = {0};
		char text[128];

		snprintf(text, sizeof(text), "%s:%s:%s:%s { }", e->prov, e->mod, e->func, e->name);
		src = (struct compile_source){.text = text, .len = strlen(text)};
		prog = compile_program(&p->env, &src, &opt, &d);
		CU_ASSERT_PTR_NOT_NULL(prog);
		compile_free(prog);
	}
	probes_free(p);
}

UNIT_SUITE(suite_probes, "probe/probes.c", {"ids", ids}, {"order", order}, {"no ports", no_ports},
	{"on demand", on_demand}, {"alias", alias}, {"enabled", enabled});
