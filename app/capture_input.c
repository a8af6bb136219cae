/*
 * Reading captures: see capture_input.h for why they are not mapped.
 */
#include "capture_input.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../lib/lang/diag.h"

#define READ_SIZE ((size_t)256 << 10) /* 64 KB to 1 MB are within 15 % */

enum { WAIT_MS = 10 };

static int
open_path(const char *path, struct stat *st, struct diag *d)
{
	int fd = strcmp(path, "-") ? open(path, O_RDONLY | O_CLOEXEC) :
				     fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0);

	if (fd >= 0 && (fstat(fd, st) || S_ISDIR(st->st_mode))) {
		close(fd);
		errno = EISDIR;
		fd = -1;
	}
	if (fd < 0) {
		int err = errno;

		diag_set(d, NULL, "%s: %s", path, strerror(err));
		return -err;
	}
	return fd;
}

int
capture_input_open(struct capture_input *in, const char *path, struct diag *d)
{
	struct stat st;

	*in = (struct capture_input){.fd = open_path(path, &st, d)};
	if (in->fd < 0)
		return in->fd;
	in->regular = S_ISREG(st.st_mode);
	if (in->regular) {
		off_t at = lseek(in->fd, 0, SEEK_CUR); /* standard input may be half read */

		in->size = at < st.st_size ? st.st_size - at : 0;
		posix_fadvise(in->fd, 0, 0, POSIX_FADV_SEQUENTIAL);
	} else {
		/* Fewer changes between us and the writer. */
		fcntl(in->fd, F_SETPIPE_SZ, READ_SIZE);
	}
	in->room = 2 * READ_SIZE;
	in->base = malloc(in->room);
	if (in->base)
		return 0;
	diag_set(d, NULL, "%s: %s", path, strerror(ENOMEM));
	close(in->fd);
	return -ENOMEM;
}

void
capture_input_close(struct capture_input *in)
{
	free(in->base);
	close(in->fd);
}

/* Move what is still needed to the front; make room where that is too little. */
static int
slide(struct capture_input *in, uint64_t offset)
{
	size_t gone = offset - in->start;
	uint8_t *more;

	in->len -= gone;
	in->start = offset;
	memmove(in->base, in->base + gone, in->len);
	if (in->room - in->len >= READ_SIZE)
		return 0;
	more = realloc(in->base, 2 * in->room);
	if (!more)
		return -ENOMEM;
	in->base = more;
	in->room *= 2;
	return 0;
}

/* 1: read() will not wait. */
static int
wait_for(const struct capture_input *in)
{
	struct pollfd p = {.fd = in->fd, .events = POLLIN};
	int rc = in->regular ? 1 : poll(&p, 1, WAIT_MS);

	return rc < 0 ? -errno : rc;
}

int
capture_input_read(struct capture_input *in, uint64_t offset)
{
	ssize_t n;
	int rc = slide(in, offset);

	if (rc)
		return rc;
	rc = wait_for(in);
	if (rc > 0) {
		n = read(in->fd, in->base + in->len, READ_SIZE);
		rc = n < 0 ? -errno : 1;
	}
	if (rc <= 0)
		return rc == -EINTR || rc == -EAGAIN ? 0 : rc;
	in->len += n;
	in->last = !n;
	if (in->last && in->start + in->len < in->size)
		return -ESTALE;
	return 1;
}
