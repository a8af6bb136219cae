/*
 * console_source: lines of commands that are not typed: of a file, a pipe, a paste.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "buffer.h"
#include "console_text.h"

struct diag;

struct console_source {
	struct console_source *below; /* what goes on after this one */
	char *name;		/* for messages; NULL: a paste */
	bool pipe;		/* it goes on after a mistake: who knows who is typing */
	int fd;			/* more comes from there; -1: all is there */
	struct buffer bytes;
	size_t at;		/* of the next line */
	unsigned lines;		/* that were taken */
	unsigned line;		/* the number of that in which the command began */
	struct console_text text;
};

/* A file that has been read. NULL with @d filled. */
struct console_source *console_source_file(const char *path, struct diag *d);
/* What will be read from @fd. NULL if memory is out. */
struct console_source *console_source_fd(int fd, const char *name);
/* What was pasted behind @typed. NULL if memory is out. */
struct console_source *console_source_paste(const char *typed, const char *bytes, size_t n);
void console_source_free(struct console_source *s);

/* Read what is there; does not wait if poll() said so. */
void console_source_fill(struct console_source *s);
/* The next line, without its newline: *n bytes, valid until the next call. NULL: it is not there yet,
 * or, if console_source_ended(), there are no more. A paste's last line waits for its newline. */
const char *console_source_next(struct console_source *s, size_t *n);
/* What is left of a paste then. */
const char *console_source_rest(const struct console_source *s, size_t *n);
/* Does one of them wait? */
bool console_source_has_line(const struct console_source *s);
bool console_source_ended(const struct console_source *s);
