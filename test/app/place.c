/* Tests of app/place.c and place_map.c, on made machines. A result is written as
 * "LCORE@CPU ... | PORT.QUEUE=LCORE ...", with "*SHARE/SHARES" where software spreads, "*" being
 * the owner's mark, "+" the others'. */
#include "../unit.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../app/options.h"
#include "../../app/place_numa.h"
#include "../../lib/lang/diag.h"

enum { PORTS = 4, MAPS = 8 };

static struct place_cpu cpus[PLACE_CPUS];
static struct place_port ports[PORTS];
static struct place_map maps[MAPS];
static struct place_options opt;
static struct place_input in;
static struct diag d;
static char warnings[512];

/* @ncpus processors, the first half of them on node 0, the others on node 1; or all on node 0. */
static void
machine(unsigned ncpus, unsigned nodes)
{
	for (unsigned i = 0; i < ncpus; i++)
		cpus[i] = (struct place_cpu){i, (int)(i * nodes / ncpus)};
	opt = (struct place_options){.maps = maps};
	in = (struct place_input){.cpus = cpus, .ncpus = ncpus, .ports = ports, .opt = &opt};
}

static void
port(int node, unsigned min, unsigned max, bool spreads)
{
	static const char *const names[PORTS] = {"a", "b", "c", "d"};

	ports[in.nports] = (struct place_port){names[in.nports], node, min, max, max, spreads};
	in.nports++;
}

static void
map(unsigned to_port, unsigned queue, unsigned lcore)
{
	maps[opt.nmaps++] = (struct place_map){(uint16_t)to_port, (uint16_t)queue, lcore};
}

static void
on_warning(void *arg, const char *text)
{
	size_t len = strlen(warnings);

	snprintf(warnings + len, sizeof(warnings) - len, "%s%s", len > 0 ? "; " : "", text);
}

/* What was made of the input; or the error. */
static const char *
made(struct place *p)
{
	static char text[4096];
	int n = 0;

	warnings[0] = '\0';
	d = (struct diag){0};
	if (place_make(p, &in, on_warning, NULL, &d) != 0)
		return d.text;
	for (unsigned i = 0; i < p->nworkers; i++)
		n += snprintf(text + n, sizeof(text) - n, "%u@%u ", p->workers[i].lcore,
			p->workers[i].cpu);
	n += snprintf(text + n, sizeof(text) - n, "|");
	for (unsigned i = 0; i < p->npolls; i++) {
		const struct place_poll *poll = &p->polls[i];

		n += snprintf(text + n, sizeof(text) - n, " %u.%u=%u", poll->port, poll->queue,
			p->workers[poll->worker].lcore);
		if (poll->shares > 1)
			n += snprintf(text + n, sizeof(text) - n, "%s%u/%u",
				poll->owner ? "*" : "+", poll->share, poll->shares);
	}
	return text;
}

static void
expect(const char *text)
{
	struct place p;

	CU_ASSERT_STRING_EQUAL(made(&p), text);
	place_fini(&p);
}

/* Nothing said: a worker a port, if there are processors, one of which is left to control. */
static void
nothing_said(void)
{
	machine(4, 1);
	expect("1@3 |");
	port(0, 1, 16, true);
	expect("1@3 | 0.0=1");
	port(-1, 1, 1, false);
	port(-1, 2, 2, false);
	expect("1@3 2@2 3@1 | 0.0=1 1.0=2 2.0=3 2.1=3");
	machine(2, 1);
	port(0, 1, 16, true);
	port(0, 1, 16, true);
	expect("1@1 | 0.0=1 1.0=1");
	machine(1, 1);
	port(0, 1, 16, true);
	expect("1@0 | 0.0=1");
	CU_ASSERT_STRING_EQUAL(warnings, "");
}

static void
workers_said(void)
{
	machine(8, 1);
	opt.workers = 3;
	expect("1@7 2@6 3@5 |");
	port(0, 1, 16, true);
	expect("1@7 2@6 3@5 | 0.0=1 0.1=2 0.2=3");
	port(0, 1, 16, true);
	expect("1@7 2@6 3@5 | 0.0=1 1.0=2 1.1=3");
	port(0, 1, 16, true);
	port(0, 1, 16, true);
	expect("1@7 2@6 3@5 | 0.0=1 1.0=1 2.0=2 3.0=3");
}

