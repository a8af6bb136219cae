/*
 * burst: packets to connections. First what is needed of the table is fetched for all packets, so
 * that its cache misses overlap; then they are taken in one by one, in their order.
 */
#include <netinet/in.h>
#include <string.h>

#include <rte_branch_prediction.h>
#include <rte_prefetch.h>
#include <rte_tcp.h>

#include "extra.h"
#include "table.h"
#include "view.h"

#define SENDERS                                                                                    \
	(FLOW_BIT(FLOW_CONNECT_REQUEST) | FLOW_BIT(FLOW_ACCEPT_REFUSED) |                          \
		FLOW_BIT(FLOW_RETRANSMIT) | FLOW_BIT(FLOW_TIMEOUT_RETRANSMIT) |                    \
		FLOW_BIT(FLOW_FUSED_SEND) | FLOW_BIT(FLOW_DATA_SEND))

/* A packet on its way. */
struct job {
	struct table_key key;
	uint64_t now;	/* ns: the latest time up to it, of any packet */
	uint32_t entry; /* that may be its connection's; 0: look for it */
	uint16_t i;
};

static const struct flow_proto *
proto_of(unsigned proto)
{
	return proto == IPPROTO_TCP ? &flow_tcp : proto == IPPROTO_UDP ? &flow_udp : &flow_sctp;
}

void
flow_change(struct flow *f, unsigned d, int to, struct flow_step *s)
{
	if (f->state[d] == to)
		return;
	s->changes[s->nchanges].end = (uint8_t)d;
	s->changes[s->nchanges].from = f->state[d];
	s->changes[s->nchanges++].to = (int8_t)to;
	f->state[d] = (int8_t)to;
}

/* Put away what has expired by @ns. */
static void
expire(struct flow_table *t, uint64_t ns)
{
	uint32_t now, n;

	if (t->now == 0)
		wheel_init(&t->wheel, wheel_ticks(ns));
	t->now = RTE_MAX(ns, t->now);
	now = wheel_ticks(t->now);
	for (unsigned i = 0; i < EXPIRE_MAX && (n = wheel_due(&t->wheel, t->flows, now)) != 0;
		i++) {
		if (t->flows[n].cid != 0) {
			if (!table_expired(t, &t->flows[n], now)) {
				table_wait(t, n);
				continue;
			}
			extra_expired(t, 0, &t->flows[n]);
			t->stats.expired++;
			table_forget(t, n);
		}
		table_give_back(t, n);
	}
}

/* @p, from end @d, is the first packet of @f. */
static void
begin(struct flow_table *t, struct flow *f, unsigned d, const struct pkt *p)
{
	t->stats.made++;
	f->cid = p->id;
	f->flags[d] |= (p->local & PKT_LOCAL_SOURCE) != 0 ? FLOW_LOCAL : 0;
	f->flags[1 - d] |= (p->local & PKT_LOCAL_DESTINATION) != 0 ? FLOW_LOCAL : 0;
	if (t->notes != NULL)
		note_begin(t, f, p);
	proto_of(f->proto)->begin(f, d, p);
}

/* The connection that @job's packet begins; NULL: none, or there is no room. */
static struct flow *
make(struct flow_table *t, const struct job *job)
{
	const struct pkt *p = job->key.p;
	uint32_t n;

	if (!proto_of(p->proto)->begins(p))
		return NULL;
	n = table_add(t, &job->key);
	if (n == 0) {
		t->stats.drops++;
		return NULL;
	}
	begin(t, &t->flows[n], 0, p);
	t->flows[n].last = wheel_ticks(t->now);
	table_wait(t, n);
	return &t->flows[n];
}

/* Entry @n is between the ports of @job's packet, from end @d, but its connection is over, or
 * the packet begins a new one. */
static struct flow *
renew(struct flow_table *t, const struct job *job, uint32_t n, unsigned d, bool expired)
{
	struct flow *f = &t->flows[n];

	if (expired) {
		extra_expired(t, job->i, f);
		t->stats.expired++;
	} else {
		extra_ended(t, job->i, f);
		t->stats.ended++;
	}
	if (!proto_of(f->proto)->begins(job->key.p)) {
		table_forget(t, n);
		return NULL;
	}
	table_clear(f);
	begin(t, f, d, job->key.p);
	return f;
}

/* Does @p, from end @d, begin anew what is between its ports? TCP does with a SYN only. */
static inline bool
renews(const struct flow *f, unsigned d, const struct pkt *p)
{
	if (likely(p->proto == IPPROTO_TCP && (p->tcp_flags & RTE_TCP_SYN_FLAG) == 0))
		return false;
	return proto_of(f->proto)->renews(f, d, p);
}

/* The connection of @job's packet, and the end that sends it; NULL: it has none. */
static struct flow *
find(struct flow_table *t, const struct job *job, unsigned *d)
{
	uint32_t n = job->entry;
	struct flow *f = &t->flows[n];
	int end = n != 0 && f->cid != 0 ? table_match(f, &job->key) : -1;
	bool expired;

	*d = (unsigned)end;
	if (unlikely(end < 0)) {
		n = table_find(t, &job->key, d);
		if (n == 0) {
			*d = 0;
			return make(t, job);
		}
		f = &t->flows[n];
	}
	expired = table_expired(t, f, wheel_ticks(t->now));
	if (unlikely(expired || renews(f, *d, job->key.p)))
		return renew(t, job, n, *d, expired);
	return f;
}

