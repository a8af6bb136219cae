/*
 * pragma: `#pragma D ...`: options are set as soon as they are read.
 */
#pragma once

#include "state.h"

/* @tok: a LEX_PRAGMA. Throws. */
void pragma_apply(struct check *c, struct lex *lx, const struct lex_tok *tok);
/* The text ends: what pragmas speak of must have been declared. Throws. */
void pragma_finish(struct check *c, struct lex *lx);

/* --- pragma_stability.c: @n words @v behind the pragma's name --------------------------------- */

void pragma_attributes(struct check *c, struct lex *lx, const struct lex_tok *tok,
	const char *const *v, unsigned n);
void pragma_binding(struct check *c, struct lex *lx, const struct lex_tok *tok,
	const char *const *v, unsigned n);
