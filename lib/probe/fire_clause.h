/*
 * fire_clause: one clause with everything that a clause can do. For fire.c, which knows shorter
 * ways for those that only aggregate.
 */
#pragma once

#include "engine.h"

/* The unit of number @index on @pkt, which is all zeros but for the time if no packet fires it. */
void fire_clause(struct engine *e, unsigned index, struct pkt *pkt);
/* What clauses have dropped is counted. */
void fire_drops(struct engine *e);
/* After all clauses of a firing: hands the tables over if one of them asked for it (action.cut). */
void fire_end(struct engine *e);
