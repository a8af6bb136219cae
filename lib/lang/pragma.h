/*
 * pragma: `#pragma D ...`: options are set as soon as they are read.
 */
#pragma once

#include "state.h"

/* @tok: a LEX_PRAGMA. Throws. */
void pragma_apply(struct check *c, struct lex *lx, const struct lex_tok *tok);
/* A text ends in whose midst others may have been read. @before: c->nuses when it began. What its
 * pragmas speak of must have been declared, unless it was @skipped. Throws. */
void pragma_finish(struct check *c, struct lex *lx, unsigned before, bool skipped);

/* --- pragma_stability.c: @n words @v behind the pragma's name --------------------------------- */

void pragma_attributes(struct check *c, struct lex *lx, const struct lex_tok *tok,
	const char *const *v, unsigned n);
/* How stable the new name @name is, unless a pragma tells: as @by_itself. */
struct attr pragma_name_attr(const struct check *c, const char *name, struct attr by_itself);
/* How stable @part of a probe is: "provider", "module", "function", "name", "args". */
struct attr pragma_probe_attr(const struct check *c, const struct env_probe *p, const char *part);
void pragma_binding(struct check *c, struct lex *lx, const struct lex_tok *tok,
	const char *const *v, unsigned n);
