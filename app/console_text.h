/*
 * console_text: commands out of lines. A line that ends in a backslash goes on in the next one, and a
 * D program does as long as something is open in it.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "buffer.h"

struct console_ops;

/* Zeroed: nothing has come. */
struct console_text {
	struct buffer bytes; /* lines so far, newlines between them; a text */
	bool pasting;	     /* the caller's: more lines will come for sure, D has not ended */
	bool joined;	     /* the last line ended in a backslash */
};

/* One more line, without its newline. */
void console_text_add(struct console_text *t, const char *line, size_t n);
/* Is it a whole command? A blank line is one, too. */
bool console_text_is_whole(const struct console_text *t, const struct console_ops *ops);
/* Has a command begun? */
bool console_text_begun(const struct console_text *t);
/* Nothing has come. */
void console_text_clear(struct console_text *t);
void console_text_fini(struct console_text *t);
