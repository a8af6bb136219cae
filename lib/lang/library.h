/*
 * library: D libraries: sources of declarations that are compiled before the program, in the order
 * that their `#pragma D depends_on` asks for.
 */
#pragma once

#include "state.h"

/* Compile those of c->opt.libs that are not hidden by a later one of the same name. What a library
 * depends on is compiled first; one that depends on something that is not there is left out. */
void library_compile_all(struct check *c);

/* `#pragma D depends_on @class @name` at @tok. Throws. */
void library_depend(struct check *c, struct lex *lx, const struct lex_tok *tok, const char *class,
	const char *name);
