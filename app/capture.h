/*
 * capture: the source that reads capture files: one for all of them, merged in order of time.
 *
 * The mbufs are its own and point into the mapped files; no mempool is involved, nobody may write
 * to them. Frames beyond 65535 bytes are chains of segments.
 *
 * Order: always the file whose next packet has the smallest time stamp, at equal stamps the one
 * named first. Within a file always the file's order, even where its stamps go back.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "port.h"

/* Open @n files ("-": standard input) as ports @ports[0..n-1], whose ids are set and whose other
 * fields are filled. What is wrong at the beginning of a regular file is told here, everything else
 * by capture_error(). 0 and *out (freed by its close()), or -errno with @d filled. */
int capture_open(const char *const *paths, unsigned n, struct port *ports, struct source **out,
	struct diag *d);

/* May each of several workers read it through a source of its own? Else @d says why not. */
bool capture_is_sharable(const struct source *s, struct diag *d);

/* Control, when the source has ended: was the @file-th file read to its end in good order? 0, or
 * -EINVAL with @d filled: what could not be read, and where. What was before it was delivered. */
int capture_error(const struct source *s, unsigned file, struct diag *d);

/* Control, at the end: true with @d filled if something about the @file-th file deserves a word. */
bool capture_warning(const struct source *s, unsigned file, struct diag *d);

/* Control, at any time: bytes read and bytes in all files; *total 0: not known (a pipe). */
void capture_progress(const struct source *s, uint64_t *done, uint64_t *total);
