/* console_do_show: tables of what workers do, of what was lost, of how packets are forwarded. */
#include <errno.h>
#include <inttypes.h>

#include <rte_cycles.h>

#include "connections.h"
#include "console_do.h"
#include "port_ethdev.h"

#define TIMED_BURSTS 256
#define TIMED_NS 50000000LL /* no longer, where packets are few */
#define STEP_NS 1000000LL
#define COST_WIDTH 44

/* --- workers ----------------------------------------------------------------------------------- */

static uint64_t
get(const _Atomic(uint64_t) *counter)
{
	return atomic_load_explicit(counter, memory_order_relaxed);
}

static double
ratio(double a, double b)
{
	return b > 0 ? a / b : 0;
}

/* Since the start. */
static void
show_worker(const struct worker *w, FILE *out)
{
	const struct worker_load *l = &w->load;
	double packets = (double)get(&l->packets), busy = (double)get(&l->busy);
	double all = busy + (double)get(&l->idle), hz = (double)rte_get_tsc_hz();

	fprintf(out, "%6u %6u %14.0f %12.0f %8.1f %8.1f %7.1f%% %9.1f\n", w->index, w->lcore,
		packets, ratio(packets, all / hz), ratio(busy, packets),
		ratio(packets, (double)get(&l->bursts)), 100 * ratio(busy, all),
		(double)get(&l->gap) * 1e6 / hz);
}

/* Have workers time some bursts, and wait until they have, if there are packets. */
static void
time_clauses(struct console_do *c)
{
	for (unsigned i = 0; i < c->n; i++)
		for (unsigned k = 0; k < c->workers.n; k++)
			atomic_store_explicit(&c->list[i]->tracing.list[k]->engine->timed, TIMED_BURSTS,
				memory_order_relaxed);
	for (long long ns = 0; ns < TIMED_NS; ns += STEP_NS) {
		unsigned left = 0;

		for (unsigned i = 0; i < c->n; i++)
			for (unsigned k = 0; k < c->workers.n; k++)
				left += atomic_load_explicit(
					&c->list[i]->tracing.list[k]->engine->timed,
					memory_order_relaxed);
		if (left == 0)
			return;
		control_step(&c->control, STEP_NS);
	}
}

static void
show_cost(FILE *out, const char *what, double matched, double cycles, double packets, double runs)
{
	fprintf(out, "%-*s %14.0f %12.1f %12.1f\n", COST_WIDTH, what, matched, ratio(cycles, packets),
		ratio(cycles, runs));
}

/* The clause on one row of a provider, all workers' together. */
static void
show_clause(const struct loaded *l, unsigned i, unsigned nworkers, double packets, FILE *out)
{
	const struct tracing *t = &l->tracing;
	const struct consumer_enabling *e = &t->rs->epids[t->rs->enablings[i].epid - 1];
	double cycles = 0, runs = 0;
	char what[COST_WIDTH + 1];

	for (unsigned k = 0; k < nworkers; k++) {
		const struct engine_cost *one = &t->list[k]->engine->costs->clause[i];

		cycles += (double)get(&one->cycles);
		runs += (double)get(&one->runs);
	}
	snprintf(what, sizeof(what), "program %u, %u: %s:::%s", l->number, e->clause, e->prov,
		e->name);
	show_cost(out, what, (double)t->run.matched[i], cycles, packets, runs);
}

static void
show_costs(const struct loaded *l, unsigned nworkers, FILE *out)
{
	const struct tracing *t = &l->tracing;
	double packets = 0, match = 0, updates = 0;

	for (unsigned k = 0; k < nworkers; k++) {
		const struct engine_costs *costs = t->list[k]->engine->costs;

		packets += (double)get(&costs->packets);
		match += (double)get(&costs->match);
		updates += (double)get(&costs->updates);
	}
	fprintf(out, "\n%-*s %14s %12s %12s\n", COST_WIDTH, "CLAUSE", "MATCHED", "CYCLES/PKT",
		"CYCLES/RUN");
	for (unsigned i = 0; i < t->rs->npacket; i++)
		show_clause(l, i, nworkers, packets, out);
	fprintf(out, "%-*s %14s %12.1f\n", COST_WIDTH, "  which clauses a packet fires", "",
		ratio(match, packets));
	fprintf(out, "%-*s %14s %12.1f\n", COST_WIDTH, "  aggregations", "",
		ratio(updates, packets));
}

static int
show_workers(struct console_do *c, FILE *out)
{
	time_clauses(c);
	fprintf(out, "%6s %6s %14s %12s %8s %8s %8s %9s\n", "WORKER", "LCORE", "PACKETS", "PACKETS/S",
		"CYCLES", "BURST", "BUSY", "GAP us");
	for (unsigned k = 0; k < c->workers.n; k++)
		show_worker(&c->workers.list[k], out);
	fprintf(out, "\nPrograms were switched %" PRIu64 " time%s, %.1f us at most from the command to the "
		"last worker\n", c->switches, c->switches == 1 ? "" : "s",
		(double)c->slowest * 1e6 / (double)rte_get_tsc_hz());
	for (unsigned i = 0; i < c->n; i++)
		if (c->list[i]->rules->npacket > 0)
			show_costs(c->list[i], c->workers.n, out);
	return 0;
}

/* --- drops ------------------------------------------------------------------------------------- */

static void
line(void *out, const char *where, const char *what, uint64_t n)
{
	fprintf(out, "  %-24s %-32s %" PRIu64 "\n", where, what, n);
}

static int
show_drops(struct console_do *c, FILE *out)
{
	results_drops(&c->results, line, out);
	return 0;
}

/* --- the rest ---------------------------------------------------------------------------------- */

static int
show_connections(struct console_do *c, enum options_connections format, FILE *out, struct diag *d)
{
	int ret = control_list_live(&c->control, format, out);

	return ret == 0 ? 0 : diag_set(d, NULL, ret == -ENOENT ?
		"connections are not tracked: no program asks for them (start with --connections)" :
		"out of memory");
}

static int
show_forward(struct console_do *c, FILE *out)
{
	static const char *const modes[] = {[FORWARD_RXONLY] = "rxonly", [FORWARD_IO] = "io",
		[FORWARD_MAC] = "mac"};

	fprintf(out, "%s packet forwarding - ports=%u - workers=%u - %s\n", modes[c->in->forward.mode],
		c->in->nports, c->workers.n, c->going ? "started" : "stopped");
	for (unsigned k = 0; k < c->workers.n; k++)
		fprintf(out, "worker %u on lcore %u: %u queues, bursts of %u\n", k,
			c->workers.list[k].lcore, c->workers.list[k].nsources,
			c->workers.list[k].burst);
	return 0;
}

int
console_do_print(void *arg, enum console_page page, FILE *out, struct diag *d)
{
	struct console_do *c = arg;

	switch (page) {
	case CONSOLE_WORKERS: return show_workers(c, out);
	case CONSOLE_DROPS: return show_drops(c, out);
	case CONSOLE_CONNECTIONS: return show_connections(c, OPTIONS_TEXT, out, d);
	case CONSOLE_CONNECTIONS_JSON: return show_connections(c, OPTIONS_JSON, out, d);
	case CONSOLE_CONFIG_FWD: return show_forward(c, out);
	}
	return 0;
}