/* A device with one queue, or one that does not hash, has an owner who spreads. */
static void
spread(void)
{
	machine(8, 1);
	opt.workers = 2;
	port(0, 1, 1, true);
	expect("1@7 2@6 | 0.0=1*0/2 0.0=2+1/2");
	opt.workers = 4;
	port(0, 2, 16, false);
	expect("1@7 2@6 3@5 4@4 | 0.0=1*0/2 0.0=2+1/2 "
	       "1.0=3*0/2 1.0=4+1/2 1.1=3+0/2 1.1=4*1/2");
}

/* Shares are the same of all ports, whoever owns them, so that both directions meet. */
static void
meet(void)
{
	machine(8, 1);
	opt.workers = 2;
	in.meet = true;
	port(0, 1, 16, true);
	port(0, 1, 16, true);
	expect("1@7 2@6 | 0.0=1 0.1=2 1.0=1 1.1=2");
	ports[0].max_queues = 1;
	expect("1@7 2@6 | 0.0=1*0/2 0.0=2+1/2 1.0=1+0/2 1.0=2*1/2");
	opt.workers = 0;
	expect("1@7 | 0.0=1 1.0=1");
}

static void
pair(void)
{
	machine(8, 1);
	opt.inlined = true;
	opt.pair[0] = 2;
	port(0, 1, 16, true);
	port(0, 1, 16, true);
	port(0, 1, 16, true);
	expect("1@7 2@6 | 0.0=1 1.0=2 2.0=1");
	opt.workers = 4;
	expect("1@7 2@6 3@5 4@4 | 0.0=1 0.1=2 1.0=3 1.1=4 2.0=1 2.1=2");
	ports[0].max_tx = 3;
	expect("port a has 3 queues to send from, for 4 workers");
}

/* 64 processors on two nodes: each port has workers on its own. */
static void
nodes(void)
{
	struct place p;

	machine(64, 2);
	port(1, 1, 16, true);
	port(0, 1, 16, true);
	expect("1@31 2@63 | 0.0=2 1.0=1");
	opt.workers = 4;
	expect("1@31 2@30 3@63 4@62 | 0.0=3 0.1=4 1.0=1 1.1=2");
	CU_ASSERT_STRING_EQUAL(warnings, "");
	opt.workers = 80;
	in.nports = 1;
	ports[0].max_queues = 128;
	made(&p);
	place_fini(&p);
	CU_ASSERT_PTR_NOT_NULL(strstr(warnings,
		"80 workers share 64 processors; port a is on NUMA node 1, its lcore 33, 34, "));
}

/* More workers on a node than it has processors. */
static void
far(void)
{
	machine(4, 2);
	port(1, 1, 16, true);
	opt.workers = 3;
	expect("1@3 2@2 3@1 | 0.0=1 0.1=2 0.2=3");
	CU_ASSERT_STRING_EQUAL(warnings, "port a is on NUMA node 1, its lcore 3 on node 0");
	ports[0].node = -1;
	expect("1@3 2@2 3@1 | 0.0=1 0.1=2 0.2=3");
	CU_ASSERT_STRING_EQUAL(warnings, "");
}

static void
lcores(void)
{
	machine(8, 2);
	opt.ncpus = 3;
	memcpy(opt.cpus, (unsigned[]){0, 5, 6}, 3 * sizeof(unsigned));
	port(1, 1, 16, true);
	expect("5@5 6@6 0@0 | 0.0=5 0.1=6 0.2=0");
	CU_ASSERT_STRING_EQUAL(warnings, "port a is on NUMA node 1, its lcore 0 on node 0");
	opt.workers = 1;
	expect("5@5 | 0.0=5");
	opt.cpus[2] = 9;
	expect("--lcores: there is no processor 9 for us");
}

static void
by_map(void)
{
	machine(8, 1);
	port(0, 1, 4, true);
	port(0, 1, 4, false);
	map(0, 1, 3);
	map(0, 0, 5);
	expect("3@3 5@5 | 0.0=5 0.1=3 1.0=3");
	map(1, 0, 3);
	map(1, 1, 5);
	expect("3@3 5@5 | 0.0=5 0.1=3 1.0=3 1.1=5");
	CU_ASSERT_STRING_EQUAL(warnings, "port b does not tell conversations apart: their packets "
		"may meet several workers");
	opt.ncpus = 3;
	memcpy(opt.cpus, (unsigned[]){6, 5, 3}, 3 * sizeof(unsigned));
	expect("6@6 5@5 3@3 | 0.0=5 0.1=3 1.0=3 1.1=5");
	CU_ASSERT_PTR_NOT_NULL(strstr(warnings, "lcore 6 has nothing to do: no --map names it"));
}

