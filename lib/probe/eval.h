/*
 * eval: a plain evaluator of the checked tree: what a program means, without any code generation.
 * The reference that tests hold the generated code against (-x engine=tree).
 */
#pragma once

#include <stdbool.h>

#include "../decode/pkt.h"
#include "exec.h"
#include "ruleset.h"

/* The enablings of match word @word whose probes fire for @pkt, predicates aside. */
uint64_t eval_match(const struct ruleset *rs, unsigned word, const struct pkt *pkt);

/* Both work on the same memory as compiled programs do. After a fault (x->alive is 0) nothing
 * more of the clause happens. */
bool eval_predicate(const struct ruleset *rs, const struct enabling *en, struct exec *x,
	struct pkt *pkt);
void eval_body(const struct ruleset *rs, const struct enabling *en, struct exec *x,
	struct pkt *pkt);
