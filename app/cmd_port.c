/* Ports: information, counters, set-up; in testpmd's layout. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <rte_ethdev.h>

#include "command_rows.h"
#include "console.h"

#define SEC 1e9

/* What a port had counted when it was last shown. */
static struct shown {
	double at; /* s; 0: never */
	struct rte_eth_stats stats;
} shown[PORT_MAX];

typedef int show_fn(const struct console_ops *ops, const struct port *p, FILE *out, struct diag *d);

/* The port that was named; else all, one after the other. */
static int
each(struct console *c, const struct command_args *a, FILE *out, struct diag *d, show_fn *show)
{
	const struct console_ops *ops = console_ops(c);
	unsigned n;
	const struct port *ports = ops->ports(ops->arg, &n);
	int ret = 0;

	for (unsigned i = 0; ret == 0 && i < n; i++)
		if (!a->has_port || ports[i].id == a->port)
			ret = show(ops, &ports[i], out, d);
	return ret;
}

static const char *
on_off(bool on)
{
	return on ? "enabled" : "disabled";
}

static void
show_link(const struct port *p, FILE *out)
{
	struct rte_eth_link link;
	uint16_t mtu;

	if (rte_eth_link_get_nowait(p->ethdev, &link) == 0) {
		fprintf(out, "Link status: %s\n", link.link_status ? "up" : "down");
		fprintf(out, "Link speed: %s\n", rte_eth_link_speed_to_str(link.link_speed));
		fprintf(out, "Link duplex: %s\n", link.link_duplex ? "full" : "half");
	}
	if (rte_eth_dev_get_mtu(p->ethdev, &mtu) == 0)
		fprintf(out, "MTU: %u\n", mtu);
	fprintf(out, "Promiscuous mode: %s\n", on_off(rte_eth_promiscuous_get(p->ethdev) == 1));
}

static int
show_info(const struct console_ops *ops, const struct port *p, FILE *out, struct diag *d)
{
	struct rte_eth_dev_info info;

	fprintf(out, "\n********************* Port %-3u *********************\n", p->id);
	fprintf(out, "Name: %s\nDriver: %s\n", p->name, p->driver);
	if (p->ethdev == UINT16_MAX)
		return 0;
	fprintf(out, "MAC address: %02X:%02X:%02X:%02X:%02X:%02X\n", p->mac[0], p->mac[1], p->mac[2],
		p->mac[3], p->mac[4], p->mac[5]);
	if (p->socket >= 0)
		fprintf(out, "NUMA node: %d\n", p->socket);
	show_link(p, out);
	if (rte_eth_dev_info_get(p->ethdev, &info) == 0) {
		fprintf(out, "RX queues: %u of %u\n", info.nb_rx_queues, info.max_rx_queues);
		fprintf(out, "TX queues: %u of %u\n", info.nb_tx_queues, info.max_tx_queues);
		fprintf(out, "Redirection table: %u\n", info.reta_size);
	}
	return 0;
}

static double
seconds(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (double)ts.tv_sec + (double)ts.tv_nsec / SEC;
}

/* Per second since the port was last shown. */
static void
show_rates(const struct port *p, const struct rte_eth_stats *s, FILE *out)
{
	struct shown *last = &shown[p->id];
	double now = seconds(), passed = now - last->at;

	if (last->at > 0 && passed > 0 && s->ipackets >= last->stats.ipackets &&
			s->opackets >= last->stats.opackets) {
		fprintf(out, "\n  Since last shown, %.1f s ago\n", passed);
		fprintf(out, "  RX-pps: %14.0f     RX-bps: %16.0f\n",
			(double)(s->ipackets - last->stats.ipackets) / passed,
			(double)(s->ibytes - last->stats.ibytes) * 8 / passed);
		fprintf(out, "  TX-pps: %14.0f     TX-bps: %16.0f\n",
			(double)(s->opackets - last->stats.opackets) / passed,
			(double)(s->obytes - last->stats.obytes) * 8 / passed);
	}
	last->at = now;
	last->stats = *s;
}

