/* worker: the loop. */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <time.h>

#include "../lib/probe/fire.h"
#include "clock.h"
#include "worker.h"

#define DOZE_MAX_NS 1000000
#define EMPTY_SPINS 256   /* rounds without a packet before an adaptive worker sleeps */
#define NAP_MIN_NS 10000  /* ... for so long, then twice as long, */
#define NAP_MAX_NS 500000 /* at most */

static void
add(_Atomic(uint64_t) *counter, uint64_t n)
{
	atomic_store_explicit(counter, atomic_load_explicit(counter, memory_order_relaxed) + n,
		memory_order_relaxed);
}

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

/* Time begins for programs that are new: with the first packet of a capture, or now. */
static void
begin(struct worker *w, const struct pkt *first)
{
	const struct plan *p = w->adopted;

	if (!w->offline)
		w->now = clock_ns();
	else if (first != NULL && first->ts > w->now)
		w->now = first->ts;
	for (unsigned i = 0; i < p->n; i++)
		if (!p->list[i]->begun_here)
			instance_begin(p->list[i], w->now);
}

/* A new plan. */
static void
adopt(struct worker *w, const struct plan *p)
{
	w->adopted = p;
	if (p->serial == w->serial)
		return;
	w->serial = p->serial;
	if (p->flow != NULL)
		flow_table_want(p->flow, p->need.layers, p->need.events, p->need.want);
	if (!w->offline)
		begin(w, NULL);
}

/* What PKT_LOCAL_* say of a packet between @ends. */
static uint8_t
locality(unsigned ends)
{
	return (uint8_t)(ends | (ends == PKT_LOCAL_ENDS ? 2u : 1u) << PKT_LOCAL_BOTH_SHIFT);
}

/* Which sides of the packets are traced. */
static void
find_sides(const struct worker *w, struct pkt *pkts, unsigned n)
{
	for (unsigned i = 0; i < n; i++) {
		unsigned ends = w->local != NULL ? local_ends(w->local, &pkts[i]) : 0;

		pkts[i].local = w->local != NULL ? locality(ends) : 0;
		pkts[i].fires = (ends & PKT_LOCAL_SOURCE ? PKT_SEND : 0) |
			(ends & PKT_LOCAL_DESTINATION ? PKT_RECEIVE : 0);
		if (pkts[i].fires == 0)
			pkts[i].fires = PKT_RECEIVE;
	}
}

/* What becomes of packets whose sides are known, if they are IP's, or should be. */
static void
find_fates(struct pkt *pkts, unsigned n)
{
	const uint64_t ip = PKT_BIT(PKT_IP4) | PKT_BIT(PKT_IP6);

	decode_find_drops(pkts, n);
	for (struct pkt *p = pkts; p < pkts + n; p++) {
		if (p->drop != PKT_DROP_NONE)
			p->fires |= p->fires << PKT_DROPPED_IN;
		if (p->drop != PKT_DROP_NONE || (p->layers & ip) != 0)
			p->fires |= 1u << PKT_FREED;
	}
}

/* A capture's packets and the ticks between them, in order of time. Returns how many were fired. */
static unsigned
fire_in_time(struct worker *w, struct instance *in, struct pkt *pkts, unsigned n)
{
	struct engine *e = in->engine;
	unsigned from = 0;

	for (unsigned i = 0; i < n && !e->stopped; i++) {
		if (pkts[i].ts > w->now)
			w->now = pkts[i].ts;
		if (w->now < in->timers.next)
			continue;
		from += fire_burst(e, pkts + from, i - from);
		if (!e->stopped)
			timers_run(&in->timers, e, w->now, pkts[i].id);
	}
	if (!e->stopped)
		from += fire_burst(e, pkts + from, n - from);
	return from;
}

