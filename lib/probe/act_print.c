/* act_print: print(value): the value with its type, members by name. */
#include "action.h"
#include "consumer.h"
#include "text.h"

extern const struct action act_print;

static int
run(struct consumer *c, const struct action_use *use, const uint8_t *rec)
{
	const struct record_field *f = &use->fields[0];
	struct text_value v;

	text_field(&v, &c->strings, rec, f);
	text_print(c->out, f->type, f->kind == RECORD_STR ? (const void *)v.str : rec + f->off,
		c->opt.printsize);
	return 0;
}

const struct action act_print = {
	.f = {.name = "print", .flags = ENV_ACTION | ENV_DATA, .params = "any"},
	.run = run,
	.doc = "print a value with its type; structures with their members",
};
