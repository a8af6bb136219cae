/*
 * Starting an ethdev: its queues, and the memory of their packets.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <rte_ethdev.h>
#include <rte_malloc.h>

#include "../lib/lang/diag.h"
#include "eal.h"
#include "eal_log.h"
#include "ethdev.h"
#include "port_kernel.h"
#include "port_rss.h"

enum {
	BUFFERS_MANY = 8191,	/* mbufs: net_pcap may keep a file, net_af_xdp has long rings */
	BUFFERS_KERNEL = 511,	/* net_af_packet copies a packet when it is asked for it */
	ROOM = RTE_MBUF_DEFAULT_BUF_SIZE,
	ROOM_JUMBO = 9728 + RTE_PKTMBUF_HEADROOM,
	MTU_JUMBO = 9600,
	DRAIN_MAX = 1 << 16,	/* packets; a busy interface never runs dry */
};

/* How large the buffers of a device must be. */
static uint16_t
buffer_room(const struct ethdev *e, const struct rte_eth_dev_info *info)
{
	if (e->nsockets > 0)
		return UINT16_MAX;
	if (info->rx_offload_capa & RTE_ETH_RX_OFFLOAD_SCATTER)
		return ROOM;
	return !strcmp(info->driver_name, "net_af_xdp") ? ROOM : ROOM_JUMBO;
}

/* How many buffers a queue needs: 2^n - 1 is best. */
static unsigned
buffers(const struct ethdev *e, const struct rte_eth_dev_info *info,
	const struct port_ethdev_queues *q)
{
	unsigned own = ETHDEV_DESCRIPTORS + ETHDEV_BURST + 2 * ETHDEV_CACHE;
	unsigned more = q->held + q->ntx * ETHDEV_DESCRIPTORS;

	if (e->nsockets > 0)
		own = BUFFERS_KERNEL;
	else if (!strcmp(info->driver_name, "net_pcap") || !strcmp(info->driver_name, "net_af_xdp"))
		own = BUFFERS_MANY;
	return rte_align32pow2(own + more + 1) - 1;
}

/* Bytes of all buffers, about. */
static uint64_t
packet_memory(const struct ethdev *e, const struct rte_eth_dev_info *info,
	const struct port_ethdev_queues *q)
{
	return (uint64_t)q->nrx * buffers(e, info, q) *
		(sizeof(struct rte_mbuf) + buffer_room(e, info));
}

static int
make_rx(struct ethdev *e, unsigned queue, unsigned nbuffers, uint16_t room, int socket)
{
	struct ethdev_rx *rx = rte_zmalloc_socket("ethdev_rx", sizeof(*rx), RTE_CACHE_LINE_SIZE,
		socket);
	char name[RTE_MEMPOOL_NAMESIZE];

	if (!rx)
		return -ENOMEM;
	*rx = (struct ethdev_rx){
		.source = {ethdev_rx, ethdev_release, ethdev_ended, ethdev_stats},
		.e = e,
		.id = (uint64_t)e->port << 56 | (uint64_t)queue << 48,
		.dev = e->dev,
		.queue = (uint16_t)queue,
		.port = e->port,
		.link = e->link,
	};
	e->rx[queue] = rx;
	snprintf(name, sizeof(name), "port%u.%u", e->port, queue);
	rx->pool = rte_pktmbuf_pool_create(name, nbuffers, ETHDEV_CACHE, 0, room, socket);
	return rx->pool ? 0 : -rte_errno;
}

static int
make_queues(struct ethdev *e, const struct rte_eth_dev_info *info,
	const struct port_ethdev_queues *q)
{
	int port = rte_eth_dev_socket_id(e->dev), rc = 0;

	e->nrx = q->nrx;
	e->ntx = q->ntx;
	for (unsigned i = 0; !rc && i < q->nrx; i++)
		rc = make_rx(e, i, buffers(e, info, q), buffer_room(e, info),
			q->sockets ? q->sockets[i] : port);
	if (!rc && q->ntx) {
		e->tx = rte_calloc_socket("ethdev_tx", q->ntx, sizeof(*e->tx), RTE_CACHE_LINE_SIZE,
			port);
		rc = e->tx ? 0 : -ENOMEM;
	}
	return rc;
}

void
ethdev_free_queues(struct ethdev *e)
{
	for (unsigned i = 0; i < e->nrx && e->rx[i]; i++) {
		rte_mempool_free(e->rx[i]->pool);
		rte_free(e->rx[i]);
	}
	rte_free(e->tx);
}

