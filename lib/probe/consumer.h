/*
 * consumer: the control thread's end: records and merged aggregations into text.
 *
 * Owns the output (a FILE), the merged aggregations and the options that change output. Knows
 * nothing of workers: it is handed whole principal buffers, in order.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "../agg/agg.h"
#include "../agg/agg_print.h"
#include "record.h"

/* What the consumer must know of an enabling. */
struct consumer_enabling {
	uint32_t probe_id;
	unsigned clause;     /* number of the clause, from 0 */
	const char *prov, *mod, *func, *name; /* of the probe */
	const struct action_use *uses;
	unsigned nuses;
	bool default_action; /* no statement at all: the line CPU ID FUNCTION:NAME is the output */
	bool prints;	     /* has an action: non-quiet output starts with CPU ID FUNCTION:NAME */
};

struct consumer_options {
	bool quiet;
	bool flowindent; /* lines are CPU and "| FUNCTION:NAME" */
	uint64_t printsize; /* bytes of a structure or an array that print() shows */
	struct agg_order order;
	struct agg_look look; /* its strings are set by consumer_init() */
};

struct consumer {
	FILE *out;		       /* not owned */
	const struct consumer_enabling *enablings; /* by epid - 1 */
	unsigned nenablings;
	const struct agg_def *const *defs;	   /* by id - 1 */
	unsigned ndefs;
	struct agg_result *result;     /* owned */
	struct agg_strings strings;
	struct consumer_options opt;
	bool *printed;		       /* by agg id - 1: printa() showed rows of it */
	bool header_done;	       /* "CPU  ID  FUNCTION:NAME" was printed */
	bool stopped;		       /* exit() was consumed */
	int status;		       /* its argument */
	uint64_t records;	       /* consumed */
	int failed;		       /* -errno of the first batch that failed: it was told */
	int first_out;		       /* freopen(): where `out` went at first; -1: it still does */
	/* A message for the user ("dtap: error on enabled probe ID ..."): no newline, no prefix. */
	void (*message)(void *arg, const char *text);
	void *message_arg;
	/* setopt(): NULL, or the reason why not. @value NULL: none was given. */
	const char *(*set_option)(void *arg, const char *name, const char *value);
	void *set_arg;
	/* pcap(): save a packet in the capture file @path; NULL: where the user wants it. 0, 1
	 * (it was not saved: show its bytes), or -errno: what is wrong was told. NULL: the same
	 * as 1. */
	int (*save)(void *arg, const char *path, const struct record_packet *p,
		const uint8_t *bytes);
	/* What was saved has to be in the files. 0 or -errno: what is wrong was told. */
	int (*flush)(void *arg);
	void *save_arg;
	bool saves_output;	       /* freopen() is about where pcap() saves, not about `out` */
	char *capture;		       /* where it says so; NULL: nowhere. Owned */
};

/* 0 or -ENOMEM. The caller has filled the fields above, except result, printed and first_out,
 * which this makes, and has zeroed what counts. */
int consumer_init(struct consumer *c);
void consumer_fini(struct consumer *c);

/* Consume a buffer of records, and flush the output. 0 or -errno (-EIO: could not write the
 * output); the message has been given, but of -EPIPE: nobody reads the output any more. Stops at
 * the first error. */
int consumer_run(struct consumer *c, const uint8_t *buf, size_t bytes);

/* The end of tracing: a newline, then every aggregation that printa() did not show, in order of id.
 * 0 or -errno, as consumer_run(). */
int consumer_finish(struct consumer *c);

/* Field @i of an action in the record @rec as a number, extended to 64 bits by its sign. */
int64_t consumer_int(const struct action_use *use, unsigned i, const uint8_t *rec);

/* The values that @use recorded, by its format: to @out; or as text, to be freed by the caller.
 * 0 or -errno; NULL with errno. */
int consumer_format(struct consumer *c, FILE *out, const struct action_use *use,
	const uint8_t *rec);
char *consumer_text(struct consumer *c, const struct action_use *use, const uint8_t *rec);

/* printf-like report through message(): what went wrong with an action of @rec. */
void consumer_fault(struct consumer *c, const uint8_t *rec, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* printf-like report through message(). Returns -EINVAL. */
int consumer_error(struct consumer *c, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
