/*
 * lookup: from a value to the bits of the enablings that test for it. Made while a match program is
 * generated, then only read; all workers share it.
 */
#pragma once

#include <stdint.h>

#define LOOKUP_SLOTS 512
#define LOOKUP_KEYS 64 /* at most */

/* Every key has a slot of its own, so that a look-up needs neither a loop nor a branch. */
struct lookup {
	struct lookup *next; /* of the same ruleset */
	uint64_t factor;     /* odd: the hash that keeps the keys apart */
	struct {
		uint64_t key, bits; /* bits 0: empty */
	} slot[LOOKUP_SLOTS];
};

/* An empty one in front of the list @next. NULL if memory is out. lookup_free() frees the list. */
struct lookup *lookup_new(struct lookup *next);
void lookup_free(struct lookup *list);

/* Set @bits for @key, too. At most LOOKUP_KEYS different keys. */
void lookup_add(struct lookup *l, uint64_t key, uint64_t bits);

/* Multiplicative hashing: Knuth, The Art of Computer Programming, vol. 3, 6.4. */
static inline unsigned
lookup_slot(const struct lookup *l, uint64_t key)
{
	return (unsigned)(key * l->factor >> 55);
}

/* The bits of @key; 0 if it is not there. */
static inline uint64_t
lookup_bits(const struct lookup *l, uint64_t key)
{
	unsigned i = lookup_slot(l, key);

	return l->slot[i].bits & (0 - (uint64_t)(l->slot[i].key == key));
}
