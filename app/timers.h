/*
 * timers: when the program's tick- and profile- probes are due.
 *
 * Reading a file time is the packets' own, live it is the clock: who asks gives the time. One
 * instance of a program owns them.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "../lib/probe/engine.h"

struct timers_one {
	const struct probe *probe;
	uint64_t interval; /* ns */
	uint64_t due;	   /* ns */
};

struct timers {
	struct timers_one *list; /* owned */
	unsigned n;
	uint64_t next; /* the earliest due; UINT64_MAX: none */
};

/* The timers that @rs enables, profile- alone unless @ticks. 0 or -ENOMEM. */
int timers_init(struct timers *t, const struct ruleset *rs, bool ticks);
void timers_fini(struct timers *t);

/* Time begins: the first firings are one interval after @now. */
void timers_start(struct timers *t, uint64_t now);

/* The time will be @now: after a gap of more than TIMERS_CATCH_UP intervals a timer goes on from
 * there: nobody waits for the ticks of a clock that jumped. */
#define TIMERS_CATCH_UP 100000
void timers_catch_up(struct timers *t, uint64_t now);
/* The time is @now, the latest packet @seq: fire what is due, in order of time. @e NULL: time passes,
 * but nothing fires. */
void timers_run(struct timers *t, struct engine *e, uint64_t now, uint64_t seq);
