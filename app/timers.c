/* timers: firing tick- and profile- probes in order of time. */
#include <errno.h>
#include <stdlib.h>

#include "../lib/probe/fire.h"
#include "timers.h"

int
timers_init(struct timers *t, const struct ruleset *rs, bool ticks)
{
	t->n = 0;
	t->next = UINT64_MAX;
	t->list = calloc(rs->n + 1u, sizeof(*t->list));
	if (t->list == NULL)
		return -ENOMEM;
	for (unsigned i = rs->npacket; i < rs->n; i++) {
		const struct probe *p = rs->enablings[i].probe;
		unsigned j = 0;

		if ((p->kind != PROBE_TICK || !ticks) && p->kind != PROBE_PROFILE)
			continue;
		while (j < t->n && t->list[j].probe != p)
			j++;
		if (j == t->n)
			t->list[t->n++] = (struct timers_one){.probe = p, .interval = p->interval};
	}
	return 0;
}

void
timers_fini(struct timers *t)
{
	free(t->list);
	t->list = NULL;
	t->n = 0;
}

static struct timers_one *
earliest(const struct timers *t)
{
	struct timers_one *best = NULL;

	for (unsigned i = 0; i < t->n; i++)
		if (best == NULL || t->list[i].due < best->due)
			best = &t->list[i];
	return best;
}

void
timers_start(struct timers *t, uint64_t now)
{
	for (unsigned i = 0; i < t->n; i++)
		t->list[i].due = now + t->list[i].interval;
	t->next = t->n > 0 ? earliest(t)->due : UINT64_MAX;
}

void
timers_catch_up(struct timers *t, uint64_t now)
{
	for (unsigned i = 0; i < t->n; i++)
		if (now > t->list[i].due &&
				(now - t->list[i].due) / t->list[i].interval > TIMERS_CATCH_UP)
			t->list[i].due = now;
	if (t->n > 0)
		t->next = earliest(t)->due;
}

void
timers_run(struct timers *t, struct engine *e, uint64_t now, uint64_t seq)
{
	timers_catch_up(t, now);
	while (t->next <= now && (e == NULL || !e->stopped)) {
		struct timers_one *one = earliest(t);

		if (e != NULL)
			fire_probe(e, one->probe, one->due, seq);
		one->due += one->interval;
		t->next = earliest(t)->due;
	}
}
