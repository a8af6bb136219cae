/*
 * stats: what became of every packet (-x stats, -v): counters whose sums agree.
 *
 * Received = ended in order + undecodable by reason. For each probe: seen = matched + unmatched, by
 * clause. Counting costs some cycles a packet, so it is only done when it was asked for. Each
 * worker has counters of its own; control adds them up at the end.
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
	uint64_t layers[PKT_NLAYERS]; /* packets that have the layer */
	uint64_t ends[PKT_NENDS];
};

/* Worker: @n decoded packets. @s: by port. */
void stats_count(struct stats *s, const struct pkt *pkts, unsigned n);

/* What the packets of one port have fired in one program. worker: rw, control: ro at the end. */
struct stats_fired {
	uint64_t packets;	/* all: the others came before the program, or after exit() */
	uint64_t *seen;		/* by packet enabling: firings before the predicate */
};

/* Counters for @nports ports. NULL if memory is out; freed with stats_fired_free(). */
struct stats_fired *stats_fired_new(const struct ruleset *rs, unsigned nports);
void stats_fired_free(struct stats_fired *f);

/* Worker: @n packets have fired. Those that fire events only are not received, so they are no
 * packets. @f: by port. */
void stats_fire(struct stats_fired *f, const struct ruleset *rs, const struct pkt *pkts,
	unsigned n);
void stats_fire_events(struct stats_fired *f, const struct ruleset *rs, const struct pkt *pkts,
	unsigned n);

/* Control: add those of @nports ports to @sum. */
void stats_add(struct stats *sum, const struct stats *s, unsigned nports);
void stats_fired_add(struct stats_fired *sum, const struct stats_fired *f,
	const struct ruleset *rs, unsigned nports);

/* Totals of a program, kept by control. */
struct stats_run {
	uint64_t *matched; /* by enabling; owned by control */
	uint64_t records, faults, updates;
	uint64_t drops[EXEC_NDROPS];
};

/* Everything, to be printed. */
struct stats_all {
	const struct port *ports;
	unsigned nports;
	const struct port_stats *port_stats; /* by port */
	const struct stats *stats;	     /* by port: sums */
	const struct stats_fired *fired;     /* likewise */
	const struct ruleset *rs;
	const struct stats_run *run;
	struct flow_stats flow; /* zero if connections are not tracked */
	struct frag_stats frag; /* zero if fragments are not put together */
};

/* Lines "NAME VALUE", by port, then by clause, then the run's. */
void stats_print(FILE *f, const struct stats_all *a);
