/* check_spec: what may stand beside speculate() and commit() in a clause. Rules and their order are
 * libdtrace's. */
#include "check_clause.h"
#include "check_expr.h"

/* What the clause has done so far. */
enum spec_seen {
	SEEN_COMMIT = 1,
	SEEN_SPECULATE = 2,
	SEEN_DATA = 4,	/* recorded something, not in a speculation */
};

_Noreturn static void
not_after(struct check *c, const struct node *n, const char *tag, const char *what,
	const char *before)
{
	check_fail_at(c, n, tag, "%s may not follow %s", what, before);
}

static void
check_commit(struct check *c, const struct node *n)
{
	if ((c->seen & SEEN_COMMIT) != 0)
		not_after(c, n, "D_COMM_COMM", "commit( )", "commit( )");
	if ((c->seen & SEEN_DATA) != 0)
		not_after(c, n, "D_COMM_DREC", "commit( )", "data-recording action(s)");
	c->seen |= SEEN_COMMIT;
}

static void
check_speculate(struct check *c, const struct node *n)
{
	if ((c->seen & SEEN_SPECULATE) != 0)
		not_after(c, n, "D_SPEC_SPEC", "speculate( )", "speculate( )");
	if ((c->seen & SEEN_COMMIT) != 0)
		not_after(c, n, "D_SPEC_COMM", "speculate( )", "commit( )");
	if ((c->seen & SEEN_DATA) != 0)
		not_after(c, n, "D_SPEC_DREC", "speculate( )", "data-recording action(s)");
	c->seen |= SEEN_SPECULATE;
}

static void
check_aggregation(struct check *c, const struct node *n)
{
	if ((c->seen & SEEN_COMMIT) != 0)
		not_after(c, n, "D_AGG_COMM", "aggregating actions", "commit( )");
	if ((c->seen & SEEN_SPECULATE) != 0)
		not_after(c, n, "D_AGG_SPEC", "aggregating actions", "speculate( )");
	c->seen |= SEEN_DATA;
}

void
check_spec_action(struct check *c, const struct node *n, const struct env_func *func)
{
	bool speculated = (c->seen & SEEN_SPECULATE) != 0;

	if (speculated && (func->flags & ENV_DESTRUCTIVE) != 0)
		not_after(c, n, "D_ACT_SPEC", "destructive actions", "speculate( )");
	if (speculated && (func->flags & ENV_NOT_SPEC) != 0)
		check_fail_at(c, n, "D_ACT_SPEC", "%s( ) may not follow speculate( )", func->name);
	if (speculated && (func->flags & ENV_EXIT) != 0)
		not_after(c, n, "D_EXIT_SPEC", "exit( )", "speculate( )");
	if ((func->flags & ENV_DATA) == 0 || (func->flags & ENV_DESTRUCTIVE) != 0)
		return;
	if ((c->seen & SEEN_COMMIT) != 0)
		not_after(c, n, "D_DREC_COMM", "data-recording actions", "commit( )");
	if (!speculated)
		c->seen |= SEEN_DATA;
}

void
check_spec(struct check *c, const struct node *n, const struct stmt *s)
{
	unsigned flags = s->kind == STMT_ACTION ? s->func->flags : 0;

	if (s->kind == STMT_AGG) {
		check_aggregation(c, n);
	} else if ((flags & ENV_COMMIT) != 0) {
		check_commit(c, n);
	} else if ((flags & ENV_SPECULATE) != 0) {
		check_speculate(c, n);
	} else if (s->kind == STMT_ACTION) {
		check_spec_action(c, n, s->func);
	}
}
