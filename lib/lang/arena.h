/*
 * arena: memory of one compilation: allocated piece by piece, freed at once.
 *
 * Allocation never fails for its caller: when memory is out the arena jumps to where the compiler
 * set `out` (with ENOMEM), exactly as an error in the program does.
 */
#pragma once

#include <setjmp.h>
#include <stddef.h>

struct arena;

/* NULL if memory is out. The caller frees it with arena_free(). */
struct arena *arena_new(void);
void arena_free(struct arena *a); /* NULL is allowed */

/* Where a failed allocation jumps to: longjmp(*out, ENOMEM). Must be set before the first use. */
void arena_on_nomem(struct arena *a, jmp_buf *out);

void *arena_alloc(struct arena *a, size_t n); /* zeroed, aligned to 16 */
char *arena_strdup(struct arena *a, const char *s, size_t n); /* NUL-terminated copy of n bytes */
char *arena_printf(struct arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* Double @old (of @n elements, NULL if 0) when n is a power of two or 0: for arrays that grow by
 * appending. Returns the array with room for element n. */
void *arena_grow(struct arena *a, void *old, size_t n, size_t elem);
