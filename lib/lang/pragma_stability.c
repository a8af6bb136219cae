/*
 * pragma_stability: `#pragma D attributes` and `binding`: how stable a name is, and since which
 * version it is there. Both are judged as libdtrace does; the version is then forgotten.
 */
#include <stdlib.h>
#include <string.h>

#include "pragma.h"

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
	const char *name, const struct attr *attr)
{
	struct name *n = map_get(&c->names, name);
	struct pragma_use *use;

	if (n != NULL && n->line == 0 && !c->given)
		lex_fail(lx, tok, "D_PRAGMA_SCOPE",
			"#pragma %s cannot change %s, which is not defined by the program", pragma,
			name);
	if (n != NULL) {
		n->attr = attr != NULL ? *attr : n->attr;
		return;
	}
	c->uses = arena_grow(c->arena, c->uses, c->nuses, sizeof(*c->uses));
	use = &c->uses[c->nuses++];
	*use = (struct pragma_use){.pragma = pragma, .name = name, .at = *tok, .attr = attr};
}

/* `attributes A provider NAME PART`. @v: from the provider's name */
static void
provider_attributes(struct check *c, struct lex *lx, const struct lex_tok *tok,
	const char *const *v, unsigned n, const struct attr *attr)
{
	static const char *const parts[] = {"provider", "module", "function", "name", "args"};
	struct pragma_part *part;
	bool known = false;

	if (n < 2)
		lex_fail(lx, tok, "D_PRAGMA_MALFORM",
			"malformed #pragma attributes <attributes> provider <name> <component>");
	for (unsigned i = 0; i < c->env->nprobes && !known; i++)
		known = strcmp(c->env->probes[i]->prov, v[0]) == 0;
	if (!known)
		lex_fail(lx, tok, "D_PRAGMA_UNUSED", "unused #pragma attributes");
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (strcmp(parts[i], v[1]) == 0) {
			part = arena_alloc(c->arena, sizeof(*part));
			*part = (struct pragma_part){v[0], parts[i], *attr, c->parts};
			c->parts = part;
			return;
		}
	lex_fail(lx, tok, "D_PRAGMA_INVAL",
		"invalid component \"%s\" in attribute #pragma for provider %s", v[1], v[0]);
}

void
pragma_attributes(struct check *c, struct lex *lx, const struct lex_tok *tok, const char *const *v,
	unsigned n)
{
	struct attr *attr = arena_alloc(c->arena, sizeof(*attr));

	if (n < 2 || *v[0] == '"' || *v[1] == '"')
		lex_fail(lx, tok, "D_PRAGMA_MALFORM",
			"malformed #pragma attributes <attributes> <ident>");
	if (!attr_parse(v[0], attr))
		lex_fail(lx, tok, "D_PRAGMA_INVAL",
			"invalid attributes specified by #pragma attributes");
	if (strcmp(v[1], "provider") == 0)
		provider_attributes(c, lx, tok, v + 2, n - 2, attr);
	else
		apply(c, lx, tok, "attributes", v[1], attr);
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
	apply(c, lx, tok, "binding", v[1], NULL);
}

struct attr
pragma_name_attr(const struct check *c, const char *name, struct attr by_itself)
{
	for (unsigned i = c->nuses; i-- > 0;)
		if (c->uses[i].attr != NULL && strcmp(c->uses[i].name, name) == 0)
			return *c->uses[i].attr;
	return by_itself;
}

struct attr
pragma_probe_attr(const struct check *c, const struct env_probe *p, const char *part)
{
	for (const struct pragma_part *pp = c->parts; pp != NULL; pp = pp->next)
		if (strcmp(pp->prov, p->prov) == 0 && strcmp(pp->part, part) == 0)
			return pp->attr;
	return p->attr != NULL ? *p->attr : attr_stable;
}

void
pragma_finish(struct check *c, struct lex *lx, unsigned before, bool skipped)
{
	for (unsigned i = before; i < c->nuses && !skipped; i++)
		if (map_get(&c->names, c->uses[i].name) == NULL)
			lex_fail(lx, &c->uses[i].at, "D_PRAGMA_UNUSED", "unused #pragma %s",
				c->uses[i].pragma);
	c->nuses = before;
}
