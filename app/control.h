/*
 * control: the control thread: takes what workers hand over, merges, prints, and ends the run.
 */
#pragma once

#include "../lib/probe/consumer.h"
#include "connections.h"
#include "options.h"
#include "out.h"
#include "port.h"
#include "process.h"
#include "stats.h"
#include "worker.h"

struct control {
	struct options *opt;	  /* setopt() changes them */
	const struct ruleset *rs;
	struct process *process;  /* whose end is the end; NULL: none */
	struct worker *worker;	  /* one, until there are several */
	struct consumer consumer;
	struct outs outs;	  /* what pcap() saves */
	struct connections connections;
	struct flow_page page;	  /* of connections, to the worker and back */
	bool listing;		  /* pages are being collected */
	struct stats_run run;
	uint64_t told[EXEC_NDROPS]; /* of run.drops: what messages have said */
	sem_t wake;		  /* workers and signals post it */
	/* Shows how far reading has come; NULL: nothing to show. */
	void (*progress)(void *arg);
	void *progress_arg;
};

/* @out: where the program prints. @ports: by number. 0 or -errno. The worker's `wake` is to be
 * set to c->wake. */
int control_init(struct control *c, struct options *opt, const struct ruleset *rs,
	struct worker *w, const struct port *ports, FILE *out);
void control_fini(struct control *c);

/* Serve the worker, which has been launched, until it is done; SIGINT and SIGTERM end it.
 * @spare: the second set of tables, freed by the caller. 0, or -errno when output failed. */
int control_run(struct control *c, struct live *spare);
/* Print all connections: those of the worker, which is done. 0 or -ENOMEM. */
int control_list(struct control *c);
/* The end: prints what is left if @ret, control_run()'s, is 0, and closes capture files. @ret,
 * or 0 or -errno. */
int control_finish(struct control *c, int ret);
