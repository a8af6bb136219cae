/*
 * ir_rig: random straight-line programs, and a plain reading of IR to compare generated code with.
 */
#pragma once

#include <stdint.h>

#include "../../lib/probe/exec.h"
#include "../../lib/probe/ir.h"

/* The next number of a fixed sequence; @state is not 0. */
uint64_t ir_rig_random(uint64_t *state);

/* Fill @ir with @n operations on packet fields, memory and helpers, and a result. */
void ir_rig_fill(struct ir *ir, unsigned n, uint64_t *state);

/* What @ir computes for @pkt, with the memory of @x. */
uint64_t ir_rig_eval(const struct ir *ir, struct exec *x, const struct pkt *pkt);
