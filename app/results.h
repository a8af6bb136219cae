/*
 * results: what a run has counted so far, by name, for all who show it: the console, snapshots,
 * telemetry.
 *
 * All is control's: read it in its thread, or between control_hold() and control_release().
 */
#pragma once

#include "inputs.h"
#include "tracing.h"
#include "workers.h"

struct results_program {
	unsigned number;
	const char *name; /* its file, or its text */
	bool enabled;	  /* it sees packets */
	const struct tracing *tracing;
};

struct results {
	const struct inputs *in;
	const struct workers *workers;
	/* The @i-th program. false: there are fewer. */
	bool (*program)(void *arg, unsigned i, struct results_program *out);
	void *arg;
};

/* The names are words that may stand in JSON and in telemetry. */
struct results_number {
	const char *name;
	uint64_t value;
};

#define RESULTS_NUMBERS 12 /* at most */

/* Fill @out. How many there are. */
unsigned results_of_program(const struct results_program *p, struct results_number *out);
unsigned results_of_worker(const struct worker *w, struct results_number *out);
unsigned results_of_port(const struct results *r, unsigned port, struct results_number *out);

/* Whatever can be lost: where, what, and how many were, 0 too. */
typedef void results_drop(void *arg, const char *where, const char *what, uint64_t n);
void results_drops(const struct results *r, results_drop *each, void *arg);

/* The buckets of a distribution that are not empty, in order: where they begin, or "< 10", ">= 100"
 * if one is open; and their counts, normalized by @factor. */
typedef void results_bucket(void *arg, const char *label, int64_t count);
void results_buckets(const struct agg_def *def, const uint64_t *state, uint64_t factor,
	results_bucket *each, void *arg);
