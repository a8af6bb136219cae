/* sub_memory: memory of a clause's own. DTrace guide, "alloca", "bcopy". */
#include <string.h>

#include "../lang/check.h"
#include "exec.h"
#include "memory.h"
#include "sub.h"

extern const struct sub sub_alloca, sub_bcopy;

/* What does not fit whatever else the clause has taken is refused while compiling. */
static void
check_alloca(struct check *c, struct expr *call)
{
	const struct expr *size = call->args[0];

	if (size->kind == EXPR_INT && (uint64_t)size->value > check_scratchsize(c))
		check_fail(c, size, "D_ALLOCA_SIZE",
			"alloca(%llu) size larger than scratchsize %llu",
			(unsigned long long)size->value, (unsigned long long)check_scratchsize(c));
	call->borrowed = true;
}

static HELPER uint64_t
run_alloca(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = helper_exec(exec);
	void *p;

	if (a > x->alloca_size - x->alloca_used) {
		exec_fail(x, EXEC_NOSCRATCH, 0);
		return 0;
	}
	/* Of size 0: still an address of its own. */
	p = exec_scratch(x, a == 0 ? 1 : (uint32_t)a);
	if (p == NULL)
		return 0;
	x->alloca_used += a;
	return (uintptr_t)memset(p, 0, a);
}

const struct sub sub_alloca = {
	.f = {.name = "alloca", .flags = ENV_SUB | ENV_FAULT, .ret = "void *", .params = "size_t",
		.check = check_alloca},
	.run = run_alloca,
	.doc = "zeroed bytes that the clause may write to until it ends, scratchsize of them at most",
};

static HELPER uint64_t
run_bcopy(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	memory_copy(helper_exec(exec), b, a, c);
	return 0;
}

const struct sub sub_bcopy = {
	.f = {.name = "bcopy", .flags = ENV_SUB | ENV_FAULT | ENV_STATE, .ret = "void",
		.params = "void *, void *, size_t"},
	.run = run_bcopy,
	.doc = "copies bytes from the first pointer to the second one",
};
