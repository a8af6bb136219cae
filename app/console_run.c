/* Commands: one is run; those of files, pipes and pastes; those of typed lines. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "console_edit.h"
#include "console_source.h"
#include "console_state.h"
#include "message.h"

#define PROMPT "dtap> "
#define PROMPT_MORE "> "

/* "x.conf:3: " before what is wrong in a file. */
static void
report(struct console *c, const struct console_source *s, const struct diag *d)
{
	char *where = NULL;

	c->failures += s != NULL;
	if (s != NULL && s->name != NULL && asprintf(&where, "%s:%u: ", s->name, s->line) < 0)
		where = NULL;
	message_diag(where != NULL ? where : "", d, false, d->file[0] != '\0');
	free(where);
}

int
console_run(struct console *c, const char *line, char **page, size_t *n, struct diag *d)
{
	struct command_args a;
	const struct command *row = command_parse(c->ops, line, &a, d);
	FILE *out = open_memstream(page, n);
	int ret = row == NULL && d->text[0] != '\0' ? -EINVAL : 0;

	if (out == NULL)
		return diag_set(d, NULL, "out of memory");
	if (row != NULL)
		ret = row->run(c, &a, out, d);
	fclose(out);
	return ret;
}

/* Run what has come to its end in @t, from @s. */
static int
run_text(struct console *c, struct console_text *t, const struct console_source *s)
{
	struct diag d = {0};
	char *page = NULL;
	size_t n = 0;
	int ret = console_run(c, t->bytes.len > 0 ? t->bytes.bytes : "", &page, &n, &d);

	console_text_clear(t);
	console_print_page(c, page, n);
	free(page);
	if (ret != 0)
		report(c, s, &d);
	return ret;
}

void
console_run_pop(struct console *c)
{
	struct console_source *s = c->sources;

	c->sources = s->below;
	console_source_free(s);
}

void
console_run_push(struct console *c, struct console_source *s)
{
	s->below = c->sources;
	c->sources = s;
}

int
console_source(struct console *c, const char *path, struct diag *d)
{
	struct console_source *s;

	for (s = c->sources; s != NULL; s = s->below)
		if (s->name != NULL && strcmp(s->name, path) == 0)
			return diag_set(d, NULL, "'%s' is being read already", path);
	s = console_source_file(path, d);
	if (s == NULL)
		return -EINVAL;
	console_run_push(c, s);
	return 0;
}

/* A mistake ends all files that led there. */
void
console_run_abandon(struct console *c)
{
	while (c->sources != NULL && !c->sources->pipe)
		console_run_pop(c);
	console_text_clear(&c->text);
	c->text.pasting = false;
}

/* For cursor up: on one line, if it can be. */
static void
remember(struct console *c, const struct console_text *t)
{
	char *line = strdup(t->bytes.bytes);

	if (line == NULL)
		return;
	for (char *nl = line; (nl = strchr(nl, '\n')) != NULL; *nl = ' ')
		if (nl[1] == '#')
			break;
	if (strchr(line, '\n') == NULL)
		console_edit_remember(c->edit, line);
	free(line);
}

void
console_run_begin_line(struct console *c)
{
	console_edit_begin(c->edit, console_text_begun(&c->text) ? PROMPT_MORE : PROMPT);
}

/* What was typed or pasted has come to its end. */
static int
end_typed(struct console *c)
{
	if (console_text_begun(&c->text))
		remember(c, &c->text);
	return run_text(c, &c->text, NULL);
}

/* One more line of it. */
static int
enter(struct console *c, const char *line, size_t n)
{
	console_text_add(&c->text, line, n);
	return console_text_is_whole(&c->text, c->ops) ? end_typed(c) : 0;
}

void
console_run_typed(struct console *c, const char *line)
{
	enter(c, line, strlen(line));
}

void
console_run_end(struct console *c)
{
	end_typed(c);
}

/* A paste's line looks as if it had been typed. */
static int
enter_pasted(struct console *c, const char *line, size_t n)
{
	struct buffer b = {0};

	buffer_append_text(&b, console_text_begun(&c->text) ? PROMPT_MORE : PROMPT);
	buffer_append(&b, line, n);
	buffer_append_text(&b, "\n");
	console_print(c, b.bytes, b.len);
	free(b.bytes);
	return enter(c, line, n);
}

/* The lines of a paste are done. What was pasted behind them can be edited, if the editor takes it,
 * and waits for Enter. */
static void
end_paste(struct console *c)
{
	struct console_source *s = c->sources;
	size_t n;
	const char *rest = console_source_rest(s, &n);

	c->sources = s->below;
	c->text.pasting = false;
	if (n == 0 && console_text_begun(&c->text) && console_text_is_whole(&c->text, c->ops))
		end_typed(c);
	console_run_begin_line(c);
	if (!console_edit_insert(c->edit, rest, n)) {
		enter_pasted(c, rest, n);
		console_run_begin_line(c);
	}
	console_source_free(s);
}

void
console_run_paste(struct console *c)
{
	size_t n;
	const char *bytes = console_edit_paste(c->edit, &n);
	struct console_source *s = console_source_paste(console_edit_line(c->edit), bytes, n);

	console_edit_hide(c->edit);
	console_run_begin_line(c);
	if (s == NULL)
		return;
	console_run_push(c, s);
	c->text.pasting = true;
}

/* A file has been read, or a pipe is closed: a program that is still open will hear what it lacks. */
static void
end_source(struct console *c)
{
	struct console_source *s = c->sources;

	if (console_text_begun(&s->text)) {
		if (run_text(c, &s->text, s) != 0 && !s->pipe)
			console_run_abandon(c);
		return;
	}
	c->quit = c->quit || s->pipe;
	console_run_pop(c);
}

void
console_run_source(struct console *c)
{
	struct console_source *s = c->sources;
	bool paste = s->name == NULL;
	const char *line;
	size_t n;
	int ret = 0;

	while (ret == 0 && c->sources == s && c->state == CONSOLE_READY &&
			(line = console_source_next(s, &n)) != NULL) {
		if (paste) {
			ret = enter_pasted(c, line, n);
			continue;
		}
		if (!console_text_begun(&s->text))
			s->line = s->lines;
		console_text_add(&s->text, line, n);
		if (console_text_is_whole(&s->text, c->ops)) {
			ret = run_text(c, &s->text, s);
			break;
		}
	}
	if (ret != 0)
		console_run_abandon(c);
	else if (c->sources == s && c->state == CONSOLE_READY && console_source_ended(s))
		(paste ? end_paste : end_source)(c);
}
