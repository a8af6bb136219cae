/* wake: see wake.h. */
#include "wake.h"

#include <errno.h>
#include <poll.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#define SEC 1000000000LL

int
wake_init(struct wake *w)
{
	w->fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
	return w->fd < 0 ? -errno : 0;
}

void
wake_fini(struct wake *w)
{
	if (w->fd >= 0)
		close(w->fd);
	w->fd = -1;
}

void
wake_post(struct wake *w)
{
	uint64_t one = 1;
	int err = errno;

	/* It can only fail where it was posted 2^64 times. */
	if (write(w->fd, &one, sizeof(one)) < 0)
		errno = err;
}

void
wake_wait(struct wake *w, int fd, long long ns)
{
	struct pollfd p[2] = {{.fd = w->fd, .events = POLLIN}, {.fd = fd, .events = POLLIN}};
	struct timespec ts = {.tv_sec = ns / SEC, .tv_nsec = ns % SEC};
	uint64_t posts;

	if (ppoll(p, 2, &ts, NULL) > 0 && (p[0].revents & POLLIN) != 0 &&
			read(w->fd, &posts, sizeof(posts)) < 0)
		return; /* another thread was first: there is none */
}
