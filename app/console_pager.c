/* console_pager: see console_pager.h. */
#include "console_pager.h"

#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include "console_term.h"

/* As git has it: colours stay, and the text stays on the screen. */
#define COMMAND "LESS=${LESS-FRX}; export LESS; eval \"exec ${PAGER:-less}\""
#define NOT_FOUND 127

extern char **environ;

static int
make_file(const char *text, size_t n)
{
	int fd = memfd_create("page", MFD_CLOEXEC);

	for (size_t at = 0; fd >= 0 && at < n;) {
		ssize_t put = write(fd, text + at, n - at);

		if (put <= 0) {
			close(fd);
			return -1;
		}
		at += (size_t)put;
	}
	if (fd >= 0)
		lseek(fd, 0, SEEK_SET);
	return fd;
}

static int
spawn(pid_t *child, int from)
{
	char *argv[] = {"sh", "-c", COMMAND, NULL};
	posix_spawn_file_actions_t actions;
	int ret;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, from, STDIN_FILENO);
	ret = posix_spawn(child, "/bin/sh", &actions, NULL, argv, environ);
	posix_spawn_file_actions_destroy(&actions);
	return ret;
}

bool
console_pager_start(struct console_pager *p, const char *text, size_t n)
{
	int file = make_file(text, n);
	int ret;

	if (file < 0)
		return false;
	console_term_set(CONSOLE_TERM_LEND);
	ret = spawn(&p->child, file);
	close(file);
	p->fd = ret == 0 ? pidfd_open(p->child, 0) : -1;
	if (ret != 0)
		console_term_set(CONSOLE_TERM_KEYS);
	return ret == 0;
}

void
console_pager_stop(struct console_pager *p)
{
	kill(p->child, SIGTERM);
	waitpid(p->child, NULL, 0);
	if (p->fd >= 0)
		close(p->fd);
}

bool
console_pager_ended(struct console_pager *p, bool *shown)
{
	int status = 0;

	if (waitpid(p->child, &status, WNOHANG) == 0)
		return false;
	*shown = !WIFEXITED(status) || WEXITSTATUS(status) != NOT_FOUND;
	if (p->fd >= 0)
		close(p->fd);
	console_term_set(CONSOLE_TERM_KEYS);
	return true;
}
