/*
 * console_edit: the line that is being typed: librte_cmdline's line editor with its history and
 * keys, fed byte by byte.
 *
 * What that editor can't take (lines over 500 bytes, anything but ASCII) can be pasted: lines of a
 * paste do not go through it.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

struct command_words;

struct console_edit;

enum console_edit_event {
	CONSOLE_EDIT_NONE,
	CONSOLE_EDIT_LINE,  /* Enter: console_edit_line() */
	CONSOLE_EDIT_PASTE, /* console_edit_paste() is to follow what was typed */
	CONSOLE_EDIT_DROP,  /* ^C: what was typed is forgotten */
	CONSOLE_EDIT_END,   /* ^D on an empty line */
};

/* What completes @line, as command_complete(). */
typedef void console_edit_complete_fn(void *arg, const char *line, size_t *from,
	struct command_words *w);

/* NULL if memory is out. */
struct console_edit *console_edit_new(console_edit_complete_fn *complete, void *arg);
void console_edit_free(struct console_edit *e);

/* A new line with this prompt; what was typed is gone. Not shown yet. */
void console_edit_begin(struct console_edit *e, const char *prompt);
/* Show the line where the cursor is, or take it away from there. Either may be repeated. */
void console_edit_show(struct console_edit *e);
void console_edit_hide(struct console_edit *e);

/* What the terminal sends. After any event but NONE there is no line until console_edit_begin(). */
enum console_edit_event console_edit_byte(struct console_edit *e, char byte);

/* What was typed, without a newline. Until console_edit_begin(). */
const char *console_edit_line(struct console_edit *e);
/* What was pasted, lines ended by newlines. Until the next key. */
const char *console_edit_paste(const struct console_edit *e, size_t *n);
/* As if @n bytes had been typed. false: they can't be. */
bool console_edit_insert(struct console_edit *e, const char *bytes, size_t n);

/* For cursor up; one that is too long is left out. */
void console_edit_remember(struct console_edit *e, const char *line);
