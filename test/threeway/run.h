/*
 * run: one D program over the same packets by each engine.
 */
#pragma once

#include <stdbool.h>

#include "../../app/port.h"
#include "../../lib/probe/engine.h"

#define RUN_MAX_PACKETS 512 /* of all captures together; the rest is not looked at */

/* The captures whose packets every program sees; read anew by each engine. */
struct run_packets {
	char *const *files;
	struct port *ports;
	struct probes_port *names;
	unsigned nports;
};

/* Look at the captures. False: reported. */
bool run_load(struct run_packets *p, char *const *files, unsigned n);
void run_unload(struct run_packets *p);

enum run_result {
	RUN_SAME,
	RUN_DIFFERENT,	 /* reported with the program's text */
	RUN_REFUSED,	 /* did not compile: the diag says why */
	RUN_LARGE,	 /* needs more values at once than the generated code can hold */
	RUN_UNSTABLE,	 /* prints what differs from run to run, such as an address */
	RUN_DESTRUCTIVE, /* not run */
};

/* Compile @text, of @len bytes and a NUL, and compare what all engines print and count: BEGIN and
 * ticks, packets, END. @records: how many were written. @sides: packets are sent, received, or both;
 * else all are received, and packets of one IP version that follow each other come as bursts of their
 * own, which have code of their own. */
struct diag;
enum run_result run_program(const struct run_packets *p, const char *text, size_t len, bool sides,
	unsigned long long *records, struct diag *d);
