/*
 * Making ethdevs, and their end.
 */
#include "port_ethdev.h"

#include <errno.h>
#include <net/if.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <rte_dev.h>
#include <rte_ethdev.h>

#include "eal.h"
#include "eal_log.h"
#include "ethdev.h"
#include "port_kernel.h"
#include "port_rss.h"

#define DEVARGS 512

/* Make the device, unless EAL has: its name, in DPDK's writing. */
static int
probe(const char *devargs, char name[static EAL_NIC_NAME], size_t size)
{
	uint16_t dev;

	if (!eal_nic_name(devargs, name))
		snprintf(name, size, "%.*s", (int)strcspn(devargs, ","), devargs);
	else if (!rte_eth_dev_get_port_by_name(name, &dev))
		return 0;
	else if (!rte_eal_has_pci() || !rte_eal_has_hugepages())
		return -ENOTSUP;
	return rte_dev_probe(devargs);
}

static void
describe_interface(struct ethdev *e)
{
	uint16_t mtu = port_kernel_mtu(e->name);

	e->index = if_nametoindex(e->name);
	if (mtu > 0)
		e->longest = mtu + (e->link == PKT_LINK_ETHER ? RTE_ETHER_HDR_LEN : 0u);
}

static int
make_device(struct ethdev *e, const struct options_port *spec, enum settings_driver driver,
	unsigned queues)
{
	char devargs[DEVARGS], name[RTE_ETH_NAME_MAX_LEN];
	int rc;

	rc = spec->interface ? port_kernel_devargs(spec->spec, driver, e->port, queues, devargs,
			sizeof(devargs)) :
		(size_t)snprintf(devargs, sizeof(devargs), "%s", spec->spec) < sizeof(devargs) ? 0 :
		-ENAMETOOLONG;
	if (!rc)
		rc = probe(devargs, name, sizeof(name));
	if (!rc)
		rc = rte_eth_dev_get_port_by_name(name, &e->dev);
	if (rc)
		return rc;
	snprintf(e->name, sizeof(e->name), "%s", spec->interface ? spec->spec : name);
	e->link = spec->interface ? port_kernel_link(spec->spec) : PKT_LINK_ETHER;
	if (spec->interface)
		describe_interface(e);
	if (spec->interface && driver == SETTINGS_AF_PACKET)
		e->nsockets = port_kernel_sockets(spec->spec, e->sockets, queues);
	return 0;
}

static int
describe(struct ethdev *e, struct port *port)
{
	struct rte_eth_dev_info info;
	struct rte_ether_addr mac = {0};
	int rc = rte_eth_dev_info_get(e->dev, &info);

	if (rc)
		return rc;
	/* the kernel hashes for the sockets of a group */
	e->spreads = e->nsockets > 1 || port_rss_types(&info, false) != 0;
	rte_eth_macaddr_get(e->dev, &mac);
	*port = (struct port){.id = port->id, .link = e->link, .ethdev = e->dev,
		.socket = rte_eth_dev_socket_id(e->dev)};
	snprintf(port->name, sizeof(port->name), "%s", e->name);
	snprintf(port->driver, sizeof(port->driver), "%s", info.driver_name);
	memcpy(port->mac, mac.addr_bytes, sizeof(port->mac));
	return 0;
}

int
port_ethdev_check(const struct options_port *spec, enum settings_driver driver, struct diag *d)
{
	if (spec->interface)
		return port_kernel_check(spec->spec, driver, d);
	return eal_is_nic(spec->spec) ? eal_check_nic(spec->spec, d) : 0;
}

int
port_ethdev_open(const struct options_port *spec, enum settings_driver driver, unsigned queues,
	struct port *port, struct ethdev **out, struct diag *d)
{
	struct ethdev *e = calloc(1, sizeof(*e));
	const char *why;
	int rc;

	if (!e) {
		diag_set(d, NULL, "out of memory");
		return -ENOMEM;
	}
	e->dev = RTE_MAX_ETHPORTS;
	e->longest = UINT32_MAX;
	e->port = port->id;
	e->interface = spec->interface;
	eal_log_keep();
	eal_log_mute(); /* libbpf and libxdp talk */
	rc = make_device(e, spec, driver, RTE_MIN(queues, (unsigned)PORT_QUEUES));
	if (!rc)
		rc = describe(e, port);
	eal_log_unmute();
	why = eal_log_kept();
	if (!rc) {
		*out = e;
		return 0;
	}
	diag_set(d, NULL, "%s: %s", spec->spec, *why ? why : rte_strerror(-rc));
	port_ethdev_close(e);
	return rc;
}

/* The device itself goes, too, so that it can be made again. */
static void
remove_device(uint16_t dev)
{
	struct rte_eth_dev_info info;

	if (rte_eth_dev_info_get(dev, &info) || rte_dev_remove(info.device))
		rte_eth_dev_close(dev);
}

void
port_ethdev_stop(struct ethdev *e)
{
	eal_log_mute();
	if (e->started)
		rte_eth_dev_stop(e->dev);
	if (e->dev < RTE_MAX_ETHPORTS)
		remove_device(e->dev);
	eal_log_unmute();
	e->started = false;
	e->dev = RTE_MAX_ETHPORTS;
}

void
port_ethdev_close(struct ethdev *e)
{
	port_ethdev_stop(e);
	ethdev_free_queues(e);
	free(e->xcleared);
	free(e);
}
