/* The console itself: files of commands, help, the end. */
#include "command_rows.h"
#include "console.h"

static int
help(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	return command_help(out, a->text, d);
}

static int
quit(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	console_quit(c);
	return 0;
}

static int
wait_some(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	console_sleep(c, a->ns);
	return 0;
}

static int
snapshot(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	const struct console_ops *ops = console_ops(c);

	return ops->snapshot(ops->arg, a->name, d);
}

static int
source(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	return console_source(c, a->name, d);
}

static const struct command rows[] = {
	{"help [TOPIC]", "control", "Topics of help; the commands of one; how a command is written",
		help},
	{"quit", "control", "End: programs fire END and print their results", quit},
	{"sleep SECONDS", "control", "Wait, for files of commands; packets go on", wait_some},
	{"snapshot FILE", "control", "Write all results to a file, as JSON", snapshot},
	{"source FILE", "control", "Run the commands of a file, up to its end or the first error",
		source},
};

COMMAND_TABLE(command_control, rows);
