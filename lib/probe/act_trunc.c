/* act_trunc: trunc(@a[, n]): remove keys of an aggregation: all, or all but n. */
#include "../lang/check.h"
#include "action.h"
#include "consumer.h"

static void
check(struct check *c, struct expr *call)
{
	action_check_aggs(c, call, "D_TRUNC_AGGBAD");
}

static int
run(struct consumer *c, const struct action_use *use, const uint8_t *rec)
{
	int64_t n = use->nfields > 0 ? consumer_int(use, 0, rec) : 0;

	return agg_result_trunc(c->result, use->aggs[0], n, &c->opt.order, &c->strings);
}

const struct action act_trunc = {
	.f = {
		.name = "trunc",
		.flags = ENV_ACTION | ENV_DATA | ENV_AGG | ENV_NOT_SPEC,
		.params = "@, [scalar]",
		.check = check,
		.len_tag = "D_TRUNC_PROTO",
	},
	.run = run,
	.cut = true,
	.doc = "remove an aggregation's keys: all, or all but the n largest (-n: smallest)",
};
