/*
 * act_normalize: normalize(@a, n) and denormalize(@a): divide an aggregation's values by n whenever
 * they are printed. The values themselves stay.
 */
#include "../lang/check.h"
#include "action.h"
#include "consumer.h"

static void
check(struct check *c, struct expr *call)
{
	action_check_aggs(c, call, "D_NORMALIZE_AGGBAD");
	if (call->nargs == 2 && call->args[1]->kind == EXPR_INT &&
		call->args[1]->value == 0)
		check_fail(c, call->args[1], "D_DIV_ZERO", "expression contains division by zero");
}

static int
run_normalize(struct consumer *c, const struct action_use *use, const uint8_t *rec)
{
	int64_t factor = consumer_int(use, 0, rec);

	if (factor == 0)
		return consumer_error(c, "could not normalize @%s: the factor is 0",
			c->defs[use->aggs[0] - 1]->name);
	agg_result_normalize(c->result, use->aggs[0], (uint64_t)factor);
	return 0;
}

static int
run_denormalize(struct consumer *c, const struct action_use *use, const uint8_t *rec)
{
	agg_result_normalize(c->result, use->aggs[0], 1);
	return 0;
}

const struct action act_normalize = {
	.f = {
		.name = "normalize",
		.flags = ENV_ACTION | ENV_DATA | ENV_AGG | ENV_NOT_SPEC,
		.params = "@, scalar",
		.check = check,
		.len_tag = "D_NORMALIZE_PROTO",
	},
	.run = run_normalize,
	.cut = true,
	.doc = "divide an aggregation's values by a factor where they are printed",
};

const struct action act_denormalize = {
	.f = {
		.name = "denormalize",
		.flags = ENV_ACTION | ENV_DATA | ENV_AGG | ENV_NOT_SPEC,
		.params = "@",
		.check = check,
		.len_tag = "D_NORMALIZE_PROTO",
	},
	.run = run_denormalize,
	.cut = true,
	.doc = "undo normalize()",
};
