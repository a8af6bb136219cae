/*
 * scan: a program's tokens as one line of text, for the lexer's tests.
 *
 * A token is shown as ident, @agg, "string", 'char value', int with suffixes, <description>,
 * [keyword], {pragma}, the operator, or /END for the end of a predicate.
 */
#pragma once

#include <stdbool.h>

#include "../../lib/lang/compile.h"

struct scan {
	const char *text;
	size_t len;		 /* 0: strlen(text) */
	const char *name;
	const char *const *argv; /* ends with NULL */
	bool body;		 /* begins inside a clause */
	bool predicate;		 /* ... inside a predicate */
	struct compile_options opt;
};

/* The tokens, separated by blanks, or NULL with @d filled. The text lives until the next call.
 * After a clause's '}' and a ';' outside of all braces it goes on in description mode, as the
 * parser does. */
const char *scan(const struct scan *s, struct diag *d);
