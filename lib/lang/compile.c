/* compile: the compiler as a list of calls, and the one place that errors are thrown to. */
#include <errno.h>
#include <string.h>

#include "check_clause.h"
#include "check_name.h"
#include "library.h"
#include "parse.h"
#include "sugar.h"

/* The text up to the first of { / ; : what "description '...' matched" names. */
static const char *
spec_of(struct arena *a, const struct compile_source *src)
{
	size_t n = 0;

	while (n < src->len && src->text[n] != '\0' && strchr("{/;", src->text[n]) == NULL)
		n++;
	return arena_strdup(a, src->text, n);
}

static void
init(struct check *c)
{
	struct map *maps[] = {&c->types[0], &c->types[1], &c->tags[0], &c->tags[1], &c->basic,
		&c->env_types, &c->names, &c->aggfns, &c->scopes[0], &c->scopes[1], &c->aggs,
		&c->strings, &c->descs, &c->warned, &c->providers};

	for (size_t i = 0; i < sizeof(maps) / sizeof(*maps); i++)
		maps[i]->arena = c->arena;
	c->prog = arena_alloc(c->arena, sizeof(*c->prog));
	c->prog->arena = c->arena;
	type_init(c->arena, c->opt.strsize, &c->base, &c->basic);
}

static void
parse_prelude(struct check *c)
{
	struct compile_source *src = arena_alloc(c->arena, sizeof(*src));

	if (c->env->prelude != NULL) {
		*src = (struct compile_source){.name = "prelude", .text = c->env->prelude,
			.len = strlen(c->env->prelude)};
		c->given = true;
		parse_source(c, src);
		c->given = false;
	}
}

static void
compile(struct check *c, const struct compile_source *src)
{
	struct node_clause *clauses;

	init(c);
	check_env(c);
	parse_prelude(c);
	library_compile_all(c);
	c->is_empty = true;
	clauses = parse_source(c, src);
	c->prog->spec = spec_of(c->arena, src);
	if (clauses == NULL && c->is_empty && !c->opt.empty) {
		diag_set(c->diag, "D_EMPTY", "empty D program translation unit");
		longjmp(*c->out, EINVAL);
	}
	check_program(c, sugar_divide(c, clauses));
}

/* DTrace knows of a region while it looks at names and types, not when it makes code of them. */
static const char *
region_of(const struct check *c)
{
	/* behind the D_ */
	static const char *const later[] = {"ACT_SPEC", "AGG_COMM", "AGG_NULL", "AGG_SCALAR",
		"AGG_SPEC", "ALLOCA_", "CG_", "CLEAR_", "COMM_", "DREC_", "EXIT_", "FREOPEN_",
		"LLQUANT_", "LQUANT_", "NORMALIZE_", "PRINT", "SPEC_", "STACK_", "TRACE", "TRUNC_",
		"UNKNOWN", "USTACK_"};
	const char *tag = c->diag->tag;

	for (size_t i = 0; tag != NULL && i < sizeof(later) / sizeof(*later); i++)
		if (strncmp(tag + 2, later[i], strlen(later[i])) == 0)
			return NULL;
	return c->region;
}

struct program *
compile_program(struct env *env, const struct compile_source *src,
	const struct compile_options *opt, struct diag *d)
{
	struct check c = {.env = env, .opt = *opt};
	struct diag unwanted;
	jmp_buf out;

	c.diag = d != NULL ? d : &unwanted;
	c.out = &out;
	c.arena = arena_new();
	if (c.arena == NULL) {
		diag_set(d, NULL, "out of memory");
		errno = ENOMEM;
		return NULL;
	}
	arena_on_nomem(c.arena, &out);
	switch (setjmp(out)) {
	case 0:
		compile(&c, src);
		arena_on_nomem(c.arena, NULL);
		return c.prog;
	case ENOMEM:
		diag_set(d, NULL, "out of memory");
		arena_free(c.arena);
		errno = ENOMEM;
		return NULL;
	default:
		c.diag->region = region_of(&c);
		arena_free(c.arena);
		errno = EINVAL;
		return NULL;
	}
}

void
compile_free(struct program *p)
{
	if (p != NULL)
		arena_free(p->arena);
}
