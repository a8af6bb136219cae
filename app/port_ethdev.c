/*
 * Opening ethdevs and receiving from their first queue.
 */
#include "port_ethdev.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <rte_dev.h>
#include <rte_ethdev.h>
#include <rte_pci.h>

#include "clock.h"
#include "eal.h"
#include "eal_log.h"
#include "port_kernel.h"

enum {
	BURST = 64,
	DESCRIPTORS = 1024,
	BUFFERS = 8191,		/* mbufs of a pool: 2^n - 1 is best */
	BUFFERS_KERNEL = 511,	/* net_af_packet copies a packet when it is asked for it */
	BUFFERS_CACHE = 128,
	ROOM = RTE_MBUF_DEFAULT_BUF_SIZE,
	ROOM_JUMBO = 9728 + RTE_PKTMBUF_HEADROOM,
	MTU_JUMBO = 9600,
	DEVARGS = 512,
	DRAIN_MAX = 1 << 16,	/* packets; a busy interface never runs dry */
};

struct ethdev {
	struct source source;
	uint16_t dev;	      /* DPDK's number */
	uint16_t port;	      /* dtap's */
	uint8_t link;
	struct rte_mempool *pool;
	int socket;	      /* net_af_packet's, for its drops; -1: none */
	uint64_t dropped;     /* control: rw; read off the socket so far */
	/* worker: rw, control: ro */
	uint64_t sequence __rte_cache_aligned;
	uint64_t bytes;
};

/* --- the packet path --- */

static unsigned
rx(struct source *s, struct pkt *pkts, unsigned n)
{
	struct ethdev *e = (struct ethdev *)s;
	struct rte_mbuf *mbufs[BURST];
	unsigned got = rte_eth_rx_burst(e->dev, 0, mbufs, RTE_MIN(n, (unsigned)BURST));
	uint64_t id = (uint64_t)e->port << 56 | e->sequence, now, bytes = 0;

	if (!got)
		return 0;
	now = clock_ns();
	for (unsigned i = 0; i < got; i++) {
		struct pkt *p = &pkts[i];

		p->id = ++id;
		p->ts = now;
		p->mbuf = mbufs[i];
		p->wire_len = p->cap_len = mbufs[i]->pkt_len;
		p->port = e->port;
		p->link = e->link;
		bytes += p->cap_len;
	}
	e->sequence += got;
	e->bytes += bytes;
	return got;
}

static void
release(struct source *s, struct pkt *pkts, unsigned n)
{
	struct rte_mbuf *mbufs[BURST];

	for (unsigned i = 0; i < n; i++)
		mbufs[i] = pkts[i].mbuf;
	rte_pktmbuf_free_bulk(mbufs, n);
}

static bool
ended(const struct source *s)
{
	return false;
}

/* --- control --- */

static int
stats(const struct source *s, uint16_t id, struct port_stats *out)
{
	struct ethdev *e = (struct ethdev *)(uintptr_t)s; /* only control's part is written */
	struct rte_eth_stats st;
	int rc;

	if (id != e->port)
		return -ENOENT;
	rc = rte_eth_stats_get(e->dev, &st);
	if (rc)
		return rc;
	if (e->socket >= 0)
		e->dropped += port_kernel_dropped(e->socket);
	*out = (struct port_stats){
		.received = e->sequence,
		.bytes = e->bytes,
		.missed = st.imissed + e->dropped,
		.errors = st.ierrors,
		.nombuf = st.rx_nombuf,
	};
	return 0;
}

static void
close_port(struct source *s)
{
	struct ethdev *e = (struct ethdev *)s;

	eal_log_mute();
	rte_eth_dev_stop(e->dev);
	rte_eth_dev_close(e->dev);
	eal_log_unmute();
	rte_mempool_free(e->pool);
	free(e);
}

/* How large the buffers of a device must be. */
static uint16_t
buffer_room(const struct rte_eth_dev_info *info, int socket)
{
	if (socket >= 0)
		return UINT16_MAX;
	if (info->rx_offload_capa & RTE_ETH_RX_OFFLOAD_SCATTER)
		return ROOM;
	return !strcmp(info->driver_name, "net_af_xdp") ? ROOM : ROOM_JUMBO;
}

static int
make_pool(struct ethdev *e, uint16_t room)
{
	char name[RTE_MEMPOOL_NAMESIZE];
	int numa = rte_eth_dev_socket_id(e->dev);

	snprintf(name, sizeof(name), "port%u", e->port);
	e->pool = rte_pktmbuf_pool_create(name, e->socket >= 0 ? BUFFERS_KERNEL : BUFFERS,
		BUFFERS_CACHE, 0, room, numa < 0 ? SOCKET_ID_ANY : numa);
	return e->pool ? 0 : -rte_errno;
}

