/*
 * worker: one lcore: receives bursts, decodes them, fires the program.
 *
 * Control never touches what a worker writes. They meet in a mailbox: control puts empty tables
 * into `spare`; the worker, between two firings, takes them and leaves its full ones in `full`. So
 * the worker alone decides where the cut is, and a program that prints an aggregation prints
 * exactly what was counted before that very firing. (Live it does not wait: where control has not
 * given the spare tables back yet there is no cut, and what is printed is a little newer.) There
 * are two sets of tables per worker: when one is in the worker's hands, the other is spare, or
 * full, or being merged.
 */
#pragma once

#include <semaphore.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "../lib/decode/decode.h"
#include "../lib/flow/flow.h"
#include "../lib/flow/frag.h"
#include "../lib/probe/engine.h"
#include "local.h"
#include "owner.h"
#include "port.h"
#include "stats.h"
#include "timers.h"

struct worker {
	/* set before the launch; worker: ro */
	unsigned lcore;
	struct source **sources;
	unsigned nsources;
	bool offline;		   /* sources are captures: time is the packets' */
	bool checksum;		   /* IPv4 headers whose checksum is wrong are undecodable */
	const struct local *local; /* NULL: everything is received */
	struct flow_table *flow;   /* connections; NULL: nobody asks for them. worker: rw */
	struct frag_table *frag;   /* fragments; NULL likewise */
	struct owners *owners;	   /* whose the connections are; NULL: nobody asks */
	struct stats *stats;	   /* by port; NULL: not wanted. worker: rw, control: ro at the end */
	sem_t *wake;		   /* control waits here */

	/* worker: rw */
	struct engine *engine;
	struct timers timers;
	uint64_t now;		   /* ns: the latest packet's time, or the clock */
	atomic_bool begun;	   /* BEGIN has fired; control: ro */
	struct decode_scratch *scratch;
	struct pkt pkts[DECODE_BURST];

	/* mailbox */
	_Atomic(struct live *) spare; /* control: puts, worker: takes */
	_Atomic(struct live *) full;  /* worker: puts, control: takes */
	_Atomic(struct flow_page *) page; /* control: puts, worker: fills, and sets to NULL */
	atomic_bool ask;	   /* control: set, worker: clears: hand over at the next burst */
	atomic_bool stop;	   /* control: set: end after this burst */
	atomic_bool done;	   /* worker: set: END has fired, the last tables are in engine->live */
};

/* Allocate what a worker needs besides its sources; it owns w->flow, w->frag and w->owners from
 * then on. @e and the first live tables (e->live) are the caller's. 0 or -ENOMEM. */
int worker_init(struct worker *w, struct engine *e);
void worker_fini(struct worker *w);

/* The lcore's function; @arg: struct worker. */
int worker_main(void *arg);
