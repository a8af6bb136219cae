/* act_speculate: speculate(id): keep what the clause records aside. */
#include "action.h"

const struct action act_speculate = {
	.f = {.name = "speculate", .flags = ENV_ACTION | ENV_SPECULATE, .params = "int"},
	.spec = SPEC_SPECULATE,
	.doc = "keep what the clause records aside",
};
