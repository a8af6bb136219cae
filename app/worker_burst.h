/*
 * worker_burst: a worker's way through its packets. Internal to worker*.c.
 */
#pragma once

#include "worker.h"
#include "worker_forward.h"

#define FREED (UINT32_C(1) << PKT_FREED)

/* Packets that fire events only, still to come between those of a burst. */
struct extras {
	const struct flow_extra *next;
	unsigned n;
};

/* What happens between the packets of a burst: to connections, and, after that, the datagrams
 * that are complete. */
struct between {
	struct extras events, datagrams;
};

/* The first @n packets of w->pkts have come from @s: do with them what the plan says. */
void worker_burst(struct worker *w, struct source *s, unsigned n);

/* Fire a burst, and what happens between its packets, in order. Returns how many packets were fired,
 * which is less only if exit() was called. */
unsigned worker_fire(struct instance *in, struct pkt *pkts, unsigned n, struct between *b);
/* What comes before packet @before of the burst. */
void worker_fire_between(struct instance *in, struct between *b, unsigned before);

/* A burst that goes through: from port .port to its peer. */
struct forward_burst {
	uint16_t port;
	const struct forward_peer *peer;
	uint32_t fires[DECODE_BURST]; /* pkt.fires where they enter */
};

/* Where what comes to @port leaves. NULL: it does not. */
const struct forward_peer *worker_peer(const struct worker *w, uint16_t port);
/* The packets are given to programs next. */
void worker_enter(struct forward_burst *b, struct pkt *pkts, unsigned n);
/* As worker_fire(), and each packet leaves after it has entered. */
unsigned worker_pass(struct instance *in, const struct forward_burst *b, struct pkt *pkts,
	unsigned n, struct between *between);
/* Send them; those that the port does not take are dropped out, counted and freed. */
void worker_transmit(struct worker *w, const struct forward_burst *b, struct pkt *pkts, unsigned n);

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
