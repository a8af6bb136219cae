/*
 * console: commands that are typed, pasted or read from files, while packets flow.
 *
 * It runs in control's thread and never waits: control polls console_fd() beside what it waits for
 * itself, and calls console_serve(). What commands need of the running program, control offers as a
 * struct console_ops.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include <rte_ethdev.h>

#include "../lib/lang/diag.h"
#include "../lib/probe/probes.h"
#include "port.h"
#include "worker_forward.h"

/* A loaded program. Strings live until the next call. */
struct console_program {
	unsigned number;    /* from 0; never given to another one */
	const char *name;   /* its file, or the first line of its text */
	bool enabled;
	unsigned nprobes;   /* that its clauses enable */
	uint64_t packets;   /* that workers gave it, at this moment */
	uint64_t firings;   /* whose predicates held, up to the last refresh() */
	uint64_t drops;	    /* of all kinds */
};

/* Aggregations: those of this name (without '@') and program; NULL and -1: any. */
struct console_aggs {
	const char *name;
	int program;
	unsigned top;	    /* print the first ones only; 0: all */
};

/* What print() prints. */
enum console_page {
	CONSOLE_WORKERS,	  /* load, cycles a packet, drops by reason, cost by clause */
	CONSOLE_DROPS,		  /* whatever was lost, by name */
	CONSOLE_CONNECTIONS,
	CONSOLE_CONNECTIONS_JSON,
	CONSOLE_CONFIG_FWD,	  /* mode, burst, which worker serves which queue */
};

/* What commands ask of the running program. All are called by console_serve(), in control's
 * thread. 0, or -errno with the diagnostic filled: one line to the user. @arg is ops->arg. */
struct console_ops {
	void *arg;

	/* Compile @text and have the workers run it, too. @file: where it is from, NULL: typed.
	 * *number: the new program's. */
	int (*add)(void *arg, const char *text, const char *file, unsigned *number, struct diag *d);
	/* END fires. *packets: that workers gave it. */
	int (*del)(void *arg, unsigned program, uint64_t *packets, struct diag *d);
	int (*enable)(void *arg, unsigned program, bool on, struct diag *d); /* results stay */
	/* The @i-th loaded program, by number. false: there are fewer. */
	bool (*program)(void *arg, unsigned i, struct console_program *out);
	void (*refresh)(void *arg); /* what workers have counted up to now is there */

	/* The name of the @i-th aggregation of all programs, without '@'. NULL: there are fewer. */
	const char *(*agg_name)(void *arg, unsigned i);
	/* Print, forget: what was counted up to now. None of @which is an error. */
	int (*agg_print)(void *arg, const struct console_aggs *which, FILE *out, struct diag *d);
	int (*agg_clear)(void *arg, const struct console_aggs *which, struct diag *d);

	/* By number, until the next attach(); none goes. */
	const struct port *(*ports)(void *arg, unsigned *n);
	/* Since they were cleared. A capture file has received packets, too. */
	int (*port_stats)(void *arg, uint16_t port, struct rte_eth_stats *out);
	int (*port_clear)(void *arg, uint16_t port, struct diag *d); /* its xstats, too */
	int (*attach)(void *arg, const char *device, struct diag *d); /* as --port has it */

	/* Workers take packets, as they do when the console begins, or do not. false: that is so already. */
	bool (*start)(void *arg, bool on);
	int (*forward)(void *arg, enum forward_mode mode, struct diag *d);
	int (*burst)(void *arg, unsigned packets, struct diag *d);
	int (*verbose)(void *arg, unsigned level, struct diag *d);

	void (*clear_gaps)(void *arg); /* the longest gap, the slowest switch: from now on */

	int (*print)(void *arg, enum console_page page, FILE *out, struct diag *d);
	int (*snapshot)(void *arg, const char *path, struct diag *d); /* all results, as JSON */
	/* All there are, for lists and completion. */
	struct probes *(*probes)(void *arg);
};

struct console;

/* @input: commands come from standard input, too; a terminal is put into a mode of its own, until
 * console_free() or whatever else ends the process. NULL with @d filled. */
struct console *console_new(const struct console_ops *ops, bool input, struct diag *d);
void console_free(struct console *c);
/* The terminal as it was. For signal handlers; if there was no console, nothing happens. */
void console_restore(void);

/* What to poll() for POLLIN; -1: nothing. Ask anew after each console_serve(). Nothing and
 * console_wait() -1, too: all commands are done. */
int console_fd(const struct console *c);
/* After how many ns console_serve() is to be called even if console_fd() is not ready; -1: never. */
int64_t console_wait(const struct console *c);
/* Do what there is to do now, one command at most. To be called before each wait, whatever ended the
 * last one: it also shows the line again that had to make room for output. false: the user has quit, or
 * standard input has ended. */
bool console_serve(struct console *c);

/* Commands of a file come next, before any others. It is read here; they run when they are served.
 * 0, or -errno with @d filled. */
int console_source(struct console *c, const char *path, struct diag *d);
/* Commands of files and pipes that have failed. Who types has seen what is wrong. */
unsigned console_failures(const struct console *c);

/* Where programs print meanwhile: the line that is being typed makes room, and what comes during a
 * watch or in a pager is shown afterwards. Closed by console_free(). */
FILE *console_out(struct console *c);

/* For commands. */
const struct console_ops *console_ops(const struct console *c);
void console_quit(struct console *c);
/* Nothing is read for @ns. */
void console_sleep(struct console *c, uint64_t ns);
/* Run @line every @ns, on a cleared screen, until a key is pressed. 0, or -ENOTTY with @d filled. */
int console_watch(struct console *c, const char *line, uint64_t ns, struct diag *d);
