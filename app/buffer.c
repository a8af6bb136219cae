/* buffer: see buffer.h. */
#include "buffer.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

int
buffer_append(struct buffer *b, const char *bytes, size_t n)
{
	if (b->len + n + 1 > b->cap) {
		size_t cap = (b->len + n + 1) * 2;
		char *p = realloc(b->bytes, cap);

		if (p == NULL)
			return -ENOMEM;
		b->bytes = p;
		b->cap = cap;
	}
	memcpy(b->bytes + b->len, bytes, n);
	b->len += n;
	b->bytes[b->len] = '\0';
	return 0;
}

int
buffer_append_text(struct buffer *b, const char *text)
{
	return buffer_append(b, text, strlen(text));
}

int
buffer_append_file(struct buffer *b, FILE *f)
{
	char bytes[65536];
	size_t n;

	while ((n = fread(bytes, 1, sizeof(bytes), f)) > 0)
		if (buffer_append(b, bytes, n) != 0)
			return -ENOMEM;
	return ferror(f) ? -EIO : 0;
}

int
buffer_append_path(struct buffer *b, const char *path, struct diag *d)
{
	FILE *f = fopen(path, "re");
	int ret;

	if (f == NULL)
		return diag_set(d, NULL, "could not open '%s': %s", path, strerror(errno));
	ret = buffer_append_file(b, f);
	fclose(f);
	if (ret == 0)
		ret = buffer_append_text(b, "");
	if (ret != 0)
		return diag_set(d, NULL, "could not read '%s': %s", path, strerror(-ret));
	return strlen(b->bytes) == b->len ? 0 :
		diag_set(d, NULL, "'%s' is no text: byte %zu is 0", path, strlen(b->bytes));
}
