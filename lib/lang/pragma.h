/*
 * pragma: `#pragma D ...`: options are set as soon as they are read.
 */
#pragma once

#include "state.h"

/* @tok: a LEX_PRAGMA. Throws. */
void pragma_apply(struct check *c, struct lex *lx, const struct lex_tok *tok);
