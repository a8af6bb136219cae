/* clear: forget what was counted. */
#include "command_rows.h"
#include "console.h"

static int
aggs(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	const struct console_ops *ops = console_ops(c);
	struct console_aggs which = {.name = a->name[0] != '\0' ? a->name : NULL,
		.program = a->has_program ? (int)a->program : -1};

	return ops->agg_clear(ops->arg, &which, d);
}

static int
gaps(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	const struct console_ops *ops = console_ops(c);

	ops->clear_gaps(ops->arg);
	return 0;
}

static const struct command rows[] = {
	{"clear agg [AGG] [of PROGRAM]", "display", "Set aggregations back to nothing", aggs},
	{"clear gaps", "display", "The longest gap of each worker, and the slowest switch of programs, are"
		" those from now on", gaps},
};

COMMAND_TABLE(command_clear, rows);
