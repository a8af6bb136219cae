/*
 * check_agg: aggregations. Wording and order of the checks are libdtrace's.
 */
#include <string.h>

#include "check_clause.h"
#include "check_expr.h"

static struct agg_name *
agg_named(struct check *c, const char *name)
{
	struct agg_name *an = map_get(&c->aggs, name);
	struct program *prog = c->prog;

	if (an != NULL)
		return an;
	an = arena_alloc(c->arena, sizeof(*an));
	an->agg.name = name;
	an->agg.id = prog->naggs + 1;
	prog->aggs = arena_grow(c->arena, prog->aggs, prog->naggs, sizeof(*prog->aggs));
	prog->aggs[prog->naggs++] = &an->agg;
	map_put(&c->aggs, name, an);
	return an;
}

struct expr *
check_agg_use(struct check *c, const struct node *n)
{
	struct expr *e = check_new(c, EXPR_AGG, c->base.void_, n);

	e->agg = &agg_named(c, n->text)->agg;
	return e;
}

/* --- the function ----------------------------------------------------------------------------- */

/* The words that messages use for the constants of a function. */
static const struct {
	const char *fn;
	struct {
		const char *word, *type_tag, *match_tag;
	} consts[AGG_MAX_CONSTS];
} const_words[] = {
	{"lquantize", {{"base", "D_LQUANT_BASETYPE", "D_LQUANT_MATCHBASE"},
		{"limit", "D_LQUANT_LIMTYPE", "D_LQUANT_MATCHLIM"},
		{"step", "D_LQUANT_STEPTYPE", "D_LQUANT_MATCHSTEP"}}},
	{"llquantize", {{"factor", "D_LLQUANT_FACTORTYPE", "D_LLQUANT_MATCHFACTOR"},
		{"low magnitude", "D_LLQUANT_LOWTYPE", "D_LLQUANT_MATCHLOW"},
		{"high magnitude", "D_LLQUANT_HIGHTYPE", "D_LLQUANT_MATCHHIGH"},
		{"linear steps", "D_LLQUANT_NSTEPTYPE", "D_LLQUANT_MATCHSTEPS"}}},
};

static const char *
const_word(const struct env_aggfn *fn, unsigned i, const char **type_tag, const char **match_tag)
{
	*type_tag = "D_PROTO_ARG";
	*match_tag = "D_AGG_REDEF";
	for (size_t k = 0; k < sizeof(const_words) / sizeof(*const_words); k++) {
		if (strcmp(const_words[k].fn, fn->name) != 0 || i >= AGG_MAX_CONSTS ||
			const_words[k].consts[i].word == NULL)
			continue;
		*type_tag = const_words[k].consts[i].type_tag;
		*match_tag = const_words[k].consts[i].match_tag;
		return const_words[k].consts[i].word;
	}
	return "constant";
}

/* @n: @a = call */
static const struct env_aggfn *
function_of(struct check *c, const struct node *n)
{
	const struct node *call = n->right;
	const char *name = call->kind == NODE_CALL && call->left->kind == NODE_IDENT ?
		call->left->text : NULL;
	const struct env_aggfn *fn = name != NULL ? map_get(&c->aggfns, name) : NULL;

	if (fn != NULL)
		return fn;
	check_expr(c, call);
	check_fail_at(c, n->left, "D_AGG_FUNC",
		"@%s must be assigned the result of an aggregating function", n->left->text);
}

static void
count_args(struct check *c, const struct node *call, const struct env_aggfn *fn)
{
	unsigned least = fn->has_value + fn->min_consts;
	unsigned most = fn->has_value + fn->max_consts + fn->has_weight;

	if (call->nargs < least || (call->nargs > most && most == least))
		check_fail_at(c, call, "D_PROTO_LEN",
			"%s( ) prototype mismatch: %u arg%spassed, %u expected", fn->name,
			call->nargs, call->nargs == 1 ? " " : "s ", least);
	if (call->nargs > most)
		check_fail_at(c, call, "D_PROTO_LEN",
			"%s( ) prototype mismatch: %u args passed, at most %u expected", fn->name,
			call->nargs, most);
}

static struct expr *
value(struct check *c, const struct node *n, struct agg *agg)
{
	struct expr *e = check_expr(c, n);
	unsigned size = e->type->size;

	if (!type_is_scalar(e->type))
		check_fail_at(c, n, "D_AGG_SCALAR", "%s( ) argument #1 must be of scalar type",
			agg->fn->name);
	if (agg->value == NULL)
		agg->value = e->type;
	if (size > agg->value_size_seen)
		agg->value_size_seen = (uint8_t)size;
	agg->value_signed_seen |= e->type->is_signed;
	return e;
}

