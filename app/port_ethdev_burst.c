/*
 * The packet path of an ethdev: receiving and sending.
 */
#include <rte_ethdev.h>

#include "clock.h"
#include "ethdev.h"
#include "port_offload.h"

unsigned
ethdev_rx(struct source *s, struct pkt *pkts, unsigned n)
{
	struct ethdev_rx *rx = (struct ethdev_rx *)s;
	struct rte_mbuf *mbufs[ETHDEV_BURST];
	unsigned got = rte_eth_rx_burst(rx->dev, rx->queue, mbufs,
		(uint16_t)RTE_MIN(n, (unsigned)ETHDEV_BURST));
	uint64_t id = rx->id | rx->sequence, now, bytes = 0;

	if (!got)
		return 0;
	now = clock_ns();
	for (unsigned i = 0; i < got; i++) {
		struct pkt *p = &pkts[i];

		p->id = ++id;
		p->ts = now;
		p->mbuf = mbufs[i];
		p->wire_len = p->cap_len = mbufs[i]->pkt_len;
		p->port = rx->port;
		p->link = rx->link;
		bytes += p->cap_len;
	}
	rx->sequence += got;
	rx->bytes += bytes;
	return got;
}

void
ethdev_release(struct source *s, struct pkt *pkts, unsigned n)
{
	struct rte_mbuf *mbufs[ETHDEV_BURST];

	for (unsigned i = 0; i < n; i++)
		mbufs[i] = pkts[i].mbuf;
	rte_pktmbuf_free_bulk(mbufs, n);
}

bool
ethdev_ended(const struct source *s)
{
	return false;
}

/* One frame a burst, until one is found: who leaves it to cards does so with all. */
static void
look_for_unfinished(struct ethdev_tx *tx, const struct rte_mbuf *first)
{
	if (!tx->unfinished)
		tx->unfinished = port_offload_is_unfinished(first);
}

uint32_t
port_ethdev_longest(const struct ethdev *e)
{
	return e->longest;
}

void
port_ethdev_too_long(struct ethdev *e, unsigned queue, unsigned n)
{
	e->tx[queue].unsent += n;
	e->tx[queue].too_long += n;
}

unsigned
port_ethdev_tx(struct ethdev *e, unsigned queue, struct rte_mbuf **mbufs, unsigned n)
{
	struct ethdev_tx *tx = &e->tx[queue];
	uint64_t bytes = 0;
	unsigned sent;

	if (e->interface && n > 0)
		look_for_unfinished(tx, mbufs[0]);
	/* what is sent is not ours any more */
	for (unsigned i = 0; i < n; i++)
		bytes += mbufs[i]->pkt_len;
	sent = rte_eth_tx_burst(e->dev, (uint16_t)queue, mbufs, (uint16_t)n);
	for (unsigned i = sent; i < n; i++)
		bytes -= mbufs[i]->pkt_len;
	tx->sent += sent;
	tx->bytes += bytes;
	tx->unsent += n - sent;
	return sent;
}
