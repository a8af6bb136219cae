/* console_draw: see console_draw.h. */
#include "console_draw.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "console_term.h"

#define HOME "\033[H"
#define CLEAR_RIGHT "\033[K"
#define CLEAR_BELOW "\033[J"
#define TAB 8

/* Columns of the @n bytes of a line, and in *fit how many of the bytes fit into @columns. */
static unsigned
measure(const char *line, size_t n, unsigned columns, size_t *fit)
{
	unsigned at = 0;

	*fit = n;
	for (size_t i = 0; i < n; i++) {
		/* bytes of UTF-8 that go on a character take no room */
		if (((unsigned char)line[i] & 0xc0) != 0x80)
			at += line[i] == '\t' ? TAB - at % TAB : 1;
		if (at > columns && *fit == n)
			*fit = i;
	}
	return at;
}

unsigned
console_draw_rows(const char *text, size_t n, unsigned columns)
{
	const char *end = text + n;
	unsigned rows = 0;

	while (text < end) {
		const char *nl = memchr(text, '\n', (size_t)(end - text));
		const char *stop = nl != NULL ? nl : end;
		size_t fit;
		unsigned width = measure(text, (size_t)(stop - text), columns, &fit);

		rows += width > columns ? (width + columns - 1) / columns : 1;
		text = stop + 1;
	}
	return rows;
}

static void
append_line(struct buffer *b, const char *line, size_t n, unsigned columns)
{
	size_t fit;

	measure(line, n, columns, &fit);
	buffer_append(b, line, fit);
	buffer_append_text(b, CLEAR_RIGHT);
}

void
console_draw_page(const char *title, const char *text, size_t n)
{
	const char *end = text + n;
	unsigned rows, columns;
	struct buffer b = {0};

	console_term_size(&rows, &columns);
	buffer_append_text(&b, HOME);
	append_line(&b, title, strlen(title), columns);
	for (unsigned row = 1; row < rows && text < end; row++) {
		const char *nl = memchr(text, '\n', (size_t)(end - text));
		const char *stop = nl != NULL ? nl : end;

		buffer_append_text(&b, "\r\n");
		append_line(&b, text, (size_t)(stop - text), columns);
		text = stop + 1;
	}
	buffer_append_text(&b, CLEAR_BELOW);
	console_term_put(b.bytes, b.len);
	free(b.bytes);
}
