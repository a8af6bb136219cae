/* lookup: making look-ups. */
#include <stdlib.h>

#include "lookup.h"

_Static_assert(LOOKUP_SLOTS == 256, "lookup_first() takes the upper 8 bits");

struct lookup *
lookup_new(struct lookup *next)
{
	struct lookup *l = calloc(1, sizeof(*l));

	if (l != NULL)
		l->next = next;
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

void
lookup_add(struct lookup *l, uint64_t key, uint64_t bits)
{
	unsigned i = lookup_first(key);

	while (l->slot[i].bits != 0 && l->slot[i].key != key)
		i = (i + 1) % LOOKUP_SLOTS;
	l->slot[i].key = key;
	l->slot[i].bits |= bits;
}
