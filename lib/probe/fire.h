/*
 * fire: the probes of a burst: match all packets, then run the bodies packet by packet.
 *
 * Order is DTrace's: packet by packet, for each packet probe by probe from the outer header
 * inwards, for each probe clause by clause. No lock, no allocation, no log, no system call.
 */
#pragma once

#include <stdint.h>

#include "engine.h"

/* Fire everything for @n <= DECODE_BURST decoded packets, whose `fires` are set. Stops after the
 * clause that runs exit(): returns the number of packets that were seen. */
unsigned fire_burst(struct engine *e, struct pkt *pkts, unsigned n);

/* Fire the clauses of one probe that no packet fires (BEGIN, END, a timer) at time @ts. @seq: of the
 * packet that they come after: where their records belong. */
void fire_probe(struct engine *e, const struct probe *p, uint64_t ts, uint64_t seq);
