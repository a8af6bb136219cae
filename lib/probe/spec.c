/* spec: speculations of a worker. */
#include <stdlib.h>
#include <string.h>

#include "exec.h"
#include "spec.h"

/* Sizes come from the user: one too large to be multiplied is too large for memory. */
static bool
make_buf(struct spec_buf *b, size_t size, unsigned ratio)
{
	size_t bytes;

	if (!__builtin_mul_overflow(size, ratio, &bytes) && bytes < SIZE_MAX)
		b->mem = malloc(bytes + 1);
	return b->mem != NULL;
}

struct specs *
specs_new(unsigned n, size_t size, unsigned ratio)
{
	struct specs *s = calloc(1, sizeof(*s));
	bool ok;

	if (s == NULL)
		return NULL;
	s->n = n;
	s->size = size & ~(size_t)7;
	s->bufs = calloc(n + 1u, sizeof(*s->bufs));
	s->active = calloc(n + 1u, sizeof(*s->active));
	ok = s->bufs != NULL && s->active != NULL && make_buf(&s->spare, s->size, ratio);
	for (unsigned i = 0; i < n && ok; i++)
		ok = make_buf(&s->bufs[i], s->size, ratio);
	if (ok)
		return s;
	specs_free(s);
	return NULL;
}

void
specs_free(struct specs *s)
{
	if (s == NULL)
		return;
	for (unsigned i = 0; s->bufs != NULL && i < s->n; i++)
		free(s->bufs[i].mem);
	free(s->bufs);
	free(s->active);
	free(s->spare.mem);
	free(s);
}

static void
empty(struct spec_buf *b)
{
	b->used = b->charged = 0;
	b->n = 0;
}

void
specs_end(struct specs *s)
{
	s->into = NULL;
	s->nowhere = s->committed = false;
	empty(&s->spare);
}

uint8_t *
specs_put(struct specs *s, uint32_t bytes)
{
	uint8_t *to = s->into->mem + s->into->used;

	s->into->used += bytes;
	s->into->n++;
	s->into->charged = s->charge;
	return to;
}

uint64_t
spec_new(struct exec *x)
{
	struct specs *s = x->specs;

	for (unsigned i = 0; i < s->n; i++)
		if (!s->active[i]) {
			s->active[i] = true;
			return i + 1;
		}
	exec_drop(x, EXEC_DROP_SPECUNAVAIL);
	return 0;
}

static void
speculate(struct exec *x, unsigned i)
{
	struct specs *s = x->specs;
	struct spec_buf *b = &s->bufs[i];
	size_t from = (b->charged + s->need.align - 1) & ~(size_t)(s->need.align - 1);

	if (!s->active[i]) {
		exec_fail(x, EXEC_DROPPED, 0);
	} else if (from + s->need.bytes > s->size) {
		exec_drop(x, EXEC_DROP_SPEC);
		exec_fail(x, EXEC_DROPPED, 0);
	} else {
		s->charge = from + s->need.bytes;
		s->into = b;
	}
}

/* The speculation gets the empty buffer, and can be used anew at once. */
static void
commit(struct specs *s, unsigned i)
{
	struct spec_buf full = s->bufs[i];

	if (!s->active[i])
		return;
	if (s->into == &s->bufs[i])
		s->into = &s->spare;
	s->bufs[i] = s->spare;
	s->spare = full;
	s->active[i] = false;
	s->committed = true;
}

static void
discard(struct specs *s, unsigned i)
{
	s->nowhere |= s->into == &s->bufs[i];
	s->active[i] = false;
	empty(&s->bufs[i]);
}

void
spec_do(struct exec *x, enum spec_op op, uint64_t id)
{
	struct specs *s = x->specs;
	uint32_t which = (uint32_t)id;

	if (which > s->n) {
		exec_fail(x, EXEC_ILLOP, 0);
	} else if (which == 0) {
		if (op == SPEC_SPECULATE)
			exec_fail(x, EXEC_DROPPED, 0);
	} else if (op == SPEC_SPECULATE) {
		speculate(x, which - 1);
	} else if (op == SPEC_COMMIT) {
		commit(s, which - 1);
	} else {
		discard(s, which - 1);
	}
}
