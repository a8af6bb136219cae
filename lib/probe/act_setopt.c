/* act_setopt: setopt(name[, value]): set an option while tracing. */
#include "action.h"
#include "consumer.h"
#include "text.h"

static int
run(struct consumer *c, const struct action_use *use, const uint8_t *rec)
{
	struct text_value name, value = {0};
	const char *why;

	text_field(&name, &c->strings, rec, &use->fields[0]);
	if (use->nfields > 1)
		text_field(&value, &c->strings, rec, &use->fields[1]);
	why = c->set_option(c->set_arg, name.str, value.str);
	if (why != NULL)
		consumer_fault(c, rec, "couldn't set option \"%s\" to \"%s\": %s", name.str,
			value.str != NULL ? value.str : "", why);
	return 0;
}

const struct action act_setopt = {
	.f = {.name = "setopt", .flags = ENV_ACTION | ENV_DATA, .params = "string, [string]"},
	.run = run,
	.doc = "set an option that may change while tracing",
};
