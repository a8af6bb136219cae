/*
 * spread: one queue, several workers. Its owner polls it, and hands the packets of others to them
 * through rings, one for each. Which worker a packet is for says spread_hash.h: both directions of
 * a conversation meet one worker.
 *
 * A worker gets its share from a source of its own, whether it is the owner or not.
 */
#pragma once

#include "port.h"

#define SPREAD_RING 1024 /* packets that wait for a worker, at most */

struct spread;

struct spread_options {
	const char *name;     /* of its rings: unique, ten letters at most */
	struct source *queue; /* release() is called by all workers; not owned */
	unsigned n;	      /* workers, 2 at least */
	unsigned owner;	      /* which of them polls the queue */
	const int *sockets;   /* by worker: its NUMA node */
};

/* 0, or -errno with @d filled. Freed with spread_free(), after all workers have stopped. */
int spread_new(const struct spread_options *o, struct spread **out, struct diag *d);
void spread_free(struct spread *s);

/* What worker @share < n receives from. Its stats is NULL: the queue has them. */
struct source *spread_source(struct spread *s, unsigned share);

/* Control: from the next burst on spread by addresses alone, or by ports as well, as at first:
 * conversations go to other workers. */
void spread_by_addresses(struct spread *s, bool alone);

/* Control: packets for which a ring had no room, and those that wait in rings. */
void spread_stats(const struct spread *s, uint64_t *dropped, uint64_t *waiting);
