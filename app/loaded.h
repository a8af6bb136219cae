/*
 * loaded: a program that the console has loaded, from its text to its results.
 */
#pragma once

#include <stdbool.h>

#include "../lib/probe/procs.h"
#include "program.h"
#include "tracing.h"

struct loaded {
	unsigned number;
	char *name;		/* its file, or the first line of its text; owned */
	struct settings set;	/* its own: pragmas change them */
	struct probes *probes;	/* not owned */
	struct program_text text;
	struct program *program;
	struct ruleset *rules;
	struct tracing tracing;
};

/* The file of -o: it has the text that programs print, or packets that pcap() saves: whatever came
 * first. */
struct loaded_output {
	FILE *text;
	bool packets;
};

/* What all loaded programs have in common. */
struct loaded_options {
	const struct options *opt;
	struct probes *probes;
	struct procs *procs;
	struct workers *workers;
	struct wake *wake;
	FILE *out;		/* where programs print, if there is no -o, or it has packets */
	struct loaded_output *output;
	bool send;		/* some packets may be sent */
};

/* Compile @text, of the file @file (NULL: it was typed), as program @number, ready to be traced. NULL
 * with @d filled; freed by the caller with loaded_free(). */
struct loaded *loaded_new(const struct loaded_options *o, const char *text, const char *file,
	unsigned number, struct diag *d);
void loaded_free(struct loaded *l);
