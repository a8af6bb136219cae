/* check_name: variables and declared names. */
#include <string.h>

#include "check_expr.h"
#include "check_name.h"
#include "pragma.h"

struct var *
check_find_var(struct check *c, enum var_scope scope, const char *name)
{
	const struct name *n;

	if (scope != VAR_GLOBAL)
		return map_get(&c->scopes[scope - VAR_SELF], name);
	n = map_get(&c->names, name);
	return n != NULL && n->kind == NAME_VAR ? n->var : NULL;
}

struct var *
check_new_var(struct check *c, enum var_scope scope, const char *name, const struct type *type,
	const struct type **keys, unsigned nkeys, int line)
{
	struct program *prog = c->prog;
	struct var *v = arena_alloc(c->arena, sizeof(*v));

	v->name = name;
	v->scope = scope;
	v->id = prog->nvars;
	v->type = type;
	v->keys = keys;
	v->nkeys = nkeys;
	prog->vars = arena_grow(c->arena, prog->vars, prog->nvars, sizeof(*prog->vars));
	prog->vars[prog->nvars++] = v;
	if (scope == VAR_GLOBAL) {
		struct name *n = arena_alloc(c->arena, sizeof(*n));

		n->kind = NAME_VAR;
		n->line = line;
		n->var = v;
		n->attr = pragma_name_attr(c, name, attr_stable);
		map_put(&c->names, name, n);
	} else {
		map_put(&c->scopes[scope - VAR_SELF], name, v);
	}
	return v;
}

static bool
same_var(const struct var *v, const struct type *type, const struct type **keys, unsigned nkeys)
{
	if (!type_same(v->type, type) || v->nkeys != nkeys)
		return false;
	for (unsigned i = 0; i < nkeys; i++)
		if (!type_same(v->keys[i], keys[i]))
			return false;
	return true;
}

/* "scalar int", or "associative array int [string, int]". */
static const char *
var_type_name(struct check *c, const struct type *type, const struct type **keys, unsigned nkeys)
{
	const char *s = "";

	if (nkeys == 0)
		return arena_printf(c->arena, "scalar %s", type->name);
	for (unsigned i = 0; i < nkeys; i++)
		s = arena_printf(c->arena, "%s%s%s", s, i > 0 ? ", " : "", keys[i]->name);
	return arena_printf(c->arena, "associative array %s [%s]", type->name, s);
}

const char *
check_kind_name(const struct name *n)
{
	switch (n->kind) {
	case NAME_VAR: return n->var->nkeys > 0 ? "associative array" : "scalar";
	case NAME_BUILTIN: return "scalar";
	case NAME_ARGS: return "associative array";
	case NAME_FUNC: return (n->func->flags & ENV_ACTION) != 0 ? "tracing function" : "function";
	case NAME_AGGFN: return "aggregating function";
	case NAME_CONST: return "enumerator";
	case NAME_INLINE: return n->nkeys > 0 ? "associative array" : "scalar";
	}
	return "name";
}

static const char *
declared_as(const struct name *n)
{
	return n->kind == NAME_INLINE ? "inline definition" : check_kind_name(n);
}

_Noreturn static void
redeclared(struct check *c, const struct lex_tok *at, const char *now, const char *before, int line)
{
	if (line != 0)
		lex_fail(c->lx, at, "D_DECL_IDRED",
			"identifier redeclared: %s\n\t current: %s\n\tprevious: %s : line %d",
			at->text, now, before, line);
	lex_fail(c->lx, at, "D_DECL_IDRED",
		"identifier redeclared: %s\n\t current: %s\n\tprevious: %s", at->text, now, before);
}

/* Constants that the environment gave may be declared anew, names of the program may not. */
static void
must_be_new(struct check *c, const struct lex_tok *at, const char *now)
{
	const struct name *n = map_get(&c->names, at->text);

	if (n == NULL || ((n->kind == NAME_CONST || n->kind == NAME_INLINE) && n->line == 0))
		return;
	if (n->line == 0 && n->kind != NAME_VAR)
		lex_fail(c->lx, at, "D_DECL_IDRED", "built-in identifier redeclared: %s", at->text);
	redeclared(c, at, now,
		n->kind == NAME_VAR ? var_type_name(c, n->var->type, n->var->keys, n->var->nkeys) :
			declared_as(n), n->line);
}

void
check_declare_var(struct check *c, enum var_scope scope, const struct lex_tok *at,
	const struct type *type, const struct type **keys, unsigned nkeys)
{
	const struct var *old = check_find_var(c, scope, at->text);
	const char *now = var_type_name(c, type, keys, nkeys);

	if (at->kind == LEX_KEYWORD || check_type_is_fixed(c, at->text))
		lex_fail(c->lx, at, "D_DECL_IDRED", "typedef identifier redeclared: %s", at->text);
	if (type->kind == TYPE_VOID)
		lex_fail(c->lx, at, "D_DECL_VOIDOBJ", "cannot have void object: %s", at->text);
	if (!type->complete || type->kind == TYPE_FUNCTION || type->translated)
		lex_fail(c->lx, at, "D_DECL_INCOMPLETE", "incomplete struct/union/enum %s: %s",
			type->name,
			at->text);
	if (scope == VAR_THIS && nkeys > 0)
		lex_fail(c->lx, at, "D_DECL_LOCASSC",
			"associative arrays may not be declared as local variables: %s", at->text);
	if (old != NULL && same_var(old, type, keys, nkeys))
		return;
	if (old != NULL)
		redeclared(c, at, now, var_type_name(c, old->type, old->keys, old->nkeys), 0);
	if (scope == VAR_GLOBAL)
		must_be_new(c, at, now);
	check_new_var(c, scope, at->text, type, keys, nkeys, at->line);
}

void
check_declare_type(struct check *c, const struct lex_tok *at, const struct type *type)
{
	const struct name *n = map_get(&c->names, at->text);

	/* C's headers have their own word for what is known here. */
	if (check_type_is_fixed(c, at->text) && lex_included(c->lx, at))
		return;
	if (n != NULL && n->line != 0)
		lex_fail(c->lx, at, "D_DECL_IDRED", "global variable identifier redeclared: %s",
			at->text);
	if (check_type_is_fixed(c, at->text))
		lex_fail(c->lx, at, "D_DECL_TYPERED", "type redeclared: %s", at->text);
	/* The first name that a nameless definition gets is how messages call it. */
	if ((type_is_record(type) || type->kind == TYPE_ENUM) && strstr(type->name, "(anon)"))
		((struct type *)(uintptr_t)type)->name = at->text;
	map_put(&c->types[c->given], at->text,
		(void *)(uintptr_t)type_alias(c->arena, type, at->text));
}

void
check_declare(struct check *c, const struct lex_tok *at, const struct name *name)
{
	struct name *n = arena_alloc(c->arena, sizeof(*n));

	*n = *name;
	n->line = c->given ? 0 : at->line;
	n->attr = pragma_name_attr(c, at->text, name->attr);
	must_be_new(c, at, declared_as(n));
	map_put(&c->names, at->text, n);
}

void
check_declare_const(struct check *c, const struct lex_tok *at, const struct type *type,
	int64_t value)
{
	check_declare(c, at, &(struct name){.kind = NAME_CONST, .attr = attr_stable, .type = type,
		.value = value});
}

bool
check_constant(struct check *c, const struct node *n, int64_t *value)
{
	const struct expr *e = check_expr(c, n);

	if (e->kind != EXPR_INT)
		return false;
	*value = e->value;
	return true;
}
