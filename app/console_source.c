/* console_source: see console_source.h. */
#include "console_source.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../lib/lang/diag.h"

struct console_source *
console_source_fd(int fd, const char *name)
{
	struct console_source *s = calloc(1, sizeof(*s));

	if (s == NULL)
		return NULL;
	s->fd = fd;
	s->pipe = fd >= 0;
	s->name = name != NULL ? strdup(name) : NULL;
	return s;
}

struct console_source *
console_source_file(const char *path, struct diag *d)
{
	FILE *f = fopen(path, "re");
	struct console_source *s = f != NULL ? console_source_fd(-1, path) : NULL;
	int ret = s == NULL ? -errno : buffer_append_file(&s->bytes, f);

	if (f != NULL)
		fclose(f);
	if (ret == 0)
		return s;
	diag_set(d, NULL, "could not read '%s': %s", path, strerror(-ret));
	console_source_free(s);
	return NULL;
}

struct console_source *
console_source_paste(const char *typed, const char *bytes, size_t n)
{
	struct console_source *s = console_source_fd(-1, NULL);

	if (s != NULL && (buffer_append_text(&s->bytes, typed) != 0 ||
			buffer_append(&s->bytes, bytes, n) != 0)) {
		console_source_free(s);
		return NULL;
	}
	return s;
}

void
console_source_free(struct console_source *s)
{
	if (s == NULL)
		return;
	free(s->name);
	free(s->bytes.bytes);
	console_text_fini(&s->text);
	free(s);
}

void
console_source_fill(struct console_source *s)
{
	char bytes[4096];
	ssize_t n;

	/* What was run is forgotten: a pipe may go on for days. */
	s->bytes.len -= s->at;
	if (s->bytes.len > 0)
		memmove(s->bytes.bytes, s->bytes.bytes + s->at, s->bytes.len);
	s->at = 0;
	n = read(s->fd, bytes, sizeof(bytes));
	if (n > 0)
		buffer_append(&s->bytes, bytes, (size_t)n);
	else if (n == 0 || (errno != EINTR && errno != EAGAIN))
		s->fd = -1;
}

const char *
console_source_next(struct console_source *s, size_t *n)
{
	const char *line, *nl;
	size_t left = s->bytes.len - s->at;

	if (!console_source_has_line(s))
		return NULL;
	line = s->bytes.bytes + s->at;
	nl = memchr(line, '\n', left);
	*n = nl != NULL ? (size_t)(nl - line) : left;
	s->at += *n + (nl != NULL);
	s->lines++;
	if (*n > 0 && line[*n - 1] == '\r')
		--*n;
	return line;
}

const char *
console_source_rest(const struct console_source *s, size_t *n)
{
	*n = s->bytes.len - s->at;
	return s->bytes.bytes + s->at;
}

bool
console_source_has_line(const struct console_source *s)
{
	size_t left = s->bytes.len - s->at;
	bool all = s->fd < 0 && s->name != NULL;

	return left > 0 && (all || memchr(s->bytes.bytes + s->at, '\n', left) != NULL);
}

bool
console_source_ended(const struct console_source *s)
{
	return s->fd < 0 && !console_source_has_line(s);
}
