/*
 * control: the control thread: serves workers, signals and the clock while programs are traced.
 *
 * Programs come (control_add) and go (control_remove) while workers run; control_step() is one
 * round of everything in between.
 */
#pragma once

#include <stdio.h>

#include "connections.h"
#include "options.h"
#include "process.h"
#include "tracing.h"
#include "workers.h"

#define CONTROL_PROGRAMS 64 /* at once */

struct control {
	/* the caller's, set before control_init() */
	const struct options *opt;
	struct workers *workers;
	struct process *process;  /* whose end is the end; NULL: none */
	FILE *list_out;		  /* where connections are listed */
	int input;		  /* wait for this, too; -1: for nothing else */
	/* Shows how far reading has come; NULL: nothing to show. */
	void (*progress)(void *arg);
	void *progress_arg;

	struct tracing *list[CONTROL_PROGRAMS]; /* in the order in which they fire; not owned */
	unsigned n;
	struct connections connections;
	struct flow_page page;	  /* of connections, to a worker and back */
	unsigned page_of;	  /* the worker whose page it is */
	bool listing;		  /* pages are being collected */
	bool gone;		  /* all ports are */
	/* ns: when workers were asked, drops told, losses and ports looked at, the last time */
	long long asked, told, looked, watched;
	struct wake wake;	  /* workers and signals post it */
};

/* Once a process. From here on SIGINT and SIGTERM end tracing; SIGUSR1 lists connections, if they
 * are tracked; SIGHUP is for control_hung_up(), if there is a file of commands. 0 or -errno. */
int control_init(struct control *c);
void control_fini(struct control *c);

/* A signal has asked for the end. */
bool control_interrupted(void);
/* SIGHUP has asked for --config's file to be read again, since the last call. */
bool control_hung_up(void);

/* Other threads: control goes no further than its next wait, so what only it changes can be read
 * meanwhile. Not for long: workers wait for it, or drop. */
void control_hold(void);
void control_release(void);

/* Wait until there may be something to do, @ns at most, and do it. 0, or -errno when the output of
 * a program failed: that program is to be removed. */
int control_step(struct control *c, long long ns);

/* From now on @t is traced: BEGIN has fired when this returns, unless a signal came first, or packets
 * of a capture have not come. 0, or -errno: then it is not, and @d, or what was told, says why. */
int control_add(struct control *c, struct tracing *t, struct diag *d);
/* @t is in no plan for a while, and then again; what it has counted stays. As control_step(). */
int control_pause(struct control *c, struct tracing *t);
int control_resume(struct control *c, struct tracing *t);
/* The end of @t: END fires, unless it is paused, and all is printed but aggregations. As control_step(). */
int control_remove(struct control *c, struct tracing *t);

/* Serve until inputs, the process, the user or the only program, which has been added, come to the
 * end. As control_step(). */
int control_run(struct control *c);

/* Print all connections as they are now. -ENOENT: they are not tracked; else as control_step(). */
int control_list_live(struct control *c, enum options_connections format, FILE *out);

/* Print all connections: those of the workers, which have stopped. 0 or -ENOMEM. */
int control_list(struct control *c);
