/*
 * lang: D text through the whole compiler, against the environment of its unit tests. What the
 * sanitizers don't see: a program that is accepted can be walked as tree.h promises.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../lang/show.h"
#include "../lang/world.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
must(bool holds)
{
	if (!holds)
		abort();
}

static void walk(const struct expr *e);

static void
walk_list(struct expr **v, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		walk(v[i]);
}

/* Both operands have one type, and arithmetic has it, too. */
static void
walk_binary(const struct expr *e)
{
	const struct type *l = e->left->type, *r = e->right->type;

	if (e->op == OP_SHL || e->op == OP_SHR) {
		must(type_same(e->type, l) && type_is_int(r));
	} else if (e->op >= OP_EQ) {
		must(type_same(l, r) && e->type->kind == TYPE_INT);
		must(type_is_scalar(l) || l->kind == TYPE_STRING);
	} else if (type_is_pointer(e->type)) {
		must(type_same(e->type, l) && type_is_int(r) && r->size == 8);
	} else {
		must(type_same(l, r) && type_same(e->type, l) && e->type->size >= 4);
	}
	if (e->op == OP_DIV || e->op == OP_MOD)
		must(e->right->kind != EXPR_INT || e->right->value != 0);
}

static void
walk(const struct expr *e)
{
	must(e->type != NULL);
	if (e->cond != NULL) {
		walk(e->cond);
		must(type_is_scalar(e->cond->type));
	}
	if (e->left != NULL)
		walk(e->left);
	if (e->right != NULL)
		walk(e->right);
	walk_list(e->args, e->nargs);
	switch (e->kind) {
	case EXPR_BINARY: walk_binary(e); break;
	case EXPR_LOGIC:
		must(type_is_scalar(e->left->type) && type_is_scalar(e->right->type));
		break;
	case EXPR_COND:
		must(type_same(e->type, e->left->type) && type_same(e->type, e->right->type));
		break;
	case EXPR_ASSIGN:
		must(type_same(e->type, e->left->type));
		must(e->op != OP_NONE ? e->optype != NULL : type_same(e->type, e->right->type));
		break;
	case EXPR_ELEM:
		must(e->nargs == e->var->nkeys);
		for (unsigned i = 0; i < e->nargs; i++)
			must(type_same(e->args[i]->type, e->var->keys[i]));
		break;
	case EXPR_MEMBER: must(e->member->type == e->type); break;
	default: break;
	}
}

static void
walk_stmt(const struct stmt *s)
{
	if (s->expr != NULL)
		walk(s->expr);
	if (s->value != NULL)
		walk(s->value);
	if (s->weight != NULL)
		walk(s->weight);
	if (s->kind == STMT_AGG)
		for (unsigned i = 0; i < s->agg->nkeys; i++) {
			walk(s->keys[i]);
			must(type_same(s->keys[i]->type, s->agg->keys[i]));
		}
	walk_list(s->args, s->nargs);
}

static void
walk_program(const struct program *p)
{
	for (const struct clause *cl = p->clauses; cl != NULL; cl = cl->next) {
		for (unsigned i = 1; i < cl->nprobes; i++)
			must(cl->probes[i - 1]->id < cl->probes[i]->id);
		if (cl->pred != NULL)
			walk(cl->pred);
		for (const struct stmt *s = cl->stmts; s != NULL; s = s->next)
			walk_stmt(s);
	}
	show_program(p);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const argv[] = {"fuzz", "80", "name"};
	static const struct compile_options opt = {.strsize = 256, .scratchsize = 256,
		.argref = true, .target = 1};
	char *exact = malloc(size > 0 ? size : 1);
	struct compile_source src = {.text = exact, .len = size, .argv = argv, .argc = 3};
	struct program *p;
	struct world w;
	struct diag d;

	memcpy(exact, data, size);
	world_init(&w);
	p = compile_program(&w.env, &src, &opt, &d);
	if (p != NULL)
		walk_program(p);
	else
		must(d.text[0] != '\0');
	compile_free(p);
	free(exact);
	return 0;
}
