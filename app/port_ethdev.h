/*
 * port_ethdev: sources over DPDK's ethdevs: NICs, virtual devices, kernel interfaces. One receive
 * queue each.
 */
#pragma once

#include "options.h"
#include "port.h"

/* Before EAL's start: does the port exist, is it up, may we use it? 0, or -errno with @d filled:
 * what to do. Knows nothing of virtual devices. */
int port_ethdev_check(const struct options_port *spec, struct diag *d);

/* After EAL's start: open, configure and start the port. @port's id is set, the rest is filled.
 * 0 and *out (freed by its close()), or -errno with @d filled. */
int port_ethdev_open(const struct options_port *spec, enum settings_driver driver,
	struct port *port, struct source **out, struct diag *d);
