/* start, stop: take packets or leave them. */
#include "command_rows.h"
#include "console.h"

static int
start(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	const struct console_ops *ops = console_ops(c);

	if (!ops->start(ops->arg, true))
		fputs("Packets are being taken already\n", out);
	return 0;
}

static int
stop(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	const struct console_ops *ops = console_ops(c);

	if (!ops->start(ops->arg, false))
		fputs("Packets are not being taken\n", out);
	return 0;
}

static const struct command rows[] = {
	{"start", "control", "Workers take packets, as they do from the beginning", start},
	{"stop", "control", "Workers leave packets where they are, until start", stop},
};

COMMAND_TABLE(command_start, rows);
