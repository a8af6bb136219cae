/*
 * lookup: from a value to the bits of the enablings that test for it. Made while a match program is
 * generated, then only read; all workers share it.
 */
#pragma once

#include <stdint.h>

#define LOOKUP_SLOTS 256 /* a power of two, at least twice the 64 values there can be */

struct lookup {
	struct lookup *next; /* of the same ruleset */
	struct {
		uint64_t key, bits; /* bits 0: empty */
	} slot[LOOKUP_SLOTS];
};

/* An empty one in front of the list @next. NULL if memory is out. lookup_free() frees the list. */
struct lookup *lookup_new(struct lookup *next);
void lookup_free(struct lookup *list);

/* Set @bits for @key, too. At most 64 different keys. */
void lookup_add(struct lookup *l, uint64_t key, uint64_t bits);

static inline unsigned
lookup_first(uint64_t key)
{
	/* Fibonacci hashing: Knuth, The Art of Computer Programming, vol. 3, 6.4. */
	return (unsigned)(key * UINT64_C(0x9e3779b97f4a7c15) >> 56);
}

/* The bits of @key; 0 if it is not there. */
static inline uint64_t
lookup_bits(const struct lookup *l, uint64_t key)
{
	unsigned i = lookup_first(key);

	while (l->slot[i].bits != 0 && l->slot[i].key != key)
		i = (i + 1) % LOOKUP_SLOTS;
	return l->slot[i].bits;
}
