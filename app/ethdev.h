/*
 * ethdev: an ethdev and its queues, for port_ethdev*.c only.
 */
#pragma once

#include <rte_common.h>
#include <rte_ethdev.h>

#include "port_ethdev.h"

enum {
	ETHDEV_BURST = 64,
	ETHDEV_DESCRIPTORS = 1024,
	ETHDEV_CACHE = 128, /* mbufs that a pool keeps for an lcore; half as many more at times */
};

/* A receive queue; on the NUMA node of its worker. */
struct ethdev_rx {
	struct source source; /* first */
	struct ethdev *e;
	uint64_t id;	      /* of its packets: all but the sequence */
	uint16_t dev, queue;  /* DPDK's numbers */
	uint16_t port;	      /* dtap's */
	uint8_t link;
	struct rte_mempool *pool;
	/* worker: rw, control: ro */
	uint64_t sequence __rte_cache_aligned;
	uint64_t bytes;
} __rte_cache_aligned;

/* A transmit queue. worker: rw, control: ro */
struct ethdev_tx {
	uint64_t sent, bytes, unsent;
	uint64_t too_long; /* of the unsent */
	bool unfinished;   /* a packet was: see port_offload.h */
} __rte_cache_aligned;

struct ethdev {
	char name[64];		 /* the interface's or the device's */
	uint16_t dev;		 /* DPDK's number; RTE_MAX_ETHPORTS: not made yet, or gone */
	uint16_t port;		 /* dtap's */
	uint8_t link;
	bool interface;		 /* a kernel interface */
	bool started;
	bool spreads;		 /* see port_ethdev_info */
	unsigned nrx, ntx;	 /* queues in use */
	struct ethdev_rx *rx[PORT_QUEUES];
	struct ethdev_tx *tx;	 /* [ntx] */
	int sockets[PORT_QUEUES]; /* net_af_packet's, for their drops */
	unsigned nsockets;
	unsigned index;		 /* the interface's */
	uint32_t longest;	 /* frame that it sends, a VLAN tag aside; UINT32_MAX: any */
	/* control: rw */
	bool down, gone, told_unfinished, told_too_long; /* what the user knows */
	bool was_up;		 /* the link, ever */
	uint64_t dropped;	 /* read off the sockets so far */
	struct port_stats cleared; /* when the user cleared the statistics */
	uint64_t *xcleared;	 /* [nxcleared]: DPDK's, likewise */
	unsigned nxcleared;
};

/* port_ethdev_burst.c: the source's functions. */
unsigned ethdev_rx(struct source *s, struct pkt *pkts, unsigned n);
void ethdev_release(struct source *s, struct pkt *pkts, unsigned n);
bool ethdev_ended(const struct source *s);

/* port_ethdev_info.c */
int ethdev_stats(const struct source *s, uint16_t id, struct port_stats *out);

/* port_ethdev_start.c: free what starting has made. */
void ethdev_free_queues(struct ethdev *e);
