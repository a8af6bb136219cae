/* act_trace: trace(value): the value in its type's own layout. */
#include "action.h"
#include "consumer.h"
#include "text.h"

static int
run(struct consumer *c, const struct action_use *use, const uint8_t *rec)
{
	struct text_value v;

	text_field(&v, &c->strings, rec, &use->fields[0]);
	text_trace(c->out, &v, &c->opt.look, c->opt.quiet);
	return 0;
}

const struct action act_trace = {
	.f = {.name = "trace", .flags = ENV_ACTION | ENV_DATA, .params = "any"},
	.run = run,
	.doc = "print a value",
};
