/* place_numa: what place.h wants to know of this machine: libnuma and sysfs. */
#pragma once

#include "place.h"

struct options_port;

/* The processors that this process may use, and after them those that the kernel keeps free of all
 * that does not ask for them (isolcpus), at most PLACE_CPUS. 0 or -errno. */
int place_machine(struct place_cpu cpus[static PLACE_CPUS], unsigned *n);

/* The NUMA node of a NIC or an interface, before EAL's start; -1: it has none, or nobody knows. */
int place_port_node(const struct options_port *port);
