/* What the console shows: of commands, in a pager if need be; of programs, when the screen is free. */
#include <stdio.h>

#include "console_draw.h"
#include "console_edit.h"
#include "console_state.h"
#include "console_term.h"
#include "message.h"

#define LATE_MAX (1u << 20) /* bytes of output that are kept during a watch or in a pager */

void
console_print(struct console *c, const char *bytes, size_t n)
{
	if (c->edit == NULL) { /* programs print there, too */
		if (fwrite(bytes, 1, n, stdout) != n || fflush(stdout) != 0)
			c->quit = true; /* nobody reads it any more */
		return;
	}
	if (n == 0)
		return;
	console_edit_hide(c->edit);
	console_term_put(bytes, n);
	c->midline = bytes[n - 1] != '\n';
}

ssize_t
console_print_program(void *arg, const char *bytes, size_t n)
{
	struct console *c = arg;

	if (c->state != CONSOLE_WATCHING && c->state != CONSOLE_PAGING)
		console_print(c, bytes, n);
	else if (c->late.len + n <= LATE_MAX)
		buffer_append(&c->late, bytes, n);
	else
		c->lost += n;
	return (ssize_t)n;
}

void
console_print_kept(struct console *c)
{
	c->state = CONSOLE_READY;
	console_print(c, c->late.bytes, c->late.len);
	c->late.len = 0;
	if (c->lost > 0)
		message("%zu bytes of output came meanwhile and are not shown", c->lost);
	c->lost = 0;
}

void
console_print_page(struct console *c, const char *bytes, size_t n)
{
	unsigned rows = 0, columns;

	if (c->edit != NULL)
		console_term_size(&rows, &columns);
	if (c->edit == NULL || c->state != CONSOLE_READY || console_draw_rows(bytes, n, columns) < rows ||
			!console_pager_start(&c->pager, bytes, n)) {
		console_print(c, bytes, n);
		return;
	}
	c->state = CONSOLE_PAGING;
	c->page.len = 0;
	buffer_append(&c->page, bytes, n);
}
