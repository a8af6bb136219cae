/*
 * preprocess: cpp as a child: the text is its standard input, a file, so that it can not block.
 */
#include "preprocess.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define CPP_PATH "/usr/bin/cpp"
#define NOT_FOUND "Preprocessor not found"
#define NO_FORK "Failed to fork preprocessor"
#define FAILED "Preprocessor failed to process input program"
#define NO_MEMORY "Memory allocation failure"

enum { ARGS_MAX = 2 * SETTINGS_LIST_MAX + 32, STATUS_NOT_FOUND = 127 };

/* What C's headers say in words that are not C, so that D can read them. */
static const char *const defined[] = {
	"-D__SUNW_D=1", "-D__SUNW_D_VERSION=0x02000000", "-D__attribute__(x)=", "-D__extension__=",
	"-D__inline=", "-D__inline__=", "-D__restrict=", "-D__asm__(x)=", "-D__signed__=signed",
	"-D__const=const", "-D__volatile__=volatile", "-D__builtin_va_list=void *",
	"-D_Float128=long double",
};
#define NDEFINED (sizeof(defined) / sizeof(*defined))

/* "-I" and the folder of our headers: as installed, or as built. */
static const char *
include_headers(char *arg, size_t size)
{
	static const char *const from_program[] = {"../share/dtap/headers", "../headers"};
	char program[PATH_MAX];
	ssize_t n = readlink("/proc/self/exe", program, sizeof(program) - 1);
	const char *folder;

	program[n > 0 ? n : 0] = '\0';
	folder = dirname(program);
	for (unsigned i = 0; i < sizeof(from_program) / sizeof(*from_program); i++) {
		snprintf(arg, size, "-I%s/%s", folder, from_program[i]);
		if (access(arg + 2, R_OK) == 0)
			return arg;
	}
	return NULL;
}

/* @headers: the last folder to look into before those of the machine; NULL: none. */
static void
make_arguments(const struct settings *s, const char *headers, const char **argv)
{
	*argv++ = "cpp";
	for (unsigned i = 0; i < NDEFINED; i++)
		*argv++ = defined[i];
	if (s->cpphdrs)
		*argv++ = "-H";
	for (unsigned i = 0; i < s->ncppargs; i++) {
		if (s->cppargs[i].flag[0] != '\0')
			*argv++ = s->cppargs[i].flag;
		*argv++ = s->cppargs[i].value;
	}
	if (headers != NULL)
		*argv++ = headers;
	*argv++ = "/dev/stdin";
	*argv = NULL;
}

/* A file in memory with the text; its first line is empty if it is one for the kernel (#!). */
static int
make_input(const char *text, size_t n)
{
	int fd = memfd_create("dtap", MFD_CLOEXEC);
	size_t done = 0;

	if (n > 1 && text[0] == '#' && text[1] == '!')
		while (done < n && text[done] != '\n')
			done++;
	while (fd >= 0 && done < n) {
		ssize_t w = write(fd, text + done, n - done);

		if (w < 0) {
			close(fd);
			return -1;
		}
		done += (size_t)w;
	}
	if (fd >= 0)
		lseek(fd, 0, SEEK_SET);
	return fd;
}

_Noreturn static void
become_cpp(const struct settings *s, int in, int out)
{
	const char *argv[ARGS_MAX];
	char headers[PATH_MAX + 64];

	make_arguments(s, include_headers(headers, sizeof(headers)), argv);
	dup2(in, STDIN_FILENO);
	dup2(out, STDOUT_FILENO);
	execv(s->cpppath != NULL ? s->cpppath : CPP_PATH, (char **)(uintptr_t)argv);
	_exit(STATUS_NOT_FOUND);
}

/* What cpp (@pid) writes to @fd, and how it ends. */
static const char *
collect(pid_t pid, int fd, struct buffer *out)
{
	FILE *f = fdopen(fd, "r");
	int ret = f != NULL ? buffer_append_file(out, f) : -ENOMEM, status;

	if (f != NULL)
		fclose(f);
	else
		close(fd);
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return FAILED;
	if (WIFEXITED(status) && WEXITSTATUS(status) == STATUS_NOT_FOUND)
		return NOT_FOUND;
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || ret == -EIO)
		return FAILED;
	return ret != 0 ? NO_MEMORY : NULL;
}

const char *
preprocess(const struct settings *s, const char *text, size_t n, struct buffer *out)
{
	int in = make_input(text, n), fds[2];
	pid_t pid;

	if (in < 0)
		return NO_MEMORY;
	if (pipe2(fds, O_CLOEXEC) != 0) {
		close(in);
		return NO_FORK;
	}
	pid = fork();
	if (pid == 0)
		become_cpp(s, in, fds[1]);
	close(in);
	close(fds[1]);
	if (pid < 0) {
		close(fds[0]);
		return NO_FORK;
	}
	return collect(pid, fds[0], out);
}