static int
show_stats(const struct console_ops *ops, const struct port *p, FILE *out, struct diag *d)
{
	struct rte_eth_stats s;
	int ret = ops->port_stats(ops->arg, p->id, &s);

	if (ret != 0) {
		diag_set(d, NULL, "show port stats: port %u (%s): %s", p->id, p->name,
			rte_strerror(-ret));
		return ret;
	}
	fprintf(out, "\n  ################ Statistics of port %-3u (%s) ################\n", p->id,
		p->name);
	fprintf(out, "  RX-packets: %-12" PRIu64 " RX-missed: %-12" PRIu64 " RX-bytes: %" PRIu64 "\n",
		s.ipackets, s.imissed, s.ibytes);
	fprintf(out, "  RX-errors:  %-12" PRIu64 " RX-nombuf: %-12" PRIu64 "\n", s.ierrors, s.rx_nombuf);
	fprintf(out, "  TX-packets: %-12" PRIu64 " TX-errors: %-12" PRIu64 " TX-bytes: %" PRIu64 "\n",
		s.opackets, s.oerrors, s.obytes);
	show_rates(p, &s, out);
	return 0;
}

static int
show_xstats(const struct console_ops *ops, const struct port *p, FILE *out, struct diag *d)
{
	int n = p->ethdev == UINT16_MAX ? 0 : rte_eth_xstats_get_names(p->ethdev, NULL, 0);
	struct rte_eth_xstat_name *names = calloc(n > 0 ? (size_t)n : 1, sizeof(*names));
	struct rte_eth_xstat *values = calloc(n > 0 ? (size_t)n : 1, sizeof(*values));

	fprintf(out, "\n###### Extended statistics of port %u (%s)\n", p->id, p->name);
	if (names != NULL && values != NULL && n > 0 &&
			rte_eth_xstats_get_names(p->ethdev, names, (unsigned)n) == n &&
			rte_eth_xstats_get(p->ethdev, values, (unsigned)n) == n)
		for (int i = 0; i < n; i++)
			fprintf(out, "%s: %" PRIu64 "\n", names[values[i].id].name, values[i].value);
	free(names);
	free(values);
	return 0;
}

static int
show_rxtx(const struct console_ops *ops, const struct port *p, FILE *out, struct diag *d)
{
	struct rte_eth_dev_info info;
	struct rte_eth_rxq_info rx;
	struct rte_eth_txq_info tx;

	fprintf(out, "  port %u (%s)", p->id, p->name);
	if (p->ethdev == UINT16_MAX || rte_eth_dev_info_get(p->ethdev, &info) != 0) {
		fprintf(out, ": no queues\n");
		return 0;
	}
	fprintf(out, ": RX queues: %u TX queues: %u\n", info.nb_rx_queues, info.nb_tx_queues);
	for (uint16_t q = 0; q < info.nb_rx_queues; q++)
		if (rte_eth_rx_queue_info_get(p->ethdev, q, &rx) == 0)
			fprintf(out, "    RX queue %u: descriptors: %u offloads: 0x%" PRIx64 "\n", q,
				rx.nb_desc, rx.conf.offloads);
	for (uint16_t q = 0; q < info.nb_tx_queues; q++)
		if (rte_eth_tx_queue_info_get(p->ethdev, q, &tx) == 0)
			fprintf(out, "    TX queue %u: descriptors: %u offloads: 0x%" PRIx64 "\n", q,
				tx.nb_desc, tx.conf.offloads);
	return 0;
}

static int
clear_port(const struct console_ops *ops, const struct port *p, FILE *out, struct diag *d)
{
	shown[p->id].at = 0;
	return ops->port_clear(ops->arg, p->id, d);
}

static int
info(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	return each(c, a, out, d, show_info);
}

static int
stats(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	return each(c, a, out, d, show_stats);
}

static int
xstats(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	return each(c, a, out, d, show_xstats);
}

static int
config_rxtx(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	return each(c, a, out, d, show_rxtx);
}

static int
clear(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	return each(c, a, out, d, clear_port);
}

static int
attach(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	const struct console_ops *ops = console_ops(c);

	return ops->attach(ops->arg, a->name, d);
}

static const struct command rows[] = {
	{"port attach DEVICE", "ports", 
		"Open a port, if it is not, before programs are loaded; counters begin at 0 again", attach},
	{"show port info all|PORT", "ports", "Driver, address, link, mode, queues", info},
	{"show port stats all|PORT", "ports", "Packets and bytes, what was lost, rates", stats},
	{"show port xstats all|PORT", "ports", "All counters that the driver has", xstats},
	{"clear port stats [all|PORT]", "ports", "Counters begin at 0 again", clear},
	{"show config rxtx", "config", "The queues of all ports", config_rxtx},
};

COMMAND_TABLE(command_port, rows);
