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
	/* those that can be enabled, in order of id; in the arena */
	const struct env_probe **probes;
	unsigned n;
	unsigned nunavailable;		 /* the others */
	const struct env_probe *unavailable; /* the first of them; NULL: none */
};

/* Match @text; a probe is made (env->probe_create) if nothing matches and @text has no glob.
 * 0: at least one can be enabled; other probes that match are skipped. Otherwise @d has tag and
 * text:
 * -ENOENT nothing matches (D_PDESC_ZERO; no error with zdefs),
 * -ENOTSUP only such that can not be enabled match (D_PDESC_INVAL, names the first and its reason),
 * -EINVAL malformed, or an unknown id (D_PDESC_INVAL). */
int match_desc(struct env *env, struct arena *arena, const char *text, struct match *m,
	struct diag *d);

/* True if the whole of @s matches the glob @pattern. Takes at most their lengths multiplied. */
bool match_glob(const char *s, const char *pattern);