static int
configure(const struct ethdev *e, const struct rte_eth_dev_info *info)
{
	uint16_t nrx = ETHDEV_DESCRIPTORS, ntx = ETHDEV_DESCRIPTORS, queues;
	struct rte_eth_conf conf = {
		.rxmode.offloads = info->rx_offload_capa & RTE_ETH_RX_OFFLOAD_SCATTER,
		.txmode.offloads = info->tx_offload_capa & RTE_ETH_TX_OFFLOAD_MULTI_SEGS,
	};
	int rc;

	/* Only NICs: a kernel interface's MTU is its owner's. */
	if (eal_is_nic(rte_dev_name(info->device)) && info->max_mtu > RTE_ETHER_MTU)
		conf.rxmode.mtu = RTE_MIN(info->max_mtu, (uint16_t)MTU_JUMBO);
	if (e->nrx > 1)
		port_rss_ask(info, &conf);
	/* net_tap wants as many to send as to receive */
	queues = (uint16_t)RTE_MAX(e->nrx, e->ntx);
	queues = RTE_MIN(queues, info->max_tx_queues);
	rc = rte_eth_dev_configure(e->dev, (uint16_t)e->nrx, queues, &conf);
	if (!rc)
		rc = rte_eth_dev_adjust_nb_rx_tx_desc(e->dev, &nrx, &ntx);
	for (uint16_t i = 0; !rc && i < e->nrx; i++)
		rc = rte_eth_rx_queue_setup(e->dev, i, nrx, SOCKET_ID_ANY, NULL, e->rx[i]->pool);
	for (uint16_t i = 0; !rc && i < queues; i++)
		rc = rte_eth_tx_queue_setup(e->dev, i, ntx, SOCKET_ID_ANY, NULL);
	return rc;
}

/* Forget what has arrived so far. net_af_packet binds its sockets late: at first their rings have
 * packets of all interfaces. */
static void
drain(struct ethdev *e)
{
	struct rte_mbuf *mbufs[ETHDEV_BURST];
	unsigned total = 0;

	for (uint16_t queue = 0; queue < e->nrx; queue++)
		for (unsigned n = 1; n && total < DRAIN_MAX; total += n) {
			n = rte_eth_rx_burst(e->dev, queue, mbufs, ETHDEV_BURST);
			rte_pktmbuf_free_bulk(mbufs, n);
		}
	for (unsigned i = 0; i < e->nsockets; i++)
		port_kernel_dropped(e->sockets[i]);
}

static int
start(struct ethdev *e, const struct rte_eth_dev_info *info, const struct port_ethdev_queues *q)
{
	int rc = make_queues(e, info, q);

	if (!rc)
		rc = configure(e, info);
	if (!rc)
		rc = rte_eth_dev_start(e->dev);
	if (rc)
		return rc;
	e->started = true;
	rte_eth_promiscuous_enable(e->dev); /* not every device can */
	if (e->nsockets > 0)
		drain(e);
	return 0;
}

static int
check_queues(const struct ethdev *e, const struct rte_eth_dev_info *info,
	const struct port_ethdev_queues *q, struct diag *d)
{
	const char *way = q->nrx > info->max_rx_queues ? "receive" : "transmit";
	unsigned has = q->nrx > info->max_rx_queues ? info->max_rx_queues : info->max_tx_queues;
	unsigned asked = q->nrx > info->max_rx_queues ? q->nrx : q->ntx;

	if (asked <= has && q->nrx <= PORT_QUEUES)
		return 0;
	diag_set(d, NULL, "%s: %u %s queues are asked for, and it has %u", e->name, asked, way,
		RTE_MIN(has, (unsigned)PORT_QUEUES));
	return -ENOSPC;
}

int
port_ethdev_start(struct ethdev *e, const struct port_ethdev_queues *q, struct diag *d)
{
	struct rte_eth_dev_info info;
	const char *why;
	int rc = rte_eth_dev_info_get(e->dev, &info);

	if (!rc && check_queues(e, &info, q, d))
		return -ENOSPC;
	eal_log_keep();
	eal_log_mute();
	if (!rc)
		rc = start(e, &info, q);
	if (!rc && e->nrx > 1 && e->nsockets == 0)
		e->spreads = e->spreads && port_rss_is_set(e->dev, &info);
	eal_log_unmute();
	why = eal_log_kept();
	if (rc == -ENOMEM)
		diag_set(d, NULL, "%s: no memory for packets: %u queues need %lu MB (%s)", e->name,
			q->nrx, packet_memory(e, &info, q) >> 20, eal_more_memory());
	else if (rc)
		diag_set(d, NULL, "%s: %s", e->name, *why ? why : rte_strerror(-rc));
	return rc;
}

int
port_ethdev_by_addresses(struct ethdev *e, bool alone)
{
	struct rte_eth_dev_info info;
	int rc = rte_eth_dev_info_get(e->dev, &info);

	/* one queue has all of them; and the kernel puts datagrams together before it hashes */
	if (rc || e->nrx < 2 || e->nsockets > 0)
		return rc;
	eal_log_mute();
	rc = port_rss_by_addresses(e->dev, &info, alone);
	eal_log_unmute();
	return rc;
}
