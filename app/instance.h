/*
 * instance: a program on one worker: its engine, the tables that it fills, its timers, and the
 * mailbox through which the tables get to control.
 *
 * Control never touches what a worker writes. They meet in the mailbox: control puts empty tables
 * into `spare`; the worker, between two firings, takes them and leaves its full ones in `full`. So
 * the worker alone decides where the cut is, and a program that prints an aggregation prints
 * exactly what was counted before that very firing. (Live it does not wait: where control has not
 * given the spare tables back yet there is no cut, and what is printed is a little newer.) There
 * are two sets of tables: when one is in the worker's hands, the other is spare, or full, or being
 * merged.
 */
#pragma once

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "../lib/probe/engine.h"
#include "loss.h"
#include "stats.h"
#include "timers.h"
#include "wake.h"

/* Where several workers share a capture, they go through ticks together. */
struct instance_pace {
	_Atomic(uint64_t) ticks; /* that the leading worker has fired */
	atomic_bool over;	 /* exit() was among what they did */
};

struct instance {
	/* set before a worker sees it; worker: ro */
	struct engine *engine;	   /* owned */
	struct live *tables[2];	   /* owned */
	bool leads;		   /* BEGIN, END and ticks fire here */
	struct instance_pace *pace; /* NULL: it does not share a capture with others */
	struct wake *wake;	   /* control waits here */
	struct loss *loss;	   /* shared by its workers; NULL: the program does not ask */
	struct stats_fired *fired; /* by port; NULL: not wanted. worker: rw, control: ro at the end */

	/* worker: rw */
	struct timers timers;
	bool alone;		   /* no other worker counts: what is handed over is all there is */
	bool begun_here;
	bool closes;		   /* what is handed over ends a round */
	uint64_t ticks;		   /* that it has gone through */
	uint64_t lost[EXEC_NLOSSES]; /* of its tables, what `loss` has */
	unsigned late;		   /* bursts since the end was asked for */
	_Atomic(uint64_t) packets; /* given to the program; control: ro */

	/* worker: sets, control: ro */
	atomic_bool begun;	   /* BEGIN has fired, where it fires here */
	atomic_bool stopped;	   /* exit() was called, or there is no more room */
	atomic_bool done;	   /* END has fired, the last tables are in engine->live */

	/* mailbox */
	_Atomic(struct live *) spare; /* control: puts, worker: takes */
	_Atomic(struct live *) full;  /* worker: puts, control: takes */
	bool full_alone, full_ends; /* `alone`; is it this worker's last part of the round? */
	atomic_bool ask;	   /* control: sets, worker: clears: hand over at the next burst */
	atomic_bool finish;	   /* control: sets: take what has come, then fire END */
};

struct instance_options {
	struct engine_vars *vars;
	enum engine_kind kind;
	unsigned cpu;		   /* lcore that programs and output show */
	uint64_t wall_offset;	   /* see engine_new() */
	size_t aggsize, bufsize;   /* bytes of a set of tables */
	int socket;		   /* NUMA node */
	bool leads, alone;
	bool wait;		   /* wait for room rather than drop */
	struct instance_pace *pace;
	struct loss *loss;	   /* see struct instance */
	unsigned nports;	   /* count firings for so many ports; 0: do not count them */
	struct wake *wake;
};

/* Bind @rs to a worker. NULL with errno and @d: -ENOMEM with an empty @d->text: the tables found no
 * room. Freed by the caller with instance_free(), before @rs and the variables. */
struct instance *instance_new(const struct ruleset *rs, const struct instance_options *o,
	struct diag *d);
void instance_free(struct instance *in);

/* Worker: time begins for it at @now: BEGIN, and timers start. */
void instance_begin(struct instance *in, uint64_t now);
/* Worker: do what control wants, and what the clock does. @now: ns; @live: the clock is the
 * machine's, so that timers are due when it says so. @seq: of the latest packet. @more: there were
 * packets just now. */
void instance_serve(struct instance *in, uint64_t now, uint64_t seq, bool live, bool more);
/* Worker: the timers that are due at @due, of a capture whose latest packet is @seq. */
void instance_tick(struct instance *in, uint64_t due, uint64_t seq);
/* Worker: what it has counted belongs together with what others have, if they share a capture. */
void instance_end_round(struct instance *in);
/* Worker: hand the tables over, if they are half full. */
void instance_relieve(struct instance *in);

/* Worker: does it take packets? */
static inline bool
instance_takes(const struct instance *in)
{
	return in->begun_here && !in->engine->stopped;
}
