/* console_text: see console_text.h. */
#include "console_text.h"

#include <stdlib.h>
#include <string.h>

#include "../lib/lang/diag.h"
#include "command.h"
#include "d_text.h"

void
console_text_add(struct console_text *t, const char *line, size_t n)
{
	t->joined = n > 0 && line[n - 1] == '\\';
	if (t->bytes.len > 0)
		buffer_append_text(&t->bytes, "\n");
	buffer_append(&t->bytes, line, n - t->joined);
}

bool
console_text_is_whole(const struct console_text *t, const struct console_ops *ops)
{
	const struct command *row;
	struct command_args a;
	struct diag d;

	if (t->joined)
		return false;
	if (t->bytes.len == 0)
		return true;
	row = command_parse(ops, t->bytes.bytes, &a, &d);
	return row == NULL || !command_takes_text(row) ||
		!(t->pasting || d_text_is_open(a.text, strlen(a.text)));
}

bool
console_text_begun(const struct console_text *t)
{
	return t->bytes.len > 0;
}

void
console_text_clear(struct console_text *t)
{
	t->bytes.len = 0;
	t->joined = false;
	if (t->bytes.bytes != NULL)
		t->bytes.bytes[0] = '\0';
}

void
console_text_fini(struct console_text *t)
{
	free(t->bytes.bytes);
}
