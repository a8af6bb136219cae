/*
 * place: workers and their processors, and the rules without --map, which is in place_map.c.
 */
#include "place.h"

#include <assert.h>
#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <rte_common.h>
#include <rte_config.h>

#include "../lib/lang/diag.h"
#include "place_map.h"
#include "port.h"

static_assert(PLACE_LCORES == RTE_MAX_LCORE, "what DPDK was built with");

/* Ports that the same workers poll. */
struct unit {
	int node;	 /* of its first port */
	unsigned nports;
	unsigned first, n; /* its workers */
};

struct units {
	struct unit list[PORT_MAX];
	unsigned n;
	unsigned of[PORT_MAX];	/* port: its unit */
	unsigned nth[PORT_MAX];	/* port: its number in the unit */
};

void
place_warn(const struct place_warn *w, const char *fmt, ...)
{
	char text[512];
	va_list ap;

	if (w->call == NULL)
		return;
	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	w->call(w->arg, text);
}

static unsigned
node_of(const struct place_input *in, unsigned port)
{
	return (unsigned)in->ports[port].node;
}

/* The ports in order of their nodes; those of no node come last. */
static void
sort_ports(const struct place_input *in, unsigned order[static PORT_MAX])
{
	for (unsigned i = 0; i < in->nports; i++) {
		unsigned k = i;

		for (; k > 0 && node_of(in, order[k - 1]) > node_of(in, i); k--)
			order[k] = order[k - 1];
		order[k] = i;
	}
}

static bool
is_pair(const struct place_options *o, unsigned a, unsigned b)
{
	return o->inlined && ((o->pair[0] == a && o->pair[1] == b) ||
		(o->pair[0] == b && o->pair[1] == a));
}

/* The unit that port order[@i] shares with an earlier one, or a new one. */
static unsigned
unit_of(const struct place_input *in, const struct units *u, const unsigned *order, unsigned i)
{
	for (unsigned k = 0; k < i; k++)
		if (in->meet || is_pair(in->opt, order[k], order[i]))
			return u->of[order[k]];
	return u->n;
}

static void
find_units(struct units *u, const struct place_input *in)
{
	unsigned order[PORT_MAX];

	sort_ports(in, order);
	for (unsigned i = 0; i < in->nports; i++) {
		unsigned port = order[i], unit = unit_of(in, u, order, i);

		if (unit == u->n)
			u->list[u->n++] = (struct unit){.node = in->ports[port].node};
		u->of[port] = unit;
		u->nth[port] = u->list[unit].nports++;
	}
}

/* Each unit has its part of the workers; if there are fewer than units, some have the same one. */
static void
share_workers(struct units *u, unsigned nworkers)
{
	for (unsigned i = 0; i < u->n; i++) {
		u->list[i].first = i * nworkers / u->n;
		u->list[i].n = RTE_MAX((i + 1) * nworkers / u->n - u->list[i].first, 1u);
	}
}

/* How many processors may be had without being named. */
static unsigned
shared_cpus(const struct place_input *in)
{
	unsigned n = 0;

	while (n < in->ncpus && !in->cpus[n].isolated)
		n++;
	return n;
}

static unsigned
count_workers(const struct place_input *in, unsigned nunits)
{
	unsigned most = RTE_MAX(shared_cpus(in), 2u) - 1; /* a processor is left to control */

	if (in->opt->made != NULL)
		return in->opt->nmade;
	if (in->opt->workers > 0)
		return in->opt->workers;
	if (in->opt->ncpus > 0)
		return in->opt->ncpus;
	most = RTE_MIN(most, (unsigned)PLACE_WORKERS);
	nunits = RTE_MAX(nunits, 1u);
	return RTE_MIN(nunits, most);
}

const struct place_cpu *
place_find_cpu(const struct place_input *in, unsigned cpu)
{
	for (unsigned i = 0; i < in->ncpus; i++)
		if (in->cpus[i].cpu == cpu)
			return &in->cpus[i];
	return NULL;
}

/* Processors for workers, the best ones first: the user's, or from the last one down, so that the
 * first one, which the system likes as well, is taken last. */
static int
find_candidates(const struct place_input *in, const struct place_cpu **out, unsigned *n,
	struct diag *d)
{
	const struct place_options *o = in->opt;

