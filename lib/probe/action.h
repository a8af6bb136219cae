/*
 * action: statements that do something with what they record.
 *
 * An action is one file act_NAME.c with one const struct, and one row in action.c. Its arguments
 * are recorded by the worker (or are aggregations); run() is called by the control thread when it
 * consumes the record, in the order in which the clause names the actions.
 */
#pragma once

#include <stdint.h>

#include "../lang/env.h"
#include "record.h"
#include "spec.h"

struct consumer;

struct action {
	struct env_func f; /* name, flags, parameters, check: first, see env.h */
	/* Control thread. @rec: the record, its header first. 0 or -errno with consumer_error(). */
	int (*run)(struct consumer *c, const struct action_use *use, const uint8_t *rec);
	/* Not SPEC_NONE: the worker does it, with the argument, in its turn; nothing is
	 * recorded, and there is no run(). */
	enum spec_op spec;
	/* The state of all aggregations after this very firing is needed: the worker hands its
	 * tables over right after it (printa, clear, trunc, normalize, denormalize). */
	bool cut;
	/* The first field is bytes to be shown as far as they are there (tracemem). */
	bool dumps;
	/* The packet that fired is recorded as well: action_use.packet (pcap). */
	bool saves;
	/* Ends the tracing (exit). */
	bool stop;
	const char *doc;
};

extern const struct action *const action_list[]; /* sorted by name */
extern const unsigned action_count;

/* DTrace's actions and functions that need a kernel or a process: for env.funcs, so that a program
 * that calls one is refused with the reason (env_func.unavailable). Sorted by name. refused.c. */
extern const struct env_func action_refused[];
extern const unsigned action_refused_count;

/* act_pcap.c: the field of @use with the name of a file; NULL: none was given. */
const struct record_field *act_pcap_file(const struct action_use *use);

struct check;
struct expr;

/* For check(): every aggregation that @call names is defined in the program before it. */
void action_check_aggs(struct check *c, struct expr *call, const char *tag);
