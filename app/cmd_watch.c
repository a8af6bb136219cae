/* watch: a command again and again. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "command_rows.h"
#include "console.h"

#define WATCH_NS UINT64_C(1000000000)

/* Is @text a command that may be watched? */
static bool
is_shown(const struct console_ops *ops, const char *text, struct diag *d)
{
	struct command_args a;
	const struct command *row = command_parse(ops, text, &a, d);

	if (row != NULL && strncmp(row->syntax, "show ", 5) == 0)
		return true;
	if (row != NULL)
		diag_set(d, NULL, "only commands that begin with show can be watched");
	return false;
}

/* The last word may be a part of the command, or how often. */
static int
watch(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	const struct console_ops *ops = console_ops(c);
	char *text = strdup(a->text), *last;
	struct diag inner, rest;
	uint64_t ns;
	int ret = -EINVAL;

	if (text == NULL)
		return diag_set(d, NULL, "out of memory");
	last = strrchr(text, ' ');
	if (is_shown(ops, text, &inner)) {
		ret = console_watch(c, text, WATCH_NS, d);
	} else if (last != NULL && command_seconds(last + 1, &ns)) {
		*last = '\0';
		if (is_shown(ops, text, &rest))
			ret = console_watch(c, text, ns, d);
		else
			diag_set(d, NULL, "watch: %s", rest.text);
	} else {
		diag_set(d, NULL, "watch: %s", inner.text);
	}
	free(text);
	return ret;
}

static const struct command rows[] = {
	{"watch COMMAND [SECONDS]", "control",
		"Run a command that shows something every second, or so often, until a key is pressed",
		watch},
};

COMMAND_TABLE(command_watch, rows);
