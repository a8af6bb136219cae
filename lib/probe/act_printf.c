/* act_printf: printf(format, ...): arguments by a format string. */
#include "action.h"
#include "consumer.h"

static int
run(struct consumer *c, const struct action_use *use, const uint8_t *rec)
{
	return consumer_format(c, c->out, use, rec);
}

const struct action act_printf = {
	.f = {.name = "printf", .flags = ENV_ACTION | ENV_DATA, .params = "fmt, ..."},
	.run = run,
	.doc = "print values by a format",
};
