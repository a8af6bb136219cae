/* library: the order of D libraries. */
#include <errno.h>
#include <string.h>

#include "library.h"
#include "parse.h"

/* Others know a library by the last part of its path. */
static const char *
last_part(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

static struct library *
find(struct check *c, const char *name)
{
	for (unsigned i = c->opt.nlibs; i-- > 0;)
		if (strcmp(last_part(c->opt.libs[i].name), name) == 0)
			return &c->libs[i];
	return NULL;
}

/* Clauses of a library are read and forgotten, as DTrace does: they are never enabled. */
static void
load(struct check *c, struct library *lib)
{
	struct library *outer = c->lib;
	struct lex *lx = c->lx;

	lib->state = LIBRARY_BUSY;
	c->lib = lib;
	parse_source(c, &c->opt.libs[lib - c->libs]);
	if (lib->state == LIBRARY_BUSY)
		lib->state = LIBRARY_LOADED;
	c->lib = outer;
	c->lx = lx;
}

void
library_compile_all(struct check *c)
{
	c->libs = arena_alloc(c->arena, c->opt.nlibs * sizeof(*c->libs));
	for (unsigned i = 0; i < c->opt.nlibs; i++) {
		struct library *lib = find(c, last_part(c->opt.libs[i].name));

		if (lib == &c->libs[i] && lib->state == LIBRARY_NEW)
			load(c, lib);
	}
}

static bool
is_library_there(struct check *c, const char *name)
{
	struct library *lib = find(c, name);

	if (lib == NULL)
		return false;
	if (lib->state == LIBRARY_BUSY) {
		diag_set(c->diag, NULL, "Cyclic dependency detected: %s => %s",
			c->opt.libs[c->lib - c->libs].name, c->opt.libs[lib - c->libs].name);
		longjmp(*c->out, EINVAL);
	}
	if (lib->state == LIBRARY_NEW)
		load(c, lib);
	return lib->state == LIBRARY_LOADED;
}

static bool
is_provider_there(const struct env *env, const char *name)
{
	for (unsigned i = 0; i < env->nprobes; i++)
		if (strcmp(env->probes[i]->prov, name) == 0)
			return true;
	return false;
}

static bool
is_module_there(const struct env *env, const char *name)
{
	for (unsigned i = 0; i < env->nprobes; i++)
		if (strcmp(env->probes[i]->mod, name) == 0)
			return true;
	return false;
}

void
library_depend(struct check *c, struct lex *lx, const struct lex_tok *tok, const char *class,
	const char *name)
{
	bool there = false;

	if (strcmp(class, "provider") == 0) {
		there = is_provider_there(c->env, name);
	} else if (strcmp(class, "module") == 0) {
		there = is_module_there(c->env, name);
	} else if (strcmp(class, "library") == 0) {
		if (c->lib == NULL)
			lex_fail(lx, tok, "D_PRAGMA_DEPEND",
				"main program may not explicitly depend on a library");
		there = is_library_there(c, name);
	} else {
		lex_fail(lx, tok, "D_PRAGMA_INVAL",
			"invalid class %s specified by #pragma depends_on", class);
	}
	if (there)
		return;
	if (c->lib == NULL)
		lex_fail(lx, tok, "D_PRAGMA_DEPEND", "program requires %s %s", class, name);
	c->lib->state = LIBRARY_SKIPPED;
	lex_stop(lx);
}
