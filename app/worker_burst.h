/*
 * worker_burst: a worker's way through its packets. Internal to worker*.c.
 */
#pragma once

#include "worker.h"

/* The first @n packets of w->pkts have come from @s: do with them what the plan says. */
void worker_burst(struct worker *w, struct source *s, unsigned n);

/* Nothing came: connections may expire all the same. It is w->now. */
void worker_idle(struct worker *w);

/* The next packets of the capture that the worker reads, or the ticks before them. Returns how many
 * packets were read, those of other workers included. */
unsigned worker_read(struct worker *w);

/* A counter that only the worker writes. */
static inline void
worker_add(_Atomic(uint64_t) *counter, uint64_t n)
{
	atomic_store_explicit(counter, atomic_load_explicit(counter, memory_order_relaxed) + n,
		memory_order_relaxed);
}
