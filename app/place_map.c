/*
 * --map: the user says which lcore polls which queue. Ports that are not in it are polled by who
 * has the least to do.
 */
#include "place_map.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <rte_common.h>

#include "../lib/lang/diag.h"

static int
compare_lcores(const void *a, const void *b)
{
	const struct place_worker *x = a, *y = b;

	return x->lcore < y->lcore ? -1 : x->lcore > y->lcore;
}

/* The worker on @lcore, PLACE_WORKERS if there is none. */
static unsigned
worker_on(const struct place *p, unsigned lcore)
{
	for (unsigned i = 0; i < p->nworkers; i++)
		if (p->workers[i].lcore == lcore)
			return i;
	return PLACE_WORKERS;
}

static int
add_worker(struct place *p, const struct place_input *in, unsigned cpu, const char *option,
	struct diag *d)
{
	const struct place_cpu *found = place_find_cpu(in, cpu);

	if (found == NULL)
		return diag_set(d, NULL, "%s: there is no processor %u for us", option, cpu);
	if (p->nworkers == PLACE_WORKERS)
		return diag_set(d, NULL, "%s: more than %u lcores", option, PLACE_WORKERS);
	p->workers[p->nworkers++] = (struct place_worker){cpu, cpu, found->node};
	return 0;
}

/* The lcores of --lcores, else those of --map. */
static int
find_workers(struct place *p, const struct place_input *in, struct diag *d)
{
	const struct place_options *o = in->opt;
	int ret = 0;

	for (unsigned i = 0; ret == 0 && i < o->ncpus; i++)
		ret = add_worker(p, in, o->cpus[i], "--lcores", d);
	for (unsigned i = 0; ret == 0 && i < o->nmaps; i++) {
		if (worker_on(p, o->maps[i].lcore) < PLACE_WORKERS)
			continue;
		if (o->ncpus > 0)
			return diag_set(d, NULL, "--map: lcore %u is not in --lcores",
				o->maps[i].lcore);
		ret = add_worker(p, in, o->maps[i].lcore, "--map", d);
	}
	if (ret == 0 && o->ncpus == 0)
		qsort(p->workers, p->nworkers, sizeof(*p->workers), compare_lcores);
	return ret;
}

/* Who has the least to do. */
static unsigned
idlest(const struct place *p)
{
	unsigned load[PLACE_WORKERS] = {0}, best = 0;

	for (unsigned i = 0; i < p->npolls; i++)
		load[p->polls[i].worker]++;
	for (unsigned i = 0; i < p->nworkers; i++)
		if (load[i] < load[best])
			best = i;
	return best;
}

/* The map's row for a queue; NULL if there is none. More than one: *@twice. */
static const struct place_map *
find_map(const struct place_options *o, unsigned port, unsigned queue, bool *twice)
{
	const struct place_map *found = NULL;

	for (unsigned i = 0; i < o->nmaps; i++) {
		if (o->maps[i].port != port || o->maps[i].queue != queue)
			continue;
		*twice = found != NULL;
		found = &o->maps[i];
	}
	return found;
}

/* Number of queues that the map has of a port; 0: the port is not in it. */
static unsigned
mapped_queues(const struct place_options *o, unsigned port)
{
	unsigned n = 0;

	for (unsigned i = 0; i < o->nmaps; i++)
		if (o->maps[i].port == port)
			n = RTE_MAX(n, o->maps[i].queue + 1u);
	return n;
}

static int
poll_mapped(struct place *p, const struct place_input *in, uint16_t port, unsigned queues,
	const struct place_warn *w, struct diag *d)
{
	const struct place_port *is = &in->ports[port];
	unsigned from = p->npolls;
	bool several = false;
	int ret = 0;

	if (queues > is->max_queues)
		return diag_set(d, NULL, "--map: port %s has no queue %u, it has %u", is->name,
			queues - 1, is->max_queues);
	for (unsigned q = 0; ret == 0 && q < RTE_MAX(queues, is->min_queues); q++) {
		bool twice = false;
		const struct place_map *map = find_map(in->opt, port, q, &twice);

		if (map == NULL || twice)
			return diag_set(d, NULL, "--map: queue %u of port %s is given %s", q,
				is->name, twice ? "twice" : "to nobody");
		ret = place_add(p, (struct place_poll){worker_on(p, map->lcore), port, (uint16_t)q,
			0, 1, true}, d);
		several |= ret == 0 && p->polls[from].worker != p->polls[p->npolls - 1].worker;
	}
	if (several && !is->spreads)
		place_warn(w, "port %s does not tell conversations apart: their packets may meet "
			"several workers", is->name);
	return ret;
}

static int
poll_others(struct place *p, const struct place_input *in, uint16_t port, struct diag *d)
{
	unsigned worker = idlest(p);
	int ret = 0;

	for (unsigned q = 0; ret == 0 && q < in->ports[port].min_queues; q++)
		ret = place_add(p, (struct place_poll){worker, port, (uint16_t)q, 0, 1, true}, d);
	return ret;
}

/* Lcores that poll nothing. */
static void
warn_of_idle(const struct place *p, const struct place_warn *w)
{
	for (unsigned i = 0; i < p->nworkers; i++) {
		bool busy = false;

		for (unsigned k = 0; k < p->npolls; k++)
			busy |= p->polls[k].worker == i;
		if (!busy)
			place_warn(w, "lcore %u has nothing to do: no --map names it",
				p->workers[i].lcore);
	}
}

int
place_by_map(struct place *p, const struct place_input *in, const struct place_warn *w,
	struct diag *d)
{
	int ret = find_workers(p, in, d);

	for (unsigned port = 0; ret == 0 && port < in->nports; port++) {
		unsigned queues = mapped_queues(in->opt, port);

		if (queues > 0)
			ret = poll_mapped(p, in, (uint16_t)port, queues, w, d);
	}
	for (unsigned port = 0; ret == 0 && port < in->nports; port++)
		if (mapped_queues(in->opt, port) == 0)
			ret = poll_others(p, in, (uint16_t)port, d);
	if (ret == 0)
		warn_of_idle(p, w);
	return ret;
}
