/*
 * Whether a NIC can be given to DPDK, by what sysfs says; one line on what to do if not.
 */
#include "eal_nic.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <rte_pci.h>

#include "../lib/lang/diag.h"
#include "claim.h"
#include "eal.h"

#define HUGEPAGES "/sys/kernel/mm/hugepages"
#define DEVICES "/sys/bus/pci/devices"
#define NEEDED (UINT64_C(64) << 20) /* bytes of hugepages below which nothing starts */

/* Kernel drivers that DPDK works with, the Mellanox ones beside the kernel. */
static const struct {
	const char *name;
	bool shares; /* several processes may have a device */
} drivers[] = {{"vfio-pci", false}, {"uio_pci_generic", false}, {"igb_uio", false},
	{"mlx4_core", true}, {"mlx5_core", true}};

static uint64_t
read_number(const char *path)
{
	FILE *f = fopen(path, "r");
	uint64_t v = 0;

	if (!f)
		return 0;
	if (fscanf(f, "%lu", &v) != 1)
		v = 0;
	fclose(f);
	return v;
}

uint64_t
eal_nic_hugepages(void)
{
	DIR *dir = opendir(HUGEPAGES);
	struct dirent *e;
	uint64_t bytes = 0;

	while (dir && (e = readdir(dir))) {
		char path[PATH_MAX];
		unsigned long kb;

		if (sscanf(e->d_name, "hugepages-%lukB", &kb) != 1)
			continue;
		snprintf(path, sizeof(path), HUGEPAGES "/%s/free_hugepages", e->d_name);
		bytes += read_number(path) * kb * 1024;
	}
	if (dir)
		closedir(dir);
	return bytes;
}

/* The address at the beginning of @spec. */
static bool
parse_address(const char *spec, struct rte_pci_addr *addr)
{
	char text[32];

	return (size_t)snprintf(text, sizeof(text), "%.*s", (int)strcspn(spec, ","), spec) <
		sizeof(text) && !rte_pci_addr_parse(text, addr);
}

bool
eal_is_nic(const char *spec)
{
	char name[EAL_NIC_NAME];

	return eal_nic_name(spec, name);
}

bool
eal_nic_name(const char *spec, char name[static EAL_NIC_NAME])
{
	struct rte_pci_addr addr;

	if (!parse_address(spec, &addr))
		return false;
	rte_pci_device_name(&addr, name, EAL_NIC_NAME);
	return true;
}

/* Name of the kernel driver that PCI device @name is bound to; "" if none. */
static void
bound_to(const char *name, char *driver, size_t size)
{
	char path[PATH_MAX], target[PATH_MAX];
	ssize_t len;

	snprintf(path, sizeof(path), DEVICES "/%s/driver", name);
	len = readlink(path, target, sizeof(target) - 1);
	target[len < 0 ? 0 : len] = '\0';
	snprintf(driver, size, "%s", strrchr(target, '/') ? strrchr(target, '/') + 1 : "");
}

int
eal_check_nic(const char *spec, struct diag *d)
{
	char name[EAL_NIC_NAME], device[64], driver[64];

	if (!eal_nic_name(spec, name))
		return diag_set(d, NULL, "%s is not a PCI address", spec);
	snprintf(device, sizeof(device), DEVICES "/%s", name);
	if (access(device, F_OK)) {
		diag_set(d, NULL, "%s: no such device; 'dpdk-devbind.py --status' lists them",
			name);
		return -ENODEV;
	}
	if (geteuid()) {
		diag_set(d, NULL, "%s: a NIC needs root's rights; try sudo", name);
		return -EPERM;
	}
	bound_to(name, driver, sizeof(driver));
	for (unsigned i = 0; i < sizeof(drivers) / sizeof(*drivers); i++) {
		if (strcmp(driver, drivers[i].name))
			continue;
		if (!drivers[i].shares && claim_device(name) == -EBUSY) {
			diag_set(d, NULL, "%s: another dtap has this device", name);
			return -EBUSY;
		}
		if (eal_nic_hugepages() >= NEEDED)
			return 0;
		diag_set(d, NULL, "%s: a NIC needs %lu MB of hugepages, %lu MB are free: "
			"scripts/setup_hugepages.sh reserves more", name, NEEDED >> 20,
			eal_nic_hugepages() >> 20);
		return -ENOMEM;
	}
	diag_set(d, NULL, "%s is bound to %s, DPDK needs another driver: "
		"dpdk-devbind.py --bind=vfio-pci %s, or dtap -i with its kernel interface",
		name, *driver ? driver : "no driver", name);
	return -EBUSY;
}
