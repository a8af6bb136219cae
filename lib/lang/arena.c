/*
 * arena: blocks that double in size up to BLOCK_MAX; what is larger than that gets its own block.
 * It is not a general allocator: nothing is ever freed alone.
 */
#include "arena.h"

#include <errno.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ALIGN	  ((size_t)16)
#define BLOCK_MIN ((size_t)4 << 10)
#define BLOCK_MAX ((size_t)256 << 10)

struct block {
	struct block *next;
	size_t size, used; /* bytes of data[] */
	_Alignas(ALIGN) char data[];
};

struct arena {
	struct block *current; /* pieces are cut from here */
	struct block *filled;  /* the others */
	jmp_buf *out;
};

struct arena *
arena_new(void)
{
	return calloc(1, sizeof(struct arena));
}

static void
free_blocks(struct block *b)
{
	while (b) {
		struct block *next = b->next;

		free(b);
		b = next;
	}
}

void
arena_free(struct arena *a)
{
	if (!a)
		return;
	free_blocks(a->current);
	free_blocks(a->filled);
	free(a);
}

void
arena_on_nomem(struct arena *a, jmp_buf *out)
{
	a->out = out;
}

static struct block *
block_new(struct arena *a, size_t size)
{
	struct block *b = NULL;

	if (size <= SIZE_MAX - sizeof(*b))
		b = calloc(1, sizeof(*b) + size);
	if (!b)
		longjmp(*a->out, ENOMEM);
	b->size = size;
	return b;
}

/* A fresh current block for a piece of @n bytes; a large piece has a block of its own, so that the
 * rest of the current one is not lost. */
static struct block *
block_for(struct arena *a, size_t n)
{
	size_t size = a->current ? a->current->size * 2 : BLOCK_MIN;
	struct block *b;

	if (size > BLOCK_MAX)
		size = BLOCK_MAX;
	if (n > size / 2) {
		b = block_new(a, n);
		b->next = a->filled;
		a->filled = b;
		return b;
	}
	b = block_new(a, size);
	if (a->current) {
		a->current->next = a->filled;
		a->filled = a->current;
	}
	a->current = b;
	return b;
}

void *
arena_alloc(struct arena *a, size_t n)
{
	struct block *b = a->current;
	void *p;

	if (n > SIZE_MAX - ALIGN)
		longjmp(*a->out, ENOMEM);
	n = (n + ALIGN - 1) & ~(ALIGN - 1);
	if (!b || b->size - b->used < n)
		b = block_for(a, n);
	p = b->data + b->used;
	b->used += n;
	return p;
}

char *
arena_strdup(struct arena *a, const char *s, size_t n)
{
	char *copy = arena_alloc(a, n + 1);

	memcpy(copy, s, n);
	return copy;
}

char *
arena_printf(struct arena *a, const char *fmt, ...)
{
	char brief[256], *text;
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(brief, sizeof(brief), fmt, ap);
	va_end(ap);
	if (n < 0)
		longjmp(*a->out, ENOMEM);
	if ((size_t)n < sizeof(brief))
		return arena_strdup(a, brief, (size_t)n);
	text = arena_alloc(a, (size_t)n + 1);
	va_start(ap, fmt);
	vsnprintf(text, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return text;
}

void *
arena_grow(struct arena *a, void *old, size_t n, size_t elem)
{
	void *grown;

	if (n & (n - 1))
		return old;
	if (elem && n > SIZE_MAX / 2 / elem)
		longjmp(*a->out, ENOMEM);
	grown = arena_alloc(a, (n ? 2 * n : 1) * elem);
	if (n)
		memcpy(grown, old, n * elem);
	return grown;
}