static unsigned
fire(struct worker *w, struct instance *in, struct pkt *pkts, unsigned n)
{
	if (w->offline)
		return fire_in_time(w, in, pkts, n);
	return in->engine->rs->npacket > 0 ? fire_burst(in->engine, pkts, n) : n;
}

/* Packets that fire events only, still to come between those of a burst. */
struct extras {
	const struct flow_extra *next;
	unsigned n;
};

/* Those that come before packet @before of the burst. */
static void
fire_extras(struct worker *w, struct instance *in, struct extras *x, unsigned before)
{
	while (x->n > 0 && x->next->before == before && !in->engine->stopped) {
		const struct flow_extra *first = x->next;
		unsigned same = 1, fired;

		while (same < x->n && same < DECODE_BURST && first[same].before == before)
			same++;
		fired = fire(w, in, first->pkt, same);
		if (in->fired != NULL)
			stats_fire_events(in->fired, in->engine->rs, first->pkt, fired);
		x->next += same;
		x->n -= same;
	}
}

/* What happens between the packets of a burst: to connections, and, after that, the datagrams
 * that are complete. */
struct between {
	struct extras events, datagrams;
};

static void
fire_between(struct worker *w, struct instance *in, struct between *b, unsigned before)
{
	fire_extras(w, in, &b->events, before);
	fire_extras(w, in, &b->datagrams, before);
}

static unsigned
next_between(const struct between *b)
{
	unsigned event = b->events.n > 0 ? b->events.next->before : UINT_MAX;
	unsigned datagram = b->datagrams.n > 0 ? b->datagrams.next->before : UINT_MAX;

	return RTE_MIN(event, datagram);
}

#define FREED (UINT32_C(1) << PKT_FREED)

/* Packets @from to @to, and what comes behind the last one, which it may have caused: it is
 * freed after that. Returns how many packets were fired. */
static unsigned
fire_part(struct worker *w, struct instance *in, struct pkt *pkts, unsigned from, unsigned to,
	struct between *b)
{
	struct pkt *last = &pkts[to - 1];
	bool freed = (last->fires & FREED) != 0;
	uint32_t fires;
	unsigned n;

	last->fires &= ~FREED;
	n = fire(w, in, pkts + from, to - from);
	fire_between(w, in, b, to);
	if (!freed || in->engine->stopped)
		return n;
	fires = last->fires;
	last->fires = FREED;
	fire(w, in, last, 1);
	last->fires = fires | FREED;
	return n;
}

/* A burst, and what happens between its packets, in order. Returns how many packets were fired. */
static unsigned
fire_in_order(struct worker *w, struct instance *in, struct pkt *pkts, unsigned n,
	struct between *b)
{
	unsigned from = 0, to;

	while ((to = next_between(b)) != UINT_MAX && !in->engine->stopped)
		if (to > from)
			from += fire_part(w, in, pkts, from, to, b);
		else
			fire_between(w, in, b, to);
	return in->engine->stopped ? from : from + fire(w, in, pkts + from, n - from);
}

/* Decode a burst, and find out what it is to the programs. */
static void
look(struct worker *w, struct pkt *pkts, unsigned n, struct between *b)
{
	const struct plan *p = w->adopted;

	decode_burst(pkts, n, w->scratch);
	if (w->checksum)
		decode_check_ip4(pkts, n);
	if (w->local != NULL || p->flow != NULL || p->frag != NULL || p->fates != 0)
		find_sides(w, pkts, n);
	if (p->fates != 0)
		find_fates(pkts, n);
	if (p->frag != NULL)
		b->datagrams.n = frag_burst(p->frag, pkts, n, &b->datagrams.next);
	if (p->flow != NULL && b->datagrams.n > 0)
		flow_datagrams(p->flow, b->datagrams.next, b->datagrams.n);
	if (p->flow != NULL)
		b->events.n = flow_burst(p->flow, pkts, n, &b->events.next);
	if (p->owners != NULL)
		owners_ask(p->owners, p->flow);
}

