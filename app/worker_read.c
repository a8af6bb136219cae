/*
 * worker_read: packets of captures, and the ticks between them: time is the packets'.
 *
 * Several workers can read one capture: each reads all of it, and takes those packets whose
 * conversations are its own. So all of them know how many packets there were and what time it is.
 * They hand their tables over at the same places: every ROUND packets, and before a tick, for which
 * they wait for each other. That makes results as if one had done it all.
 */
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

unsigned
worker_read(struct worker *w)
{
	struct source *s = w->sources[0];
	unsigned n;

	s->until = next_tick(w) - 1; /* no timer: all */
	n = s->rx(s, w->pkts, RTE_MIN((unsigned)DECODE_BURST, ROUND - (unsigned)(w->read % ROUND)));
	for (unsigned i = 0; i < n; i++)
		w->now = RTE_MAX(w->now, w->pkts[i].ts);
	w->read += n;
	if (n > 0)
		worker_burst(w, s, n);
	if (n > 0 && w->read % ROUND == 0)
		for (unsigned i = 0; i < w->adopted->n; i++)
			instance_end_round(w->adopted->list[i]);
	if (s->ahead && s->next > s->until)
		tick(w, s->next);
	return n;
}
