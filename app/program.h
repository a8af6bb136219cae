/*
 * program: the pieces of the command line (-n, -s, -P, -m, -f, -i) into one compiled D program.
 */
#pragma once

#include <stdio.h>

#include "../lib/lang/compile.h"
#include "../lib/probe/probes.h"
#include "libraries.h"
#include "options.h"

struct program_text {
	char *bytes;
	struct compile_part *parts;
	struct libraries libs;
};

/* Compile all pieces of @o, in order, as one program: they share their variables. Errors go to
 * stderr. NULL after an error (was reported); freed with compile_free(). @text: what the tree
 * points into; to be freed after it by program_text_fini(). @target: $target. */
struct program *program_compile(struct options *o, struct probes *probes, int target,
	struct program_text *text);
void program_text_fini(struct program_text *text);

/* Of every piece: "description 'X' matched N probes" to stderr, unless quiet or only checked; with
 * -v how stable it is, to @out. @prog: NULL if there are no pieces. */
void program_tell(const struct options *o, const struct program *prog, FILE *out);

/* -l: list on @out the probes that the pieces describe, all if there are none. Exit status. */
int program_list(struct options *o, struct probes *probes, FILE *out);