/* A burst to one program. */
static void
give(struct worker *w, struct instance *in, struct pkt *pkts, unsigned n,
	const struct between *between)
{
	struct between b = *between;
	unsigned fired = fire_in_order(w, in, pkts, n, &b);

	add(&in->packets, fired);
	if (in->fired != NULL)
		stats_fire(in->fired, in->engine->rs, pkts, fired);
	instance_relieve(in);
}

static void
process(struct worker *w, struct source *s, unsigned n)
{
	const struct plan *p = w->adopted;
	struct between between = {0};

	if (p->decodes || w->stats != NULL)
		look(w, w->pkts, n, &between);
	w->seq = w->pkts[n - 1].id;
	for (unsigned i = 0; i < p->n; i++)
		if (instance_takes(p->list[i]))
			give(w, p->list[i], w->pkts, n, &between);
	if (w->stats != NULL)
		stats_count(w->stats, w->pkts, n);
	s->release(s, w->pkts, n);
}

/* Nothing came: connections may expire all the same. */
static void
idle(struct worker *w)
{
	const struct plan *p = w->adopted;
	struct between between = {0};

	between.events.n = flow_idle(p->flow, w->now, &between.events.next);
	for (unsigned i = 0; i < p->n && between.events.n > 0; i++)
		if (instance_takes(p->list[i]))
			give(w, p->list[i], w->pkts, 0, &between);
}

/* One round over the sources: packets received. */
static unsigned
poll(struct worker *w)
{
	unsigned total = 0;

	for (unsigned i = 0; i < w->nsources; i++) {
		struct source *s = w->sources[i];
		unsigned n = s->rx(s, w->pkts, DECODE_BURST);

		if (n == 0)
			continue;
		if (w->offline)
			begin(w, &w->pkts[0]);
		total += n;
		process(w, s, n);
	}
	return total;
}

static bool
all_ended(const struct worker *w)
{
	for (unsigned i = 0; i < w->nsources; i++)
		if (!w->sources[i]->ended(w->sources[i]))
			return false;
	return w->nsources > 0;
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
	add(n > 0 ? &l->busy : &l->idle, cycles);
	if (cycles > atomic_load_explicit(&l->gap, memory_order_relaxed))
		atomic_store_explicit(&l->gap, cycles, memory_order_relaxed);
	if (n == 0) {
		w->empty++;
		return tsc;
	}
	w->empty = 0;
	add(&l->packets, n);
	add(&l->bursts, 1);
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
	add(&w->load.idle, rte_rdtsc() - w->tsc);
	w->tsc = rte_rdtsc();
}

/* Captures end: packets, and with them time. */
static void
find_end(struct worker *w)
{
	if (!all_ended(w) || atomic_load_explicit(&w->dry, memory_order_relaxed))
		return;
	begin(w, NULL);
	atomic_store_explicit(&w->dry, true, memory_order_release);
	wake_post(w->wake);
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
	n = asked ? poll(w) : 0;
	if (asked && n == 0 && w->offline)
		find_end(w);
	tsc = account(w, n);
	if (!w->offline) {
		w->now = clock_at(tsc);
		if (n == 0 && p->flow != NULL)
			idle(w);
	}
	if (p->flow != NULL)
		serve_flows(w);
	for (unsigned i = 0; i < p->n; i++)
		instance_serve(p->list[i], w->now, w->seq, !w->offline);
}

int
worker_main(void *arg)
{
	struct worker *w = arg;

	w->tsc = rte_rdtsc();
	rte_rcu_qsbr_thread_online(w->qsbr, w->index);
	while (!atomic_load_explicit(&w->stop, memory_order_relaxed)) {
		work(w);
		rte_rcu_qsbr_quiescent(w->qsbr, w->index);
		if (w->empty > 0)
			rest(w);
	}
	rte_rcu_qsbr_thread_offline(w->qsbr, w->index);
	return 0;
}
