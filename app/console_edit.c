/* console_edit: see console_edit.h. */
#include "console_edit.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmdline_rdline.h>

#include "buffer.h"
#include "command.h"
#include "console_key.h"
#include "console_term.h"

#define LINE_MAX_BYTES 510 /* the editor's own limit is 512; one key more must not be lost */
#define PROMPT_MAX 32
#define PASTE_END "\033[201~"
#define MARK_LEN (sizeof(PASTE_END) - 1)
#define CTRL_C '\003'
#define CTRL_L '\014'
#define CLEAR_SCREEN "\033[H" vt100_clear_screen

struct console_edit {
	struct rdline *rdl;
	console_edit_complete_fn *complete;
	void *arg;
	struct command_words words; /* to be shown, from the next one on */
	unsigned next;
	struct buffer out;	    /* what the editor writes, until it is put */
	struct buffer paste;
	struct console_key key;	    /* as far as it has come */
	bool pasting;
	bool shown;
	char prompt[PROMPT_MAX];
	char line[LINE_MAX_BYTES + 8];
};

static int
write_char(struct rdline *rdl, char c)
{
	struct console_edit *e = rdline_get_opaque(rdl);

	return buffer_append(&e->out, &c, 1);
}

/* What the editor has written. It goes to the line's beginning by scrolling up and down, which moves
 * the screen where the line is the first one. */
static void
put(struct console_edit *e)
{
	char *p = e->out.bytes, *home;

	while (e->out.len > 0 && (home = strstr(p, vt100_home)) != NULL) {
		console_term_put(p, (size_t)(home - p));
		console_term_puts("\r");
		p = home + strlen(vt100_home);
	}
	if (e->out.len > 0)
		console_term_puts(p);
	e->out.len = 0;
}

/* Enter. console_edit_line() asks for it. */
static void
validate(struct rdline *rdl, const char *buf, unsigned size)
{
}

/* How many bytes all words have in common. */
static size_t
common_length(const struct command_words *w)
{
	size_t n = w->n > 0 ? strlen(w->word[0]) : 0;

	for (unsigned i = 1; i < w->n; i++) {
		size_t k = 0;

		while (k < n && w->word[i][k] == w->word[0][k])
			k++;
		n = k;
	}
	return n;
}

/* The next line of words, in columns. Returns what the editor wants to hear. */
static int
list_words(struct console_edit *e, char *dst, unsigned size)
{
	unsigned rows, columns, width = 0, len = 0;

	for (unsigned i = 0; i < e->words.n; i++)
		if (strlen(e->words.word[i]) > width)
			width = (unsigned)strlen(e->words.word[i]);
	console_term_size(&rows, &columns);
	while (e->next < e->words.n && (len == 0 || len + width + 2 < columns) && len < size)
		len += (unsigned)snprintf(dst + len, size - len, "%s%-*s", len > 0 ? " " : "", (int)width,
			e->words.word[e->next++]);
	for (len = len < size ? len : size - 1; len > 0 && dst[len - 1] == ' ';)
		dst[--len] = '\0';
	return len > 0 ? RDLINE_RES_VALIDATED : RDLINE_RES_SUCCESS;
}

/* Tab, and then again for each line of words. '?' comes here, too, because the editor takes it for a
 * call for help: it completes to itself. */
static int
complete(struct rdline *rdl, const char *buf, char *dst, unsigned size, int *state)
{
	struct console_edit *e = rdline_get_opaque(rdl);
	size_t from = 0, typed, common;

	if (*state == -1) {
		snprintf(dst, size, "?");
		return RDLINE_RES_COMPLETE;
	}
	if (*state == 0) {
		command_words_fini(&e->words);
		e->next = 0;
		e->complete(e->arg, buf, &from, &e->words);
		*state = 1;
		typed = strlen(buf) - from;
		common = common_length(&e->words);
		if (common > typed) {
			snprintf(dst, size, "%.*s", (int)(common - typed), e->words.word[0] + typed);
			return RDLINE_RES_COMPLETE;
		}
		if (e->words.n == 1)
			return RDLINE_RES_SUCCESS;
	}
	return list_words(e, dst, size);
}

struct console_edit *
console_edit_new(console_edit_complete_fn *complete_line, void *arg)
{
	struct console_edit *e = calloc(1, sizeof(*e));

	if (e == NULL)
		return NULL;
	e->complete = complete_line;
	e->arg = arg;
	e->rdl = rdline_new(write_char, validate, complete, e);
	if (e->rdl == NULL) {
		free(e);
		return NULL;
	}
	console_edit_begin(e, "");
	return e;
}

