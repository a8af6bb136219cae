/*
 * check_clause: from clauses as written to the tree's: probes, statements, aggregations, actions.
 *
 * needs: all clauses parsed. leaves: program.clauses, .aggs, .strings, .vars.
 */
#pragma once

#include "state.h"

void check_program(struct check *c, const struct node_clause *first);

/* @name[keys] = func(...) */
struct stmt *check_agg_stmt(struct check *c, const struct node *n);
/* An aggregation as an action's argument; that it was defined before is the action's to check. */
struct expr *check_agg_use(struct check *c, const struct node *n);

/* A call as a statement of its own; NULL: it is no action. */
struct stmt *check_action(struct check *c, const struct node *n);

/* check_attr.c: the stability of @cl's probes. Throws. */
void check_attr_probes(struct check *c, const struct node_clause *nc, struct clause *cl);

/* Behind all that the predicate or the statement is judged by: no action stands in an
 * expression. */
void check_no_stray(struct check *c);

/* check_spec.c: @s, made of @n, may follow what the clause has done before. */
void check_spec(struct check *c, const struct node *n, const struct stmt *s);
/* Likewise the action @func; neither speculate() nor commit(). */
void check_spec_action(struct check *c, const struct node *n, const struct env_func *func);
