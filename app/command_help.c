/* Help, and the reference page, from the tables of commands. */
#include <ctype.h>
#include <errno.h>
#include <string.h>

#include "../lib/lang/diag.h"
#include "command.h"

const struct command_topic command_topics[] = {
	{"control", "Start, stop, watch, read commands from files"},
	{"programs", "Load, list, stop and remove D programs"},
	{"display", "Show what was counted, and forget it"},
	{"ports", "Show and set up ports"},
	{"config", "How packets are received and forwarded"},
};
const unsigned command_ntopics = sizeof(command_topics) / sizeof(*command_topics);

typedef void visit_fn(FILE *out, const struct command *row);

static void
visit_topic(FILE *out, const char *topic, visit_fn *visit)
{
	for (unsigned t = 0; t < command_ntables; t++)
		for (unsigned i = 0; i < command_tables[t]->n; i++)
			if (strcmp(command_tables[t]->rows[i].topic, topic) == 0)
				visit(out, &command_tables[t]->rows[i]);
}

static void
print_row(FILE *out, const struct command *row)
{
	fprintf(out, "%s\n    %s\n\n", row->syntax, row->help);
}

static void
print_topic(FILE *out, const struct command_topic *t)
{
	int under = fprintf(out, "\n%s:", t->title) - 1;

	fputc('\n', out);
	while (under-- > 0)
		fputc('-', out);
	fputs("\n\n", out);
	visit_topic(out, t->name, print_row);
}

static void
print_topics(FILE *out)
{
	fputs("\nThere is help for:\n\n", out);
	for (unsigned i = 0; i < command_ntopics; i++)
		fprintf(out, "    help %-10s %s\n", command_topics[i].name, command_topics[i].title);
	fputs("    help all        All of these\n"
		"    help COMMAND    A command, or all that begin with these words\n\n"
		"Tab completes words, also within a D program. quit or Ctrl-D ends.\n\n", out);
}

/* @what is whole words at the beginning of @syntax. */
static bool
begins_with(const char *syntax, const char *what)
{
	size_t n = strlen(what);

	while (n > 0 && isspace((unsigned char)what[n - 1]))
		n--;
	return strncmp(syntax, what, n) == 0 && (syntax[n] == '\0' || syntax[n] == ' ');
}

static unsigned
print_commands(FILE *out, const char *what)
{
	unsigned found = 0;

	for (unsigned t = 0; t < command_ntables; t++)
		for (unsigned i = 0; i < command_tables[t]->n; i++)
			if (begins_with(command_tables[t]->rows[i].syntax, what)) {
				if (found++ == 0)
					fputc('\n', out);
				print_row(out, &command_tables[t]->rows[i]);
			}
	return found;
}

int
command_help(FILE *out, const char *what, struct diag *d)
{
	unsigned found = 0;

	if (what == NULL) {
		print_topics(out);
		return 0;
	}
	for (unsigned i = 0; i < command_ntopics; i++)
		if (begins_with(command_topics[i].name, what) || begins_with("all", what)) {
			print_topic(out, &command_topics[i]);
			found++;
		}
	if (found + print_commands(out, what) == 0)
		return diag_set(d, NULL, "help: there is neither a topic nor a command '%s'", what);
	return 0;
}

/* '|' separates columns. */
static void
put_cell(FILE *out, const char *text)
{
	for (; *text != '\0'; text++)
		fprintf(out, *text == '|' ? "\\|" : "%c", *text);
}

static void
put_row(FILE *out, const struct command *row)
{
	fputs("| `", out);
	put_cell(out, row->syntax);
	fputs("` | ", out);
	put_cell(out, row->help);
	fputs(" |\n", out);
}

void
command_markdown(FILE *out)
{
	for (unsigned i = 0; i < command_ntopics; i++) {
		fprintf(out, "### %s\n\n%s.\n\n| command | |\n|---|---|\n", command_topics[i].name,
			command_topics[i].title);
		visit_topic(out, command_topics[i].name, put_row);
		fputc('\n', out);
	}
	fputs("### Words\n\n| word | stands for |\n|---|---|\n", out);
	for (unsigned i = 0; i < command_ntypes; i++) {
		fprintf(out, "| `%s` | ", command_types[i].name);
		put_cell(out, command_types[i].doc);
		fputs(" |\n", out);
	}
}
