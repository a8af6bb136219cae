/*
 * pragma_stability: `#pragma D attributes` and `binding`: how stable a name is, and since which
 * version it is there. Both are judged as libdtrace does; nobody asks for them afterwards.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "pragma.h"

/* Is the first part of @s, up to a slash or the end, one of @n words? *rest: what follows it. */
static bool
take_part(const char *s, const char *const *words, size_t n, const char **rest)
{
	size_t len = strcspn(s, "/");

	*rest = s[len] == '/' ? s + len + 1 : NULL;
	for (size_t i = 0; i < n; i++)
		if (strncasecmp(s, words[i], len) == 0 && words[i][len] == '\0')
			return true;
	return false;
}

/* Name/data stability and dependency class: "Stable/Evolving/Common". */
static bool
is_attributes(const char *s)
{
	static const char *const levels[] = {"internal", "private", "obsolete", "external",
		"unstable", "evolving", "stable", "standard"};
	static const char *const classes[] = {"unknown", "cpu", "platform", "group", "isa",
		"common"};
	const size_t nlevels = sizeof(levels) / sizeof(*levels);

	return take_part(s, levels, nlevels, &s) && s != NULL &&
		take_part(s, levels, nlevels, &s) && s != NULL &&
		take_part(s, classes, sizeof(classes) / sizeof(*classes), &s) && s == NULL;
}

/* "MAJOR.MINOR" or "MAJOR.MINOR.MICRO", quoted. */
static bool
is_version(const char *s)
{
	static const unsigned long max[] = {0xff, 0xfff, 0xfff};
	char *end = (char *)(uintptr_t)s;
	unsigned n = 0;

	do {
		s = end + 1;
		if (n == 3 || *s < '0' || *s > '9' || strtoul(s, &end, 10) > max[n])
			return false;
		n++;
	} while (*end == '.');
	return n > 1 && strcmp(end, "\"") == 0;
}

/* @name must be declared by the program: before, or until it ends. */
static void
apply(struct check *c, struct lex *lx, const struct lex_tok *tok, const char *pragma,
	const char *name)
{
	const struct name *n = map_get(&c->names, name);
	struct pragma_use *use;

	if (n != NULL && n->line == 0 && !c->given)
		lex_fail(lx, tok, "D_PRAGMA_SCOPE",
			"#pragma %s cannot change %s, which is not defined by the program", pragma,
			name);
	if (n != NULL)
		return;
	c->uses = arena_grow(c->arena, c->uses, c->nuses, sizeof(*c->uses));
	use = &c->uses[c->nuses++];
	*use = (struct pragma_use){.pragma = pragma, .name = name, .at = *tok};
}

/* `attributes A provider NAME PART`. @v: from the provider's name */
static void
provider_attributes(struct check *c, struct lex *lx, const struct lex_tok *tok,
	const char *const *v, unsigned n)
{
	static const char *const parts[] = {"provider", "module", "function", "name", "args"};
	bool known = false;

	if (n < 2)
		lex_fail(lx, tok, "D_PRAGMA_MALFORM",
			"malformed #pragma attributes <attributes> provider <name> <component>");
	for (unsigned i = 0; i < c->env->nprobes && !known; i++)
		known = strcmp(c->env->probes[i]->prov, v[0]) == 0;
	if (!known)
		lex_fail(lx, tok, "D_PRAGMA_UNUSED", "unused #pragma attributes");
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (strcmp(parts[i], v[1]) == 0)
			return;
	lex_fail(lx, tok, "D_PRAGMA_INVAL",
		"invalid component \"%s\" in attribute #pragma for provider %s", v[1], v[0]);
}

void
pragma_attributes(struct check *c, struct lex *lx, const struct lex_tok *tok, const char *const *v,
	unsigned n)
{
	if (n < 2 || *v[0] == '"' || *v[1] == '"')
		lex_fail(lx, tok, "D_PRAGMA_MALFORM",
			"malformed #pragma attributes <attributes> <ident>");
	if (!is_attributes(v[0]))
		lex_fail(lx, tok, "D_PRAGMA_INVAL",
			"invalid attributes specified by #pragma attributes");
	if (strcmp(v[1], "provider") == 0)
		provider_attributes(c, lx, tok, v + 2, n - 2);
	else
		apply(c, lx, tok, "attributes", v[1]);
}

void
pragma_binding(struct check *c, struct lex *lx, const struct lex_tok *tok, const char *const *v,
	unsigned n)
{
	if (n < 2 || *v[0] != '"' || *v[1] == '"')
		lex_fail(lx, tok, "D_PRAGMA_MALFORM",
			"malformed #pragma binding \"version\" <ident>");
	if (!is_version(v[0]))
		lex_fail(lx, tok, "D_PRAGMA_INVAL",
			"invalid version string specified by #pragma binding");
	apply(c, lx, tok, "binding", v[1]);
}

void
pragma_finish(struct check *c, struct lex *lx)
{
	for (unsigned i = 0; i < c->nuses; i++)
		if (map_get(&c->names, c->uses[i].name) == NULL)
			lex_fail(lx, &c->uses[i].at, "D_PRAGMA_UNUSED", "unused #pragma %s",
				c->uses[i].pragma);
	c->nuses = 0;
	c->uses = NULL;
}
