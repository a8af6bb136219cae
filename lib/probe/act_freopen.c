/* act_freopen: freopen(format, ...): print to another file from here on; freopen(""): as at
 * first. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../lang/check.h"
#include "action.h"
#include "consumer.h"

/* libdtrace's own word for "", no output can go to a folder: refused where it is a constant. */
#define RESTORE "."

static void
check(struct check *c, struct expr *call)
{
	struct expr *name = call->args[0];

	if (strcmp(name->str, RESTORE) == 0)
		check_fail(c, name, "D_FREOPEN_INVALID", "freopen( ) argument #1 cannot be \"%s\"",
			RESTORE);
}

/* Where the file is to go on; -1: it can not be opened, and the output stays where it is. */
static int
open_named(struct consumer *c, const char *name, const uint8_t *rec)
{
	int fd = open(name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);

	if (fd < 0)
		consumer_fault(c, rec, "couldn't freopen() \"%s\": %s", name, strerror(errno));
	return fd;
}

/* The stream keeps its descriptor, so that commands of system() print there, too. */
static int
redirect(struct consumer *c, int fd)
{
	return fflush(c->out) != 0 || dup2(fd, fileno(c->out)) < 0 ? -errno : 0;
}

/* NULL: as at first. */
static int
reopen(struct consumer *c, const char *name, const uint8_t *rec)
{
	int ret = 0, fd;

	if (c->first_out < 0)
		c->first_out = fcntl(fileno(c->out), F_DUPFD_CLOEXEC, 0);
	if (name == NULL)
		return redirect(c, c->first_out);
	fd = open_named(c, name, rec);
	if (fd >= 0) {
		ret = redirect(c, fd);
		close(fd);
	}
	return ret;
}

static int
run(struct consumer *c, const struct action_use *use, const uint8_t *rec)
{
	char *name = consumer_text(c, use, rec);
	int ret = 0;

	if (name == NULL)
		return -errno;
	if (use->format->source[0] == '\0' || strcmp(name, RESTORE) == 0) {
		free(name);
		name = NULL;
	}
	if (c->saves_output) {
		free(c->capture);
		c->capture = name;
		return 0;
	}
	ret = reopen(c, name, rec);
	free(name);
	return ret;
}

const struct action act_freopen = {
	.f = {
		.name = "freopen",
		.flags = ENV_ACTION | ENV_DATA | ENV_DESTRUCTIVE | ENV_NO_FORMAT,
		.params = "fmt, ...",
		.check = check,
	},
	.run = run,
	.doc = "print to a file, named like printf(), from here on; to the first one again if \"\"",
};
