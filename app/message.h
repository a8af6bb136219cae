/*
 * message: what dtap says to its user on stderr: one line each, "dtap: " in front.
 */
#pragma once

#include <stdbool.h>
#include <stdio.h>

struct diag;

/* From now on to @f, which leads to a terminal; NULL: to stderr again. */
void message_to(FILE *f);

/* One line; the progress line is cleared first. */
void message(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* The same on a terminal; else nothing. */
void message_hint(const char *text);

/* @intro ("failed to compile script x.d: "), then the diagnostic: the tag if @tags, the file if
 * @file, line, text and column; on a terminal the source line with a caret under the word, too. */
void message_diag(const char *intro, const struct diag *d, bool tags, bool file);

/* On a terminal: show @done of @total (0: unknown) bytes on a line of its own that the next
 * message, and message_progress_end(), removes. */
void message_progress(unsigned long long done, unsigned long long total);
void message_progress_end(void);
