/*
 * map: names of a compilation: string to pointer, in the arena. Entries are never removed.
 */
#pragma once

struct arena;

struct map {
	struct arena *arena;
	struct map_slot {
		const char *name; /* NULL: free */
		void *value;
	} *slots;	 /* open addressing, cap a power of two */
	unsigned n, cap;
};

/* A zeroed map with its arena set is ready. @name is kept, it must live as long as the map. */
void map_put(struct map *m, const char *name, void *value); /* replaces what @name had */
void *map_get(const struct map *m, const char *name);	    /* NULL: there is none */
