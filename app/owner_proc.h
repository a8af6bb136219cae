/*
 * owner_proc: which process has a socket, by /proc.
 */
#pragma once

#include <stdint.h>

#include "../lib/probe/procs.h"

#define OWNER_PROC_RECENT 64

/* Where sockets were found lately: the first place to look. Zeroed: nowhere. */
struct owner_proc {
	int recent[OWNER_PROC_RECENT]; /* pids, the latest first; 0: none */
	int *pids;	/* of /proc */
	unsigned npids, cap;
};

/* The process that has socket @inode open; of several, any. -1: none, or none that we may look at. */
int owner_proc_find(struct owner_proc *o, uint64_t inode);
void owner_proc_fini(struct owner_proc *o);

/* The name of process @pid, as its threads' leader has it; "<unknown>" if it is gone. */
void owner_proc_name(int pid, char name[static PROCS_NAME]);
