/*
 * program: the pieces of the command line (-n, -s, -P, -m, -f, -i) into one compiled D program.
 */
#pragma once

#include <stdio.h>

#include "../lib/lang/compile.h"
#include "../lib/probe/probes.h"
#include "../lib/probe/ruleset.h"
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

/* The same of one @text, of the file @file (NULL: of none), without a word: @d says why not. */
struct program *program_compile_text(const struct options *o, const char *text, const char *file,
	struct probes *probes, struct program_text *t, struct diag *d);

/* The rules of @prog with the options of @set. @send: some address is the traced host's; @procs: see
 * struct ruleset_options. NULL with @d; freed with ruleset_free(). */
struct ruleset *program_rules(const struct program *prog, const struct probes *probes,
	const struct settings *set, bool send, struct procs *procs, struct diag *d);

/* May it start: is what @prog does allowed, has what @rules record room? 0 or -EPERM with @d. */
int program_permit(const struct settings *set, const struct program *prog,
	const struct ruleset *rules, struct diag *d);

/* Of every piece: "description 'X' matched N probes" to stderr, unless quiet or only checked; with
 * -v how stable it is, to @out. @prog: NULL if there are no pieces. */
void program_tell(const struct options *o, const struct program *prog, FILE *out);

/* -l: list on @out the probes that the pieces describe, all if there are none. Exit status. */
int program_list(struct options *o, struct probes *probes, FILE *out);
