/* action: the list of actions. */
#include "action.h"

#include "../lang/check.h"

extern const struct action act_clear, act_commit, act_denormalize, act_discard, act_exit,
	act_freopen, act_ftruncate, act_normalize, act_pcap, act_print, act_printa, act_printf,
	act_setopt, act_speculate, act_system, act_trace, act_tracemem, act_trunc;

const struct action *const action_list[] = {
	&act_clear, &act_commit, &act_denormalize, &act_discard, &act_exit, &act_freopen,
	&act_ftruncate, &act_normalize, &act_pcap, &act_print, &act_printa, &act_printf,
	&act_setopt, &act_speculate, &act_system, &act_trace, &act_tracemem, &act_trunc,
};
const unsigned action_count = sizeof(action_list) / sizeof(*action_list);

void
action_check_aggs(struct check *c, struct expr *call, const char *tag)
{
	for (unsigned i = 0; i < call->nargs; i++) {
		const struct expr *arg = call->args[i];

		if (arg->kind == EXPR_AGG && arg->agg->fn == NULL)
			check_fail(c, arg, tag, "undefined aggregation: @%s", arg->agg->name);
	}
}
