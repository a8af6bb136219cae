/*
 * worker_read: packets of captures, and the ticks between them: time is the packets'.
 *
 * Several workers can read one capture: each reads all of it, and takes those packets whose
 * conversations are its own. So all of them know how many packets there were and what time it is.
 * They hand their tables over at the same places: every ROUND packets, and before a tick, for which
 * they wait for each other. That makes results as if one had done it all.
 */
#include <string.h>

#include <rte_common.h>

#include "worker_burst.h"

#define ROUND 65536u /* packets */

/* When the first timer of any program is due. */
static uint64_t
next_tick(const struct worker *w)
{
	uint64_t next = UINT64_MAX;

	for (unsigned i = 0; i < w->adopted->n; i++)
		if (!w->adopted->list[i]->engine->stopped)
			next = RTE_MIN(next, w->adopted->list[i]->timers.next);
	return next;
}

/* What is due before the next packet, at @next. */
static void
tick(struct worker *w, uint64_t next)
{
	const struct plan *p = w->adopted;
	uint64_t due;

	for (unsigned i = 0; i < p->n; i++)
		timers_catch_up(&p->list[i]->timers, next);
	while ((due = next_tick(w)) <= next) {
		w->now = RTE_MAX(w->now, due);
		if (p->flow != NULL)
			worker_idle(w);
		for (unsigned i = 0; i < p->n; i++)
			if (p->list[i]->timers.next <= due)
				instance_tick(p->list[i], due, w->seq);
	}
}

/* How many of the next @n packets are given on at once. What connections do depends on the latest
 * packet's time: who shares does not let it go back within a part, so that it is the packet's own,
 * or that of before. */
static unsigned
next_part(const struct worker *w, unsigned n)
{
	unsigned part = 1;

	if (w->nshares < 2)
		return n;
	while (part < n && w->pkts[part].ts >= w->pkts[part - 1].ts)
		part++;
	return part;
}

/* Packets that others take tell the time as well. Connections expire by it, but nobody who shares
 * waits for that. */
static void
tell_time(const struct worker *w)
{
	const struct plan *p = w->adopted;
	const struct flow_extra *none;

	if (p->flow != NULL)
		flow_idle(p->flow, w->now, &none);
	if (p->frag != NULL)
		frag_idle(p->frag, w->now);
}

/* The first @n packets that were read. */
static void
give_on(struct worker *w, struct source *s, unsigned n)
{
	uint64_t now = w->now;

	for (unsigned i = 0; i < n; i++)
		now = RTE_MAX(now, w->pkts[i].ts);
	worker_burst(w, s, n);
	w->now = now;
	if (w->nshares > 1)
		tell_time(w);
}

unsigned
worker_read(struct worker *w)
{
	struct source *s = w->sources[0];
	unsigned n, part;

	s->until = next_tick(w) - 1; /* no timer: all */
	n = s->rx(s, w->pkts, RTE_MIN((unsigned)DECODE_BURST, ROUND - (unsigned)(w->read % ROUND)));
	w->read += n;
	for (unsigned left = n; left > 0; left -= part) {
		part = next_part(w, left);
		give_on(w, s, part);
		memmove(w->pkts, w->pkts + part, (left - part) * sizeof(*w->pkts));
	}
	if (n > 0 && w->read % ROUND == 0)
		for (unsigned i = 0; i < w->adopted->n; i++)
			instance_end_round(w->adopted->list[i]);
	if (s->ahead && s->next > s->until)
		tick(w, s->next);
	return n;
}
