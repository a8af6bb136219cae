/*
 * wheel: when each connection is looked at again. Internal to lib/flow.
 *
 * A packet only notes its time in the entry, so it costs nothing to put a deadline off. An entry
 * lies in the slot of a time at which it may have expired; when that comes, it has, or goes to
 * another slot.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#define WHEEL_SLOTS 256u

/* Ticks of about a millisecond, modulo 2^32; slots of about a second. */
#define WHEEL_TICK_BITS 20
#define WHEEL_SLOT_BITS 10

struct flow;

struct wheel {
	uint32_t head[WHEEL_SLOTS]; /* number of an entry; 0: none */
	uint64_t used[WHEEL_SLOTS / 64]; /* slots that have an entry */
	uint32_t slot;		    /* all before it (a tick's upper bits) have been visited */
};

static inline uint32_t
wheel_ticks(uint64_t ns)
{
	return (uint32_t)(ns >> WHEEL_TICK_BITS);
}

/* Time begins at tick @now. */
void wheel_init(struct wheel *w, uint32_t now);

/* Put entry @n of @flows into the slot of tick @due, or the latest slot there is. */
void wheel_put(struct wheel *w, struct flow *flows, uint32_t n, uint32_t due);

/* Take an entry whose slot has passed at tick @now; 0: there is none. */
uint32_t wheel_due(struct wheel *w, struct flow *flows, uint32_t now);

/* Take the entry whose slot comes next, whenever that is; 0: there is none. *due: the first tick of
 * that slot. */
uint32_t wheel_next(struct wheel *w, struct flow *flows, uint32_t *due);

/* Is tick @a in a slot after that of tick @b? */
static inline bool
wheel_later(uint32_t a, uint32_t b)
{
	return (int32_t)((a >> WHEEL_SLOT_BITS << WHEEL_SLOT_BITS) -
		(b >> WHEEL_SLOT_BITS << WHEEL_SLOT_BITS)) > 0;
}
