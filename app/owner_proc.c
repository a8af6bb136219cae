/*
 * owner_proc: goes through the links of /proc/PID/fd, and keeps what it has read there for the next
 * question. Sockets that are older, as those that listen, are found at once. New ones are most
 * likely those of a process that had one lately, or of one that has just started. The others are
 * gone through as well, but not all the time: what is looked for may be over long since.
 */
#include <dirent.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "owner_proc.h"

#define KNOWN 8192 /* sockets; one displaces another */
#define RECENT 64
#define SEC UINT64_C(1000000000)
#define REST 4 /* times as long as it takes to go through all processes */

struct owner_proc {
	struct known {
		uint64_t inode;
		int pid, fd;
	} known[KNOWN]; /* by inode */
	int recent[RECENT]; /* pids, the latest first; 0: none */
	int *pids;	    /* of /proc, in order */
	unsigned npids, cap;
	int newest, old;    /* the highest pid lately, and before */
	uint64_t next_newest; /* ns: when that is the highest then */
	uint64_t next_all;  /* ns: no sooner are all processes gone through again */
};

/* The socket that @name links to in the folder @dir; 0: it is something else. */
static uint64_t
inode_of(int dir, const char *name)
{
	static const char intro[] = "socket:[";
	char link[64];
	ssize_t n = readlinkat(dir, name, link, sizeof(link) - 1);

	if (n < (ssize_t)sizeof(intro) || memcmp(link, intro, sizeof(intro) - 1) != 0)
		return 0;
	link[n] = '\0';
	return strtoull(link + sizeof(intro) - 1, NULL, 10);
}

/* Does @pid have @inode? */
static bool
look(struct owner_proc *o, int pid, uint64_t inode)
{
	const struct dirent *e;
	bool found = false;
	char path[32];
	DIR *dir;

	snprintf(path, sizeof(path), "/proc/%d/fd", pid);
	dir = opendir(path);
	if (dir == NULL)
		return false;
	while (!found && (e = readdir(dir)) != NULL) {
		uint64_t is = inode_of(dirfd(dir), e->d_name);

		found = is != 0 && is == inode;
		if (is != 0)
			o->known[is % KNOWN] = (struct known){is, pid, atoi(e->d_name)};
	}
	closedir(dir);
	return found;
}

/* The process that had @inode when it was looked at, if it still has. */
static int
recall(const struct owner_proc *o, uint64_t inode)
{
	const struct known *k = &o->known[inode % KNOWN];
	char path[48];

	if (k->pid == 0 || k->inode != inode)
		return -1;
	snprintf(path, sizeof(path), "/proc/%d/fd/%d", k->pid, k->fd);
	return inode_of(AT_FDCWD, path) == inode ? k->pid : -1;
}

/* /proc has them in order. */
static void
list_pids(struct owner_proc *o)
{
	DIR *dir = opendir("/proc");
	const struct dirent *e;

	o->npids = 0;
	while (dir != NULL && (e = readdir(dir)) != NULL) {
		int pid = atoi(e->d_name);

		if (o->npids == o->cap) {
			unsigned cap = o->cap * 2 + 256;
			int *p = realloc(o->pids, cap * sizeof(*p));

			if (p == NULL)
				break;
			o->pids = p;
			o->cap = cap;
		}
		if (pid > 0)
			o->pids[o->npids++] = pid;
	}
	if (dir != NULL)
		closedir(dir);
}

/* @pid comes first; who was at @at makes room. */
static int
remember(struct owner_proc *o, int pid, unsigned at)
{
	memmove(&o->recent[1], &o->recent[0], at * sizeof(*o->recent));
	o->recent[0] = pid;
	return pid;
}

/* Processes that have started lately are those above the highest pid of a second ago, or two. */
static void
note_newest(struct owner_proc *o, uint64_t now)
{
	if (now < o->next_newest || o->npids == 0)
		return;
	o->old = o->newest;
	o->newest = o->pids[o->npids - 1];
	o->next_newest = now + SEC;
}

static uint64_t
now_ns(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (uint64_t)ts.tv_sec * SEC + (uint64_t)ts.tv_nsec;
}

/* Goes through /proc: all of it, or what is new. */
static int
search(struct owner_proc *o, uint64_t inode)
{
	uint64_t began = now_ns(), now;
	bool all = began >= o->next_all;
	int found = -1;

	list_pids(o);
	note_newest(o, began);
	for (unsigned i = o->npids; i > 0 && found < 0; i--) {
		if (!all && o->pids[i - 1] <= o->old)
			break;
		if (look(o, o->pids[i - 1], inode))
			found = o->pids[i - 1];
	}
	now = now_ns();
	if (all)
		o->next_all = now + REST * (now - began);
	return found;
}

int
owner_proc_find(struct owner_proc *o, uint64_t inode)
{
	int pid = recall(o, inode);

	if (pid >= 0)
		return pid;
	for (unsigned i = 0; i < RECENT && o->recent[i] != 0; i++)
		if (look(o, o->recent[i], inode))
			return remember(o, o->recent[i], i);
	pid = search(o, inode);
	return pid < 0 ? -1 : remember(o, pid, RECENT - 1);
}

struct owner_proc *
owner_proc_new(void)
{
	struct owner_proc *o = calloc(1, sizeof(*o));

	if (o != NULL) /* no socket has this number: all are looked at */
		search(o, UINT64_MAX);
	return o;
}

void
owner_proc_free(struct owner_proc *o)
{
	if (o != NULL)
		free(o->pids);
	free(o);
}

void
owner_proc_name(int pid, char name[static PROCS_NAME])
{
	char path[32];
	ssize_t n = 0;
	int fd;

	snprintf(path, sizeof(path), "/proc/%d/comm", pid);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd >= 0) {
		n = read(fd, name, PROCS_NAME - 1);
		close(fd);
	}
	if (n <= 0)
		n = sprintf(name, "<unknown>");
	name[n] = '\0';
	name[strcspn(name, "\n")] = '\0';
}
