/*
 * trace: a compiled program traces its inputs: memory, workers, control, to the exit status.
 */
#pragma once

#include <stdio.h>

#include "../lib/lang/compile.h"
#include "../lib/probe/engine.h"
#include "control.h"
#include "inputs.h"
#include "process.h"

#define TRACE_ERROR 1	 /* exit status of what failed */

struct trace {
	/* the caller's, set before trace_run() */
	struct options *opt;
	const struct inputs *in;
	const struct local *local; /* NULL: no address is known to be the traced host's */
	const struct ruleset *rules;
	struct process *process;
	FILE *out; /* where the program prints */

	struct workers workers;
	struct tracing tracing;
	struct control control;
};

/* May it start: is what @program does allowed, has what @rules record room? Tells the user why not.
 * 0 or an exit status. */
int trace_permit(const struct settings *set, const struct program *program,
	const struct ruleset *rules);

/* Trace until the program, the inputs or the user end it; all is told. The exit status: what exit()
 * gave, or an error's. After EAL's start; trace_fini() frees, in any case. */
int trace_run(struct trace *t);
void trace_fini(struct trace *t);
