/* map: open addressing, doubled when half full. */
#include <stdint.h>
#include <string.h>

#include "arena.h"
#include "map.h"

static struct map_slot *
find(const struct map *m, const char *name)
{
	uint64_t h = UINT64_C(0xcbf29ce484222325); /* FNV-1a */
	unsigned i;

	for (const char *s = name; *s != '\0'; s++)
		h = (h ^ (unsigned char)*s) * UINT64_C(0x100000001b3);
	for (i = (unsigned)(h ^ h >> 32);; i++) {
		struct map_slot *slot = &m->slots[i & (m->cap - 1)];

		if (slot->name == NULL || strcmp(slot->name, name) == 0)
			return slot;
	}
}

static void
enlarge(struct map *m)
{
	struct map_slot *old = m->slots;
	unsigned n = m->cap;

	m->cap = n == 0 ? 64 : 2 * n;
	m->slots = arena_alloc(m->arena, m->cap * sizeof(*m->slots));
	for (unsigned i = 0; i < n; i++)
		if (old[i].name != NULL)
			*find(m, old[i].name) = old[i];
}

void
map_put(struct map *m, const char *name, void *value)
{
	struct map_slot *slot;

	if (2 * m->n >= m->cap)
		enlarge(m);
	slot = find(m, name);
	if (slot->name == NULL) {
		slot->name = name;
		m->n++;
	}
	slot->value = value;
}

void *
map_get(const struct map *m, const char *name)
{
	return m->cap == 0 ? NULL : find(m, name)->value;
}