static void
bad_maps(void)
{
	static const struct {
		struct place_map map[2];
		const char *text;
	} cases[] = {
		{{{0, 0, 1}, {0, 0, 2}}, "--map: queue 0 of port a is given twice"},
		{{{0, 0, 1}, {0, 2, 2}}, "--map: queue 1 of port a is given to nobody"},
		{{{0, 1, 1}, {0, 2, 2}}, "--map: queue 0 of port a is given to nobody"},
		{{{0, 0, 1}, {0, 4, 2}}, "--map: port a has no queue 4, it has 4"},
		{{{0, 0, 1}, {0, 1, 8}}, "--map: there is no processor 8 for us"},
		{{{1, 0, 1}, {0, 0, 1}}, "--map: queue 1 of port b is given to nobody"},
	};

	for (unsigned i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		machine(8, 1);
		port(0, 1, 4, true);
		port(0, 2, 2, true);
		map(cases[i].map[0].port, cases[i].map[0].queue, cases[i].map[0].lcore);
		map(cases[i].map[1].port, cases[i].map[1].queue, cases[i].map[1].lcore);
		expect(cases[i].text);
	}
	opt.ncpus = 1;
	opt.cpus[0] = 7;
	expect("--map: lcore 1 is not in --lcores");
}

/* EAL's text: control has what no worker has. */
static void
eal_lcores(void)
{
	struct place p;
	char text[64];

	machine(4, 1);
	opt.workers = 2;
	made(&p);
	CU_ASSERT_EQUAL(place_lcores(&p, text, sizeof(text)), 0);
	CU_ASSERT_STRING_EQUAL(text, "0@(0,1),1@3,2@2");
	CU_ASSERT_EQUAL(place_lcores(&p, text, 15), -E2BIG);
	place_fini(&p);
	opt.workers = 4;
	made(&p);
	CU_ASSERT_EQUAL(place_lcores(&p, text, sizeof(text)), 0);
	CU_ASSERT_STRING_EQUAL(text, "0@(0,1,2,3),1@3,2@2,3@1,4@0");
	place_fini(&p);
	opt.workers = 0;
	opt.ncpus = 2;
	memcpy(opt.cpus, (unsigned[]){0, 1}, 2 * sizeof(unsigned));
	made(&p);
	CU_ASSERT_EQUAL(place_lcores(&p, text, sizeof(text)), 0);
	CU_ASSERT_STRING_EQUAL(text, "2@(2,3),0@0,1@1");
	CU_ASSERT_EQUAL(p.main_lcore, 2);
	place_fini(&p);
}

/* Isolated processors are for those who name them, and never control's. */
static void
isolated(void)
{
	struct place p;
	char text[64];

	machine(4, 1);
	cpus[2].isolated = cpus[3].isolated = true;
	port(0, 1, 4, true);
	expect("1@1 | 0.0=1");
	opt.workers = 3;
	expect("1@1 2@0 3@1 | 0.0=1 0.1=2 0.2=3");
	CU_ASSERT_STRING_EQUAL(warnings, "3 workers share 2 processors");
	opt.workers = 0;
	map(0, 0, 3);
	expect("3@3 | 0.0=3");
	opt.nmaps = 0;
	opt.ncpus = 2;
	memcpy(opt.cpus, (unsigned[]){2, 3}, 2 * sizeof(unsigned));
	expect("2@2 3@3 | 0.0=2 0.1=3");
	made(&p);
	CU_ASSERT_EQUAL(place_lcores(&p, text, sizeof(text)), 0);
	CU_ASSERT_STRING_EQUAL(text, "0@(0,1),2@2,3@3");
	place_fini(&p);
}

static void
this_machine(void)
{
	struct options_port none = {true, "nonexistent"}, nic = {false, "fffe:fe:1e.7"};
	unsigned n = 0;

	CU_ASSERT_EQUAL(place_machine(cpus, &n), 0);
	CU_ASSERT(n > 0);
	for (unsigned i = 1; i < n; i++)
		CU_ASSERT(cpus[i].cpu > cpus[i - 1].cpu || cpus[i].isolated > cpus[i - 1].isolated);
	CU_ASSERT_EQUAL(place_port_node(&none), -1);
	CU_ASSERT_EQUAL(place_port_node(&nic), -1);
}

UNIT_SUITE(suite_place, "app/place.c", {"nothing said", nothing_said}, {"--workers", workers_said},
	{"spread by software", spread}, {"directions that have to meet", meet}, {"--inline", pair},
	{"NUMA nodes", nodes}, {"too few processors on a node", far}, {"--lcores", lcores},
	{"--map", by_map}, {"wrong maps", bad_maps}, {"EAL's lcores", eal_lcores},
	{"isolated processors", isolated},
	{"this machine", this_machine});
