/* wheel: slots as lists through the entries, and a bit for each slot that is not empty. */
#include "entry.h"
#include "wheel.h"

static uint32_t
slot_of(uint32_t tick)
{
	return tick >> WHEEL_SLOT_BITS;
}

/* Slots from @from to @to, numbers that wrap with the ticks. */
static int32_t
distance(uint32_t from, uint32_t to)
{
	return (int32_t)((to - from) << WHEEL_SLOT_BITS) >> WHEEL_SLOT_BITS;
}

void
wheel_init(struct wheel *w, uint32_t now)
{
	*w = (struct wheel){.slot = slot_of(now)};
}

void
wheel_put(struct wheel *w, struct flow *flows, uint32_t n, uint32_t due)
{
	int32_t ahead = distance(w->slot, slot_of(due));
	uint32_t at;

	/* In the slot that is being visited it would be met at once, and again. */
	ahead = ahead < 1 ? 1 : ahead > (int32_t)WHEEL_SLOTS - 1 ? (int32_t)WHEEL_SLOTS - 1 : ahead;
	at = (w->slot + (uint32_t)ahead) % WHEEL_SLOTS;
	flows[n].next = w->head[at];
	w->head[at] = n;
	w->used[at / 64] |= UINT64_C(1) << (at % 64);
}

/* The first slot from w->slot on, at most @reach further, that is not empty; -1: there is none. */
static int32_t
find_used(const struct wheel *w, uint32_t reach)
{
	for (uint32_t ahead = 0; ahead <= reach;) {
		uint32_t at = (w->slot + ahead) % WHEEL_SLOTS;
		uint64_t bits = w->used[at / 64] >> (at % 64);

		if (bits != 0) {
			ahead += (uint32_t)__builtin_ctzll(bits);
			return ahead <= reach ? (int32_t)ahead : -1;
		}
		ahead += 64 - at % 64;
	}
	return -1;
}

static uint32_t
take(struct wheel *w, struct flow *flows, uint32_t ahead)
{
	uint32_t at = (w->slot + ahead) % WHEEL_SLOTS, n = w->head[at];

	w->head[at] = flows[n].next;
	if (w->head[at] == 0)
		w->used[at / 64] &= ~(UINT64_C(1) << (at % 64));
	return n;
}

uint32_t
wheel_due(struct wheel *w, struct flow *flows, uint32_t now)
{
	int32_t passed = distance(w->slot, slot_of(now)), ahead;

	if (passed <= 0)
		return 0;
	ahead = find_used(w,
		passed > (int32_t)WHEEL_SLOTS ? WHEEL_SLOTS - 1 : (uint32_t)passed - 1);
	if (ahead < 0) {
		w->slot = slot_of(now);
		return 0;
	}
	w->slot += (uint32_t)ahead;
	return take(w, flows, 0);
}

uint32_t
wheel_next(struct wheel *w, struct flow *flows, uint32_t *due)
{
	int32_t ahead = find_used(w, WHEEL_SLOTS - 1);

	if (ahead < 0)
		return 0;
	*due = (w->slot + (uint32_t)ahead) << WHEEL_SLOT_BITS;
	return take(w, flows, (uint32_t)ahead);
}
