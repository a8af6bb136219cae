/*
 * match: which probes a description means (B9 of the language reference).
 *
 * Up to four fields, from the right: name, function, module, provider; what is missing or empty
 * matches everything. A field is a glob (* ? [a-z] [!x] \x) and must match whole. Digits alone are
 * a probe's id. Knows nothing of source positions: who throws adds them.
 */
#pragma once

#include "env.h"

struct arena;

struct match {
	const struct env_probe **probes; /* in order of id; in the arena */
	unsigned n;
};

/* Match @text; a probe is made (env->probe_create) if nothing matches and @text has no glob.
 * 0: at least one matches. Otherwise @d has tag and text:
 * -ENOENT nothing matches (D_PDESC_ZERO; no error with zdefs),
 * -EINVAL malformed, or an unknown id (D_PDESC_INVAL). */
int match_desc(struct env *env, struct arena *arena, const char *text, struct match *m,
	struct diag *d);

/* True if the whole of @s matches the glob @pattern. Takes at most their lengths multiplied. */
bool match_glob(const char *s, const char *pattern);
