/*
 * list: what there is to probe, as text: `dtap -l`, `-lv`, and the reference page.
 */
#pragma once

#include <stdbool.h>
#include <stdio.h>

#include "../lang/tree.h"

/* The line over the columns of list_probes(). */
void list_head(FILE *f);

/* One line a probe, in dtrace's columns; @verbose: each with its stability and
 * the types of its arguments. Probes that can not be enabled yet are marked. */
void list_probes(FILE *f, const struct env_probe *const *probes, unsigned n, bool verbose);

/* -v: how stable the descriptions and the statements of @n clauses from @c on are. Returns the
 * clause that follows them. */
const struct clause *list_stability(FILE *f, const struct clause *c, unsigned n);

/* The code of a ruleset: of each match program, of each clause's guard and body. */
struct ruleset;
void list_code(FILE *f, const struct ruleset *rs);

/* docs/providers.md: every provider, probe, argument struct, member and constant of the tables. */
void list_markdown(FILE *f);
