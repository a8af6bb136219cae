/* worker: the loop, and the hand-over of tables. */
#include <errno.h>
#include <limits.h>
#include <sched.h>
#include <stdlib.h>
#include <time.h>

#include <rte_pause.h>

#include "../lib/probe/fire.h"
#include "clock.h"
#include "worker.h"

#define SPINS_BEFORE_YIELD 1000
#define DOZE_MAX_NS 1000000

/* engine.turn: hand the full tables over, take the spare ones. */
static void
worker_turn(struct engine *e, bool must)
{
	struct worker *w = e->turn_arg;
	struct live *fresh = atomic_exchange_explicit(&w->spare, NULL, memory_order_acquire);

	for (unsigned spins = 0; fresh == NULL; spins++) {
		if (!must)
			return;
		if (spins == 0)
			sem_post(w->wake);
		if (spins < SPINS_BEFORE_YIELD)
			rte_pause();
		else
			sched_yield();
		fresh = atomic_exchange_explicit(&w->spare, NULL, memory_order_acquire);
	}
	if (e->rs->opt.policy != RULESET_SWITCH)
		live_keep_records(e->live, fresh);
	atomic_store_explicit(&w->full, e->live, memory_order_release);
	e->live = fresh;
	atomic_store_explicit(&w->ask, false, memory_order_relaxed);
	sem_post(w->wake);
}

int
worker_init(struct worker *w, struct engine *e)
{
	w->engine = e;
	e->turn = worker_turn;
	e->turn_arg = w;
	/* Nothing is lost by waiting for room where packets wait, or where there are none. */
	e->wait = w->offline || w->nsources == 0;
	w->scratch = malloc(sizeof(*w->scratch));
	if (w->scratch == NULL)
		return -ENOMEM;
	return timers_init(&w->timers, e->rs);
}

void
worker_fini(struct worker *w)
{
	timers_fini(&w->timers);
	flow_table_free(w->flow);
	w->flow = NULL;
	owners_free(w->owners);
	w->owners = NULL;
	frag_table_free(w->frag);
	w->frag = NULL;
	free(w->scratch);
	w->scratch = NULL;
}

static void
fire_all(struct worker *w, enum probe_kind kind)
{
	const struct probes *p = w->engine->rs->probes;

	for (unsigned i = 0; i < p->n; i++)
		if (p->list[i]->kind == kind)
			fire_probe(w->engine, p->list[i], w->now);
}

