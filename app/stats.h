/*
 * stats: what became of every packet (-x stats, -v): counters whose sums agree.
 *
 * Received = ended in order + undecodable by reason. For each probe: seen = matched + unmatched, by
 * clause. Counting costs some cycles a packet, so it is only done when it was asked for.
 */
#pragma once

#include <stdint.h>
#include <stdio.h>

#include "../lib/decode/pkt.h"
#include "../lib/flow/flow.h"
#include "../lib/flow/frag.h"
#include "../lib/probe/exec.h"
#include "../lib/probe/ruleset.h"
#include "port.h"

/* Of one port. worker: rw, control: ro at the end. */
struct stats {
	uint64_t received, bytes;
	uint64_t unfired;	     /* came after exit() had run: decoded, but fired no probe */
	uint64_t layers[PKT_NLAYERS]; /* packets that have the layer */
	uint64_t ends[PKT_NENDS];
	uint64_t *seen;		     /* by packet enabling: firings before the predicate; owned */
};

/* Counters for @nports ports. NULL if memory is out; freed with stats_free(). */
struct stats *stats_new(const struct ruleset *rs, unsigned nports);
void stats_free(struct stats *s, unsigned nports);

/* Worker: @n decoded packets, the first @fired of which have fired their probes. @s: by port. */
void stats_count(struct stats *s, const struct ruleset *rs, const struct pkt *pkts, unsigned n,
	unsigned fired);

/* Worker: @n packets that fire events only, which have fired. */
void stats_events(struct stats *s, const struct ruleset *rs, const struct pkt *pkts, unsigned n);

/* Totals of the run, kept by control. */
struct stats_run {
	uint64_t *matched; /* by enabling; owned by control */
	uint64_t records, faults, updates;
	uint64_t drops[EXEC_NDROPS];
	struct flow_stats flow; /* zero if connections are not tracked */
	struct frag_stats frag; /* zero if fragments are not put together */
};

/* Lines "NAME VALUE", by port, then by clause, then the run's. */
void stats_print(FILE *f, const struct stats *s, const struct ruleset *rs,
	const struct port *ports, unsigned nports, const struct port_stats *port_stats,
	const struct stats_run *run);
