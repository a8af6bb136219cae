/*
 * sugar: clauses with if and else into clauses without.
 *
 * needs: clauses as parsed. leaves: clauses that have no NODE_IF. A clause that had one is replaced
 * by its parts: straight pieces of its body, each with the condition under which it runs.
 *
 *	p /pred/ { a; if (x) { b; } else { c; } d; }
 *
 *	p /pred/     { a; }
 *	p            { this->%1 = !!x; }
 *	p /this->%1/ { b; }
 *	p /!this->%1/ { c; }
 *	p            { d; }
 *
 * Whoever runs them makes one clause of the parts again: see struct clause.
 */
#pragma once

#include "state.h"

struct node_clause *sugar_divide(struct check *c, struct node_clause *first);
