/* check_env: rows of the environment into names and types. */
#include <errno.h>
#include <string.h>

#include "check_name.h"
#include "parse.h"

/* An environment's struct: its members are made on demand. */
struct env_type {
	struct type t; /* first */
	const struct env_struct *row;
};

static struct name *
add(struct check *c, const char *name, enum name_kind kind, const struct attr *attr)
{
	struct name *n = arena_alloc(c->arena, sizeof(*n));

	n->kind = kind;
	n->attr = attr != NULL ? *attr : attr_stable;
	map_put(&c->names, name, n);
	return n;
}

/* `tcpinfo_t` is also `struct tcpinfo`. */
static void
add_struct(struct check *c, const struct env_struct *row)
{
	struct env_type *et = arena_alloc(c->arena, sizeof(*et));
	size_t n = strlen(row->name);

	et->row = row;
	et->t.kind = TYPE_STRUCT;
	et->t.translated = true;
	et->t.align = 1;
	et->t.name = row->name;
	map_put(&c->types[1], row->name, et);
	if (row->alias != NULL)
		map_put(&c->types[1], row->alias, et);
	if (n > 2 && strcmp(row->name + n - 2, "_t") == 0)
		n -= 2;
	map_put(&c->tags[1], arena_printf(c->arena, "struct %.*s", (int)n, row->name), et);
}

static void
add_const(struct check *c, const char *name, const struct type *type, int64_t value)
{
	struct name *n = add(c, name, NAME_CONST, NULL);

	n->type = type;
	n->value = value;
}

void
check_env(struct check *c)
{
	const struct env *env = c->env;

	for (unsigned i = 0; i < env->nstructs; i++)
		add_struct(c, env->structs[i]);
	for (unsigned i = 0; i < env->nvars; i++)
		add(c, env->vars[i]->name, NAME_BUILTIN, env->vars[i]->attr)->builtin =
			env->vars[i];
	for (unsigned i = 0; i < env->nfuncs; i++)
		add(c, env->funcs[i]->name, NAME_FUNC, env->funcs[i]->attr)->func = env->funcs[i];
	for (unsigned i = 0; i < env->naggfns; i++) {
		map_put(&c->aggfns, env->aggfns[i]->name, (void *)(uintptr_t)env->aggfns[i]);
		add(c, env->aggfns[i]->name, NAME_AGGFN, NULL);
	}
	add_const(c, "NULL", c->base.void_ptr, 0);
	for (unsigned i = 0; i < env->nconsts; i++) {
		const struct env_const *k = &env->consts[i];

		add_const(c, k->name, k->type != NULL ? parse_type_text(c, k->type) : c->base.int_,
			k->value);
	}
	add(c, "args", NAME_ARGS, NULL);
}

void
check_members(struct check *c, const struct type *t)
{
	struct env_type *et = (struct env_type *)(uintptr_t)t;
	const struct env_table *table;
	struct type_member *m;

	if (!t->translated || t->complete)
		return;
	table = &et->row->members;
	m = arena_alloc(c->arena, table->n * sizeof(*m));
	for (unsigned i = 0; i < table->n; i++) {
		const struct env_member *row = env_row(table, i);

		m[i].name = row->name;
		m[i].type = parse_type_text(c, row->type);
		m[i].row = row;
	}
	et->t.members = m;
	et->t.nmembers = table->n;
	et->t.complete = true;
}

const struct type *
check_type(struct check *c, const char *name)
{
	const struct type *t = map_get(&c->types[c->given], name);

	if (t == NULL)
		t = map_get(&c->types[1], name);
	return t != NULL ? t : map_get(&c->basic, name);
}

bool
check_type_is_fixed(struct check *c, const char *name)
{
	return map_get(&c->types[c->given], name) != NULL || map_get(&c->basic, name) != NULL;
}

struct type *
check_tag(struct check *c, const char *tag, bool own)
{
	struct type *t = map_get(&c->tags[c->given], tag);

	return t != NULL || own ? t : map_get(&c->tags[1], tag);
}
