/*
 * console_do: what the console's commands do: programs, ports and workers behind console_ops.
 */
#pragma once

#include <stdio.h>

#include "console.h"
#include "control.h"
#include "inputs.h"
#include "loaded.h"
#include "options.h"
#include "results.h"
#include "workers.h"

struct console_do {
	/* the caller's */
	struct options *opt;
	struct inputs *in;
	struct probes *probes; /* attaching ports makes them anew */
	const struct local *local; /* NULL: no address is known to be the traced host's */

	struct procs *procs;	   /* owned */
	struct workers workers;
	struct control control;
	struct console *console;   /* owned */
	struct console_ops ops;	   /* what it calls */
	struct results results;	   /* what others may see */
	struct loaded_output output;
	struct loaded *list[CONTROL_PROGRAMS]; /* by number; owned */
	unsigned n;
	unsigned verbose;	   /* level */
	unsigned loads;		   /* so many programs were loaded: the next one's number */
	/* Times that workers changed over to other programs; TSC cycles that it took at most from the
	 * command on until the last worker had. */
	uint64_t switches, slowest;
	bool going;		   /* packets are taken */
	bool reloaded;		   /* --config's file was run again */
	char *attached[PORT_MAX];  /* names of ports that came later; owned */
	unsigned nattached;
};

/* Take commands until they end; @opt's programs are loaded, its --config is run first. Exit status.
 * After EAL's start. */
int console_do_run(struct console_do *c);

/* --- console_do_programs.c: programs and what they count --------------------------------------- */

int console_do_add(void *arg, const char *text, const char *file, unsigned *number, struct diag *d);
int console_do_del(void *arg, unsigned program, uint64_t *packets, struct diag *d);
int console_do_enable(void *arg, unsigned program, bool on, struct diag *d);
bool console_do_program(void *arg, unsigned i, struct console_program *out);
void console_do_refresh(void *arg);
const char *console_do_agg_name(void *arg, unsigned i);
int console_do_agg_print(void *arg, const struct console_aggs *which, FILE *out, struct diag *d);
int console_do_agg_clear(void *arg, const struct console_aggs *which, struct diag *d);

/* As struct results has it. */
bool console_do_result(void *arg, unsigned i, struct results_program *out);
/* Programs that have ended by themselves are unloaded, with their results. */
void console_do_reap(struct console_do *c);
/* All programs end, in order. */
void console_do_unload(struct console_do *c);

/* --- console_do_attach.c: ports that come later ------------------------------------------------ */

int console_do_attach(void *arg, const char *device, struct diag *d);

/* --- console_do.c ------------------------------------------------------------------------------ */

/* Workers for the inputs as they are, not launched yet. 0 or -errno. */
int console_do_make_workers(struct console_do *c);

/* --- console_do_show.c: tables ----------------------------------------------------------------- */

int console_do_print(void *arg, enum console_page page, FILE *out, struct diag *d);

/* --- snapshot.c: all results as JSON ----------------------------------------------------------- */

int console_do_snapshot(void *arg, const char *path, struct diag *d);
