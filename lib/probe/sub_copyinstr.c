/* sub_copyinstr: bytes at a pointer, most often into the packet, as a string. */
#include "memory.h"
#include "str.h"
#include "sub.h"
#include "sub_text.h"

extern const struct sub sub_copyinstr, sub_memref, sub_memstr;

static HELPER uint64_t
run_copyinstr(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = helper_exec(exec);

	return memory_string(x, a, b < x->strsize ? b : x->strsize);
}

const struct sub sub_copyinstr = {
	.f = {.name = "copyinstr", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "uintptr_t[, size_t]"},
	.run = run_copyinstr,
	.absent = INT64_MAX,
	.doc = "the text at an address, up to a NUL, the packet's end, or so many bytes",
};

/* FreeBSD's: address and size, for actions that take both as one value. */
static HELPER uint64_t
run_memref(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	uint64_t *ref = exec_scratch(helper_exec(exec), 2 * sizeof(*ref));

	if (ref == NULL)
		return 0;
	ref[0] = a;
	ref[1] = b;
	return (uintptr_t)ref;
}

const struct sub sub_memref = {
	.f = {.name = "memref", .flags = ENV_SUB | ENV_FAULT, .ret = "uintptr_t *",
		.params = "void *, size_t"},
	.run = run_memref,
	.doc = "a pointer to two words: an address and a size",
};

/* FreeBSD's: the last of the bytes is taken to be the NUL of the last string. */
static HELPER uint64_t
run_memstr(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = helper_exec(exec);
	uint32_t n = c > x->strsize ? x->strsize : (uint32_t)c - (c > 0);
	char *to = sub_text_room(x, &n);

	if (to == NULL || !memory_read(x, to, a, n))
		return 0;
	for (uint32_t i = 0; i < n; i++)
		if (to[i] == '\0')
			to[i] = (char)b;
	to[n] = '\0';
	return str_make(AGG_STR_TEXT, (uintptr_t)to);
}

const struct sub sub_memstr = {
	.f = {.name = "memstr", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "void *, char, size_t"},
	.run = run_memstr,
	.doc = "strings one behind the other in so many bytes, as one with a character between them",
};
