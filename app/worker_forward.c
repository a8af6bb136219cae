/* worker_forward: see worker_forward.h: from one port to the other, past the programs. */
#include <string.h>

#include <rte_ether.h>
#include <rte_mbuf.h>

#include "../lib/probe/fire.h"
#include "worker_burst.h"

#define DROPPED_OUT (UINT32_C(1) << PKT_DROPPED_OUT)

const struct forward_peer *
worker_peer(const struct worker *w, uint16_t port)
{
	const struct forward *f = w->forward;

	if (f == NULL || f->peer[port].dev == NULL ||
			atomic_load_explicit(&f->mode, memory_order_relaxed) == FORWARD_RXONLY)
		return NULL;
	return &f->peer[port];
}

void
worker_enter(struct forward_burst *b, struct pkt *pkts, unsigned n)
{
	for (unsigned i = 0; i < n; i++) {
		b->fires[i] = pkts[i].fires;
		pkts[i].fires &= ~FREED; /* when it has left */
	}
}

/* Packets @at and further, at their other port. */
static void
leave(struct instance *in, const struct forward_burst *b, struct pkt *pkts, unsigned at, unsigned n)
{
	unsigned fired;

	for (unsigned i = at; i < at + n; i++) {
		pkts[i].port = b->peer->port;
		pkts[i].fires = PKT_SEND | (b->fires[i] & FREED);
	}
	fired = fire_burst(in->engine, pkts + at, n);
	if (in->fired != NULL)
		stats_fire_events(in->fired, in->engine->rs, pkts + at, fired);
	for (unsigned i = at; i < at + n; i++) {
		pkts[i].port = b->port;
		pkts[i].fires = b->fires[i] & ~FREED;
	}
}

unsigned
worker_pass(struct instance *in, const struct forward_burst *b, struct pkt *pkts, unsigned n,
	struct between *between)
{
	unsigned at;

	/* Nobody can tell that there are bursts. */
	if (in->engine->any_order) {
		at = worker_fire(in, pkts, n, between);
		leave(in, b, pkts, 0, at);
		return at;
	}
	for (at = 0; at < n && !in->engine->stopped; at++) {
		worker_fire_between(in, between, at);
		if (in->engine->stopped)
			break;
		fire_burst(in->engine, pkts + at, 1);
		if (!in->engine->stopped)
			leave(in, b, pkts, at, 1);
	}
	worker_fire_between(in, between, n);
	return at;
}

/* RFC 894: the sender's address is in bytes 6 to 11 of the frame. */
static void
set_source(struct rte_mbuf *m, const uint8_t *mac)
{
	if (rte_pktmbuf_data_len(m) >= RTE_ETHER_HDR_LEN)
		memcpy(rte_pktmbuf_mtod_offset(m, uint8_t *, RTE_ETHER_ADDR_LEN), mac,
			RTE_ETHER_ADDR_LEN);
}

/* Those that the port does not take. */
static void
drop(struct worker *w, const struct forward_burst *b, struct pkt *pkts, unsigned n,
	enum pkt_drop why)
{
	const struct plan *p = w->adopted;
	struct rte_mbuf *mbufs[DECODE_BURST];

	for (unsigned i = 0; i < n; i++) {
		mbufs[i] = pkts[i].mbuf;
		pkts[i].port = b->peer->port;
		pkts[i].fires = DROPPED_OUT;
		pkts[i].drop = why;
	}
	for (unsigned i = 0; i < p->n && p->fates != 0; i++)
		if (instance_takes(p->list[i]))
			fire_burst(p->list[i]->engine, pkts, n);
	rte_pktmbuf_free_bulk(mbufs, n);
}

/* Is it, without the tag that no port counts? */
static bool
is_longer(const struct rte_mbuf *m, uint32_t longest)
{
	const struct rte_ether_hdr *h = rte_pktmbuf_mtod(m, const struct rte_ether_hdr *);

	return m->pkt_len > longest && (m->pkt_len > longest + RTE_VLAN_HLEN ||
		h->ether_type != RTE_BE16(RTE_ETHER_TYPE_VLAN));
}

/* Those that the port can not send. Returns how many are left, in order. */
static unsigned
drop_long(struct worker *w, const struct forward_burst *b, struct pkt *pkts, unsigned n)
{
	uint32_t longest = port_ethdev_longest(b->peer->dev);
	unsigned kept = 0;

	if (longest == UINT32_MAX)
		return n;
	for (unsigned i = 0; i < n; i++)
		if (is_longer(pkts[i].mbuf, longest))
			drop(w, b, &pkts[i], 1, PKT_DROP_LENGTH);
		else if (kept++ < i)
			pkts[kept - 1] = pkts[i];
	if (kept < n)
		port_ethdev_too_long(b->peer->dev, w->index, n - kept);
	return kept;
}

void
worker_transmit(struct worker *w, const struct forward_burst *b, struct pkt *pkts, unsigned n)
{
	bool mac = atomic_load_explicit(&w->forward->mode, memory_order_relaxed) == FORWARD_MAC;
	struct rte_mbuf *mbufs[DECODE_BURST];
	unsigned sent;

	n = drop_long(w, b, pkts, n);
	for (unsigned i = 0; i < n; i++) {
		mbufs[i] = pkts[i].mbuf;
		if (mac)
			set_source(mbufs[i], b->peer->mac);
	}
	sent = port_ethdev_tx(b->peer->dev, w->index, mbufs, n);
	if (sent < n)
		drop(w, b, pkts + sent, n - sent, PKT_DROP_QUEUE);
}
