/* message: lines on stderr. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../lib/lang/diag.h"
#include "message.h"

static FILE *other; /* NULL: stderr */
static bool progress_shown;

void
message_to(FILE *f)
{
	other = f;
}

static FILE *
to(void)
{
	return other != NULL ? other : stderr;
}

static bool
is_terminal(void)
{
	return other != NULL || isatty(STDERR_FILENO);
}

/* Before a message: what was printed so far goes first, and the progress line away. */
static void
begin(void)
{
	fflush(stdout);
	message_progress_end();
}

void
message_progress_end(void)
{
	if (progress_shown)
		fputs("\r\033[K", stderr);
	progress_shown = false;
}

void
message_progress(unsigned long long done, unsigned long long total)
{
	if (other != NULL || !isatty(STDERR_FILENO))
		return;
	if (total > 0)
		fprintf(stderr, "\r\033[Kdtap: %llu of %llu MB read, %llu%%", done >> 20,
			total >> 20, done * 100 / total);
	else
		fprintf(stderr, "\r\033[Kdtap: %llu MB read", done >> 20);
	fflush(stderr);
	progress_shown = true;
}

void
message(const char *fmt, ...)
{
	va_list ap;

	begin();
	fputs("dtap: ", to());
	va_start(ap, fmt);
	vfprintf(to(), fmt, ap);
	va_end(ap);
	fputc('\n', to());
}

void
message_hint(const char *text)
{
	if (is_terminal())
		message("%s", text);
}

/* The source line, and a caret under the first byte of the word; tabs stay tabs, so that the caret
 * stands where the word does. */
static void
show_source(const struct diag *d)
{
	size_t n = strlen(d->source);

	if (n == 0 || d->col < 1 || (size_t)d->col > n + 1)
		return;
	fprintf(to(), "\t%s\n\t", d->source);
	for (int i = 0; i < d->col - 1; i++)
		fputc(d->source[i] == '\t' ? '\t' : ' ', to());
	fputc('^', to());
	for (int i = 1; i < d->len && (size_t)(d->col - 1 + i) < n; i++)
		fputc('~', to());
	fputc('\n', to());
}

void
message_diag(const char *intro, const struct diag *d, bool tags, bool file)
{
	begin();
	fprintf(to(), "dtap: %s", intro);
	if (tags && d->tag != NULL)
		fprintf(to(), "[%s] ", d->tag);
	if (file)
		fprintf(to(), "\"%s\", ", d->file);
	if (d->line > 0)
		fprintf(to(), "line %d: ", d->line);
	else if (d->region != NULL)
		fprintf(to(), "in %s: ", d->region);
	fputs(d->text, to());
	fputc('\n', to());
	if (is_terminal())
		show_source(d);
}
