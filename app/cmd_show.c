/* show: what was counted and what there is. Ports are in cmd_port.c. */
#include <stdlib.h>
#include <string.h>

#include "../lib/lang/compile.h"
#include "../lib/probe/list.h"
#include "command_rows.h"
#include "console.h"

static int
aggs(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	const struct console_ops *ops = console_ops(c);
	struct console_aggs which = {.name = a->name[0] != '\0' ? a->name : NULL,
		.program = a->has_program ? (int)a->program : -1, .top = (unsigned)a->number};

	return ops->agg_print(ops->arg, &which, out, d);
}

static int
print(struct console *c, enum console_page page, FILE *out, struct diag *d)
{
	const struct console_ops *ops = console_ops(c);

	return ops->print(ops->arg, page, out, d);
}

static int
workers(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	return print(c, CONSOLE_WORKERS, out, d);
}

static int
drops(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	return print(c, CONSOLE_DROPS, out, d);
}

static int
connections(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	return print(c, CONSOLE_CONNECTIONS, out, d);
}

static int
connections_json(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	return print(c, CONSOLE_CONNECTIONS_JSON, out, d);
}

static int
config_fwd(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	return print(c, CONSOLE_CONFIG_FWD, out, d);
}

static int
probes(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	const struct console_ops *ops = console_ops(c);
	struct probes *all = ops->probes(ops->arg);
	const struct env_probe **found = NULL;
	unsigned n;
	int ret;

	if (a->name[0] != '\0') {
		ret = compile_match(&all->env, a->name, &found, &n, d);
		if (ret != 0)
			return ret;
	}
	list_head(out);
	list_probes(out, found != NULL ? found : all->env.probes, found != NULL ? n :
		all->env.nprobes, false);
	free(found);
	return 0;
}

static const struct command rows[] = {
	{"show agg [AGG] [of PROGRAM] [top NUMBER]", "display",
		"Print aggregations as they are now: all, or one, of all programs or one, in whole or"
		" the NUMBER largest", aggs},
	{"show connections", "display", "List the connections that are open", connections},
	{"show connections json", "display", "The same, as JSON", connections_json},
	{"show drops", "display", "Whatever was lost, where, and how much of it", drops},
	{"show probes [GLOB]", "display", "List what there is to probe", probes},
	{"show workers", "display",
		"Load, cycles a packet and drops of each worker, cost of each clause", workers},
	{"show config fwd", "config", "How packets are forwarded, and which worker serves what",
		config_fwd},
};

COMMAND_TABLE(command_show, rows);