void
console_edit_free(struct console_edit *e)
{
	if (e == NULL)
		return;
	rdline_free(e->rdl);
	command_words_fini(&e->words);
	free(e->out.bytes);
	free(e->paste.bytes);
	free(e);
}

void
console_edit_begin(struct console_edit *e, const char *prompt)
{
	snprintf(e->prompt, sizeof(e->prompt), "%s", prompt);
	rdline_newline(e->rdl, e->prompt);
	e->out.len = 0;
	e->shown = false;
}

void
console_edit_show(struct console_edit *e)
{
	if (e->shown)
		return;
	rdline_redisplay(e->rdl);
	put(e);
	e->shown = true;
}

/* As if the cursor stood at the line's end. */
void
console_edit_hide(struct console_edit *e)
{
	unsigned rows, columns, up;
	char text[32];

	if (!e->shown)
		return;
	console_term_size(&rows, &columns);
	up = (unsigned)(strlen(e->prompt) + strlen(console_edit_line(e))) / columns;
	if (up > 0) {
		snprintf(text, sizeof(text), vt100_multi_left "\033[%uA", columns, up);
		console_term_puts(text);
	}
	console_term_puts("\r" vt100_clear_down);
	e->shown = false;
}

/* Text, up to the mark that ends it. */
static enum console_edit_event
paste_byte(struct console_edit *e, char byte)
{
	size_t n;

	buffer_append(&e->paste, &byte, 1);
	n = e->paste.len;
	if (n < MARK_LEN || memcmp(e->paste.bytes + n - MARK_LEN, PASTE_END, MARK_LEN) != 0)
		return CONSOLE_EDIT_NONE;
	e->pasting = false;
	e->paste.len -= MARK_LEN;
	return CONSOLE_EDIT_PASTE;
}

/* What the editor would not do as we want it. */
static bool
own_key(struct console_edit *e, const char *key, enum console_edit_event *event)
{
	switch (*key) {
	case CTRL_C:
		console_term_puts("^C\r\n");
		e->shown = false;
		*event = CONSOLE_EDIT_DROP;
		return true;
	case CTRL_L: /* the cursor would stay where it is */
		console_term_puts(CLEAR_SCREEN);
		e->shown = false;
		console_edit_show(e);
		return true;
	}
	if (key != console_key_paste)
		return false;
	e->pasting = true;
	e->paste.len = 0;
	return true;
}

enum console_edit_event
console_edit_byte(struct console_edit *e, char byte)
{
	enum console_edit_event event = CONSOLE_EDIT_NONE;
	int ret = RDLINE_RES_SUCCESS;
	const char *key;

	if (e->pasting)
		return paste_byte(e, byte);
	key = console_key_byte(&e->key, byte);
	if (own_key(e, key, &event))
		return event;
	for (; *key != '\0'; key++)
		ret = rdline_char_in(e->rdl, *key);
	put(e);
	if (ret != RDLINE_RES_VALIDATED && ret != RDLINE_RES_EOF)
		return CONSOLE_EDIT_NONE;
	e->shown = false;
	if (ret == RDLINE_RES_EOF)
		console_term_puts("\r\n");
	return ret == RDLINE_RES_EOF ? CONSOLE_EDIT_END : CONSOLE_EDIT_LINE;
}

const char *
console_edit_line(struct console_edit *e)
{
	const char *line = rdline_get_buffer(e->rdl);

	snprintf(e->line, sizeof(e->line), "%.*s", (int)strcspn(line, "\n"), line);
	return e->line;
}

const char *
console_edit_paste(const struct console_edit *e, size_t *n)
{
	*n = e->paste.len;
	return e->paste.bytes;
}

bool
console_edit_insert(struct console_edit *e, const char *bytes, size_t n)
{
	if (strlen(console_edit_line(e)) + n > LINE_MAX_BYTES)
		return false;
	for (size_t i = 0; i < n; i++)
		if (bytes[i] != '\t' && (!isascii(bytes[i]) || !isprint((unsigned char)bytes[i])))
			return false;
	for (size_t i = 0; i < n; i++)
		rdline_char_in(e->rdl, bytes[i] == '\t' ? ' ' : bytes[i]);
	if (e->shown)
		put(e);
	e->out.len = 0;
	return true;
}

void
console_edit_remember(struct console_edit *e, const char *line)
{
	if (strlen(line) <= LINE_MAX_BYTES)
		rdline_add_history(e->rdl, line);
}
