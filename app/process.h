/*
 * process: the one that -c starts or -p names: $target, whose end is the end of tracing.
 */
#pragma once

#include <stdbool.h>

struct diag;

struct process {
	int pid;     /* 0: there is none */
	int pidfd;   /* tells of its end */
	int hold;    /* a child waits for a byte of this pipe before it runs; -1: it runs */
	bool child;
	bool ended;
};

/* Start @command (words between blanks; cut in place), which waits until process_go(). 0 or -errno
 * with @d. To be ended by process_fini(). */
int process_start(struct process *p, char *command, struct diag *d);
/* Watch the process @pid. */
int process_grab(struct process *p, int pid, struct diag *d);
void process_go(struct process *p);

/* Has it ended? @text becomes what dtrace says of it, once. */
bool process_ended(struct process *p, char *text, unsigned size);
/* Kill it, if it is a child that has not ended. */
void process_fini(struct process *p);
