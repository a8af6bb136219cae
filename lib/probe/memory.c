/* memory: regions of a worker's and its packet's bytes. */
#include <string.h>

#include "assoc.h"
#include "exec.h"
#include "memory.h"
#include "str.h"

/* Bytes from @addr to the end of the region, if it lies in there. */
static uint64_t
rest_of(uint64_t addr, const void *start, uint64_t size)
{
	uint64_t off = addr - (uintptr_t)start;

	return off < size ? size - off : 0;
}

/* Of variables and scratch. */
static uint64_t
rest_of_own(const struct exec *x, uint64_t addr, bool write)
{
	uint64_t n = rest_of(addr, x->scratch, x->scratch_used);

	if (n == 0)
		n = rest_of(addr, x->mem, x->locals_bytes);
	if (n == 0)
		n = rest_of(addr, x->globals, x->globals_bytes);
	for (unsigned i = 0; n == 0 && i < x->nassocs; i++)
		if (x->assocs[i] != NULL)
			n = assoc_rest(x->assocs[i], addr, write);
	return n;
}

uint64_t
memory_readable(const struct exec *x, uint64_t addr)
{
	const struct pkt *p = (const struct pkt *)(uintptr_t)x->pkt;
	uint64_t n = rest_of(addr, p->data, p->data_len);

	return n != 0 ? n : rest_of_own(x, addr, false);
}

bool
memory_read(struct exec *x, void *to, uint64_t addr, uint64_t n)
{
	if (n > memory_readable(x, addr)) {
		exec_fail(x, EXEC_BADADDR, addr);
		memset(to, 0, n);
		return false;
	}
	memcpy(to, (const void *)(uintptr_t)addr, n);
	return true;
}

bool
memory_dump(struct exec *x, void *to, uint64_t addr, uint64_t n)
{
	uint64_t there = memory_readable(x, addr);

	memset(to, 0, n);
	return memory_read(x, to, addr, there == 0 || there > n ? n : there);
}

void *
memory_writable(struct exec *x, uint64_t addr, uint64_t n)
{
	if (n > rest_of_own(x, addr, true)) {
		exec_fail(x, EXEC_BADADDR, addr);
		return NULL;
	}
	return (void *)(uintptr_t)addr;
}

bool
memory_copy(struct exec *x, uint64_t to, uint64_t from, uint64_t n)
{
	void *p;

	if (n == 0)
		return true;
	if (n > memory_readable(x, from)) {
		exec_fail(x, EXEC_BADADDR, from);
		return false;
	}
	p = memory_writable(x, to, n);
	if (p != NULL)
		memmove(p, (const void *)(uintptr_t)from, n);
	return p != NULL;
}

uint64_t
memory_string(struct exec *x, uint64_t addr, uint64_t max)
{
	uint64_t n = memory_readable(x, addr);
	char *to;

	if (n == 0) {
		exec_fail(x, EXEC_BADADDR, addr);
		return 0;
	}
	n = strnlen((const char *)(uintptr_t)addr, n < max ? n : max);
	to = exec_scratch(x, (uint32_t)n + 1);
	if (to == NULL)
		return 0;
	memcpy(to, (const void *)(uintptr_t)addr, n);
	to[n] = '\0';
	return str_make(AGG_STR_TEXT, (uintptr_t)to);
}

void
memory_put_string(struct exec *x, uint64_t addr, uint64_t room, uint64_t h)
{
	char buf[AGG_STR_TEXT_MIN], *to = memory_writable(x, addr, room);
	const char *text = str_text(x->strings, h, buf);
	size_t n;

	if (to == NULL)
		return;
	n = strnlen(text, room - 1);
	memmove(to, text, n);
	memset(to + n, 0, room - n);
}