static int
configure(struct ethdev *e, const struct rte_eth_dev_info *info)
{
	uint16_t nrx = DESCRIPTORS, ntx = DESCRIPTORS, has_tx = info->max_tx_queues > 0;
	struct rte_eth_conf conf = {
		.rxmode.offloads = info->rx_offload_capa & RTE_ETH_RX_OFFLOAD_SCATTER,
	};
	int rc;

	/* Only NICs: a kernel interface's MTU is its owner's. */
	if (eal_is_nic(rte_dev_name(info->device)) && info->max_mtu > RTE_ETHER_MTU)
		conf.rxmode.mtu = RTE_MIN(info->max_mtu, (uint16_t)MTU_JUMBO);
	rc = rte_eth_dev_configure(e->dev, 1, has_tx, &conf);
	if (!rc)
		rc = rte_eth_dev_adjust_nb_rx_tx_desc(e->dev, &nrx, &ntx);
	if (!rc)
		rc = rte_eth_rx_queue_setup(e->dev, 0, nrx, SOCKET_ID_ANY, NULL, e->pool);
	if (!rc && has_tx)
		rc = rte_eth_tx_queue_setup(e->dev, 0, ntx, SOCKET_ID_ANY, NULL);
	if (!rc)
		rc = rte_eth_dev_start(e->dev);
	if (!rc)
		rte_eth_promiscuous_enable(e->dev); /* not every device can */
	return rc;
}

static int
start(struct ethdev *e, struct port *port)
{
	struct rte_eth_dev_info info;
	struct rte_ether_addr mac = {0};
	int rc = rte_eth_dev_info_get(e->dev, &info);

	if (!rc)
		rc = make_pool(e, buffer_room(&info, e->socket));
	if (!rc)
		rc = configure(e, &info);
	if (rc)
		return rc;
	rte_eth_macaddr_get(e->dev, &mac);
	memcpy(port->mac, mac.addr_bytes, sizeof(port->mac));
	snprintf(port->driver, sizeof(port->driver), "%s", info.driver_name);
	port->ethdev = e->dev;
	port->link = e->link;
	port->socket = rte_eth_dev_socket_id(e->dev);
	return 0;
}

/* Forget what has arrived so far. net_af_packet binds its socket late: at first its ring has
 * packets of all interfaces. */
static void
drain(struct ethdev *e)
{
	struct rte_mbuf *mbufs[BURST];
	unsigned total = 0, n;

	do {
		n = rte_eth_rx_burst(e->dev, 0, mbufs, BURST);
		rte_pktmbuf_free_bulk(mbufs, n);
		total += n;
	} while (n && total < DRAIN_MAX);
	port_kernel_dropped(e->socket);
}

/* Make the device, unless EAL has: its name, in DPDK's writing. */
static int
probe(const char *devargs, char *name, size_t size)
{
	struct rte_pci_addr addr;

	snprintf(name, size, "%.*s", (int)strcspn(devargs, ","), devargs);
	if (!eal_is_nic(devargs))
		return rte_dev_probe(devargs);
	rte_pci_addr_parse(name, &addr);
	rte_pci_device_name(&addr, name, size);
	return 0;
}

static int
open_device(struct ethdev *e, const struct options_port *spec, enum settings_driver driver,
	struct port *port)
{
	char devargs[DEVARGS], name[RTE_ETH_NAME_MAX_LEN];
	int rc;

	rc = spec->interface ?
		port_kernel_devargs(spec->spec, driver, port->id, devargs, sizeof(devargs)) :
		(size_t)snprintf(devargs, sizeof(devargs), "%s", spec->spec) < sizeof(devargs) ? 0 :
		-ENAMETOOLONG;
	if (!rc)
		rc = probe(devargs, name, sizeof(name));
	if (!rc)
		rc = rte_eth_dev_get_port_by_name(name, &e->dev);
	if (rc)
		return rc;
	if (spec->interface && driver == SETTINGS_AF_PACKET)
		e->socket = port_kernel_socket(spec->spec);
	e->link = spec->interface ? port_kernel_link(spec->spec) : PKT_LINK_ETHER;
	snprintf(port->name, sizeof(port->name), "%s", spec->interface ? spec->spec : name);
	rc = start(e, port);
	if (!rc && e->socket >= 0)
		drain(e);
	return rc;
}

int
port_ethdev_check(const struct options_port *spec, struct diag *d)
{
	if (spec->interface)
		return port_kernel_check(spec->spec, d);
	return eal_is_nic(spec->spec) ? eal_check_nic(spec->spec, d) : 0;
}

int
port_ethdev_open(const struct options_port *spec, enum settings_driver driver, struct port *port,
	struct source **out, struct diag *d)
{
	struct ethdev *e = aligned_alloc(RTE_CACHE_LINE_SIZE, sizeof(*e));
	const char *why;
	int rc;

	if (!e) {
		diag_set(d, NULL, "out of memory");
		return -ENOMEM;
	}
	*e = (struct ethdev){
		.source = {rx, release, ended, stats, close_port},
		.dev = RTE_MAX_ETHPORTS,
		.port = port->id,
		.socket = -1,
	};
	*port = (struct port){.id = port->id};
	eal_log_keep();
	eal_log_mute(); /* libbpf and libxdp talk */
	rc = open_device(e, spec, driver, port);
	eal_log_unmute();
	why = eal_log_kept();
	if (!rc) {
		*out = &e->source;
		return 0;
	}
	diag_set(d, NULL, "%s: %s", spec->spec, *why ? why : rte_strerror(-rc));
	if (e->dev < RTE_MAX_ETHPORTS)
		rte_eth_dev_close(e->dev);
	rte_mempool_free(e->pool);
	free(e);
	return rc;
}
