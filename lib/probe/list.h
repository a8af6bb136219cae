/*
 * list: what there is to probe, as text: `dtap -l`, `-lv`, and the reference page.
 */
#pragma once

#include <stdbool.h>
#include <stdio.h>

#include "../lang/env.h"

/* One line a probe under a header line, in dtrace's columns; @verbose: each with its stability and
 * the types of its arguments. Probes that can not be enabled yet are marked. */
void list_probes(FILE *f, const struct env_probe *const *probes, unsigned n, bool verbose);

/* docs/providers.md: every provider, probe, argument struct, member and constant of the tables. */
void list_markdown(FILE *f);
