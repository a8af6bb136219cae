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
#include "results.h"

#define TRACE_ERROR 1	 /* exit status of what failed */

struct trace {
	/* the caller's, set before trace_run() */
	struct options *opt;
	struct inputs *in;
	const struct local *local; /* NULL: no address is known to be the traced host's */
	const struct ruleset *rules;
	struct process *process;
	FILE *out; /* where the program prints */

	struct workers workers;
	struct tracing tracing;
	struct control control;
	struct results results; /* what telemetry may see */
};

/* Trace until the program, the inputs or the user end it; all is told. The exit status: what exit()
 * gave, or an error's. After EAL's start; trace_fini() frees, in any case. */
int trace_run(struct trace *t);
void trace_fini(struct trace *t);
