/*
 * place: which lcore polls which queue of which port.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#define PLACE_LCORES 128	       /* DPDK's RTE_MAX_LCORE */
#define PLACE_WORKERS (PLACE_LCORES - 1) /* one is control's */
#define PLACE_QUEUES 256	       /* of a port */

struct place_map {
	uint16_t port, queue;
	unsigned lcore;
};

/* What the user wants. Zeroed: nothing. */
struct place_options {
	unsigned workers;	     /* 0: as many as fit */
	unsigned cpus[PLACE_WORKERS]; /* workers have these processors, in order, */
	unsigned ncpus;		     /* 0: any */
	struct place_map *maps;	     /* who polls what; lcores are processors then */
	unsigned nmaps;
	bool inlined;		     /* the ports of `pair` pass their packets on to each other */
	uint16_t pair[2];
};
