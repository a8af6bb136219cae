/* act_printf: printf(format, ...): arguments by a format string. */
#include "action.h"
#include "consumer.h"
#include "text.h"

struct cursor {
	const struct consumer *c;
	const struct action_use *use;
	const uint8_t *rec;
	unsigned next;
};

static void
next_arg(void *ctx, struct text_value *v)
{
	struct cursor *at = ctx;

	text_field(v, &at->c->strings, at->rec, &at->use->fields[at->next++]);
}

static int
run(struct consumer *c, const struct action_use *use, const uint8_t *rec)
{
	struct cursor at = {.c = c, .use = use, .rec = rec};
	struct text_source source = {.arg = next_arg, .ctx = &at};

	return text_format(c->out, use->format, &source);
}

const struct action act_printf = {
	.f = {.name = "printf", .flags = ENV_ACTION | ENV_DATA, .params = "fmt, ..."},
	.run = run,
	.doc = "print values by a format",
};
