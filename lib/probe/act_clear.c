/* act_clear: clear(@a): zero the values of an aggregation, keep its keys. */
#include "action.h"
#include "consumer.h"

static void
check(struct check *c, struct expr *call)
{
	action_check_aggs(c, call, "D_CLEAR_AGGBAD");
}

static int
run(struct consumer *c, const struct action_use *use, const uint8_t *rec)
{
	agg_result_clear(c->result, use->aggs[0]);
	return 0;
}

const struct action act_clear = {
	.f = {
		.name = "clear",
		.flags = ENV_ACTION | ENV_DATA | ENV_AGG | ENV_NOT_SPEC,
		.params = "@",
		.check = check,
		.len_tag = "D_CLEAR_PROTO",
	},
	.run = run,
	.cut = true,
	.doc = "zero an aggregation's values, keep its keys",
};
