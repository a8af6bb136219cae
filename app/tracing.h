/*
 * tracing: one program that is being traced, as control has it: its instances on all workers, what
 * they have handed over, merged, and where that is printed.
 *
 * Tables are taken in rounds: one hand-over of every worker. Aggregations are merged as they come;
 * records are printed when the round is complete, in order. Where one worker counts alone each
 * hand-over is a round.
 */
#pragma once

#include <stdio.h>

#include "../lib/probe/consumer.h"
#include "collect.h"
#include "instance.h"
#include "options.h"
#include "out.h"
#include "stats.h"
#include "workers.h"

struct tracing {
	/* the caller's, set before tracing_init() */
	struct settings *set;	  /* setopt() changes them */
	const char *output;	  /* -o: where pcap() without a name saves; NULL: nowhere */
	const struct ruleset *rs;
	FILE *out;		  /* where the program prints */

	struct workers *workers;
	struct engine_vars vars;
	struct instance **list;	  /* by worker */
	bool *ended;		  /* by worker: its part of the round is there */
	bool *gone;		  /* by worker: it has ended for good */
	struct collect collect;
	struct loss loss;	  /* what the program reads of it, if it does */
	struct instance_pace pace; /* of workers that share a capture */
	struct consumer consumer;
	struct outs outs;	  /* what pcap() saves */
	struct stats_run run;
	bool paused;		  /* no plan has it until it is resumed */
	uint64_t rounds;	  /* that are complete */
	uint64_t (*drops)[EXEC_NDROPS]; /* by worker */
	uint64_t (*told)[EXEC_NDROPS];	/* of them: what messages have said */
};

/* Instances for all workers, which wait for a plan. Messages say what is wrong. 0 or -errno; to be
 * ended by tracing_fini() in any case. */
int tracing_init(struct tracing *t, struct workers *ws, const struct options *opt, struct wake *wake);
void tracing_fini(struct tracing *t);

/* Take what workers have handed over, and print complete rounds. 0 or -errno when output failed. */
int tracing_serve(struct tracing *t);
/* Workers are to hand over what they have. */
void tracing_ask(struct tracing *t);
/* Worker @k has it in no plan any more: take what it had in its hands. As tracing_serve(). */
int tracing_take_rest(struct tracing *t, unsigned k);
/* It goes into plans again: timers go on from now. */
void tracing_resume(struct tracing *t);
/* It has been taken from all workers: print what is left if @ret, what has come of tracing so far,
 * is 0; close capture files. @ret, or 0 or -errno. */
int tracing_finish(struct tracing *t, int ret);

/* exit() was called somewhere, or there is no more room. */
bool tracing_stopped(const struct tracing *t);
/* What got lost since the last time, as DTrace says it. */
void tracing_tell_drops(struct tracing *t);
/* Packets that workers have given to it: exact when they have stopped, or have it no more. */
uint64_t tracing_packets(const struct tracing *t);
