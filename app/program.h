/*
 * program: the pieces of the command line (-n, -s, -P, -m, -f, -i) into one compiled D program.
 */
#pragma once

#include "../lib/lang/compile.h"
#include "../lib/probe/probes.h"
#include "options.h"

/* Compile all pieces of @o, in order, as one program: they share their variables. Errors and
 * "description 'X' matched N probes" go to stderr. NULL after an error (was reported); freed with
 * compile_free(). @text: the program's text, which the tree points into; to be freed after it. */
struct program *program_compile(struct options *o, struct probes *probes, char **text);

/* -l: list the probes that the pieces describe, all if there are none. Exit status. */
int program_list(const struct options *o, struct probes *probes);
