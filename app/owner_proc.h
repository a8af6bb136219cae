/*
 * owner_proc: which process has a socket, by /proc.
 */
#pragma once

#include <stdint.h>

#include "../lib/probe/procs.h"

/* What is known of /proc. */
struct owner_proc;

/* Looks through all processes once. NULL if memory is out; the caller frees it by
 * owner_proc_free(). */
struct owner_proc *owner_proc_new(void);
void owner_proc_free(struct owner_proc *o);

/* The process that has socket @inode open; of several, any. -1: none, or none that we may look
 * at. */
int owner_proc_find(struct owner_proc *o, uint64_t inode);

/* The name of process @pid, as its threads' leader has it; "<unknown>" if it is gone. */
void owner_proc_name(int pid, char name[static PROCS_NAME]);