	*n = o->ncpus > 0 ? o->ncpus : shared_cpus(in);
	for (unsigned i = 0; i < *n; i++) {
		out[i] = o->ncpus > 0 ? place_find_cpu(in, o->cpus[i]) : &in->cpus[*n - 1 - i];
		if (out[i] == NULL)
			return diag_set(d, NULL, "--lcores: there is no processor %u for us",
				o->cpus[i]);
	}
	return 0;
}

/* For a worker on @node: a processor that few workers have, best on that node. */
static unsigned
pick(const struct place_cpu *const *candidates, unsigned n, const unsigned *uses, int node)
{
	unsigned best = 0, least = UINT_MAX;

	for (unsigned i = 0; i < n; i++) {
		unsigned cost = 2 * uses[i] + (node >= 0 && candidates[i]->node != node);

		if (cost < least) {
			least = cost;
			best = i;
		}
	}
	return best;
}

/* The node that worker @w is best on: that of the first unit it has to do with. */
static int
wanted_node(const struct units *u, unsigned w)
{
	for (unsigned i = 0; i < u->n; i++)
		if (w >= u->list[i].first && w < u->list[i].first + u->list[i].n)
			return u->list[i].node;
	return -1;
}

static int
choose_cpus(struct place *p, const struct place_input *in, const struct units *u,
	const struct place_warn *w, struct diag *d)
{
	const struct place_cpu *candidates[PLACE_CPUS];
	unsigned uses[PLACE_CPUS] = {0}, n;
	int ret;

	if (in->opt->made != NULL) {
		memcpy(p->workers, in->opt->made, p->nworkers * sizeof(*p->workers));
		return 0;
	}
	ret = find_candidates(in, candidates, &n, d);
	for (unsigned i = 0; ret == 0 && i < p->nworkers; i++) {
		unsigned k = pick(candidates, n, uses, wanted_node(u, i));

		uses[k]++;
		p->workers[i] = (struct place_worker){candidates[k]->cpu,
			in->opt->ncpus > 0 ? candidates[k]->cpu : i + 1, candidates[k]->node};
	}
	if (ret == 0 && p->nworkers > n)
		place_warn(w, "%u workers share %u processors", p->nworkers, n);
	return ret;
}

int
place_add(struct place *p, struct place_poll poll, struct diag *d)
{
	if ((p->npolls & (p->npolls + 1)) == 0) { /* 2^n - 1 are full */
		struct place_poll *more = realloc(p->polls, (2 * p->npolls + 1) * sizeof(*more));

		if (more == NULL) {
			diag_set(d, NULL, "out of memory");
			return -ENOMEM;
		}
		p->polls = more;
	}
	p->polls[p->npolls++] = poll;
	return 0;
}

/* Do the devices of unit @unit spread packets over its workers, all in the same way? */
static bool
devices_spread(const struct place_input *in, const struct units *u, unsigned unit)
{
	for (unsigned i = 0; i < in->nports; i++)
		if (u->of[i] == unit && (!in->ports[i].spreads ||
				in->ports[i].max_queues < u->list[unit].n))
			return false;
	return true;
}

static int
poll_port(struct place *p, const struct place_input *in, const struct units *u, uint16_t port,
	struct diag *d)
{
	const struct unit *unit = &u->list[u->of[port]];
	bool hashed = unit->n == 1 || devices_spread(in, u, u->of[port]);
	unsigned queues = in->ports[port].min_queues, shares = hashed ? 1 : unit->n;
	int ret = 0;

	if (hashed)
		queues = RTE_MAX(queues, unit->n);
	for (unsigned q = 0; q < queues; q++) {
		unsigned owner = (hashed ? q : q + u->nth[port]) % unit->n;

		for (unsigned s = 0; ret == 0 && s < shares; s++)
			ret = place_add(p, (struct place_poll){
				.worker = unit->first + (hashed ? owner : s), .port = port,
				.queue = (uint16_t)q, .share = s, .shares = shares,
				.owner = hashed || s == owner}, d);
	}
	return ret;
}

static int
place_automatically(struct place *p, const struct place_input *in, const struct place_warn *w,
	struct diag *d)
{
	struct units u = {0};
	int ret;

