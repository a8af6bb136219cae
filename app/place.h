/*
 * place: which lcore polls which queue of which port, on the NUMA node of the port if there are
 * processors. Decided twice, by the same rules: before EAL's start, to know the lcores, when nobody
 * knows yet how many queues a device has; and when the devices are open.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct diag;

#define PLACE_LCORES 128	       /* DPDK's RTE_MAX_LCORE */
#define PLACE_WORKERS (PLACE_LCORES - 1) /* one is control's */
#define PLACE_QUEUES 256	       /* of a port */
#define PLACE_CPUS 1024

struct place_map {
	uint16_t port, queue;
	unsigned lcore;
};

struct place_worker {
	unsigned cpu;
	unsigned lcore;	/* DPDK's number: the processor's, if the user chose processors; else from 1 */
	int node;
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
	const struct place_worker *made; /* there are these workers, and no others; NULL: make them */
	unsigned nmade;
};

struct place_cpu {
	unsigned cpu;
	int node;      /* NUMA's, -1: nobody knows */
	bool isolated; /* for who names it; such ones come after all others */
};

struct place_port {
	const char *name;
	int node;		     /* -1: any */
	unsigned min_queues, max_queues; /* as port_ethdev_info's min_rx, max_rx; */
	unsigned max_tx;
	bool spreads;		     /* not known yet: 1, PLACE_QUEUES twice, true */
};

struct place_input {
	const struct place_cpu *cpus; /* that we may use, ascending; then the isolated ones */
	unsigned ncpus;
	const struct place_port *ports;
	unsigned nports;
	const struct place_options *opt;
	/* The directions of a conversation may come by different ports (taps), and have to meet one
	 * worker: all workers take their share of all ports. Else each port has workers of its own;
	 * a pair that is inlined counts as one. */
	bool meet;
};

/* A worker has to do with a queue. */
struct place_poll {
	unsigned worker; /* index in place.workers */
	uint16_t port, queue;
	/* Of packets that software spreads over `shares` workers, its share; the owner receives them
	 * all. shares == 1: nothing is spread. */
	unsigned share, shares;
	bool owner;
};

struct place {
	struct place_worker workers[PLACE_WORKERS];
	unsigned nworkers;
	struct place_poll *polls; /* of a port: by queue and share */
	unsigned npolls;
	unsigned main_lcore;	  /* control's, on all processors that no worker has, if there are any */
	unsigned main_cpus[PLACE_CPUS];
	unsigned nmain_cpus;
};

/* @p is to be freed by place_fini() if it could be made. @warn: called with what is not as it should
 * be; or NULL. 0, or -errno with @d filled. */
int place_make(struct place *p, const struct place_input *in,
	void (*warn)(void *arg, const char *text), void *arg, struct diag *d);
void place_fini(struct place *p);

/* How many queues of @port are polled. */
unsigned place_queues(const struct place *p, uint16_t port);

/* EAL's --lcores for it: "0@(0-2),1@3". 0 or -E2BIG. */
int place_lcores(const struct place *p, char *text, size_t size);
