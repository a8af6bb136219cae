/* place_numa: see place_numa.h. */
#include "place_numa.h"

#include <errno.h>
#include <limits.h>
#include <sched.h>
#include <stdio.h>

#include <numa.h>

#include "eal.h"
#include "options.h"

static void
add_cpus(struct place_cpu cpus[static PLACE_CPUS], unsigned *n, const cpu_set_t *set, bool isolated)
{
	bool has_nodes = numa_available() >= 0;

	for (int cpu = 0; cpu < CPU_SETSIZE && *n < PLACE_CPUS; cpu++)
		if (CPU_ISSET(cpu, set))
			cpus[(*n)++] = (struct place_cpu){(unsigned)cpu,
				has_nodes ? numa_node_of_cpu(cpu) : -1, isolated};
}

/* What isolcpus names is in no process' affinity, unless it was asked for. */
static void
find_isolated(cpu_set_t *set, const cpu_set_t *without)
{
	struct bitmask *mask = NULL;
	char list[4096]; /* a page of sysfs, "2-7,12" */
	FILE *f = fopen("/sys/devices/system/cpu/isolated", "re");

	CPU_ZERO(set);
	if (f != NULL && fscanf(f, "%4095[0-9,-]", list) == 1)
		mask = numa_parse_cpustring_all(list);
	for (unsigned cpu = 0; mask != NULL && cpu < CPU_SETSIZE; cpu++)
		if (numa_bitmask_isbitset(mask, cpu) && !CPU_ISSET(cpu, without))
			CPU_SET(cpu, set);
	if (mask != NULL)
		numa_bitmask_free(mask);
	if (f != NULL)
		fclose(f);
}

int
place_machine(struct place_cpu cpus[static PLACE_CPUS], unsigned *n)
{
	cpu_set_t ours, isolated;

	*n = 0;
	if (sched_getaffinity(0, sizeof(ours), &ours))
		return -errno;
	find_isolated(&isolated, &ours);
	add_cpus(cpus, n, &ours, false);
	add_cpus(cpus, n, &isolated, true);
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
