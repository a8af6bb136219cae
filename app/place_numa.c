/* place_numa: see place_numa.h. */
#include "place_numa.h"

#include <errno.h>
#include <limits.h>
#include <sched.h>
#include <stdio.h>

#include <numa.h>

#include "eal.h"
#include "options.h"

int
place_machine(struct place_cpu cpus[static PLACE_CPUS], unsigned *n)
{
	bool has_nodes = numa_available() >= 0;
	cpu_set_t set;

	*n = 0;
	if (sched_getaffinity(0, sizeof(set), &set))
		return -errno;
	for (int cpu = 0; cpu < CPU_SETSIZE && *n < PLACE_CPUS; cpu++)
		if (CPU_ISSET(cpu, &set))
			cpus[(*n)++] = (struct place_cpu){(unsigned)cpu,
				has_nodes ? numa_node_of_cpu(cpu) : -1};
	return 0;
}

int
place_port_node(const struct options_port *port)
{
	char name[EAL_NIC_NAME], path[PATH_MAX];
	int node = -1;
	FILE *f;

	if (port->interface)
		snprintf(path, sizeof(path), "/sys/class/net/%s/device/numa_node", port->spec);
	else if (eal_nic_name(port->spec, name))
		snprintf(path, sizeof(path), "/sys/bus/pci/devices/%s/numa_node", name);
	else
		return -1;
	f = fopen(path, "re");
	if (f == NULL)
		return -1;
	if (fscanf(f, "%d", &node) != 1)
		node = -1;
	fclose(f);
	return node;
}
