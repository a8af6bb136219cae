/*
 * command_d: completion of D: probe descriptions, and names inside of clauses.
 */
#pragma once

#include <stddef.h>

struct command_words;
struct env;

/* Add the descriptions that begin with @typed: first providers, "tcp:::", then their probes. */
void command_d_description(const struct env *env, const char *typed, struct command_words *w);

/* Add what the end of @text, a program up to the cursor, may become. The words replace what is there
 * from byte *from on: a description where a clause begins; behind "->" the members of args[N] of the
 * clause's probe, of any struct if that is not known; else functions, variables and constants. */
void command_d_complete(const struct env *env, const char *text, size_t *from,
	struct command_words *w);
