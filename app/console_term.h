/*
 * console_term: the terminal on standard input and output: its mode, and the way back from it.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

enum console_term_mode {
	CONSOLE_TERM_ASIS,  /* as it was found */
	CONSOLE_TERM_KEYS,  /* byte by byte, no echo, no signals; pastes are marked */
	CONSOLE_TERM_LEND,  /* as it was found, but no signals: for a pager, whose ^C is not ours */
};

/* Are both ends a terminal that can move its cursor? */
bool console_term_is(void);

/* The first call remembers what is to be restored whatever ends the process. 0 or -errno. */
int console_term_set(enum console_term_mode mode);

/* A screen of its own without a cursor, or back to the one with all that was shown. */
void console_term_screen(bool other);

/* Was its size changed, or has the process been stopped and continued, since the last call? */
bool console_term_changed(void);
void console_term_size(unsigned *rows, unsigned *columns);

void console_term_put(const char *bytes, size_t n);
void console_term_puts(const char *text);