/* Time begins with the first packet of a capture, or now. */
static void
begin(struct worker *w, const struct pkt *first)
{
	w->now = !w->offline ? clock_ns() : first != NULL ? first->ts : 0;
	fire_all(w, PROBE_BEGIN);
	atomic_store_explicit(&w->begun, true, memory_order_release);
	sem_post(w->wake);
	timers_start(&w->timers, w->now);
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
fire_in_time(struct worker *w, struct pkt *pkts, unsigned n)
{
	unsigned from = 0;

	for (unsigned i = 0; i < n && !w->engine->stopped; i++) {
		if (pkts[i].ts > w->now)
			w->now = pkts[i].ts;
		if (w->now < w->timers.next)
			continue;
		from += fire_burst(w->engine, pkts + from, i - from);
		if (!w->engine->stopped)
			timers_run(&w->timers, w->engine, w->now);
	}
	if (!w->engine->stopped)
		from += fire_burst(w->engine, pkts + from, n - from);
	return from;
}

static unsigned
fire(struct worker *w, struct pkt *pkts, unsigned n)
{
	if (w->offline)
		return fire_in_time(w, pkts, n);
	return w->engine->rs->npacket > 0 ? fire_burst(w->engine, pkts, n) : n;
}

/* Packets that fire events only, still to come between those of a burst. */
struct extras {
	const struct flow_extra *next;
	unsigned n;
};

/* Those that come before packet @before of the burst. */
static void
fire_extras(struct worker *w, struct extras *x, unsigned before)
{
	while (x->n > 0 && x->next->before == before && !w->engine->stopped) {
		const struct flow_extra *first = x->next;
		unsigned same = 1, fired;

		while (same < x->n && same < DECODE_BURST && first[same].before == before)
			same++;
		fired = fire(w, first->pkt, same);
		if (w->stats != NULL)
			stats_events(w->stats, w->engine->rs, first->pkt, fired);
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
fire_between(struct worker *w, struct between *b, unsigned before)
{
	fire_extras(w, &b->events, before);
	fire_extras(w, &b->datagrams, before);
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
fire_part(struct worker *w, struct pkt *pkts, unsigned from, unsigned to, struct between *b)
{
	struct pkt *last = &pkts[to - 1];
	bool freed = (last->fires & FREED) != 0;
	uint32_t fires;
	unsigned n;

	last->fires &= ~FREED;
	n = fire(w, pkts + from, to - from);
	fire_between(w, b, to);
	if (!freed || w->engine->stopped)
		return n;
	fires = last->fires;
	last->fires = FREED;
	fire(w, last, 1);
	last->fires = fires | FREED;
	return n;
}

/* A burst, and what happens between its packets, in order. Returns how many packets were fired. */
static unsigned
fire_in_order(struct worker *w, struct pkt *pkts, unsigned n, struct between *b)
{
	unsigned from = 0, to;

	while ((to = next_between(b)) != UINT_MAX && !w->engine->stopped)
		if (to > from)
			from += fire_part(w, pkts, from, to, b);
		else
			fire_between(w, b, to);
	return w->engine->stopped ? from : from + fire(w, pkts + from, n - from);
}

/* Decode a burst, and find out what it is to the program. */
static void
look(struct worker *w, struct pkt *pkts, unsigned n, struct between *b)
{
	unsigned fates = w->engine->rs->fates;

	decode_burst(pkts, n, w->scratch);
	if (w->checksum)
		decode_check_ip4(pkts, n);
	if (w->local != NULL || w->flow != NULL || w->frag != NULL || fates != 0)
		find_sides(w, pkts, n);
	if (fates != 0)
		find_fates(pkts, n);
	if (w->frag != NULL)
		b->datagrams.n = frag_burst(w->frag, pkts, n, &b->datagrams.next);
	if (w->flow != NULL && b->datagrams.n > 0)
		flow_datagrams(w->flow, b->datagrams.next, b->datagrams.n);
	if (w->flow != NULL)
		b->events.n = flow_burst(w->flow, pkts, n, &b->events.next);
	if (w->owners != NULL)
		owners_ask(w->owners, w->flow);
}

static void
process(struct worker *w, struct source *s, unsigned n)
{
	struct between between = {0};
	struct engine *e = w->engine;
	unsigned fired;

	if (e->rs->npacket > 0 || w->flow != NULL || w->stats != NULL)
		look(w, w->pkts, n, &between);
	fired = fire_in_order(w, w->pkts, n, &between);
	if (w->stats != NULL)
		stats_count(w->stats, e->rs, w->pkts, n, fired);
	s->release(s, w->pkts, n);
	if (agg_side_pressed(e->live->agg) || (e->rs->opt.policy == RULESET_SWITCH &&
			e->live->rec_used > e->live->rec_size / 2))
		worker_turn(e, e->wait);
}

/* What control wants to know of connections, and what it has found out about them. */
static void
serve_flows(struct worker *w)
{
	struct flow_page *page = atomic_load_explicit(&w->page, memory_order_acquire);

	if (w->owners != NULL)
		owners_note(w->owners, w->flow);
	if (page == NULL)
		return;
	flow_walk(w->flow, page);
	atomic_store_explicit(&w->page, NULL, memory_order_release);
	sem_post(w->wake);
}

/* Nothing came: connections may expire all the same. */
static void
idle(struct worker *w)
{
	struct between between = {0};

	between.events.n = flow_idle(w->flow, w->now, &between.events.next);
	fire_in_order(w, w->pkts, 0, &between);
}

/* One round over the sources: packets received. */
static unsigned
poll(struct worker *w)
{
	unsigned total = 0;

	for (unsigned i = 0; i < w->nsources && !w->engine->stopped; i++) {
		struct source *s = w->sources[i];
		unsigned n = s->rx(s, w->pkts, DECODE_BURST);

		if (n == 0)
			continue;
		if (!w->begun)
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

/* Without packets there is nothing to do before a timer is due, or control wants something. */
static void
doze(const struct worker *w)
{
	uint64_t ns = w->timers.next - w->now;
	struct timespec ts = {.tv_nsec = ns < DOZE_MAX_NS ? (long)ns : DOZE_MAX_NS};

	if (w->timers.next > w->now)
		nanosleep(&ts, NULL);
}

int
worker_main(void *arg)
{
	struct worker *w = arg;
	struct engine *e = w->engine;

	if (!w->offline)
		begin(w, NULL);
	while (!e->stopped && !atomic_load_explicit(&w->stop, memory_order_relaxed)) {
		unsigned n = poll(w);

		if (n == 0 && w->offline && all_ended(w))
			break;
		if (!w->offline) {
			w->now = clock_ns();
			if (w->now >= w->timers.next)
				timers_run(&w->timers, e, w->now);
			if (n == 0 && w->flow != NULL && !e->stopped)
				idle(w);
			if (w->nsources == 0)
				doze(w);
		}
		if (w->flow != NULL)
			serve_flows(w);
		if (atomic_load_explicit(&w->ask, memory_order_relaxed))
			worker_turn(e, false);
	}
	if (!w->begun)
		begin(w, NULL);
	fire_all(w, PROBE_END);
	atomic_store_explicit(&w->done, true, memory_order_release);
	sem_post(w->wake);
	return 0;
}
