/* worker_burst: what happens to a burst: decoded, given to each program, released. */
#include "worker_burst.h"

#include <limits.h>

#include "../lib/probe/fire.h"
#include "spread_hash.h"

/* What PKT_LOCAL_* say of a packet between @ends. */
static uint8_t
locality(unsigned ends)
{
	return (uint8_t)(ends | (ends == PKT_LOCAL_ENDS ? 2u : 1u) << PKT_LOCAL_BOTH_SHIFT);
}

/* Which sides of the packets are traced. @enter: they come in by one port and leave by another. */
static void
find_sides(const struct worker *w, struct pkt *pkts, unsigned n, bool enter)
{
	for (unsigned i = 0; i < n; i++) {
		unsigned ends = w->local != NULL ? local_ends(w->local, &pkts[i]) : 0;

		pkts[i].local = w->local != NULL ? locality(ends) : 0;
		pkts[i].fires = (ends & PKT_LOCAL_SOURCE ? PKT_SEND : 0) |
			(ends & PKT_LOCAL_DESTINATION ? PKT_RECEIVE : 0);
		if (pkts[i].fires == 0 || enter)
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

static unsigned
fire(struct instance *in, struct pkt *pkts, unsigned n)
{
	return in->engine->rs->npacket > 0 ? fire_burst(in->engine, pkts, n) : n;
}

/* Those that come before packet @before of the burst. */
static void
fire_extras(struct instance *in, struct extras *x, unsigned before)
{
	while (x->n > 0 && x->next->before == before && !in->engine->stopped) {
		const struct flow_extra *first = x->next;
		unsigned same = 1, fired;

		while (same < x->n && same < DECODE_BURST && first[same].before == before)
			same++;
		fired = fire(in, first->pkt, same);
		if (in->fired != NULL)
			stats_fire_events(in->fired, in->engine->rs, first->pkt, fired);
		x->next += same;
		x->n -= same;
	}
}

void
worker_fire_between(struct instance *in, struct between *b, unsigned before)
{
	fire_extras(in, &b->events, before);
	fire_extras(in, &b->datagrams, before);
}

static unsigned
next_between(const struct between *b)
{
	unsigned event = b->events.n > 0 ? b->events.next->before : UINT_MAX;
	unsigned datagram = b->datagrams.n > 0 ? b->datagrams.next->before : UINT_MAX;

	return RTE_MIN(event, datagram);
}

/* Packets @from to @to, and what comes behind the last one, which it may have caused: it is
 * freed after that. Returns how many packets were fired. */
static unsigned
fire_part(struct instance *in, struct pkt *pkts, unsigned from, unsigned to,
	struct between *b)
{
	struct pkt *last = &pkts[to - 1];
	bool freed = (last->fires & FREED) != 0;
	uint32_t fires;
	unsigned n;

	last->fires &= ~FREED;
	n = fire(in, pkts + from, to - from);
	worker_fire_between(in, b, to);
	if (!freed || in->engine->stopped)
		return n;
	fires = last->fires;
	last->fires = FREED;
	fire(in, last, 1);
	last->fires = fires | FREED;
	return n;
}

unsigned
worker_fire(struct instance *in, struct pkt *pkts, unsigned n, struct between *b)
{
	unsigned from = 0, to;

	while ((to = next_between(b)) != UINT_MAX && !in->engine->stopped)
		if (to > from)
			from += fire_part(in, pkts, from, to, b);
		else
			worker_fire_between(in, b, to);
	return in->engine->stopped ? from : from + fire(in, pkts + from, n - from);
}

/* Decode a burst, and find out what it is to the programs. Returns how many packets are this
 * worker's. */
static unsigned
look(struct worker *w, struct pkt *pkts, unsigned n, bool enter, struct between *b)
{
	const struct plan *p = w->adopted;

	decode_burst(pkts, n, w->scratch);
	if (w->checksum)
		decode_check_ip4(pkts, n);
	if (w->nshares > 1)
		n = spread_hash_keep(pkts, n, w->index, w->nshares, w->by_addresses);
	if (w->local != NULL || p->flow != NULL || p->frag != NULL || p->fates != 0 || p->sides)
		find_sides(w, pkts, n, enter);
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
	return n;
}

/* A burst to one program. @f: it goes on to another port then; NULL: it does not. */
static void
give(struct instance *in, const struct forward_burst *f, struct pkt *pkts, unsigned n,
	const struct between *between)
{
	struct between b = ruleset_extras(in->engine->rs) ? *between : (struct between){0};
	unsigned fired = f != NULL ? worker_pass(in, f, pkts, n, &b) : worker_fire(in, pkts, n, &b);

	worker_add(&in->packets, fired);
	if (in->fired != NULL)
		stats_fire(in->fired, in->engine->rs, pkts, fired);
	instance_relieve(in);
}

static void
give_all(struct worker *w, const struct forward_burst *f, unsigned n, const struct between *between)
{
	const struct plan *p = w->adopted;

	for (unsigned i = 0; i < p->n; i++)
		if (instance_takes(p->list[i]))
			give(p->list[i], f, w->pkts, n, between);
	if (w->stats != NULL)
		stats_count(w->stats, w->pkts, n);
}

void
worker_burst(struct worker *w, struct source *s, unsigned n)
{
	struct between between = {0};
	struct forward_burst f; /* nobody reads .fires if there is no peer */

	f.port = w->pkts[0].port;
	f.peer = worker_peer(w, f.port);
	w->seq = w->pkts[n - 1].id;
	if (w->adopted->decodes || w->stats != NULL || w->nshares > 1)
		n = look(w, w->pkts, n, f.peer != NULL, &between);
	if (f.peer == NULL) {
		give_all(w, NULL, n, &between);
		s->release(s, w->pkts, n);
		return;
	}
	worker_enter(&f, w->pkts, n);
	give_all(w, &f, n, &between);
	worker_transmit(w, &f, w->pkts, n);
}

void
worker_idle(struct worker *w)
{
	const struct plan *p = w->adopted;
	struct between between = {0};

	between.events.n = flow_idle(p->flow, w->now, &between.events.next);
	for (unsigned i = 0; i < p->n && between.events.n > 0; i++)
		if (instance_takes(p->list[i]))
			give(p->list[i], NULL, w->pkts, 0, &between);
}

