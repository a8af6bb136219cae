/*
 * The tables of commands, and the matcher: a row's syntax against a line. The same walk finds the
 * command, what was expected where none goes on, and what could complete the last word.
 */
#include "command.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/lang/diag.h"
#include "command_rows.h"

#define SHOWN_MAX 100 /* bytes of what was said, in a message */

const struct command_table *const command_tables[] = {
	&command_clear,
	&command_control,
	&command_port,
	&command_probe,
	&command_set,
	&command_show,
	&command_start,
	&command_watch,
};
const unsigned command_ntables = sizeof(command_tables) / sizeof(*command_tables);

void
command_words_add(struct command_words *w, const char *word, size_t n)
{
	for (unsigned i = 0; i < w->n; i++)
		if (strlen(w->word[i]) == n && memcmp(w->word[i], word, n) == 0)
			return;
	if (w->n == w->cap) {
		unsigned cap = w->cap * 2 + 16;
		char **more = realloc(w->word, cap * sizeof(*more));

		if (more == NULL)
			return;
		w->word = more;
		w->cap = cap;
	}
	w->word[w->n] = strndup(word, n);
	if (w->word[w->n] != NULL)
		w->n++;
}

void
command_words_add_whole(struct command_words *w, const char *word, size_t n)
{
	char text[COMMAND_NAME_MAX];

	snprintf(text, sizeof(text), "%.*s ", (int)n, word);
	command_words_add(w, text, strlen(text));
}

void
command_words_fini(struct command_words *w)
{
	for (unsigned i = 0; i < w->n; i++)
		free(w->word[i]);
	free(w->word);
	memset(w, 0, sizeof(*w));
}

/* One walk through all rows. */
struct search {
	const struct console_ops *ops;
	struct command_args *args;
	bool completing;	    /* the last word is not whole yet: collect what it may become */
	const char *at;		    /* the farthest word that did not fit, */
	struct command_words words; /* and what would have; or what completes it */
	size_t from;		    /* completing: where in it the words begin */
};

/* A word of the line; quotes keep blanks in it. */
struct word {
	const char *begin, *text, *end; /* with quotes, without, what follows it */
	size_t len;			/* of text; nothing is left where end is begin */
};

static struct word
next_word(const char *p)
{
	struct word w;

	w.begin = w.text = p + strspn(p, " \t\n");
	if (*w.begin == '"') {
		w.text = w.begin + 1;
		w.len = strcspn(w.text, "\"");
		w.end = w.text + w.len + (w.text[w.len] == '"');
	} else {
		w.len = *w.begin == '#' ? 0 : strcspn(w.begin, " \t\n");
		w.end = w.begin + w.len;
	}
	return w;
}

/* All that is left, without the blanks around it. */
static struct word
all_words(const char *p)
{
	struct word w;

	w.begin = w.text = p + strspn(p, " \t\n");
	w.len = strlen(w.begin);
	while (w.len > 0 && isspace((unsigned char)w.begin[w.len - 1]))
		w.len--;
	w.end = w.begin + strlen(w.begin);
	return w;
}

/* @word would have been fine at @at. */
static void
note(struct search *s, const char *at, const char *word)
{
	if (s->completing || at < s->at)
		return;
	if (at > s->at)
		command_words_fini(&s->words);
	s->at = at;
	command_words_add(&s->words, word, strlen(word));
}

static const struct command_type *
find_type(const char *name, size_t n)
{
	for (unsigned i = 0; isupper((unsigned char)*name) && i < command_ntypes; i++)
		if (strlen(command_types[i].name) == n &&
				memcmp(command_types[i].name, name, n) == 0)
			return &command_types[i];
	return NULL;
}

static bool
fits_type(struct search *s, const struct command_type *type, const struct word *w)
{
	char text[COMMAND_NAME_MAX], buf[512];
	bool fits;

	if (type->rest) {
		fits = w->len > 0 && type->parse(s->ops, w->text, s->args);
	} else if ((fits = w->end > w->begin && w->len < sizeof(text))) {
		memcpy(text, w->text, w->len);
		text[w->len] = '\0';
		fits = type->parse(s->ops, text, s->args);
	}
	if (!fits)
		note(s, w->begin, type->expect(s->ops, buf, sizeof(buf)));
	return fits;
}

static bool
fits_literal(struct search *s, const char *want, size_t n, const struct word *w)
{
	char text[64];

	if (w->len == n && memcmp(w->text, want, n) == 0)
		return true;
	snprintf(text, sizeof(text), "%.*s", (int)n, want);
	note(s, w->begin, text);
	return false;
}

