/*
 * preprocess: -C: a program's text through the C preprocessor.
 */
#pragma once

#include "buffer.h"
#include "settings.h"

/* Append to @out what cpp makes of @n bytes of @text; a first line #! counts, but is not shown to
 * it. cpp's own messages go to stderr. NULL, or DTrace's words for what went wrong. */
const char *preprocess(const struct settings *s, const char *text, size_t n, struct buffer *out);
