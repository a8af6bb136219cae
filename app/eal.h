/*
 * eal: starting DPDK's environment so that it fits what is asked for, and quietly.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct diag;
struct place;

struct eal_config {
	const char *const *nics; /* PCI addresses, with device arguments if need be */
	unsigned nnics;
	unsigned nvdevs;	 /* --port devices that are not NICs; opened later */
	const struct place *place; /* lcores of workers and control; NULL: as many as `workers` */
	unsigned workers;	 /* on lcores from 1 on */
	uint64_t memory;	 /* bytes at most; with hugepages: as many as there are */
	bool telemetry;		 /* be there for DPDK's telemetry clients; takes some ms */
	char *const *user;	 /* EAL options of the command line; win over what is chosen here */
	unsigned nuser;
};

/* Start EAL, once in a process. Without NICs it needs neither hugepages nor rights. 0, or -errno
 * with @d filled. */
int eal_start(const struct eal_config *c, struct diag *d);
void eal_stop(void);

/* Where more of DPDK's memory would come from, for messages. Valid until the next call. */
const char *eal_more_memory(void);

/* Is @spec a PCI address (and a NIC's arguments), not the arguments of a virtual device? */
bool eal_is_nic(const char *spec);

/* The same, and the address as sysfs and DPDK write it. */
#define EAL_NIC_NAME 24
bool eal_nic_name(const char *spec, char name[static EAL_NIC_NAME]);

/* Can a NIC be used: rights, hugepages, presence, its kernel driver? 0, or -errno with @d filled:
 * what to do. Before EAL's start. */
int eal_check_nic(const char *spec, struct diag *d);
