/* claim: see claim.h. A claim is a socket's name. */
#include "claim.h"

#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "port.h"

static struct sockaddr_un claims[PORT_MAX]; /* ours */
static unsigned nclaims;

int
claim_device(const char *name)
{
	/* a name that begins with 0 is in no folder */
	struct sockaddr_un addr = {.sun_family = AF_UNIX};
	int len = snprintf(addr.sun_path + 1, sizeof(addr.sun_path) - 1, "dtap/%s", name);
	int fd, err;

	for (unsigned i = 0; i < nclaims; i++)
		if (memcmp(&claims[i], &addr, sizeof(addr)) == 0)
			return 0;
	if ((size_t)len >= sizeof(addr.sun_path) - 1 || nclaims == PORT_MAX)
		return -ENOSPC;
	fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return -errno;
	if (bind(fd, (struct sockaddr *)&addr,
			(socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + len)) == 0) {
		claims[nclaims++] = addr;
		return 0; /* it stays open */
	}
	err = errno;
	close(fd);
	return err == EADDRINUSE ? -EBUSY : -err;
}
