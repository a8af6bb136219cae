/* Tests of app/owner.c, owner_diag.c and owner_proc.c: this process' own sockets. */
#include "../unit.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <rte_ring_elem.h>

#include "../../app/owner.h"
#include "../../app/owner_diag.h"
#include "fired.h"

static const struct port lo = {.name = "lo"};

/* A socket of @kind at @family's loopback address, and where it is. */
static int
bound(int family, int kind, uint8_t addr[16], uint16_t *port)
{
	struct sockaddr_in6 six = {.sin6_family = AF_INET6, .sin6_addr = IN6ADDR_LOOPBACK_INIT};
	struct sockaddr_in four = {.sin_family = AF_INET,
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	bool is4 = family == AF_INET;
	struct sockaddr *sa = is4 ? (struct sockaddr *)&four : (struct sockaddr *)&six;
	socklen_t len = is4 ? sizeof(four) : sizeof(six);
	int fd = socket(family, kind | SOCK_CLOEXEC, 0);

	CU_ASSERT_FATAL(fd >= 0 && bind(fd, sa, len) == 0 && getsockname(fd, sa, &len) == 0);
	memcpy(addr, is4 ? (void *)&four.sin_addr : (void *)&six.sin6_addr, is4 ? 4 : 16);
	*port = ntohs(is4 ? four.sin_port : six.sin6_port);
	return fd;
}

static void
connect_to(int fd, int to)
{
	struct sockaddr_in6 sa;
	socklen_t len = sizeof(sa);

	CU_ASSERT_EQUAL_FATAL(getsockname(to, (struct sockaddr *)&sa, &len), 0);
	CU_ASSERT_EQUAL_FATAL(connect(fd, (struct sockaddr *)&sa, len), 0);
}

/* Ask about @b: is it answered at once? */
static bool
asked(struct owners *o, struct flow_begun *b, struct flow_owned *said, uint64_t now)
{
	CU_ASSERT_EQUAL(rte_ring_sp_enqueue_elem(o->asked, b, sizeof(*b)), 0);
	owners_serve(o, now);
	return rte_ring_sc_dequeue_elem(o->said, said, sizeof(*said)) == 0;
}

static bool
is_me(const struct owners *o, const struct flow_owner *owner)
{
	char name[PROCS_NAME];

	owner_proc_name(getpid(), name);
	return owner->pid == getpid() && owner->uid == getuid() &&
		strcmp(procs_name(o->procs, owner->name), name) == 0;
}

static struct owners *
made(struct procs **procs)
{
	struct owners *o;

	fire_rig_free(fired_new("BEGIN", 0)); /* starts EAL */
	*procs = procs_new();
	o = owners_new(&lo, 1, *procs, SOCKET_ID_ANY);
	CU_ASSERT_PTR_NOT_NULL_FATAL(o);
	return o;
}

static void
unmade(struct owners *o, struct procs *procs)
{
	owners_free(o);
	procs_free(procs);
}

static struct flow_begun
begun(uint64_t cid, int family, int proto)
{
	return (struct flow_begun){.cid = cid, .entry = 5, .proto = (uint8_t)proto,
		.ip_ver = family == AF_INET ? 4 : 6};
}

/* Nobody has accepted it yet: the listener's process is known, and asked about once more. */
static void
tcp(int family)
{
	struct procs *procs;
	struct owners *o = made(&procs);
	struct flow_begun b = begun(1, family, IPPROTO_TCP);
	struct flow_owned said;
	struct owner_socket listener, s;
	int server = bound(family, SOCK_STREAM, b.addr[1], &b.port[1]);
	int client = bound(family, SOCK_STREAM, b.addr[0], &b.port[0]), peer;

	CU_ASSERT_EQUAL(owner_diag_find(o->diag, &b, 0, 0, &s), -ENOENT);
	listen(server, 5);
	connect_to(client, server);
	CU_ASSERT_EQUAL(owner_diag_find(o->diag, &b, 0, 0, &s), 0);
	CU_ASSERT(s.inode != 0 && s.own && !s.pending);
	CU_ASSERT_EQUAL(owner_diag_find(o->diag, &b, 1, 0, &s), 0);
	CU_ASSERT(s.inode == 0 && s.pending);
	CU_ASSERT_EQUAL(owner_diag_listener(o->diag, &b, 1, 0, &listener), 0);
	CU_ASSERT(listener.inode != 0 && !listener.own);
	CU_ASSERT_FATAL(asked(o, &b, &said, 0));
	CU_ASSERT(said.cid == 1 && said.entry == 5);
	CU_ASSERT(is_me(o, &said.owner[0]) && is_me(o, &said.owner[1]));
	CU_ASSERT_EQUAL(o->nwaits, 1);
	peer = accept(server, NULL, NULL);
	owners_serve(o, 1); /* not yet */
	CU_ASSERT_EQUAL(o->nwaits, 1);
	owners_serve(o, UINT64_C(1) << 40);
	CU_ASSERT_EQUAL(o->nwaits, 0);
	/* It is who it was: there is nothing to say. */
	CU_ASSERT(rte_ring_empty(o->said));
	close(peer);
	close(client);
	close(server);
	unmade(o, procs);
}

static void
tcp4(void)
{
	tcp(AF_INET);
}

static void
tcp6(void)
{
	tcp(AF_INET6);
}

/* One that is connected, and one that takes from all. */
static void
udp(void)
{
	for (unsigned i = 0; i < 2; i++) {
		int family = i == 0 ? AF_INET : AF_INET6;
		struct procs *procs;
		struct owners *o = made(&procs);
		struct flow_begun b = begun(2, family, IPPROTO_UDP);
		struct flow_owned said;
		int client = bound(family, SOCK_DGRAM, b.addr[0], &b.port[0]);
		int server = bound(family, SOCK_DGRAM, b.addr[1], &b.port[1]);

		connect_to(client, server);
		CU_ASSERT_FATAL(asked(o, &b, &said, 0));
		CU_ASSERT(is_me(o, &said.owner[0]) && is_me(o, &said.owner[1]));
		CU_ASSERT_EQUAL(o->nwaits, 0);
		/* From somebody else the server takes it, the client does not. */
		b.port[0] ^= 1;
		CU_ASSERT_FATAL(asked(o, &b, &said, 0));
		CU_ASSERT(said.owner[0].pid == -1 && is_me(o, &said.owner[1]));
		close(client);
		close(server);
		unmade(o, procs);
	}
}

/* Addresses that are not this machine's have no sockets here, even if one listens to all. */
static void
foreign(void)
{
	struct procs *procs;
	struct owners *o = made(&procs);
	struct flow_begun b = begun(3, AF_INET, IPPROTO_TCP);
	struct sockaddr_in all = {.sin_family = AF_INET};
	socklen_t len = sizeof(all);
	struct flow_owned said;
	int server = socket(AF_INET, SOCK_STREAM, 0);

	bind(server, (struct sockaddr *)&all, len);
	listen(server, 1);
	getsockname(server, (struct sockaddr *)&all, &len);
	inet_pton(AF_INET, "198.51.100.1", b.addr[0]);
	inet_pton(AF_INET, "198.51.100.2", b.addr[1]);
	b.port[0] = 1;
	b.port[1] = ntohs(all.sin_port);
	CU_ASSERT_FALSE(asked(o, &b, &said, 0));
	CU_ASSERT_EQUAL(o->nwaits, 0);
	/* The same at an address that is. */
	inet_pton(AF_INET, "127.0.0.7", b.addr[1]);
	CU_ASSERT_FATAL(asked(o, &b, &said, 0));
	CU_ASSERT(said.owner[0].pid == -1 && is_me(o, &said.owner[1]));
	close(server);
	unmade(o, procs);
}

static void
nobody(void)
{
	struct procs *procs;
	struct owners *o = made(&procs);
	struct flow_begun b = begun(4, AF_INET, IPPROTO_TCP);
	struct flow_owned said;
	int fd = bound(AF_INET, SOCK_STREAM, b.addr[1], &b.port[1]);

	close(fd);
	inet_pton(AF_INET, "198.51.100.1", b.addr[0]);
	CU_ASSERT_FALSE(asked(o, &b, &said, 0));
	CU_ASSERT_EQUAL(o->nwaits, 0);
	unmade(o, procs);
}

/* A connection that nobody accepts is given up. */
static void
never_accepted(void)
{
	struct procs *procs;
	struct owners *o = made(&procs);
	struct flow_begun b = begun(5, AF_INET, IPPROTO_TCP);
	struct flow_owned said;
	unsigned tries = 1;
	int server = bound(AF_INET, SOCK_STREAM, b.addr[1], &b.port[1]);
	int client = bound(AF_INET, SOCK_STREAM, b.addr[0], &b.port[0]);

	listen(server, 5);
	connect_to(client, server);
	CU_ASSERT(asked(o, &b, &said, 0));
	for (uint64_t now = 0; o->nwaits > 0 && tries < 100; tries++)
		owners_serve(o, now += UINT64_C(1) << 30);
	CU_ASSERT(tries > 1 && tries < 10);
	close(client);
	close(server);
	unmade(o, procs);
}

/* Each worker has its own. */
static void
several(void)
{
	struct procs *procs;
	struct owners *o = made(&procs), *other = owners_new(&lo, 1, procs, SOCKET_ID_ANY);

	CU_ASSERT_PTR_NOT_NULL(other);
	owners_free(other);
	unmade(o, procs);
}

/* An answer that finds no room is given later. */
static void
full(void)
{
	struct procs *procs;
	struct owners *o = made(&procs);
	struct flow_begun b = begun(6, AF_INET, IPPROTO_UDP);
	struct flow_owned said = {0};
	int fd = bound(AF_INET, SOCK_DGRAM, b.addr[1], &b.port[1]);

	while (rte_ring_sp_enqueue_elem(o->said, &said, sizeof(said)) == 0)
		;
	CU_ASSERT_FATAL(asked(o, &b, &said, 0));
	CU_ASSERT_EQUAL(said.cid, 0);
	CU_ASSERT_EQUAL(o->nwaits, 1);
	rte_ring_reset(o->said);
	owners_serve(o, UINT64_C(1) << 40);
	CU_ASSERT_EQUAL_FATAL(rte_ring_sc_dequeue_elem(o->said, &said, sizeof(said)), 0);
	CU_ASSERT(said.cid == 6 && is_me(o, &said.owner[1]));
	CU_ASSERT_EQUAL(o->nwaits, 0);
	close(fd);
	unmade(o, procs);
}

/* Send @fd to nobody: it is open until the one that is returned is closed, and no process has
 * it. */
static int
put_away(int fd)
{
	char control[CMSG_SPACE(sizeof(fd))] = {0}, byte = 0;
	struct iovec iov = {&byte, 1};
	struct msghdr msg = {.msg_iov = &iov, .msg_iovlen = 1, .msg_control = control,
		.msg_controllen = sizeof(control)};
	struct cmsghdr *c = CMSG_FIRSTHDR(&msg);
	int pair[2];

	CU_ASSERT_EQUAL_FATAL(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
	*c = (struct cmsghdr){CMSG_LEN(sizeof(fd)), SOL_SOCKET, SCM_RIGHTS};
	memcpy(CMSG_DATA(c), &fd, sizeof(fd));
	CU_ASSERT_EQUAL_FATAL(sendmsg(pair[0], &msg, 0), 1);
	close(fd);
	close(pair[0]);
	return pair[1];
}

/* Where it takes long to find nobody, control has other things to do in between. */
static void
slow(void)
{
	enum { FILES = 800, QUESTIONS = 200 };
	struct procs *procs;
	struct owners *o = made(&procs);
	struct flow_begun b = begun(7, AF_INET, IPPROTO_UDP), mine = b;
	struct flow_owned said;
	int fd = bound(AF_INET, SOCK_DGRAM, mine.addr[1], &mine.port[1]), file[FILES];
	int away = put_away(bound(AF_INET, SOCK_DGRAM, b.addr[1], &b.port[1]));

	for (unsigned i = 0; i < FILES; i++)
		file[i] = dup(0);
	CU_ASSERT(asked(o, &mine, &said, 0)); /* so that this process is one that is looked at */
	for (unsigned i = 1; i < QUESTIONS; i++)
		rte_ring_sp_enqueue_elem(o->asked, &b, sizeof(b));
	CU_ASSERT(asked(o, &b, &said, 0)); /* a user, and no process */
	CU_ASSERT(said.owner[1].pid == -1 && said.owner[1].uid == getuid());
	CU_ASSERT_FALSE(rte_ring_empty(o->asked));
	for (unsigned i = 0; i < FILES; i++)
		close(file[i]);
	close(fd);
	close(away);
	unmade(o, procs);
}

static void
no_inode(void)
{
	struct owner_proc *p = owner_proc_new();

	CU_ASSERT_PTR_NOT_NULL_FATAL(p);
	CU_ASSERT_EQUAL(owner_proc_find(p, 0), -1);
	owner_proc_free(p);
}

static void
names(void)
{
	char name[PROCS_NAME];

	owner_proc_name(getpid(), name);
	CU_ASSERT_STRING_EQUAL(name, "app-test");
	owner_proc_name(1 << 30, name);
	CU_ASSERT_STRING_EQUAL(name, "<unknown>");
}

UNIT_SUITE(suite_owner, "app/owner.c", {"TCP", tcp4}, {"TCP over IPv6", tcp6}, {"UDP", udp},
	{"not of this machine", foreign}, {"nobody's", nobody},
	{"never accepted", never_accepted}, {"several", several}, {"full", full}, {"slow", slow},
	{"no inode", no_inode}, {"names", names});
