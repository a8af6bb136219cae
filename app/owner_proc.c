/*
 * owner_proc: goes through /proc/PID/fd. Who has made a connection makes more of them, so the processes
 * that had the last sockets come first; then all, those that started last before the others.
 */
#include <dirent.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "owner_proc.h"

static bool
has(int pid, const char *socket)
{
	char path[32], link[64];
	const struct dirent *e;
	bool found = false;
	DIR *dir;

	snprintf(path, sizeof(path), "/proc/%d/fd", pid);
	dir = opendir(path);
	if (dir == NULL)
		return false;
	while (!found && (e = readdir(dir)) != NULL) {
		ssize_t n = readlinkat(dirfd(dir), e->d_name, link, sizeof(link) - 1);

		link[n < 0 ? 0 : n] = '\0';
		found = strcmp(link, socket) == 0;
	}
	closedir(dir);
	return found;
}

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

int
owner_proc_find(struct owner_proc *o, uint64_t inode)
{
	char socket[32];

	snprintf(socket, sizeof(socket), "socket:[%" PRIu64 "]", inode);
	for (unsigned i = 0; i < OWNER_PROC_RECENT && o->recent[i] != 0; i++)
		if (has(o->recent[i], socket))
			return remember(o, o->recent[i], i);
	list_pids(o);
	for (unsigned i = o->npids; i > 0; i--)
		if (has(o->pids[i - 1], socket))
			return remember(o, o->pids[i - 1], OWNER_PROC_RECENT - 1);
	return -1;
}

void
owner_proc_fini(struct owner_proc *o)
{
	free(o->pids);
	o->pids = NULL;
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
