/* builtin: the list of built-in variables. B4 of the language reference; DTrace guide,
 * "Variables". */
#include <errno.h>
#include <stddef.h>
#include <unistd.h>

#include "builtin.h"
#include "exec.h"

static int64_t
value_pid(void)
{
	return getpid();
}

static int64_t
value_ppid(void)
{
	return getppid();
}

static int64_t
value_uid(void)
{
	return getuid();
}

static int64_t
value_gid(void)
{
	return getgid();
}

static int64_t
value_zero(void)
{
	return 0;
}

static const char *
text_execname(void)
{
	return program_invocation_short_name;
}

static const char *
text_zonename(void)
{
	return "global";
}

#define EXEC_ARG(n, d)                                                                             \
	{{"arg" #n, "int64_t"}, BUILTIN_EXEC, offsetof(struct exec, arg[n]), NULL, NULL, d}
#define NEEDS(name, type, why) {{name, type, why}, BUILTIN_NONE, 0, NULL, NULL, why}
#define LOSS(name, which, d)                                                                       \
	{{name, "uint64_t"}, BUILTIN_LOSS, offsetof(struct exec, loss[which]), NULL, NULL, d}
#define KERNEL "it needs a kernel; dtap traces packets"

static const struct attr kernel_data = {ATTR_STABLE, ATTR_PRIVATE, ATTR_COMMON};

const struct builtin builtin_list[] = {
	EXEC_ARG(0, "packet probes: the packet's id; profile and tick: not 0"),
	EXEC_ARG(1, "ERROR: the enabled probe's id"),
	EXEC_ARG(2, "ERROR: index of the action that faulted"),
	EXEC_ARG(3, "ERROR: offset in the program, 0 here"),
	EXEC_ARG(4, "ERROR: the fault"),
	EXEC_ARG(5, "ERROR: the address of the fault"),
	EXEC_ARG(6, "0"),
	EXEC_ARG(7, "0"),
	EXEC_ARG(8, "0"),
	EXEC_ARG(9, "0"),
	NEEDS("caller", "uintptr_t", KERNEL),
	{{"cpu", "processorid_t"}, BUILTIN_EXEC, offsetof(struct exec, cpu), NULL, NULL,
		"lcore of the worker"},
	{{"curthread", "void *", KERNEL, &kernel_data}, BUILTIN_NONE, 0, NULL, NULL, KERNEL},
	LOSS("drops_aggregations", EXEC_LOSS_AGGREGATIONS,
		"updates of the program's aggregations that got lost (aggsize)"),
	LOSS("drops_connections", EXEC_LOSS_CONNECTIONS,
		"packets that have no connection for lack of room (flowsize)"),
	LOSS("drops_dynamic", EXEC_LOSS_DYNAMIC,
		"what the program's arrays had no room for (dynvarsize)"),
	LOSS("drops_errors", EXEC_LOSS_ERRORS, "bad frames at all ports"),
	LOSS("drops_missed", EXEC_LOSS_MISSED, "packets that all ports had no room for"),
	LOSS("drops_nombuf", EXEC_LOSS_NOMBUF, "... for which there was no memory"),
	LOSS("drops_records", EXEC_LOSS_RECORDS, "records of the program that got lost (bufsize)"),
	LOSS("drops_ring", EXEC_LOSS_RING, "packets lost on their way to another worker"),
	{{"epid", "uint_t"}, BUILTIN_EXEC, offsetof(struct exec, epid), NULL, NULL,
		"id of the enabled probe: the pair of probe and clause"},
	{{"errno", "int"}, BUILTIN_VALUE, 0, value_zero, NULL, "0: there is no system call"},
	{{"execname", "string"}, BUILTIN_TEXT, 0, NULL, text_execname, "name of dtap's process"},
	{{"gid", "gid_t"}, BUILTIN_VALUE, 0, value_gid, NULL, "dtap's real group id"},
	{{"id", "uint_t"}, BUILTIN_EXEC, offsetof(struct exec, probe_id), NULL, NULL,
		"id of the firing probe"},
	NEEDS("ipl", "uint_t", KERNEL),
	{{"jid", "int"}, BUILTIN_VALUE, 0, value_zero, NULL, "0: no jails"},
	{{"pid", "pid_t"}, BUILTIN_VALUE, 0, value_pid, NULL, "dtap's process id"},
	{{"ppid", "pid_t"}, BUILTIN_VALUE, 0, value_ppid, NULL, "process id of dtap's parent"},
	{{"probefunc", "string"}, BUILTIN_STR, offsetof(struct exec, probe_func), NULL, NULL,
		"function of the firing probe: the port's name"},
	{{"probemod", "string"}, BUILTIN_STR, offsetof(struct exec, port_driver), NULL, NULL,
		"module of the firing probe: the port's driver"},
	{{"probename", "string"}, BUILTIN_NAME, 0, NULL, NULL, "name of the firing probe"},
	{{"probeprov", "string"}, BUILTIN_PROV, 0, NULL, NULL, "provider of the firing probe"},
	NEEDS("stackdepth", "uint32_t", KERNEL),
	{{"tid", "id_t"}, BUILTIN_VALUE, 0, value_pid, NULL, "dtap's thread id"},
	{{"timestamp", "uint64_t"}, BUILTIN_PKT, offsetof(struct pkt, ts), NULL, NULL,
		"time of the packet, ns; in a capture since the epoch"},
	NEEDS("ucaller", "uintptr_t", KERNEL),
	{{"uid", "uid_t"}, BUILTIN_VALUE, 0, value_uid, NULL, "dtap's real user id"},
	{{"uregs", "uint64_t *", KERNEL, NULL, true}, BUILTIN_NONE, 0, NULL, NULL, KERNEL},
	NEEDS("ustackdepth", "uint32_t", KERNEL),
	{{"vtimestamp", "uint64_t"}, BUILTIN_PKT, offsetof(struct pkt, ts), NULL, NULL,
		"the same as timestamp"},
	{{"walltimestamp", "int64_t"}, BUILTIN_WALL, 0, NULL, NULL,
		"time of the packet, ns since the epoch"},
	{{"zonename", "string"}, BUILTIN_TEXT, 0, NULL, text_zonename, "global"},
};

const unsigned builtin_count = sizeof(builtin_list) / sizeof(*builtin_list);
