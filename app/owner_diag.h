/*
 * owner_diag: asks the kernel for the sockets of this network namespace (sock_diag(7)).
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "../lib/flow/flow.h"

struct owner_socket {
	uint64_t inode; /* 0: no process has it yet, or any more */
	uint32_t uid;
	bool own;	/* its addresses and ports are just the connection's */
	bool pending;	/* the connection has none of its own until somebody accepts it */
};

/* A netlink socket, or -errno. The caller closes it. */
int owner_diag_open(void);

/* The socket at end @d of @b, on interface @ifindex (0: any): 0, or -ENOENT. */
int owner_diag_find(int fd, const struct flow_begun *b, unsigned d, unsigned ifindex,
	struct owner_socket *out);

/* The one that listens there: whose a connection is that nobody has accepted. 0 or -ENOENT. */
int owner_diag_listener(int fd, const struct flow_begun *b, unsigned d, unsigned ifindex,
	struct owner_socket *out);
