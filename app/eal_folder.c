/*
 * eal_folder: EAL's folder under /var/run: ours goes when dtap ends, those of dtaps that were killed
 * when the next one starts. (With the options that eal.c chooses nothing else stays: hugepages are
 * not files then.)
 */
#include "eal_folder.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <rte_eal.h>

#define SOCKET "dpdk_telemetry.v2"

/* The process that a folder is named after; 0: it is none of ours. */
static pid_t
owner_of(const char *name)
{
	size_t digits;

	if (strncmp(name, EAL_FOLDER_PREFIX, strlen(EAL_FOLDER_PREFIX)) != 0)
		return 0;
	name += strlen(EAL_FOLDER_PREFIX);
	digits = strspn(name, "0123456789");
	return digits > 0 && digits < 10 && name[digits] == '\0' ? atoi(name) : 0;
}

/* Processes of other namespaces can't be seen, but they listen. What can't be told is alive. */
static bool
is_alive(pid_t pid, const char *path)
{
	struct sockaddr_un a = {.sun_family = AF_UNIX};
	int fd, err;

	if (kill(pid, 0) == 0 || errno != ESRCH ||
			strlen(path) >= sizeof(a.sun_path))
		return true;
	strcpy(a.sun_path, path);
	fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return true;
	err = connect(fd, (struct sockaddr *)&a, sizeof(a)) == 0 ? 0 : errno;
	close(fd);
	return err != ECONNREFUSED && err != ENOENT;
}

/* What somebody else has put there keeps the folder. */
static void
sweep_one(const char *folder, const char *name)
{
	char path[2 * PATH_MAX];
	pid_t pid = owner_of(name);
	int n = snprintf(path, sizeof(path), "%s/%s/" SOCKET, folder, name);

	if (pid == 0 || n >= (int)sizeof(path) || is_alive(pid, path))
		return;
	unlink(path);
	*strrchr(path, '/') = '\0';
	rmdir(path);
}

void
eal_folder_sweep(void)
{
	char folder[PATH_MAX];
	struct dirent *e;
	DIR *dir;

	snprintf(folder, sizeof(folder), "%s", rte_eal_get_runtime_dir());
	if (strrchr(folder, '/') == NULL)
		return;
	*strrchr(folder, '/') = '\0';
	dir = opendir(folder);
	while (dir != NULL && (e = readdir(dir)) != NULL)
		sweep_one(folder, e->d_name);
	if (dir != NULL)
		closedir(dir);
}

void
eal_folder_remove(void)
{
	rmdir(rte_eal_get_runtime_dir());
}
