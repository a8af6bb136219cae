/* lookup: making look-ups. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "lookup.h"

_Static_assert(LOOKUP_SLOTS == 512, "lookup_slot() takes the upper 9 bits");

struct lookup *
lookup_new(struct lookup *next)
{
	struct lookup *l = calloc(1, sizeof(*l));

	if (l != NULL) {
		l->next = next;
		l->factor = UINT64_C(0x9e3779b97f4a7c15);
	}
	return l;
}

void
lookup_free(struct lookup *list)
{
	while (list != NULL) {
		struct lookup *next = list->next;

		free(list);
		list = next;
	}
}

/* False: the slot is another key's. */
static bool
put(struct lookup *l, uint64_t key, uint64_t bits)
{
	unsigned i = lookup_slot(l, key);

	if (l->slot[i].bits != 0 && l->slot[i].key != key)
		return false;
	l->slot[i].key = key;
	l->slot[i].bits |= bits;
	return true;
}

/* All of @old into @l by its factor. */
static bool
put_all(struct lookup *l, const struct lookup *old)
{
	memset(l->slot, 0, sizeof(l->slot));
	for (unsigned i = 0; i < LOOKUP_SLOTS; i++)
		if (old->slot[i].bits != 0 && !put(l, old->slot[i].key, old->slot[i].bits))
			return false;
	return true;
}

/* Two different keys meet with few factors, so one that parts all of them is soon found: of random
 * ones about each 50th does with 64 keys. */
void
lookup_add(struct lookup *l, uint64_t key, uint64_t bits)
{
	struct lookup old;

	if (put(l, key, bits))
		return;
	old = *l;
	do {
		l->factor = l->factor * UINT64_C(6364136223846793005) + 2;
	} while (!put_all(l, &old) || !put(l, key, bits));
}
