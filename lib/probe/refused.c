/*
 * refused: what DTrace offers inside a kernel or of a traced process, and dtap, which sees packets
 * only, can not: known by name, so that the message is better than "undefined function".
 */
#include "../lang/check.h"
#include "action.h"

#define PROCESS "it needs the process that a probe fires in: packets have none"
#define KERNEL "it needs a probe inside the kernel"
#define STOPS "it stops or changes the traced system"

static bool
is_positive(const struct expr *e)
{
	return e->kind == EXPR_INT && e->value > 0;
}

/* stack([frames]) */
static void
check_stack(struct check *c, struct expr *call)
{
	if (call->nargs > 1)
		check_fail(c, call, "D_STACK_PROTO",
			"%s( ) prototype mismatch: too many arguments", call->func->name);
	if (call->nargs > 0 && !is_positive(call->args[0]))
		check_fail(c, call->args[0], "D_STACK_SIZE",
			"%s( ) size must be a non-zero positive integral constant expression",
			call->func->name);
}

/* ustack([frames[, strsize]]), and jstack() */
static void
check_ustack(struct check *c, struct expr *call)
{
	const struct expr *size = call->nargs > 1 ? call->args[1] : NULL;

	if (call->nargs > 0 && !is_positive(call->args[0]))
		check_fail(c, call->args[0], "D_USTACK_FRAMES",
			"%s( ) argument #1 must be a non-zero positive integer constant",
			call->func->name);
	if (size != NULL && !is_positive(size) && !(size->kind == EXPR_INT && size->value == 0))
		check_fail(c, size, "D_USTACK_STRSIZE",
			"%s( ) argument #2 must be a positive integer constant", call->func->name);
	if (call->nargs > 2)
		check_fail(c, call, "D_USTACK_PROTO",
			"%s( ) prototype mismatch: too many arguments", call->func->name);
}

#define ROW(name_, flags_, ret_, params_, check_, why)                                             \
	{                                                                                          \
		.name = name_, .flags = flags_, .ret = ret_, .params = params_, .check = check_,   \
		.unavailable = why                                                                 \
	}
#define SHOWS(name_, why) ROW(name_, ENV_ACTION | ENV_DATA, NULL, "uintptr_t", NULL, why)
#define TRACES(name_, check_, why) ROW(name_, ENV_ACTION | ENV_DATA, NULL, "...", check_, why)
#define DESTRUCTIVE(name_, params_, why)                                                           \
	ROW(name_, ENV_ACTION | ENV_DESTRUCTIVE, NULL, params_, NULL, why)
#define SUB(name_, ret_, params_, why) ROW(name_, ENV_SUB, ret_, params_, NULL, why)

const struct env_func action_refused[] = {
	DESTRUCTIVE("breakpoint", "", STOPS),
	DESTRUCTIVE("chill", "int", STOPS),
	SUB("copyin", "void *", "uintptr_t, size_t", PROCESS),
	SUB("copyinto", "void *", "uintptr_t, size_t, void *", PROCESS),
	DESTRUCTIVE("copyout", "void *, uintptr_t, size_t", PROCESS),
	DESTRUCTIVE("copyoutstr", "string, uintptr_t, size_t", PROCESS),
	SUB("d_path", "string", "void *", KERNEL),
	SUB("ddi_pathname", "string", "void *, int64_t", KERNEL),
	SHOWS("func", KERNEL),
	SUB("getf", "void *", "int", PROCESS),
	SUB("getmajor", "int", "dev_t", KERNEL),
	SUB("getminor", "int", "dev_t", KERNEL),
	TRACES("jstack", check_ustack, PROCESS),
	SHOWS("mod", KERNEL),
	SUB("msgdsize", "size_t", "void *", KERNEL),
	SUB("msgsize", "size_t", "void *", KERNEL),
	SUB("mutex_owned", "int", "void *", KERNEL),
	SUB("mutex_owner", "void *", "void *", KERNEL),
	SUB("mutex_type_adaptive", "int", "void *", KERNEL),
	SUB("mutex_type_spin", "int", "void *", KERNEL),
	DESTRUCTIVE("panic", "", STOPS),
	SUB("progenyof", "int", "pid_t", PROCESS),
	DESTRUCTIVE("raise", "int", PROCESS),
	SUB("rw_iswriter", "int", "void *", KERNEL),
	SUB("rw_read_held", "int", "void *", KERNEL),
	SUB("rw_write_held", "int", "void *", KERNEL),
	TRACES("stack", check_stack, KERNEL),
	DESTRUCTIVE("stop", "", PROCESS),
	SHOWS("sym", KERNEL),
	SHOWS("uaddr", PROCESS),
	SHOWS("ufunc", PROCESS),
	SHOWS("umod", PROCESS),
	TRACES("ustack", check_ustack, PROCESS),
	SHOWS("usym", PROCESS),
};
const unsigned action_refused_count = sizeof(action_refused) / sizeof(*action_refused);