static void
show(struct flow_table *t, struct pkt *p, const struct flow *f, unsigned d,
	const struct flow_step *s)
{
	struct flow_view *v = &t->views[p->view];

	view_packet(v, f, d);
	if (t->opt.want & FLOW_WANT_OWNER)
		note_view(t, f, d, v);
	v->bytes = s->bytes;
	v->retransmit = s->retransmit;
	if (t->opt.want & FLOW_WANT_END << FLOW_RECEIVER)
		view_end(v, FLOW_RECEIVER, f, 1 - d);
	if (t->opt.want & FLOW_WANT_END << FLOW_SENDER)
		view_end(v, FLOW_SENDER, f, d);
}

/* What @s says, as far as somebody waits for it. */
static void
tell(struct flow_table *t, const struct job *job, struct pkt *p, const struct flow *f, unsigned d,
	const struct flow_step *s)
{
	uint32_t events = s->events & t->opt.events;

	if (!extra_traced(f, d))
		events &= ~SENDERS;
	if (!extra_traced(f, 1 - d))
		events &= SENDERS;
	p->fires |= events;
	for (unsigned i = 0; i < s->nchanges; i++)
		extra_change(t, job->i + 1, p, f, s, i);
}

static void
take_in(struct flow_table *t, const struct job *job, struct pkt *p)
{
	struct flow_step s = {0};
	struct flow *f;
	unsigned d;

	t->now = RTE_MAX(t->now, job->now);
	f = find(t, job, &d);
	if (f == NULL)
		return;
	if (t->opt.want != 0)
		p->view = (uint16_t)(1 + job->i);
	if (t->opt.want & FLOW_WANT_END << FLOW_BEFORE)
		view_end(&t->views[p->view], FLOW_BEFORE, f, 1 - d);
	proto_of(f->proto)->packet(f, d, p, &s);
	f->last = wheel_ticks(t->now);
	f->port_id = (uint8_t)p->port;
	if (t->notes != NULL)
		note_packet(t, f, d, p, &s);
	if (t->opt.want != 0)
		show(t, p, f, d, &s);
	if (s.events != 0 || s.nchanges != 0)
		tell(t, job, p, f, d, &s);
}

void
flow_datagrams(struct flow_table *t, const struct flow_extra *datagrams, unsigned n)
{
	t->datagrams = datagrams;
	t->ndatagrams = n;
}

/* @d, which @last has completed, is what the latter is if that has a connection. Else it takes
 * the place of its view. */
static void
show_datagram(struct flow_table *t, const struct flow_extra *d, const struct pkt *last)
{
	static const struct flow_step none;
	struct pkt *p = d->pkt;
	struct table_key key;
	unsigned end;
	uint32_t n;

	p->view = last->view;
	if (p->view != 0 || t->opt.want == 0 || (p->layers & t->opt.layers) == 0)
		return;
	key = table_key(p);
	n = table_find(t, &key, &end);
	if (n == 0)
		return;
	p->view = (uint16_t)d->before;
	if (t->opt.want & FLOW_WANT_END << FLOW_BEFORE)
		view_end(&t->views[p->view], FLOW_BEFORE, &t->flows[n], 1 - end);
	show(t, p, &t->flows[n], end, &none);
}

/* Datagrams that are complete before packet @i of @pkts. */
static void
show_datagrams(struct flow_table *t, const struct pkt *pkts, unsigned i)
{
	for (; t->ndatagrams > 0 && t->datagrams->before <= i; t->ndatagrams--, t->datagrams++)
		show_datagram(t, t->datagrams, &pkts[t->datagrams->before - 1]);
}

/* Keys, and their buckets on their way; *latest: the latest time of all packets. */
static unsigned
start(const struct flow_table *t, const struct pkt *pkts, unsigned n, struct job *jobs,
	uint64_t *latest)
{
	unsigned njobs = 0;
	uint64_t now = 0;

	for (unsigned i = 0; i < n; i++) {
		now = RTE_MAX(now, pkts[i].ts);
		if ((pkts[i].layers & t->opt.layers) == 0)
			continue;
		jobs[njobs].key = table_key(&pkts[i]);
		jobs[njobs].now = now;
		jobs[njobs].i = (uint16_t)i;
		rte_prefetch0(table_bucket(t, jobs[njobs++].key.hash));
	}
	*latest = now;
	return njobs;
}

/* The entries that their buckets name, on their way. */
static void
fetch(const struct flow_table *t, struct job *jobs, unsigned n)
{
	for (unsigned i = 0; i < n; i++) {
		const struct table_bucket *b = table_bucket(t, jobs[i].key.hash);
		unsigned way = table_way(b, table_sig(jobs[i].key.hash));
		const struct flow *f;

		jobs[i].entry = way < TABLE_WAYS ? b->entry[way] : 0;
		f = &t->flows[jobs[i].entry];
		rte_prefetch0(f);
		rte_prefetch0(&f->sent[0]);
		rte_prefetch0(&f->sent[1]);
	}
}

unsigned
flow_burst(struct flow_table *t, struct pkt *pkts, unsigned n, const struct flow_extra **extras)
{
	struct job jobs[DECODE_BURST];
	uint64_t latest;
	unsigned njobs;

	t->nbegun = t->nextras = 0;
	*extras = t->extras;
	njobs = start(t, pkts, n, jobs, &latest);
	if (n > 0)
		expire(t, pkts[0].ts);
	fetch(t, jobs, njobs);
	for (unsigned i = 0; i < njobs; i++) {
		show_datagrams(t, pkts, jobs[i].i);
		take_in(t, &jobs[i], &pkts[jobs[i].i]);
	}
	show_datagrams(t, pkts, n);
	t->now = RTE_MAX(t->now, latest);
	return t->nextras;
}

unsigned
flow_idle(struct flow_table *t, uint64_t now, const struct flow_extra **extras)
{
	t->nextras = 0;
	*extras = t->extras;
	expire(t, now);
	return t->nextras;
}
