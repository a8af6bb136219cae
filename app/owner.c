/* owner: see owner.h. */
#include <errno.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <rte_ring_elem.h>

#include "clock.h"
#include "owner.h"
#include "owner_diag.h"

#define AGAIN_NS 20000000 /* until somebody has accepted it */
#define TRIES 5
#define NOTES_MAX 64	  /* that a worker takes between two bursts */
#define ANSWERS_MAX 256	  /* that control gives before it does anything else, unless they take */
#define ANSWERS_NS 2000000 /* ... as long as this */

/* A ring of its own for each worker's questions, or answers. */
static struct rte_ring *
make_ring(const struct owners *o, const char *what, unsigned size, int node)
{
	char name[RTE_RING_NAMESIZE];

	snprintf(name, sizeof(name), "%s%p", what, (const void *)o);
	return rte_ring_create_elem(name, size, OWNERS_ROOM, node, RING_F_SP_ENQ | RING_F_SC_DEQ);
}

struct owners *
owners_new(const struct port *ports, unsigned nports, struct procs *procs, int node)
{
	struct owners *o = calloc(1, sizeof(*o));

	if (o == NULL)
		return NULL;
	o->procs = procs;
	o->diag = owner_diag_open();
	o->proc = owner_proc_new();
	o->asked = make_ring(o, "asked", sizeof(struct flow_begun), node);
	o->said = make_ring(o, "said", sizeof(struct flow_owned), node);
	o->waits = calloc(OWNERS_ROOM, sizeof(*o->waits));
	o->ifindex = calloc(nports + 1u, sizeof(*o->ifindex));
	if (o->diag < 0 || !o->proc || !o->asked || !o->said || !o->waits || !o->ifindex) {
		int err = o->diag < 0 ? -o->diag : ENOMEM;

		owners_free(o);
		errno = err;
		return NULL;
	}
	for (unsigned i = 0; i < nports; i++)
		o->ifindex[i] = if_nametoindex(ports[i].name);
	return o;
}

void
owners_free(struct owners *o)
{
	if (o == NULL)
		return;
	if (o->diag >= 0)
		close(o->diag);
	owner_proc_free(o->proc);
	rte_ring_free(o->asked);
	rte_ring_free(o->said);
	free(o->waits);
	free(o->ifindex);
	free(o);
}

void
owners_ask(struct owners *o, const struct flow_table *t)
{
	const struct flow_begun *b;
	unsigned n = flow_begun(t, &b);

	if (n > 0)
		o->lost += n - rte_ring_sp_enqueue_burst_elem(o->asked, b, sizeof(*b), n, NULL);
}

void
owners_note(struct owners *o, struct flow_table *t)
{
	struct flow_owned said[NOTES_MAX];
	unsigned n = rte_ring_sc_dequeue_burst_elem(o->said, said, sizeof(*said), NOTES_MAX, NULL);

	for (unsigned i = 0; i < n; i++)
		flow_own(t, &said[i]);
}

/* Is the address of end @d this machine's? Then a socket can be bound to it. */
static bool
is_ours(const struct flow_begun *b, unsigned d, unsigned ifindex)
{
	struct sockaddr_in6 six = {.sin6_family = AF_INET6, .sin6_scope_id = ifindex};
	struct sockaddr_in four = {.sin_family = AF_INET};
	bool is4 = b->ip_ver == 4;
	int fd = socket(is4 ? AF_INET : AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	bool ours;

	if (fd < 0)
		return false;
	memcpy(&four.sin_addr, b->addr[d], sizeof(four.sin_addr));
	memcpy(&six.sin6_addr, b->addr[d], sizeof(six.sin6_addr));
	ours = bind(fd, is4 ? (struct sockaddr *)&four : (struct sockaddr *)&six,
		is4 ? sizeof(four) : sizeof(six)) == 0;
	close(fd);
	return ours;
}

/* Whose end @d is, as far as can be found out now. True: that is final. A socket that takes from
 * all addresses is that of this machine's only. */
static bool
resolve(struct owners *o, const struct flow_begun *b, unsigned d, struct flow_owner *owner)
{
	unsigned ifindex = o->ifindex[b->port_id];
	struct owner_socket s;
	char name[PROCS_NAME];
	bool pending;
	int pid;

	if (owner_diag_find(o->diag, b, d, ifindex, &s) != 0 || (!s.own && !is_ours(b, d, ifindex)))
		return true;
	pending = s.pending;
	if (s.inode == 0 && owner_diag_listener(o->diag, b, d, ifindex, &s) != 0)
		return !pending;
	owner->uid = s.uid;
	pid = owner_proc_find(o->proc, s.inode);
	if (pid < 0)
		return false;
	owner->pid = pid;
	owner_proc_name(pid, name);
	owner->name = (uint32_t)RTE_MAX(procs_value(o->procs, name), 0);
	return !pending;
}

static void
try_again(struct owners *o, const struct owner_wait *w, uint64_t now)
{
	struct owner_wait *last;

	if (w->tries == TRIES || o->nwaits == OWNERS_ROOM)
		return;
	last = &o->waits[(o->first + o->nwaits++) % OWNERS_ROOM];
	*last = *w;
	last->due = now + AGAIN_NS;
}

static void
answer(struct owners *o, struct owner_wait *w, uint64_t now)
{
	struct flow_owned found = w->said;
	bool final = true;

	for (unsigned d = 0; d < 2; d++)
		final &= resolve(o, &w->b, d, &found.owner[d]);
	w->tries++;
	if (memcmp(found.owner, w->said.owner, sizeof(found.owner)) != 0) {
		if (rte_ring_sp_enqueue_elem(o->said, &found, sizeof(found)) == 0)
			w->said = found;
		else
			final = false;
	}
	if (!final)
		try_again(o, w, now);
}

/* The next one to answer: first those that are new, because they may soon be over. */
static bool
next(struct owners *o, struct owner_wait *w, uint64_t now)
{
	if (rte_ring_sc_dequeue_elem(o->asked, &w->b, sizeof(w->b)) == 0) {
		w->tries = 0;
		w->said = (struct flow_owned){.cid = w->b.cid, .entry = w->b.entry,
			.owner = {flow_none.owner[0], flow_none.owner[1]}};
		return true;
	}
	if (o->nwaits == 0 || o->waits[o->first].due > now)
		return false;
	*w = o->waits[o->first];
	o->first = (o->first + 1) % OWNERS_ROOM;
	o->nwaits--;
	return true;
}

void
owners_serve(struct owners *o, uint64_t now)
{
	uint64_t end = clock_ns() + ANSWERS_NS;
	struct owner_wait w;

	for (unsigned i = 0; i < ANSWERS_MAX && next(o, &w, now); i++) {
		answer(o, &w, now);
		if (clock_ns() >= end)
			break;
	}
}