/* The word that touches the cursor may become @want. */
static void
complete_word(struct search *s, const struct command_type *type, const char *want, size_t n,
	const struct word *w)
{
	size_t typed = strlen(w->begin);

	s->at = w->begin;
	if (type != NULL && type->complete != NULL)
		type->complete(s->ops, w->begin, &s->from, &s->words);
	else if (type == NULL && typed <= n && memcmp(w->begin, want, typed) == 0)
		command_words_add_whole(&s->words, want, n);
}

/* Which of several words it was. */
static void
choose(struct command_args *a, const char *syntax, size_t n)
{
	if (n == 3 && memcmp(syntax, "all", 3) == 0)
		a->all = true;
	else
		snprintf(a->choice, sizeof(a->choice), "%.*s", (int)n, syntax);
}

static bool match(struct search *s, const char *syntax, const char *p);

/* One or several words of the syntax, with '|' in between, against the next one of the line. */
static bool
match_word(struct search *s, const char *syntax, const char *p)
{
	const char *rest = syntax + strcspn(syntax, " ]");
	bool several = memchr(syntax, '|', (size_t)(rest - syntax)) != NULL;

	for (;; syntax++) {
		size_t n = strcspn(syntax, "| ]");
		const struct command_type *type = find_type(syntax, n);
		struct word w = type != NULL && type->rest ? all_words(p) : next_word(p);

		if (s->completing && *w.end == '\0') {
			complete_word(s, type, syntax, n, &w);
		} else if (type != NULL ? fits_type(s, type, &w) : fits_literal(s, syntax, n, &w)) {
			if (several && type == NULL)
				choose(s->args, syntax, n);
			if (match(s, rest, w.end))
				return true;
		}
		syntax += n;
		if (*syntax != '|')
			return false;
	}
}

/* Does @p go on as @syntax does? A part in brackets is tried, then left out. */
static bool
match(struct search *s, const char *syntax, const char *p)
{
	struct command_args before;
	struct word w;

	syntax += strspn(syntax, " ]");
	if (*syntax == '[') {
		before = *s->args;
		if (match(s, syntax + 1, p))
			return true;
		*s->args = before;
		return match(s, strchr(syntax, ']') + 1, p);
	}
	if (*syntax != '\0')
		return match_word(s, syntax, p);
	w = next_word(p);
	if (w.end == w.begin)
		return !s->completing;
	note(s, w.begin, "the end of the line");
	return false;
}

static const struct command *
search(struct search *s, const char *line)
{
	s->at = line;
	for (unsigned t = 0; t < command_ntables; t++)
		for (unsigned i = 0; i < command_tables[t]->n; i++) {
			const struct command *row = &command_tables[t]->rows[i];

			memset(s->args, 0, sizeof(*s->args));
			if (match(s, row->syntax, line))
				return row;
		}
	return NULL;
}

/* "show port: expected info, stats or xstats, not 'stat'" */
static void
explain(const struct search *s, const char *line, struct diag *d)
{
	struct word w = next_word(s->at);
	char text[sizeof(d->text)];
	size_t len = 0, said;

	line += strspn(line, " \t\n");
	for (said = (size_t)(s->at - line); said > 0 && isspace((unsigned char)line[said - 1]);)
		said--;
	if (said > 0)
		len = (size_t)snprintf(text, sizeof(text), "%.*s: ",
			(int)(said < SHOWN_MAX ? said : SHOWN_MAX), line);
	len += (size_t)snprintf(text + len, sizeof(text) - len, "expected ");
	for (unsigned i = 0; i < s->words.n && len < sizeof(text); i++)
		len += (size_t)snprintf(text + len, sizeof(text) - len, "%s%s",
			i == 0 ? "" : i + 1 < s->words.n ? ", " : " or ", s->words.word[i]);
	diag_set(d, NULL, w.len > 0 ? "%s, not '%.*s'" : "%s", text,
		(int)(w.len < SHOWN_MAX ? w.len : SHOWN_MAX), w.text);
}

const struct command *
command_parse(const struct console_ops *ops, const char *line, struct command_args *a,
	struct diag *d)
{
	struct search s = {.ops = ops, .args = a};
	struct word first = next_word(line);
	const struct command *row = NULL;

	memset(d, 0, sizeof(*d));
	if (first.end > first.begin) {
		row = search(&s, line);
		if (row == NULL)
			explain(&s, line, d);
		command_words_fini(&s.words);
	}
	return row;
}

bool
command_takes_text(const struct command *row)
{
	return strstr(row->syntax, " TEXT") != NULL;
}

static int
compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

void
command_complete(const struct console_ops *ops, const char *line, size_t *from,
	struct command_words *w)
{
	struct command_args a;
	struct search s = {.ops = ops, .args = &a, .completing = true};

	search(&s, line);
	if (s.words.n > 0)
		qsort(s.words.word, s.words.n, sizeof(*s.words.word), compare);
	*from = (size_t)(s.at - line) + s.from;
	*w = s.words;
}
