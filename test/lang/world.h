/*
 * world: a small environment for the tests of the compiler: a few probes with arguments, structs,
 * variables and functions of every kind that env.h knows, but no packets.
 */
#pragma once

#include "../../lib/lang/compile.h"

struct world {
	struct env env;
	char warnings[1024]; /* each with a newline behind it */
	char options[1024];  /* name=value, the same */
};

/* The pointers in it are to itself: it must stay where it is. */
void world_init(struct world *w);

/* Compile @text; NULL with @d filled. Freed with compile_free(). */
struct program *world_compile(struct world *w, const char *text, struct diag *d);
