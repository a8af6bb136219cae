/* loss: see loss.h. */
#include "loss.h"

#include "workers.h"

static void
set(struct loss *l, enum exec_loss what, uint64_t n)
{
	atomic_store_explicit(&l->n[what], n, memory_order_relaxed);
}

void
loss_update(struct loss *l, const struct workers *ws)
{
	struct port_stats sum = {0}, s;
	struct flow_stats flow;

	for (unsigned i = 0; i < ws->in->nports; i++) {
		if (inputs_stats(ws->in, i, false, &s) != 0)
			continue;
		sum.missed += s.missed;
		sum.nombuf += s.nombuf;
		sum.errors += s.errors;
		sum.ring += s.ring;
	}
	workers_flow_stats(ws, &flow);
	set(l, EXEC_LOSS_MISSED, sum.missed);
	set(l, EXEC_LOSS_NOMBUF, sum.nombuf);
	set(l, EXEC_LOSS_ERRORS, sum.errors);
	set(l, EXEC_LOSS_RING, sum.ring);
	set(l, EXEC_LOSS_CONNECTIONS, flow.drops);
}

/* Of the program, by this worker, since its tables were new. */
static uint64_t
own(const struct engine *e, enum exec_loss what)
{
	uint64_t n = 0;

	switch (what) {
	case EXEC_LOSS_RECORDS:
		return e->live->drops[EXEC_DROP_PRINCIPAL];
	case EXEC_LOSS_DYNAMIC:
		return e->live->drops[EXEC_DROP_DYNAMIC];
	case EXEC_LOSS_AGGREGATIONS:
		for (unsigned id = 1; id <= e->rs->ndefs; id++)
			n += agg_side_drops(e->live->agg, id);
		return n;
	default:
		return 0;
	}
}

void
loss_read(struct loss *l, struct engine *e, uint64_t lost[static EXEC_NLOSSES])
{
	for (unsigned i = 0; i < EXEC_NLOSSES; i++) {
		uint64_t n = own(e, i);

		if (n != lost[i])
			atomic_fetch_add_explicit(&l->n[i], n - lost[i], memory_order_relaxed);
		lost[i] = n;
		e->x->loss[i] = atomic_load_explicit(&l->n[i], memory_order_relaxed);
	}
}
