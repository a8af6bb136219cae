/* probe: load, list, stop and remove D programs. */
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "command_rows.h"
#include "console.h"

#define NAME_MAX_SHOWN 32

static int
add_text(const struct console_ops *ops, const char *text, const char *file, FILE *out,
	struct diag *d)
{
	struct console_program p;
	unsigned number;
	int ret = ops->add(ops->arg, text, file, &number, d);

	for (unsigned i = 0; ret == 0 && ops->program(ops->arg, i, &p); i++)
		if (p.number == number)
			fprintf(out, "Program %u enables %u probe%s\n", number, p.nprobes,
				p.nprobes == 1 ? "" : "s");
	return ret;
}

static int
add(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	return add_text(console_ops(c), a->text, NULL, out, d);
}

static int
load(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	struct buffer text = {0};
	int ret = buffer_append_path(&text, a->name, d);

	if (ret == 0)
		ret = add_text(console_ops(c), text.bytes, a->name, out, d);
	free(text.bytes);
	return ret;
}

static int
list(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	const struct console_ops *ops = console_ops(c);
	struct console_program p;

	ops->refresh(ops->arg);
	fprintf(out, "%4s  %-8s  %6s  %13s  %13s  %8s  %s\n", "N", "STATE", "PROBES", "PACKETS",
		"FIRINGS", "DROPS", "PROGRAM");
	for (unsigned i = 0; ops->program(ops->arg, i, &p); i++) {
		int n = (int)strcspn(p.name, "\n");

		fprintf(out, "%4u  %-8s  %6u  %13" PRIu64 "  %13" PRIu64 "  %8" PRIu64 "  %.*s%s\n",
			p.number, p.enabled ? "enabled" : "disabled", p.nprobes, p.packets,
			p.firings, p.drops, n > NAME_MAX_SHOWN ? NAME_MAX_SHOWN : n, p.name,
			n > NAME_MAX_SHOWN || p.name[n] != '\0' ? "..." : "");
	}
	return 0;
}

static int
del_one(const struct console_ops *ops, unsigned program, FILE *out, struct diag *d)
{
	uint64_t packets;
	int ret = ops->del(ops->arg, program, &packets, d);

	if (ret == 0)
		fprintf(out, "Program %u has ended after %" PRIu64 " packet%s\n", program, packets,
			packets == 1 ? "" : "s");
	return ret;
}

/* The last one first, so that the numbers of the others in ops->program() do not move. */
static int
del(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	const struct console_ops *ops = console_ops(c);
	struct console_program p;
	unsigned n = 0;
	int ret = 0;

	if (!a->all)
		return del_one(ops, a->program, out, d);
	while (ops->program(ops->arg, n, &p))
		n++;
	while (ret == 0 && n > 0 && ops->program(ops->arg, --n, &p))
		ret = del_one(ops, p.number, out, d);
	return ret;
}

static int
switch_all(const struct console_ops *ops, const struct command_args *a, bool on, struct diag *d)
{
	struct console_program p;
	int ret = 0;

	for (unsigned i = 0; ret == 0 && ops->program(ops->arg, i, &p); i++)
		if (a->all || p.number == a->program)
			ret = ops->enable(ops->arg, p.number, on, d);
	return ret;
}

static int
enable(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	return switch_all(console_ops(c), a, true, d);
}

static int
disable(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	return switch_all(console_ops(c), a, false, d);
}

static const struct command rows[] = {
	{"probe add TEXT", "programs", "Compile a D program, and run it from the next packet on", add},
	{"probe load FILE", "programs", "The same with a D program in a file", load},
	{"probe list", "programs", "List the loaded programs, with what they did", list},
	{"probe del all|PROGRAM", "programs", "End a program: its END fires, its results are printed",
		del},
	{"probe disable all|PROGRAM", "programs",
		"A program sees no more packets; its results stay", disable},
	{"probe enable all|PROGRAM", "programs", "It sees packets again", enable},
};

COMMAND_TABLE(command_probe, rows);
