/* act_discard: discard(id): forget what a speculation has kept. */
#include "action.h"

const struct action act_discard = {
	.f = {.name = "discard", .flags = ENV_ACTION, .params = "int"},
	.spec = SPEC_DISCARD,
	.doc = "forget what a speculation has kept",
};
