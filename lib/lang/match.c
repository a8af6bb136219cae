/*
 * match: globs, descriptions, and the probes that they mean.
 */
#include "match.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "compile.h"
#include "diag.h"

enum field { PROV, MOD, FUNC, NAME, NFIELDS };

struct desc {
	const char *text;	    /* as written */
	const char *field[NFIELDS]; /* "": everything */
	uint32_t id;		    /* not 0: this probe, and no fields */
};

/* Globs */

/* The byte or \byte at *p, which is left behind it. */
static unsigned char
literal(const char **p)
{
	if (**p == '\\' && (*p)[1])
		++*p;
	return (unsigned char)*(*p)++;
}

/* True if @c is in the class behind the '[' at *p, which is left behind the ']'. A class that is
 * not closed matches nothing. */
static bool
in_class(const char **p, unsigned char c)
{
	bool negated = **p == '!', found = false;

	*p += negated;
	for (bool first = true; first || **p != ']'; first = false) {
		unsigned char low, high;

		if (!**p)
			return false;
		low = high = literal(p);
		if (**p == '-' && (*p)[1] && (*p)[1] != ']') {
			++*p;
			high = literal(p);
		}
		found |= low <= c && c <= high;
	}
	++*p;
	return found != negated;
}

/* True if the element at *p, which is no star, takes @c; *p is left behind it. */
static bool
takes(const char **p, unsigned char c)
{
	switch (**p) {
	case '\0':
		return false;
	case '?':
		++*p;
		return true;
	case '[':
		++*p;
		return in_class(p, c);
	default:
		return literal(p) == c;
	}
}

/* Only the last star is ever tried again: what the ones before took can't help. */
bool
match_glob(const char *s, const char *pattern)
{
	const char *p = pattern, *star = NULL, *retry = NULL;

	while (*s) {
		if (*p == '*') {
			star = ++p;
			retry = s;
		} else if (takes(&p, (unsigned char)*s)) {
			s++;
		} else if (star) {
			p = star;
			s = ++retry;
		} else {
			return false;
		}
	}
	while (*p == '*')
		p++;
	return !*p;
}

static bool
is_glob(const char *s)
{
	return strpbrk(s, "*?[\\") != NULL;
}

/* Descriptions */

static const char *
trim(char *s)
{
	static const char blanks[] = " \t\n\f\r\v";
	char *end;

	s += strspn(s, blanks);
	end = s + strlen(s);
	while (end > s && strchr(blanks, end[-1]))
		end--;
	*end = '\0';
	return s;
}

/* Digits alone. */
static int
parse_id(struct desc *ds, struct diag *d)
{
	unsigned long long id;

	errno = 0;
	id = strtoull(ds->text, NULL, 10);
	if (errno == ERANGE)
		return diag_set(d, "D_INT_OFLOW", "constant %s results in integer overflow",
			ds->text);
	if (id > UINT32_MAX)
		return diag_set(d, "D_PDESC_INVAL",
			"probe identifier %llu exceeds maximum probe id", id);
	if (!id)
		return diag_set(d, "D_PDESC_INVAL",
			"invalid probe identifier %s: Unknown probe identifier", ds->text);
	ds->id = (uint32_t)id;
	return 0;
}

/* Cut @copy, a copy of @text, into fields. It must live as long as @ds. */
static int
parse(struct desc *ds, const char *text, char *copy, struct diag *d)
{
	int n = NFIELDS;
	char *colon;

	*ds = (struct desc){text, {"", "", "", ""}, 0};
	if (*text && !text[strspn(text, "0123456789")])
		return parse_id(ds, d);
	while (n && (colon = strrchr(copy, ':'))) {
		ds->field[--n] = trim(colon + 1);
		*colon = '\0';
	}
	if (!n)
		return diag_set(d, "D_PDESC_INVAL",
			"invalid probe description \"%s\": Overspecified probe description", text);
	ds->field[--n] = trim(copy);
	return 0;
}

static bool
matches(const struct desc *ds, const struct env_probe *p)
{
	const char *const field[NFIELDS] = {p->prov, p->mod, p->func, p->name};

	if (ds->id)
		return p->id == ds->id;
	/* the name tells most probes apart, so it goes first */
	for (int i = NFIELDS - 1; i >= 0; i--)
		if (*ds->field[i] && !match_glob(field[i], ds->field[i]))
			return false;
	return true;
}

static unsigned
count(const struct env *env, const struct desc *ds)
{
	unsigned n = 0;

	for (unsigned i = 0; i < env->nprobes; i++)
		n += matches(ds, env->probes[i]);
	return n;
}

/* How many probes match, one made for it included. */
static unsigned
find(struct env *env, const struct desc *ds)
{
	unsigned n = count(env, ds);

	if (n || ds->id || !env->probe_create)
		return n;
	for (int i = 0; i < NFIELDS; i++)
		if (is_glob(ds->field[i]))
			return 0;
	if (env->probe_create(env, ds->field[PROV], ds->field[MOD], ds->field[FUNC],
		    ds->field[NAME]))
		return 0;
	return count(env, ds);
}

static int
fail_nothing(const struct desc *ds, struct diag *d)
{
	if (ds->id)
		return diag_set(d, "D_PDESC_INVAL",
			"invalid probe identifier %u: Unknown probe identifier", ds->id);
	diag_set(d, "D_PDESC_ZERO", "probe description %s:%s:%s:%s does not match any probes",
		ds->field[PROV], ds->field[MOD], ds->field[FUNC], ds->field[NAME]);
	return -ENOENT;
}

int
match_desc(struct env *env, struct arena *arena, const char *text, struct match *m,
	struct diag *d)
{
	struct desc ds;
	unsigned n;
	int r;

	*m = (struct match){0};
	r = parse(&ds, text, arena_strdup(arena, text, strlen(text)), d);
	if (r)
		return r;
	n = find(env, &ds);
	if (!n)
		return fail_nothing(&ds, d);
	m->probes = arena_alloc(arena, n * sizeof(*m->probes));
	for (unsigned i = 0; i < env->nprobes; i++)
		if (matches(&ds, env->probes[i]))
			m->probes[m->n++] = env->probes[i];
	return 0;
}

static int
list(struct env *env, const struct desc *ds, const struct env_probe ***out, unsigned *n,
	struct diag *d)
{
	const struct env_probe **probes;
	unsigned found = find(env, ds);

	if (!found) {
		diag_set(d, NULL, "failed to match %s: No probe matches description", ds->text);
		return -ENOENT;
	}
	probes = malloc(found * sizeof(*probes));
	if (!probes)
		return -ENOMEM;
	for (unsigned i = 0; i < env->nprobes; i++)
		if (matches(ds, env->probes[i]))
			probes[(*n)++] = env->probes[i];
	*out = probes;
	return 0;
}

int
compile_match(struct env *env, const char *desc, const struct env_probe ***out, unsigned *n,
	struct diag *d)
{
	char *copy = strdup(desc);
	struct desc ds;
	int r;

	*n = 0;
	*out = NULL;
	if (!copy)
		return -ENOMEM;
	r = parse(&ds, desc, copy, d);
	if (!r)
		r = list(env, &ds, out, n, d);
	free(copy);
	return r;
}
