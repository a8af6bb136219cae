/*
 * buffer: text that grows.
 */
#pragma once

#include <stddef.h>
#include <stdio.h>

#include "../lib/lang/diag.h"

/* All zero is an empty one. @bytes ends with a NUL, and is to be freed. */
struct buffer {
	char *bytes;
	size_t len, cap;
};

/* 0 or -ENOMEM. */
int buffer_append(struct buffer *b, const char *bytes, size_t n);
int buffer_append_text(struct buffer *b, const char *text);
/* All that is left of @f. 0, -ENOMEM, or -EIO. */
int buffer_append_file(struct buffer *b, FILE *f);
/* All of the text file @path. 0, or -errno with @d filled. */
int buffer_append_path(struct buffer *b, const char *path, struct diag *d);
