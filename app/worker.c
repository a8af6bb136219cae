/* worker: the loop. What happens to a burst is in worker_burst.c. */
#include <errno.h>
#include <stdlib.h>
#include <time.h>

#include "clock.h"
#include "worker.h"
#include "worker_burst.h"

#define DOZE_MAX_NS 1000000
#define EMPTY_SPINS 256   /* rounds without a packet before an adaptive worker sleeps */
#define NAP_MIN_NS 10000  /* ... for so long, then twice as long, */
#define NAP_MAX_NS 500000 /* at most */

int
worker_init(struct worker *w)
{
	w->scratch = malloc(sizeof(*w->scratch));
	return w->scratch == NULL ? -ENOMEM : 0;
}

void
worker_fini(struct worker *w)
{
	free(w->scratch);
	w->scratch = NULL;
}

/* Time begins for programs that are new. */
static void
begin(struct worker *w)
{
	const struct plan *p = w->adopted;

	for (unsigned i = 0; i < p->n; i++)
		if (!p->list[i]->begun_here)
			instance_begin(p->list[i], w->now);
}

/* A new plan. */
static void
adopt(struct worker *w, const struct plan *p)
{
	w->adopted = p;
	if (p->serial == atomic_load_explicit(&w->serial, memory_order_relaxed))
		return;
	if (p->flow != NULL)
		flow_table_want(p->flow, p->need.layers, p->need.events, p->need.want);
	if (!w->offline) {
		w->now = clock_ns();
		begin(w);
	}
	w->since = rte_rdtsc();
	atomic_store_explicit(&w->serial, p->serial, memory_order_release);
}

/* Are packets wanted? Captures are read for the sake of the programs alone: not before there is
 * one, nor after it has ended. */
static bool
is_asked(const struct worker *w)
{
	const struct plan *p = w->adopted;

	if (!atomic_load_explicit(&w->go, memory_order_relaxed))
		return false;
	if (!w->offline)
		return true;
	for (unsigned i = 0; i < p->n; i++)
		if (!p->list[i]->engine->stopped)
			return true;
	return false;
}

/* What control wants to know of connections, and what it has found out about them. */
static void
serve_flows(struct worker *w)
{
	struct flow_page *page = atomic_load_explicit(&w->page, memory_order_acquire);
	const struct plan *p = w->adopted;

	if (p->owners != NULL)
		owners_note(p->owners, p->flow);
	if (page == NULL)
		return;
	flow_walk(p->flow, page);
	atomic_store_explicit(&w->page, NULL, memory_order_release);
	wake_post(w->wake);
}

/* A round has ended, in which @n packets came. Returns the time. */
static uint64_t
account(struct worker *w, unsigned n)
{
	struct worker_load *l = &w->load;
	uint64_t tsc = rte_rdtsc(), cycles = tsc - w->tsc;

	w->tsc = tsc;
	worker_add(n > 0 ? &l->busy : &l->idle, cycles);
	if (cycles > atomic_load_explicit(&l->gap, memory_order_relaxed))
		atomic_store_explicit(&l->gap, cycles, memory_order_relaxed);
	if (n == 0) {
		w->empty++;
		return tsc;
	}
	w->empty = 0;
	worker_add(&l->packets, n);
	worker_add(&l->bursts, 1);
	return tsc;
}

/* How long there is nothing to do, in ns: an adaptive worker sleeps the longer the less comes. */
static long
leisure(const struct worker *w)
{
	unsigned shift = (w->empty - EMPTY_SPINS) / 8;

	if (w->nsources == 0 || !is_asked(w) ||
			atomic_load_explicit(&w->dry, memory_order_relaxed))
		return DOZE_MAX_NS;
	if (!w->adaptive || w->empty < EMPTY_SPINS)
		return 0;
	return shift < 6 ? NAP_MIN_NS << shift : NAP_MAX_NS;
}

/* Sleep, but not longer than until a timer is due. Who sleeps follows no plan. */
static void
rest(struct worker *w)
{
	struct timespec ts = {.tv_nsec = leisure(w)};

	for (unsigned i = 0; i < w->adopted->n; i++) {
		const struct timers *t = &w->adopted->list[i]->timers;

		if (t->next <= w->now)
			return;
		if (t->next - w->now < (uint64_t)ts.tv_nsec)
			ts.tv_nsec = (long)(t->next - w->now);
	}
	if (ts.tv_nsec == 0)
		return;
	rte_rcu_qsbr_thread_offline(w->qsbr, w->index);
	nanosleep(&ts, NULL);
	rte_rcu_qsbr_thread_online(w->qsbr, w->index);
	worker_add(&w->load.idle, rte_rdtsc() - w->tsc);
	w->tsc = rte_rdtsc();
}

/* One round over the queues: packets received. */
static unsigned
poll(struct worker *w)
{
	unsigned total = 0, burst = atomic_load_explicit(&w->burst, memory_order_relaxed);

	for (unsigned i = 0; i < w->nsources; i++) {
		struct source *s = w->sources[i];
		unsigned n = s->rx(s, w->pkts, burst);

		if (n > 0)
			worker_burst(w, s, n);
		total += n;
	}
	return total;
}

/* A capture's next packets. Time begins with the first one, or at the end. */
static unsigned
read(struct worker *w)
{
	struct source *s = w->sources[0];

	if (s->ended(s)) {
		begin(w);
		if (!atomic_exchange_explicit(&w->dry, true, memory_order_relaxed))
			wake_post(w->wake);
		return 0;
	}
	if (w->read == 0) {
		s->rx(s, w->pkts, 0);
		if (!s->ahead)
			return 0;
		w->now = s->next;
		begin(w);
	}
	return is_asked(w) ? worker_read(w) : 0;
}

/* One round. */
static void
work(struct worker *w)
{
	const struct plan *p;
	uint64_t tsc;
	bool asked;
	unsigned n;

	adopt(w, atomic_load_explicit(&w->plan, memory_order_acquire));
	p = w->adopted;
	asked = is_asked(w);
	n = !asked ? 0 : w->offline ? read(w) : poll(w);
	tsc = account(w, n);
	if (!w->offline) {
		w->now = clock_at(tsc);
		if (n == 0 && p->flow != NULL)
			worker_idle(w);
	}
	if (p->flow != NULL)
		serve_flows(w);
	for (unsigned i = 0; i < p->n; i++)
		instance_serve(p->list[i], w->now, w->seq, !w->offline, n > 0);
}

int
worker_main(void *arg)
{
	struct worker *w = arg;

	w->tsc = rte_rdtsc();
	rte_rcu_qsbr_thread_online(w->qsbr, w->index);
	while (!atomic_load_explicit(&w->stop, memory_order_relaxed)) {
		work(w);
		if (w->empty > 0)
			rest(w);
		rte_rcu_qsbr_quiescent(w->qsbr, w->index);
	}
	rte_rcu_qsbr_thread_offline(w->qsbr, w->index);
	return 0;
}
