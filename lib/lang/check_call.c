/* check_call: calls of subroutines and actions, compared with their rows. */
#include <errno.h>
#include <string.h>

#include "check_clause.h"
#include "check_expr.h"
#include "check_name.h"
#include "format.h"
#include "parse.h"
#include "proto.h"

/* The tags of arguments that must be an aggregation, or a scalar beside it. */
struct agg_tags {
	const char *func, *agg, *scalar;
};

static const struct agg_tags *
agg_tags(const char *func)
{
	static const struct agg_tags tags[] = {
		{"clear", "D_CLEAR_AGGARG", NULL},
		{"denormalize", "D_NORMALIZE_AGGARG", NULL},
		{"normalize", "D_NORMALIZE_AGGARG", "D_NORMALIZE_SCALAR"},
		{"printa", "D_PRINTA_AGGARG", NULL},
		{"trunc", "D_TRUNC_AGGARG", "D_TRUNC_SCALAR"},
		{NULL, "D_PROTO_ARG", "D_PROTO_ARG"},
	};
	const struct agg_tags *t = tags;

	while (t->func != NULL && strcmp(t->func, func) != 0)
		t++;
	return t;
}

_Noreturn static void
bad_arg(struct check *c, const struct node *n, unsigned i, const char *tag, const char *func,
	const char *want, const char *got)
{
	check_fail_at(c, n->args[i], tag,
		"%s( ) argument #%u is incompatible with prototype:\n\tprototype: %s\n"
		"\t argument: %s", func, i + 1, want, got);
}

void
check_no_stray(struct check *c)
{
	const struct node *n = c->stray;

	if (n == NULL)
		return;
	check_fail_at(c, n, "D_CG_EXPR",
		"%s %s( ) may not be called from a D expression (D program context required)",
		check_kind_name(map_get(&c->names, n->left->text)), n->left->text);
}

/* Its type is judged first, by what it stands in. */
static struct expr *
stray(struct check *c, const struct node *n)
{
	if (c->stray == NULL)
		c->stray = n;
	return check_new(c, EXPR_CALL, c->base.void_, n);
}

void
check_callable(struct check *c, const struct node *n)
{
	const struct name *name;

	if (n->left->kind != NODE_IDENT)
		check_fail_at(c, n, "D_FUNC_IDENT", "function designator is not of function type");
	name = map_get(&c->names, n->left->text);
	if (name == NULL)
		check_fail_at(c, n, "D_FUNC_UNDEF", "undefined function name: %s", n->left->text);
	if (name->kind != NAME_FUNC && name->kind != NAME_AGGFN)
		check_fail_at(c, n, "D_FUNC_IDKIND", "%s '%s' may not be referenced as a function",
			check_kind_name(name), n->left->text);
}

/* @n was judged by check_callable() when it was read. */
static struct name *
function_named(struct check *c, const struct node *n)
{
	struct name *name = map_get(&c->names, n->left->text);

	if (name->kind == NAME_AGGFN)
		return name;
	check_attr(c, n->left, name);
	return name;
}

static void
count_args(struct check *c, const struct node *n, const struct env_func *func,
	const struct proto *proto)
{
	bool some_optional = proto->nrequired < proto->nparams;
	unsigned limit = n->nargs < proto->nrequired ? proto->nrequired : proto->nparams;

	if (n->nargs >= proto->nrequired && (proto->rest || n->nargs <= proto->nparams))
		return;
	if (func->len_tag != NULL)
		check_fail_at(c, n, func->len_tag,
			"%s( ) prototype mismatch: %u args passed, %s%u expected", func->name,
			n->nargs, !some_optional ? "" : n->nargs < proto->nrequired ? "at least " :
			"no more than ", limit);
	check_fail_at(c, n, "D_PROTO_LEN",
		"%s( ) prototype mismatch: %u arg%spassed, %s%u expected", func->name, n->nargs,
		n->nargs == 1 ? " " : "s ", some_optional && !proto->rest ? "at least " : "",
		limit);
}

/* --- arguments -------------------------------------------------------------------------------- */

static struct expr *
agg_arg(struct check *c, const struct node *n, unsigned i, const char *func)
{
	const struct node *arg = n->args[i];

	if (arg->kind != NODE_AGG)
		bad_arg(c, n, i, agg_tags(func)->agg, func, "aggregation",
			check_expr(c, arg)->type->name);
	if (arg->nargs > 0)
		bad_arg(c, n, i, agg_tags(func)->agg, func, "aggregation",
			"element of an aggregation");
	return check_agg_use(c, arg);
}

