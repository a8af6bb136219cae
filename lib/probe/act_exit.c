/* act_exit: exit(status): end the tracing; END still fires. The status is the program's. */
#include "action.h"
#include "consumer.h"

static int
run(struct consumer *c, const struct action_use *use, const uint8_t *rec)
{
	c->status = (int)consumer_int(use, 0, rec);
	c->stopped = true;
	return 0;
}

const struct action act_exit = {
	.f = {.name = "exit", .flags = ENV_ACTION | ENV_DATA | ENV_EXIT, .params = "int"},
	.run = run,
	.stop = true,
	.doc = "end tracing with an exit status",
};
