/*
 * owner: whose the sockets at the ends of connections are.
 *
 * The worker tells control about each connection that begins; control asks the kernel and /proc,
 * which takes it some time, and the worker notes the answer between two bursts. Two rings are all
 * that they share. What finds no room in them is counted: those connections have no owners.
 */
#pragma once

#include <stdint.h>

#include <rte_ring.h>

#include "../lib/flow/flow.h"
#include "../lib/probe/procs.h"
#include "owner_proc.h"
#include "port.h"

#define OWNERS_ROOM 4096       /* connections that wait for an answer; a power of two */
#define OWNERS_POLL_NS 100000  /* how often control is to look for questions */

/* A connection that control asks about once more, because somebody may accept it yet. */
struct owner_wait {
	struct flow_begun b;
	struct flow_owned said;
	uint64_t due;	    /* ns, CLOCK_MONOTONIC */
	unsigned tries;
};

struct owners {
	struct rte_ring *asked; /* struct flow_begun; worker: puts, control: takes */
	struct rte_ring *said;	/* struct flow_owned; control: puts, worker: takes */
	uint64_t lost;		/* worker: rw, control: ro at the end */

	/* control: rw */
	int diag;		/* owner_diag.h */
	struct owner_proc *proc;
	struct procs *procs;
	unsigned *ifindex;	/* by port; 0: it is no kernel interface */
	struct owner_wait *waits; /* OWNERS_ROOM in a ring, the one that is due first at `first` */
	unsigned first, nwaits;
};

/* For connections seen at @ports, on NUMA node @node. NULL with errno; freed by the caller with
 * owners_free(). */
struct owners *owners_new(const struct port *ports, unsigned nports, struct procs *procs, int node);
void owners_free(struct owners *o);

/* Worker: ask about the connections that began with the last burst; note what was said. */
void owners_ask(struct owners *o, const struct flow_table *t);
void owners_note(struct owners *o, struct flow_table *t);

/* Control: answer, for some milliseconds at most. @now: ns, CLOCK_MONOTONIC. */
void owners_serve(struct owners *o, uint64_t now);
