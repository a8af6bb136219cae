/* act_commit: commit(id): give out what a speculation has kept. */
#include "action.h"

const struct action act_commit = {
	.f = {.name = "commit", .flags = ENV_ACTION | ENV_COMMIT, .params = "int"},
	.spec = SPEC_COMMIT,
	.doc = "give out what a speculation has kept",
};