/* The constants as written, @n of them, into @consts. */
static void
constants(struct check *c, const struct node *call, const struct env_aggfn *fn, unsigned n,
	int64_t *consts)
{
	const char *type_tag, *match_tag;

	for (unsigned i = 0; i < n; i++) {
		const struct node *arg = call->args[fn->has_value + i];
		const struct expr *e = check_expr(c, arg);

		const_word(fn, i, &type_tag, &match_tag);
		if (i < fn->min_consts && !type_is_int(e->type))
			check_fail_at(c, arg, "D_PROTO_ARG",
				"%s( ) argument #%u is incompatible with prototype:\n"
				"\tprototype: int32_t\n\t argument: %s", fn->name,
				fn->has_value + i + 1, e->type->name);
		if (e->kind != EXPR_INT)
			check_fail_at(c, arg, type_tag,
				"%s( ) argument #%u must be an integer constant", fn->name, i + 1);
		consts[i] = e->value;
	}
}

/* Judge the constants, which must be those that the aggregation already has. */
static void
fix_constants(struct check *c, const struct node *call, struct agg *agg, bool is_new)
{
	const struct env_aggfn *fn = agg->fn;
	unsigned given = call->nargs - fn->has_value;
	unsigned n = given < fn->max_consts ? given : fn->max_consts;
	const char *tag = "D_UNKNOWN", *type_tag, *match_tag, *why, *word;
	int64_t consts[AGG_MAX_CONSTS] = {0};

	constants(c, call, fn, n, consts);
	why = fn->check != NULL ? fn->check(consts, n, &tag) : NULL;
	if (why != NULL)
		check_fail_at(c, call, tag, "%s", why);
	if (is_new) {
		memcpy(agg->consts, consts, sizeof(consts));
		agg->nconsts = fn->max_consts;
		return;
	}
	for (unsigned i = 0; i < fn->max_consts; i++) {
		word = const_word(fn, i, &type_tag, &match_tag);
		if (agg->consts[i] != consts[i])
			check_fail_at(c, call, match_tag,
				"%s( ) %s (argument #%u) doesn't match previous declaration; "
				"expected %lld, found %lld", fn->name, word, i + 1,
				(long long)agg->consts[i], (long long)consts[i]);
	}
}

/* Behind all the constants. */
static struct expr *
weight(struct check *c, const struct node *call, struct agg *agg)
{
	unsigned i = agg->fn->has_value + agg->fn->max_consts;
	struct expr *e;

	if (call->nargs <= i)
		return NULL;
	e = check_expr(c, call->args[i]);
	if (!type_is_int(e->type))
		check_fail_at(c, call->args[i], "D_PROTO_ARG",
			"%s( ) increment value (argument #%u) must be of scalar type",
			agg->fn->name, i);
	agg->weighted = true;
	return e;
}

static void
fix_function(struct check *c, const struct node *n, struct agg_name *an,
	const struct env_aggfn *fn)
{
	struct agg *agg = &an->agg;

	if (agg->fn == NULL) {
		agg->fn = fn;
		an->line = n->line;
	} else if (agg->fn != fn) {
		check_fail_at(c, n->left, "D_AGG_REDEF",
			"aggregation redefined: @%s\n\t current: @%s = %s( )\n"
			"\tprevious: @%s = %s( ) : line %d", agg->name, agg->name,
			fn->name, agg->name, agg->fn->name, an->line);
	}
}

static void
fix_keys(struct check *c, const struct node *n, struct agg *agg, struct expr **keys, bool is_new)
{
	if (is_new) {
		agg->nkeys = n->nargs;
		agg->keys = check_types_of(c, keys, n->nargs);
		return;
	}
	check_key_types(c, n, arena_printf(c->arena, "@%s", agg->name), keys, agg->keys,
		agg->nkeys);
}

struct stmt *
check_agg_stmt(struct check *c, const struct node *n)
{
	const struct env_aggfn *fn = function_of(c, n);
	struct stmt *s = arena_alloc(c->arena, sizeof(*s));
	struct agg_name *an = agg_named(c, n->left->text);
	bool is_new = an->agg.fn == NULL;

	s->kind = STMT_AGG;
	s->line = n->left->line;
	s->col = n->left->col;
	s->agg = &an->agg;
	s->keys = check_keys(c, n->left, "aggregation");
	fix_function(c, n, an, fn);
	fix_keys(c, n->left, s->agg, s->keys, is_new);
	count_args(c, n->right, fn);
	if (fn->has_value)
		s->value = value(c, n->right->args[0], s->agg);
	fix_constants(c, n->right, s->agg, is_new);
	s->weight = weight(c, n->right, s->agg);
	return s;
}
