/*
 * refused: what DTrace offers inside a kernel or of a traced process, and dtap, which sees packets
 * only, can not: known by name, so that the message is better than "undefined function".
 */
#include "action.h"

#define PROCESS "it needs the process that a probe fires in: packets have none"
#define KERNEL "it needs a probe inside the kernel"
#define STOPS "it stops or changes the traced system"

#define ACTION(name_, why) {.name = name_, .flags = ENV_ACTION, .params = "...", .unavailable = why}
#define DESTRUCTIVE(name_, why)                                                                    \
	{                                                                                          \
		.name = name_, .flags = ENV_ACTION | ENV_DESTRUCTIVE, .params = "...",             \
		.unavailable = why                                                                 \
	}
#define SUB(name_, ret_, why)                                                                      \
	{                                                                                          \
		.name = name_, .flags = ENV_SUB, .ret = ret_, .params = "...", .unavailable = why  \
	}

const struct env_func action_refused[] = {
	DESTRUCTIVE("breakpoint", STOPS),
	DESTRUCTIVE("chill", STOPS),
	SUB("copyin", "void *", PROCESS),
	SUB("copyinto", "void *", PROCESS),
	DESTRUCTIVE("copyout", PROCESS),
	DESTRUCTIVE("copyoutstr", PROCESS),
	SUB("d_path", "string", KERNEL),
	SUB("ddi_pathname", "string", KERNEL),
	ACTION("func", KERNEL),
	SUB("getf", "void *", PROCESS),
	SUB("getmajor", "int", KERNEL),
	SUB("getminor", "int", KERNEL),
	ACTION("jstack", PROCESS),
	ACTION("mod", KERNEL),
	SUB("msgdsize", "size_t", KERNEL),
	SUB("msgsize", "size_t", KERNEL),
	SUB("mutex_owned", "int", KERNEL),
	SUB("mutex_owner", "void *", KERNEL),
	SUB("mutex_type_adaptive", "int", KERNEL),
	SUB("mutex_type_spin", "int", KERNEL),
	DESTRUCTIVE("panic", STOPS),
	SUB("progenyof", "int", PROCESS),
	DESTRUCTIVE("raise", PROCESS),
	SUB("rw_iswriter", "int", KERNEL),
	SUB("rw_read_held", "int", KERNEL),
	SUB("rw_write_held", "int", KERNEL),
	ACTION("stack", KERNEL),
	DESTRUCTIVE("stop", PROCESS),
	ACTION("sym", KERNEL),
	ACTION("uaddr", PROCESS),
	ACTION("ufunc", PROCESS),
	ACTION("umod", PROCESS),
	ACTION("ustack", PROCESS),
	ACTION("usym", PROCESS),
};
const unsigned action_refused_count = sizeof(action_refused) / sizeof(*action_refused);
