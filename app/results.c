/* results: see results.h. */
#include "results.h"

#include <string.h>

#include <rte_cycles.h>

#include "../lib/agg/fn.h"
#include "../lib/agg/hist.h"

static unsigned
fill(struct results_number *out, const struct results_number *rows, unsigned n)
{
	memcpy(out, rows, n * sizeof(*rows));
	return n;
}

unsigned
results_of_program(const struct results_program *p, struct results_number *out)
{
	const struct tracing *t = p->tracing;
	uint64_t firings = 0, drops = 0;

	for (unsigned i = 0; i < t->rs->n; i++)
		firings += t->run.matched[i];
	for (unsigned i = 0; i < EXEC_NDROPS; i++)
		drops += t->run.drops[i];
	const struct results_number rows[] = {
		{"probes", t->rs->program->nmatched}, {"packets", tracing_packets(t)},
		{"firings", firings}, {"records", t->run.records}, {"updates", t->run.updates},
		{"errors", t->run.faults}, {"drops", drops},
	};

	return fill(out, rows, RTE_DIM(rows));
}

static uint64_t
get(const _Atomic(uint64_t) *counter)
{
	return atomic_load_explicit(counter, memory_order_relaxed);
}

unsigned
results_of_worker(const struct worker *w, struct results_number *out)
{
	const struct worker_load *l = &w->load;
	const struct results_number rows[] = {
		{"worker", w->index}, {"lcore", w->lcore}, {"queues", w->nsources},
		{"packets", get(&l->packets)}, {"bursts", get(&l->bursts)},
		{"busy_cycles", get(&l->busy)}, {"idle_cycles", get(&l->idle)},
		{"longest_gap_cycles", get(&l->gap)}, {"cycles_per_second", rte_get_tsc_hz()},
	};

	return fill(out, rows, RTE_DIM(rows));
}

unsigned
results_of_port(const struct results *r, unsigned port, struct results_number *out)
{
	struct port_stats s;

	if (inputs_stats(r->in, port, true, &s) != 0)
		return 0;
	const struct results_number rows[] = {
		{"received", s.received}, {"bytes", s.bytes}, {"missed", s.missed},
		{"errors", s.errors}, {"no_mbuf", s.nombuf}, {"ring", s.ring}, {"sent", s.sent},
		{"sent_bytes", s.sent_bytes}, {"unsent", s.unsent}, {"send_errors", s.send_errors},
	};

	return fill(out, rows, RTE_DIM(rows));
}

/* --- drops ------------------------------------------------------------------------------------- */

static void
port_drops(const struct results *r, results_drop *each, void *arg)
{
	for (unsigned i = 0; i < r->in->nports; i++) {
		const char *name = r->in->ports[i].name;
		struct port_stats s;

		if (inputs_stats(r->in, i, true, &s) != 0)
			continue;
		each(arg, name, "missed (imissed)", s.missed);
		each(arg, name, "erroneous (ierrors)", s.errors);
		each(arg, name, "no mbuf (rx_nombuf)", s.nombuf);
		if (s.unsent > 0)
			each(arg, name, "not taken to send", s.unsent);
		if (s.send_errors > 0)
			each(arg, name, "not sent (oerrors)", s.send_errors);
		if (r->in->nspreads > 0)
			each(arg, name, "on the way to a worker (ring)", s.ring);
	}
}

static void
program_drops(const struct results_program *p, results_drop *each, void *arg)
{
	static const char *const names[EXEC_NDROPS] = {
		[EXEC_DROP_PRINCIPAL] = "records (bufsize)",
		[EXEC_DROP_AGGREGATION] = "aggregation updates (aggsize)",
		[EXEC_DROP_DYNAMIC] = "array elements (dynvarsize)",
		[EXEC_DROP_SPEC] = "speculated records (specsize)",
		[EXEC_DROP_SPECUNAVAIL] = "speculations (nspec)",
		[EXEC_DROP_DBLERROR] = "errors in ERROR",
	};
	char where[32];

	snprintf(where, sizeof(where), "program %u", p->number);
	for (unsigned i = 0; i < EXEC_NDROPS; i++)
		each(arg, where, names[i], p->tracing->run.drops[i]);
}

void
results_drops(const struct results *r, results_drop *each, void *arg)
{
	struct results_program p;
	struct flow_stats flow;
	struct frag_stats frag;

	port_drops(r, each, arg);
	for (unsigned i = 0; r->program(r->arg, i, &p); i++)
		program_drops(&p, each, arg);
	workers_flow_stats(r->workers, &flow);
	if (flow.made > 0) {
		each(arg, "connections", "given up (flowsize)", flow.evicted);
		each(arg, "connections", "packets without (flowsize)", flow.drops);
		each(arg, "connections", "owners not looked for", workers_owners_lost(r->workers));
	}
	workers_frag_stats(r->workers, &frag);
	for (unsigned i = FRAG_DROPPED; i < FRAG_NFATES && frag.fragments > 0; i++)
		each(arg, "fragments", frag_fate_name(i), frag.fate[i]);
}

/* --- distributions ----------------------------------------------------------------------------- */

void
results_buckets(const struct agg_def *def, const uint64_t *state, uint64_t factor,
	results_bucket *each, void *arg)
{
	uint32_t first = UINT32_MAX, last = 0;

	agg_hist_extend(def, state, &first, &last);
	for (uint32_t i = first; i <= last; i++) {
		int64_t count = agg_hist_count(def, state, i);
		char label[32];

		if (count == 0)
			continue;
		def->fn->hist->label(def, i, first, label, sizeof(label));
		each(arg, label, fn_divide((uint64_t)count, factor));
	}
}
