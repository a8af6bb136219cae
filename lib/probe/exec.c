/* exec: faults and scratch memory of a running clause. */
#include "exec.h"

const char *
exec_fault_name(unsigned fault)
{
	static const char *const names[EXEC_NFAULTS] = {
		[EXEC_OK] = "no fault",
		[EXEC_BADADDR] = "invalid address",
		[EXEC_BADALIGN] = "invalid alignment",
		[EXEC_ILLOP] = "illegal operation",
		[EXEC_DIVZERO] = "divide-by-zero",
		[EXEC_NOSCRATCH] = "out of scratch space",
		[EXEC_KPRIV] = "invalid kernel access",
		[EXEC_UPRIV] = "invalid user access",
		[EXEC_TUPOFLOW] = "tuple stack overflow",
		[EXEC_BADSTACK] = "bad stack",
		[EXEC_BADSIZE] = "bad size",
		[EXEC_BADINDEX] = "bad index",
	};

	return fault < EXEC_NFAULTS ? names[fault] : "unknown fault";
}

void *
exec_scratch(struct exec *x, uint32_t n)
{
	uint8_t *p = x->scratch + x->scratch_used;

	if (n > EXEC_SCRATCH - x->scratch_used) {
		exec_fail(x, EXEC_NOSCRATCH, 0);
		return NULL;
	}
	x->scratch_used += (n + 7) & ~7u;
	return p;
}