/* An aggregation where any number of values may stand: none that any conversion takes. */
static struct expr *
agg_value(struct check *c, const struct node *arg)
{
	struct expr *e = check_agg_use(c, arg);

	e->type = type_new(c->arena, TYPE_VOID, "aggregation", 0, false);
	return e;
}

/* The tags of a value of a kind that can't be recorded. */
struct value_tags {
	const char *func, *none, *dynamic, *agg;
};

static const struct value_tags *
value_tags(const char *func)
{
	static const struct value_tags tags[] = {
		{"print", "D_PRINT_VOID", "D_PRINT_DYN", "D_PRINT_AGG"},
		{NULL, "D_TRACE_VOID", "D_TRACE_DYN", "D_TRACE_DYN"},
	};

	return &tags[strcmp(func, tags[0].func) != 0];
}

static struct expr *
any_arg(struct check *c, const struct node *n, unsigned i, const char *func)
{
	const struct value_tags *tags = value_tags(func);
	struct expr *e;

	if (n->args[i]->kind == NODE_AGG)
		check_fail_at(c, n->args[i], tags->agg,
			"%s( ) may not be applied to a dynamic expression", func);
	e = check_dynamic(c, n->args[i]);
	if (e->type->kind == TYPE_VOID || e->type->kind == TYPE_FUNCTION)
		check_fail_at(c, n->args[i], tags->none,
			"%s( ) may not be applied to a void expression", func);
	if (check_is_dynamic(e->type))
		check_fail_at(c, n->args[i], tags->dynamic,
			"%s( ) may not be applied to a dynamic expression", func);
	return e;
}

static struct expr *
scalar_arg(struct check *c, const struct node *n, unsigned i, const char *func)
{
	struct expr *e = n->args[i]->kind != NODE_AGG ? check_dynamic(c, n->args[i]) : NULL;

	if (e == NULL || !type_is_scalar(e->type))
		check_fail_at(c, n->args[i], agg_tags(func)->scalar,
			"%s( ) argument #%u must be of scalar type", func, i + 1);
	return e;
}

static struct expr *
format_arg(struct check *c, const struct node *n, unsigned i, const char *func)
{
	struct expr *e;

	if (n->args[i]->kind == NODE_STRING)
		return check_string(c, n->args[i]->text, n->args[i]);
	if (n->args[i]->kind == NODE_AGG)
		bad_arg(c, n, i, "D_PRINTF_ARG_FMT", func, "string constant", "aggregation");
	e = check_expr(c, n->args[i]);
	if (e->kind != EXPR_STRING)
		bad_arg(c, n, i, "D_PRINTF_ARG_FMT", func, "string constant", e->type->name);
	return e;
}

static struct expr *
typed_arg(struct check *c, const struct node *n, unsigned i, const char *func,
	const struct param *param)
{
	struct expr *e = check_expr(c, n->args[i]), *passed = e;

	if (param->kind == PARAM_TYPE)
		passed = check_pass(c, e, param->type);
	else if (!type_is_int(e->type))
		passed = NULL;
	if (passed == NULL)
		bad_arg(c, n, i, "D_PROTO_ARG", func,
			param->kind == PARAM_TYPE ? param->type->name : "int", e->type->name);
	return passed;
}

static struct expr *
one_arg(struct check *c, const struct node *n, unsigned i, const struct env_func *func,
	const struct param *param)
{
	if (param == NULL && n->args[i]->kind != NODE_AGG)
		return check_expr(c, n->args[i]);
	if (param == NULL && (func->flags & ENV_AGG) == 0)
		return agg_value(c, n->args[i]);
	if (param == NULL)
		return agg_arg(c, n, i, func->name);
	switch (param->kind) {
	case PARAM_AGG: return agg_arg(c, n, i, func->name);
	case PARAM_ANY: return any_arg(c, n, i, func->name);
	case PARAM_SCALAR: return scalar_arg(c, n, i, func->name);
	case PARAM_FMT: return format_arg(c, n, i, func->name);
	default: return typed_arg(c, n, i, func->name, param);
	}
}

/* A format that may be left out is there if the argument in its place is a string. */
static bool
is_left_out(const struct param *param, const struct node *arg)
{
	return param->kind == PARAM_FMT && param->optional && arg->kind != NODE_STRING;
}

/* A right call of what is not there. */
static void
must_be_available(struct check *c, const struct node *n, const struct env_func *func)
{
	if (func->unavailable == NULL)
		return;
	if (c->clause != NULL)
		check_spec_action(c, n, func);
	check_fail_at(c, n, "D_UNKNOWN", "%s( ) is not available: %s", func->name,
		func->unavailable);
}

