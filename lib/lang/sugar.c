/* sugar: dividing clauses. */
#include "sugar.h"

struct division {
	struct check *c;
	const struct node_clause *whole;
	struct node_clause *first, **end; /* the parts, and where the next one is put */
	struct node_clause *part;	  /* the one that is being filled; NULL: a new one begins */
	struct node *cond;		  /* of the block that is being read; NULL: none */
};

static bool
has_if(const struct node_clause *cl)
{
	for (unsigned i = 0; i < cl->nstmts; i++)
		if (cl->stmts[i]->kind == NODE_IF)
			return true;
	return false;
}

/* A node that stands where @at does. */
static struct node *
new_node(struct division *d, const struct node *at, enum node_kind kind, enum lex_punct op,
	struct node *left, struct node *right)
{
	struct node *n = arena_alloc(d->c->arena, sizeof(*n));

	*n = (struct node){.kind = kind, .op = op, .line = at->line, .col = at->col,
		.len = at->len, .left = left, .right = right};
	return n;
}

static struct node *
not(struct division *d, struct node *n)
{
	return new_node(d, n, NODE_UNARY, PUNCT_NOT, n, NULL);
}

/* The condition of a block inside of the one that is being read. */
static struct node *
inner(struct division *d, struct node *cond)
{
	return d->cond == NULL ? cond : new_node(d, cond, NODE_BINARY, PUNCT_LAND, d->cond, cond);
}

static void
add(struct division *d, struct node *stmt)
{
	struct node_clause *part = d->part;

	if (part == NULL) {
		part = arena_alloc(d->c->arena, sizeof(*part));
		*part = *d->whole;
		part->stmts = NULL;
		part->nstmts = 0;
		part->first = d->first != NULL ? d->first : part;
		if (d->first != NULL)
			part->pred = d->cond;
		else
			d->first = part;
		*d->end = d->part = part;
		d->end = &part->next;
	}
	part->stmts = arena_grow(d->c->arena, part->stmts, part->nstmts, sizeof(*part->stmts));
	part->stmts[part->nstmts++] = stmt;
}

static void block(struct division *d, struct node *const *stmts, unsigned n);

static void
branch(struct division *d, const struct node *body, struct node *cond)
{
	struct node *outer = d->cond;

	d->cond = inner(d, cond);
	d->part = NULL;
	block(d, body->args, body->nargs);
	d->cond = outer;
	d->part = NULL;
}

/* The flag's name is none that a program can write. It is a part of its own: what ran before it
 * stays when it faults. */
static void
divide_if(struct division *d, const struct node *n)
{
	struct node *flag = new_node(d, n->cond, NODE_THIS, PUNCT_NONE, NULL, NULL);

	flag->text = arena_printf(d->c->arena, "%%%u", ++d->c->nflags);
	d->part = NULL;
	add(d, new_node(d, n->cond, NODE_ASSIGN, PUNCT_ASSIGN, flag, not(d, not(d, n->cond))));
	branch(d, n->left, flag);
	if (n->right != NULL)
		branch(d, n->right, not(d, flag));
}

static void
block(struct division *d, struct node *const *stmts, unsigned n)
{
	for (unsigned i = 0; i < n; i++) {
		if (stmts[i]->kind == NODE_IF)
			divide_if(d, stmts[i]);
		else
			add(d, stmts[i]);
	}
}

struct node_clause *
sugar_divide(struct check *c, struct node_clause *first)
{
	struct node_clause **at = &first;

	while (*at != NULL) {
		struct division d = {.c = c, .whole = *at, .end = at};

		if (has_if(d.whole)) {
			block(&d, d.whole->stmts, d.whole->nstmts);
			at = d.end;
		} else {
			at = &(*at)->next;
		}
	}
	return first;
}
