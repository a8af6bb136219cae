/*
 * What an ethdev has counted, and how it is.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <rte_ethdev.h>

#include "eal_log.h"
#include "ethdev.h"
#include "port_kernel.h"

struct source *
port_ethdev_source(struct ethdev *e, unsigned queue)
{
	return &e->rx[queue]->source;
}

void
port_ethdev_queue_stats(const struct ethdev *e, unsigned queue, uint64_t *packets, uint64_t *bytes)
{
	*packets = e->rx[queue]->sequence;
	*bytes = e->rx[queue]->bytes;
}

static void
subtract(struct port_stats *s, const struct port_stats *before)
{
	s->received -= before->received;
	s->bytes -= before->bytes;
	s->missed -= before->missed;
	s->errors -= before->errors;
	s->nombuf -= before->nombuf;
	s->sent -= before->sent;
	s->sent_bytes -= before->sent_bytes;
	s->unsent -= before->unsent;
	s->too_long -= before->too_long;
	s->send_errors -= before->send_errors;
}

int
port_ethdev_stats(struct ethdev *e, bool since_clear, struct port_stats *out)
{
	struct rte_eth_stats st;
	int rc = rte_eth_stats_get(e->dev, &st);

	if (rc)
		return rc;
	for (unsigned i = 0; i < e->nsockets; i++)
		e->dropped += port_kernel_dropped(e->sockets[i]);
	*out = (struct port_stats){
		.missed = st.imissed + e->dropped,
		.errors = st.ierrors,
		.nombuf = st.rx_nombuf,
		.send_errors = st.oerrors,
	};
	for (unsigned i = 0; i < e->nrx; i++) {
		out->received += e->rx[i]->sequence;
		out->bytes += e->rx[i]->bytes;
	}
	for (unsigned i = 0; i < e->ntx; i++) {
		out->sent += e->tx[i].sent;
		out->sent_bytes += e->tx[i].bytes;
		out->unsent += e->tx[i].unsent;
		out->too_long += e->tx[i].too_long;
	}
	if (since_clear)
		subtract(out, &e->cleared);
	return 0;
}

int
ethdev_stats(const struct source *s, uint16_t id, struct port_stats *out)
{
	struct ethdev *e = ((const struct ethdev_rx *)s)->e;

	return id == e->port ? port_ethdev_stats(e, false, out) : -ENOENT;
}

/* The driver's statistics, an array to be freed: how many, or -errno. */
static int
read_xstats(const struct ethdev *e, struct rte_eth_xstat **out)
{
	int n = rte_eth_xstats_get(e->dev, NULL, 0);

	if (n < 0)
		return n;
	*out = calloc((unsigned)n + 1u, sizeof(**out));
	return *out ? rte_eth_xstats_get(e->dev, *out, (unsigned)n) : -ENOMEM;
}

/* What the statistic of this number was when it was cleared. */
static uint64_t
before(const struct ethdev *e, uint64_t id)
{
	return id < e->nxcleared ? e->xcleared[id] : 0;
}

int
port_ethdev_xstats(const struct ethdev *e, void (*each)(void *arg, const char *name, uint64_t value),
	void *arg)
{
	struct rte_eth_xstat_name *names = NULL;
	struct rte_eth_xstat *values = NULL;
	int n = read_xstats(e, &values), ret = n < 0 ? n : 0;

	if (!ret) {
		names = calloc((unsigned)n + 1u, sizeof(*names));
		ret = names ? 0 : -ENOMEM;
	}
	if (!ret && rte_eth_xstats_get_names(e->dev, names, (unsigned)n) != n)
		ret = -EAGAIN;
	for (int i = 0; !ret && i < n; i++)
		each(arg, names[values[i].id].name, values[i].value - before(e, values[i].id));
	free(names);
	free(values);
	return ret;
}

int
port_ethdev_clear(struct ethdev *e)
{
	struct rte_eth_xstat *values = NULL;
	int n = read_xstats(e, &values);
	uint64_t *cleared = n < 0 ? NULL : calloc((unsigned)n + 1u, sizeof(*cleared));
	int ret = n < 0 ? n : cleared ? port_ethdev_stats(e, false, &e->cleared) : -ENOMEM;

	for (int i = 0; !ret && i < n; i++)
		cleared[values[i].id] = values[i].value;
	free(values);
	if (ret) {
		free(cleared);
		return ret;
	}
	free(e->xcleared);
	e->xcleared = cleared;
	e->nxcleared = (unsigned)n;
	return 0;
}

void
port_ethdev_info(const struct ethdev *e, struct port_ethdev_info *out)
{
	struct rte_eth_dev_info info = {0};
	struct rte_eth_link link = {0};

	rte_eth_dev_info_get(e->dev, &info);
	*out = (struct port_ethdev_info){
		.socket = rte_eth_dev_socket_id(e->dev),
		.max_rx = RTE_MIN(info.max_rx_queues, (uint16_t)PORT_QUEUES),
		.max_tx = RTE_MIN(info.max_tx_queues, (uint16_t)PORT_QUEUES),
		.min_rx = 1,
		.spreads = e->spreads,
		.nrx = (uint16_t)e->nrx,
		.ntx = (uint16_t)e->ntx,
		.promiscuous = rte_eth_promiscuous_get(e->dev) == 1,
	};
	if (e->interface || (info.driver_name && !strcmp(info.driver_name, "net_pcap")))
		out->min_rx = out->max_rx;
	if (e->interface) {
		out->mtu = port_kernel_mtu(e->name);
		out->up = port_kernel_is_up(e->name);
		return;
	}
	rte_eth_dev_get_mtu(e->dev, &out->mtu);
	if (rte_eth_link_get_nowait(e->dev, &link))
		return;
	out->up = link.link_status == RTE_ETH_LINK_UP;
	out->mbps = link.link_speed == RTE_ETH_SPEED_NUM_UNKNOWN ? 0 : link.link_speed;
}

void
port_ethdev_forward(struct ethdev *e, bool on)
{
	for (unsigned i = 0; i < e->nsockets; i++)
		port_kernel_ignore_outgoing(e->name, e->sockets[i], on);
}

int
port_ethdev_promiscuous(struct ethdev *e, bool on)
{
	int ret;

	eal_log_mute();
	ret = on ? rte_eth_promiscuous_enable(e->dev) : rte_eth_promiscuous_disable(e->dev);
	eal_log_unmute();
	return ret;
}
