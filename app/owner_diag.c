/* owner_diag: one question about one socket, which the kernel answers while it is asked. */
#include <errno.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <string.h>
#include <sys/socket.h>

#include <rte_byteorder.h>

#include "owner_diag.h"

/* States of connections that may not have been accepted. Without an inode, the others are over. */
#define UNACCEPTED (1u << TCP_SYN_RECV | 1u << TCP_ESTABLISHED | 1u << TCP_CLOSE_WAIT | 1u << 12)

struct question {
	struct nlmsghdr head;
	struct inet_diag_req_v2 req;
};

union answer {
	struct nlmsghdr head;
	uint8_t bytes[4096];
};

int
owner_diag_open(void)
{
	int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_SOCK_DIAG);

	return fd < 0 ? -errno : fd;
}

static int
ask(int fd, const struct question *q, struct owner_socket *out)
{
	const struct inet_diag_msg *msg;
	union answer a;
	ssize_t n;

	if (send(fd, q, sizeof(*q), 0) < 0)
		return -errno;
	n = recv(fd, &a, sizeof(a), 0);
	if (n < (ssize_t)NLMSG_LENGTH(sizeof(*msg)) || a.head.nlmsg_type != SOCK_DIAG_BY_FAMILY)
		return -ENOENT;
	msg = NLMSG_DATA(&a.head);
	*out = (struct owner_socket){.inode = msg->idiag_inode, .uid = msg->idiag_uid,
		.own = q->req.sdiag_protocol != IPPROTO_UDP && msg->idiag_state != TCP_LISTEN,
		.pending = msg->idiag_state == TCP_LISTEN || (msg->idiag_inode == 0 &&
			(UNACCEPTED >> msg->idiag_state & 1) != 0)};
	return 0;
}

static void
put_end(const struct flow_begun *b, unsigned d, __be32 *addr, __be16 *port)
{
	memcpy(addr, b->addr[d], b->ip_ver == 4 ? 4 : 16);
	*port = rte_cpu_to_be_16(b->port[d]);
}

static struct question
question(const struct flow_begun *b, unsigned d, unsigned ifindex, bool peer)
{
	struct question q = {
		.head = {.nlmsg_len = sizeof(q), .nlmsg_type = SOCK_DIAG_BY_FAMILY,
			.nlmsg_flags = NLM_F_REQUEST},
		.req = {.sdiag_family = b->ip_ver == 4 ? AF_INET : AF_INET6,
			.sdiag_protocol = b->proto, .idiag_states = UINT32_MAX,
			.id = {.idiag_if = ifindex,
				.idiag_cookie = {INET_DIAG_NOCOOKIE, INET_DIAG_NOCOOKIE}}},
	};
	struct inet_diag_sockid *id = &q.req.id;

	/* Of UDP the kernel wants source and destination of a packet that arrives at the socket. */
	if (b->proto == IPPROTO_UDP)
		d = 1 - d;
	put_end(b, d, id->idiag_src, &id->idiag_sport);
	if (peer)
		put_end(b, 1 - d, id->idiag_dst, &id->idiag_dport);
	return q;
}

int
owner_diag_find(int fd, const struct flow_begun *b, unsigned d, unsigned ifindex,
	struct owner_socket *out)
{
	struct question q = question(b, d, ifindex, true);

	return ask(fd, &q, out);
}

int
owner_diag_listener(int fd, const struct flow_begun *b, unsigned d, unsigned ifindex,
	struct owner_socket *out)
{
	struct question q = question(b, d, ifindex, false);

	return ask(fd, &q, out);
}
