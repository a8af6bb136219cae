/*
 * manual: the manual page: docs/dtap.8.in, with the program's own tables in place of its lines
 * `.\" TABLE name`. A program of its own, for the build.
 */
#include <string.h>

#include "../lib/agg/agg.h"
#include "../lib/probe/action.h"
#include "../lib/probe/builtin.h"
#include "../lib/probe/prov.h"
#include "../lib/probe/sub.h"
#include "command.h"
#include "options.h"

#define MARK ".\\\" TABLE "

/* Text of a table as roff wants it. */
static void
put(FILE *out, const char *text)
{
	for (; *text != '\0'; text++)
		switch (*text) {
		case '\\': fputs("\\e", out); break;
		case '-': fputs("\\-", out); break;
		case '\'': fputs("\\(aq", out); break;
		case '^': fputs("\\(ha", out); break;
		case '~': fputs("\\(ti", out); break;
		default: fputc(*text, out);
		}
}

/* A line of its own: "\&" keeps roff from taking it as a request. */
static void
put_doc(FILE *out, const char *doc)
{
	fputs("\\&", out);
	put(out, doc);
	fputc('\n', out);
}

static void
put_item(FILE *out, const char *name)
{
	fputs(".TP\n\\fB", out);
	put(out, name);
	fputs("\\fP", out);
}

static void
put_flags(FILE *out, const struct options_row *row)
{
	fputs(".TP\n\\fB", out);
	if (row->flag != '\0')
		fprintf(out, row->flag == '3' ? "\\-32\\fP, \\fB\\-64" : "\\-%c", row->flag);
	if (row->name != NULL)
		fprintf(out, "%s\\-\\-%s", row->flag != '\0' ? "\\fP, \\fB" : "", row->name);
	if (row->arg != NULL && row->flag != '3')
		fprintf(out, row->arg[0] == '[' ? "\\fP\\fI%s" : "\\fP \\fI%s", row->arg);
	fputs("\\fP\n", out);
}

static void
put_options(FILE *out)
{
	const char *group = "";

	for (unsigned i = 0; i < options_count; i++) {
		const struct options_row *row = &options_rows[i];

		if (group != row->group)
			fprintf(out, ".SS %.*s\n", (int)strcspn(row->group, ":"), row->group);
		group = row->group;
		put_flags(out, row);
		put_doc(out, row->doc);
	}
}

static void
put_commands(FILE *out)
{
	for (unsigned t = 0; t < command_ntables; t++)
		for (unsigned i = 0; i < command_tables[t]->n; i++) {
			put_item(out, command_tables[t]->rows[i].syntax);
			fputc('\n', out);
			put_doc(out, command_tables[t]->rows[i].help);
		}
}

static void
put_settings(FILE *out)
{
	unsigned n;
	const struct settings_row *rows = settings_rows(&n);

	for (unsigned i = 0; i < n; i++) {
		put_item(out, rows[i].name);
		options_default(out, &rows[i]);
		fputc('\n', out);
		put_doc(out, rows[i].doc);
	}
}

static void
put_providers(FILE *out)
{
	for (unsigned i = 0; i < provider_count; i++) {
		const struct provider *p = provider_list[i];
		const char *before = ".br\n";

		put_item(out, p->name);
		fputc('\n', out);
		put_doc(out, p->doc);
		for (unsigned k = 0; k < p->nprobes; k++) {
			fprintf(out, "%s\\fB", before);
			put(out, p->probes[k].name);
			fputs("\\fP", out);
			before = ",\n";
		}
		if (before[0] == ',')
			fputc('\n', out);
	}
}

static void
put_aggregating(FILE *out)
{
	for (unsigned i = 0; i < agg_fn_count(); i++) {
		put_item(out, agg_fn_at(i)->usage);
		fputc('\n', out);
		put_doc(out, agg_fn_at(i)->doc);
	}
}

static void
put_function(FILE *out, const struct env_func *f, const char *doc)
{
	put_item(out, f->name);
	fputs("(\\fI", out);
	put(out, f->params);
	fputs("\\fP)", out);
	if (f->ret != NULL) {
		fputs(": ", out);
		put(out, f->ret);
	}
	fputc('\n', out);
	put_doc(out, doc);
}

static void
put_actions(FILE *out)
{
	for (unsigned i = 0; i < action_count; i++)
		put_function(out, &action_list[i]->f, action_list[i]->doc);
}

static void
put_subroutines(FILE *out)
{
	for (unsigned i = 0; i < sub_count; i++)
		put_function(out, &sub_list[i]->f, sub_list[i]->doc);
}

static void
put_variables(FILE *out)
{
	for (unsigned i = 0; i < builtin_count; i++) {
		const struct builtin *b = &builtin_list[i];

		put_item(out, b->v.name);
		fprintf(out, ": %s\n", b->v.type);
		fputs(b->v.unavailable != NULL ? "Refused: " : "", out);
		put_doc(out, b->doc);
	}
}

static const struct {
	const char *name;
	void (*put)(FILE *out);
} tables[] = {{"actions", put_actions}, {"aggregating", put_aggregating}, {"commands", put_commands},
	{"options", put_options}, {"providers", put_providers}, {"settings", put_settings},
	{"subroutines", put_subroutines}, {"variables", put_variables}};

static int
put_table(FILE *out, const char *name)
{
	for (unsigned i = 0; i < sizeof(tables) / sizeof(*tables); i++)
		if (strcmp(tables[i].name, name) == 0) {
			tables[i].put(out);
			return 0;
		}
	fprintf(stderr, "manual: there is no table %s\n", name);
	return 1;
}

int
main(int argc, char **argv)
{
	FILE *in = argc == 2 ? fopen(argv[1], "r") : NULL;
	int status = 0;
	char line[1024];

	if (in == NULL) {
		fputs("usage: manual TEMPLATE\n", stderr);
		return 2;
	}
	while (fgets(line, sizeof(line), in) != NULL) {
		if (strncmp(line, MARK, strlen(MARK)) != 0) {
			fputs(line, stdout);
			continue;
		}
		line[strcspn(line, "\n")] = '\0';
		status |= put_table(stdout, line + strlen(MARK));
	}
	fclose(in);
	return status;
}