	find_units(&u, in);
	p->nworkers = count_workers(in, u.n);
	share_workers(&u, p->nworkers);
	ret = choose_cpus(p, in, &u, w, d);
	for (unsigned port = 0; ret == 0 && port < in->nports; port++)
		ret = poll_port(p, in, &u, (uint16_t)port, d);
	return ret;
}

static bool
has_lcore(const struct place *p, unsigned lcore)
{
	for (unsigned i = 0; i < p->nworkers; i++)
		if (p->workers[i].lcore == lcore)
			return true;
	return false;
}

static bool
has_cpu(const struct place *p, unsigned cpu)
{
	for (unsigned i = 0; i < p->nworkers; i++)
		if (p->workers[i].cpu == cpu)
			return true;
	return false;
}

static void
place_control(struct place *p, const struct place_input *in)
{
	unsigned n = shared_cpus(in);

	while (has_lcore(p, p->main_lcore))
		p->main_lcore++;
	for (unsigned i = 0; i < n; i++)
		if (!has_cpu(p, in->cpus[i].cpu))
			p->main_cpus[p->nmain_cpus++] = in->cpus[i].cpu;
	if (p->nmain_cpus > 0)
		return;
	for (unsigned i = 0; i < n; i++)
		p->main_cpus[p->nmain_cpus++] = in->cpus[i].cpu;
}

/* Packets that cross from node to node take longer. */
static void
warn_of_nodes(const struct place *p, const struct place_input *in, const struct place_warn *w)
{
	for (unsigned port = 0; port < in->nports; port++) {
		char lcores[128] = "";
		int n = 0, node = in->ports[port].node, theirs = -1;

		for (unsigned i = 0; i < p->npolls && n < (int)sizeof(lcores); i++) {
			const struct place_worker *worker = &p->workers[p->polls[i].worker];

			if (p->polls[i].port != port || node < 0 || worker->node < 0 ||
					worker->node == node)
				continue;
			n += snprintf(lcores + n, sizeof(lcores) - (size_t)n, "%s%u",
				n > 0 ? ", " : "", worker->lcore);
			theirs = worker->node;
		}
		if (n > 0)
			place_warn(w, "port %s is on NUMA node %d, its lcore %s on node %d",
				in->ports[port].name, node, lcores, theirs);
	}
}

static int
check_pair(const struct place *p, const struct place_input *in, struct diag *d)
{
	for (unsigned i = 0; in->opt->inlined && i < RTE_DIM(in->opt->pair); i++) {
		const struct place_port *port = &in->ports[in->opt->pair[i]];

		if (p->nworkers > port->max_tx)
			return diag_set(d, NULL,
				"port %s has %u queues to send from, for %u workers", port->name,
				port->max_tx, p->nworkers);
	}
	return 0;
}

int
place_make(struct place *p, const struct place_input *in,
	void (*call)(void *arg, const char *text), void *arg, struct diag *d)
{
	struct place_warn w = {call, arg};
	int ret;

	*p = (struct place){0};
	ret = in->opt->nmaps > 0 ? place_by_map(p, in, &w, d) : place_automatically(p, in, &w, d);
	if (ret == 0)
		ret = check_pair(p, in, d);
	if (ret != 0) {
		place_fini(p);
		return ret;
	}
	place_control(p, in);
	warn_of_nodes(p, in, &w);
	return 0;
}

void
place_fini(struct place *p)
{
	free(p->polls);
	*p = (struct place){0};
}

unsigned
place_queues(const struct place *p, uint16_t port)
{
	unsigned n = 0;

	for (unsigned i = 0; i < p->npolls; i++)
		if (p->polls[i].port == port)
			n = RTE_MAX(n, p->polls[i].queue + 1u);
	return n;
}

int
place_lcores(const struct place *p, char *text, size_t size)
{
	size_t len = (size_t)snprintf(text, size, "%u@(", p->main_lcore);

	for (unsigned i = 0; i < p->nmain_cpus && len < size; i++)
		len += (size_t)snprintf(text + len, size - len, "%s%u", i > 0 ? "," : "",
			p->main_cpus[i]);
	if (len < size)
		len += (size_t)snprintf(text + len, size - len, ")");
	for (unsigned i = 0; i < p->nworkers && len < size; i++)
		len += (size_t)snprintf(text + len, size - len, ",%u@%u", p->workers[i].lcore,
			p->workers[i].cpu);
	return len < size ? 0 : -E2BIG;
}
