/*
 * process: a child is there before tracing, but is held back: it executes the command when it reads
 * a byte from a pipe. The pipe's end without one is dtap's own.
 */
#include "process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../lib/lang/diag.h"

#define SIGNAL_NUMBER 12

static const char blanks[] = "\f\n\r\t\v ";

/* Words between blanks, quotes mean nothing: as dtrace does it. Of no word: the whole text. */
static char **
split(char *command)
{
	char **argv = calloc(strlen(command) / 2 + 2, sizeof(*argv));
	unsigned n = 0;

	for (char *w = strtok(command, blanks); argv != NULL && w != NULL; w = strtok(NULL, blanks))
		argv[n++] = w;
	if (argv != NULL && n == 0)
		argv[0] = command;
	return argv;
}

/* Where execvp() would find @name; 0 or an errno. */
static int
look_for(const char *name)
{
	const char *path = getenv("PATH"), *end;
	char file[4096];

	if (strchr(name, '/') != NULL)
		return access(name, X_OK) == 0 ? 0 : errno;
	for (path = path != NULL ? path : "/bin:/usr/bin"; *name != '\0'; path = end + 1) {
		end = strchrnul(path, ':');
		/* An empty folder is the one that we are in. */
		snprintf(file, sizeof(file), "%.*s%s%s", (int)(end - path), path,
			end > path ? "/" : "./", name);
		if (access(file, X_OK) == 0)
			return 0;
		if (*end == '\0')
			break;
	}
	return ENOENT;
}

_Noreturn static void
wait_and_run(int hold, char **argv)
{
	char c;

	if (read(hold, &c, 1) == 1)
		execvp(argv[0], argv);
	_exit(127);
}

static int
watch(struct process *p, int pid)
{
	p->pid = pid;
	p->pidfd = (int)syscall(SYS_pidfd_open, pid, 0);
	return p->pidfd < 0 ? -errno : 0;
}

static int
spawn(struct process *p, char **argv)
{
	int fds[2], ret = look_for(argv[0]);
	pid_t pid;

	if (ret != 0)
		return -ret;
	if (pipe2(fds, O_CLOEXEC) != 0)
		return -errno;
	pid = fork();
	if (pid == 0) {
		close(fds[1]);
		wait_and_run(fds[0], argv);
	}
	ret = pid < 0 ? -errno : 0;
	close(fds[0]);
	if (ret != 0) {
		close(fds[1]);
		return ret;
	}
	p->hold = fds[1];
	p->child = true;
	return watch(p, pid);
}

int
process_start(struct process *p, char *command, struct diag *d)
{
	char **argv = split(command);
	int ret = argv != NULL ? spawn(p, argv) : -ENOMEM;

	if (ret != 0)
		diag_set(d, NULL, "failed to execute %s: %s", argv != NULL ? argv[0] : command,
			strerror(-ret));
	free(argv);
	return ret;
}

int
process_grab(struct process *p, int pid, struct diag *d)
{
	int ret = watch(p, pid);

	if (ret != 0)
		diag_set(d, NULL, "failed to grab pid %d: %s", pid, strerror(-ret));
	return ret;
}

static void
release(struct process *p, bool run)
{
	if (!p->child || p->hold < 0)
		return;
	if (run && write(p->hold, "", 1) != 1)
		kill(p->pid, SIGKILL);
	close(p->hold);
	p->hold = -1;
}

void
process_go(struct process *p)
{
	release(p, true);
}

/* Real-time signals have a number only, written to @number. */
static const char *
signal_name(int sig, char number[static SIGNAL_NUMBER])
{
	const char *name = sigabbrev_np(sig);

	snprintf(number, SIGNAL_NUMBER, "%d", sig);
	return name != NULL ? name : number;
}

bool
process_ended(struct process *p, char *text, unsigned size)
{
	struct pollfd fd = {.fd = p->pidfd, .events = POLLIN};
	char number[SIGNAL_NUMBER];
	siginfo_t how = {0};

	*text = '\0';
	if (p->pid == 0 || p->ended || poll(&fd, 1, 0) <= 0)
		return p->ended;
	p->ended = true;
	if (p->child)
		waitid(P_PID, (id_t)p->pid, &how, WEXITED);
	if (how.si_code == CLD_KILLED || how.si_code == CLD_DUMPED)
		snprintf(text, size, "pid %d terminated by SIG%s", p->pid,
			signal_name(how.si_status, number));
	else if (how.si_status != 0)
		snprintf(text, size, "pid %d exited with status %d", p->pid, how.si_status);
	else
		snprintf(text, size, "pid %d has exited", p->pid);
	return true;
}

void
process_fini(struct process *p)
{
	if (p->pid == 0)
		return;
	release(p, false);
	if (p->child && !p->ended) {
		kill(p->pid, SIGKILL);
		waitpid(p->pid, NULL, 0);
	}
	close(p->pidfd);
	p->pid = 0;
}