/* The call with its arguments, the format among them. */
static struct expr *
call(struct check *c, const struct node *n, struct name *name, const struct type *type)
{
	const struct proto *proto = proto_of(c, name);
	const struct env_func *func = name->func;
	struct expr *e = check_new(c, EXPR_CALL, type, n);
	unsigned k = 0;

	count_args(c, n, func, proto);
	e->func = func;
	e->nargs = n->nargs;
	e->args = arena_alloc(c->arena, n->nargs * sizeof(*e->args));
	for (unsigned i = 0; i < n->nargs; i++) {
		while (k < proto->nparams && is_left_out(&proto->params[k], n->args[i]))
			k++;
		e->args[i] = one_arg(c, n, i, func, k < proto->nparams ? &proto->params[k] : NULL);
		k++;
	}
	if (func->check != NULL)
		func->check(c, e);
	must_be_available(c, n, func);
	for (unsigned i = 0; i < e->nargs; i++)
		if (e->args[i]->kind == EXPR_AGG && e->args[i]->agg->fn == NULL)
			check_fail(c, e->args[i], "D_AGG_NULL", "undefined aggregation: @%s",
				e->args[i]->agg->name);
	if (c->clause != NULL && (func->flags & ENV_DESTRUCTIVE) != 0)
		c->clause->destructive = true;
	return e;
}

bool
check_is_action(struct check *c, const struct node *n)
{
	const struct name *name;

	if (n->kind != NODE_CALL)
		return false;
	name = map_get(&c->names, n->left->text);
	return name->kind == NAME_FUNC && (name->func->flags & ENV_ACTION) != 0;
}

struct expr *
check_call(struct check *c, const struct node *n)
{
	struct name *name = function_named(c, n);

	if (name->kind == NAME_AGGFN)
		return stray(c, n);
	/* Those that show an address might be keys, if there were addresses. */
	if ((name->func->flags & ENV_ACTION) != 0 && name->func->unavailable != NULL)
		return call(c, n, name, c->base.void_);
	if ((name->func->flags & ENV_ACTION) != 0)
		return stray(c, n);
	return call(c, n, name, parse_type_text(c, name->func->ret));
}

/* --- actions ---------------------------------------------------------------------------------- */

/* What a format is compared with: the arguments behind it, or the keys of the first aggregation. */
static struct format_call
format_call(struct check *c, const struct expr *e)
{
	struct format_call fc = {.func = e->func->name,
		.empty = (e->func->flags & ENV_NO_FORMAT) != 0};
	const struct agg *agg;

	if ((e->func->flags & ENV_AGG) == 0) {
		fc.args = check_types_of(c, e->args + 1, e->nargs - 1);
		fc.nargs = e->nargs - 1;
		return fc;
	}
	agg = e->nargs > 1 ? e->args[1]->agg : NULL;
	if (agg == NULL)
		return fc;
	fc.args = agg->keys;
	fc.nargs = agg->nkeys;
	fc.agg = agg->fn->has_value ? c->base.int64 : parse_type_text(c, "uint64_t");
	return fc;
}

static const struct format *
format_of(struct check *c, const struct expr *e)
{
	const struct expr *fmt = e->args[0];
	struct format_call fc = format_call(c, e);
	const struct format *f = format_parse(c->arena, fmt->str, strlen(fmt->str), c->diag);
	int arg = -1;

	if (f != NULL && format_check(f, &fc, &arg, c->diag) == 0)
		return f;
	if (f != NULL && (e->func->flags & ENV_AGG) == 0 && arg >= 0)
		fmt = e->args[arg + 1];
	lex_position(c->lx, c->diag, fmt->line, fmt->col, fmt->len);
	longjmp(*c->out, EINVAL);
}

struct stmt *
check_action(struct check *c, const struct node *n)
{
	struct name *name = function_named(c, n);
	struct stmt *s;
	struct expr *e;

	if (name->kind == NAME_AGGFN || (name->func->flags & ENV_ACTION) == 0)
		return NULL;
	e = call(c, n, name, c->base.void_);
	s = arena_alloc(c->arena, sizeof(*s));
	s->kind = STMT_ACTION;
	s->line = n->line;
	s->col = n->col;
	s->func = name->func;
	s->args = e->args;
	s->nargs = e->nargs;
	if (proto_has_format(name->proto) && e->nargs > 0 && e->args[0]->kind == EXPR_STRING) {
		s->format = format_of(c, e);
		s->args++;
		s->nargs--;
	}
	if ((name->func->flags & ENV_DATA) != 0)
		c->clause->data = true;
	return s;
}
