/*
 * console_state: the console's parts: console.c says what is going on, console_run.c runs commands,
 * console_print.c shows what they print.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>

#include "buffer.h"
#include "console.h"
#include "console_pager.h"
#include "console_text.h"

struct console_edit;
struct console_source;

/* What is going on. */
enum console_state {
	CONSOLE_READY,	  /* for the next command */
	CONSOLE_SLEEPING, CONSOLE_WATCHING, CONSOLE_PAGING
};

struct console {
	const struct console_ops *ops;
	struct console_edit *edit;	/* on a terminal; else NULL */
	struct console_source *sources;	/* the one that is read comes first */
	struct console_text text;	/* typed lines */
	struct buffer keys;		/* that were read, from `key` on */
	size_t key;
	enum console_state state;
	int64_t until;			/* SLEEPING, WATCHING: ns */
	char *watched;			/* the command */
	int64_t period;
	struct console_pager pager;
	struct buffer page;		/* that it shows */
	FILE *out;			/* of programs */
	struct buffer late;		/* what they print meanwhile */
	size_t lost;			/* bytes that did not fit there */
	bool midline;			/* what they printed last does not end a line */
	bool quit;
	unsigned failures;
};

/* Show @n bytes now; the line that is being typed makes room. */
void console_print(struct console *c, const char *bytes, size_t n);
/* What a command has printed: in a pager, if it is long. */
void console_print_page(struct console *c, const char *bytes, size_t n);
/* A program's, as fopencookie() wants it: kept while the screen is not ours. */
ssize_t console_print_program(void *console, const char *bytes, size_t n);
/* The screen is ours again: show what was kept. */
void console_print_kept(struct console *c);

/* Run a command. *page, to be freed: what it printed. 0, or -errno with @d filled. */
int console_run(struct console *c, const char *line, char **page, size_t *n, struct diag *d);
/* The next command of the source, which there is. */
void console_run_source(struct console *c);
/* A line was typed, or the end of a command although something is open in it. */
void console_run_typed(struct console *c, const char *line);
void console_run_end(struct console *c);
/* Text was pasted behind what was typed. */
void console_run_paste(struct console *c);
/* Forget all that was to be run but a pipe. */
void console_run_abandon(struct console *c);
/* The first source is done. */
void console_run_pop(struct console *c);
void console_run_push(struct console *c, struct console_source *s);
/* A new line, for a new command or for more of one. */
void console_run_begin_line(struct console *c);
