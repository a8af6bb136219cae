/*
 * port_ethdev: DPDK's ethdevs: NICs, virtual devices, kernel interfaces, and their queues.
 *
 * A device is opened, which tells what it has; then started with the queues that are wanted. Each
 * receive queue is a source for one worker, each transmit queue one worker's to send from. All but
 * the sources' functions and port_ethdev_tx() are control's.
 *
 * Which queue a packet comes to: where the device hashes (info.spreads), all packets of a
 * conversation, of both directions, come to one queue. Where it does not (net_ring, net_pcap with
 * several files, ...), they may meet several workers: one queue, and spread.h, is for that. What a
 * device can't look into (rare tunnels, IPv6 extension headers) comes to a queue by what it can.
 */
#pragma once

#include "options.h"
#include "port.h"

struct rte_mbuf;

#define PORT_QUEUES 256 /* of a port, at most */

struct ethdev;

/* Before EAL's start: does the port exist, is it up, may we use it? What can have one user only is
 * ours then. 0, or -errno with @d filled: what to do. Knows nothing of virtual devices. */
int port_ethdev_check(const struct options_port *spec, enum settings_driver driver, struct diag *d);

/* After EAL's start: make the device. @port's id is set, the rest is filled. The device of a kernel
 * interface is made with @queues >= 1 receive queues; others have what they have. 0 and *out, freed
 * by port_ethdev_close(), or -errno with @d filled. */
int port_ethdev_open(const struct options_port *spec, enum settings_driver driver, unsigned queues,
	struct port *port, struct ethdev **out, struct diag *d);

struct port_ethdev_queues {
	unsigned nrx;	      /* queues to receive from, 1 at least */
	unsigned ntx;	      /* queues to send from; 0: nothing is sent */
	const int *sockets;   /* by receive queue: NUMA node of its worker; NULL: the port's */
	unsigned held;	      /* packets of a queue that lie elsewhere than in the device and the
			       * burst of the worker that polls it, at most */
};

/* Configure and start the device, once. Packets arrive from now on. 0, or -errno with @d filled. */
int port_ethdev_start(struct ethdev *e, const struct port_ethdev_queues *q, struct diag *d);

/* The source of receive queue @queue < nrx: pkt.id is port << 56 | queue << 48 | sequence, from 1.
 * Its stats() are the whole port's; its close is NULL. Valid until port_ethdev_close(). */
struct source *port_ethdev_source(struct ethdev *e, unsigned queue);

/* Worker: send @mbufs from queue @queue < ntx. How many were taken; the others are the caller's. */
unsigned port_ethdev_tx(struct ethdev *e, unsigned queue, struct rte_mbuf **mbufs, unsigned n);

/* Worker: the longest frame that it sends, a VLAN tag aside; UINT32_MAX: it may be any. */
uint32_t port_ethdev_longest(const struct ethdev *e);
/* Worker: @n packets were longer, and will not be sent from queue @queue. */
void port_ethdev_too_long(struct ethdev *e, unsigned queue, unsigned n);

/* The end of the device, after its workers have stopped: it gives back all packets that it was to
 * send, whose memory may be another device's. So stop all of them before one is closed. */
void port_ethdev_stop(struct ethdev *e);
/* Stop it, if it is not, and free its memory. */
void port_ethdev_close(struct ethdev *e);

/* The next thing that has become of the device since the last call, to be told after "port NAME: ";
 * NULL: no more. Of an interface that is gone nothing else is told. */
const char *port_ethdev_news(struct ethdev *e);
/* No packet will ever come again. */
bool port_ethdev_is_gone(const struct ethdev *e);

/* What the device is, and how it is now. */
struct port_ethdev_info {
	int socket;		/* NUMA node, -1: any */
	uint16_t max_rx, max_tx; /* queues that it has */
	uint16_t min_rx;	/* with less something is left out: net_pcap's files, -i */
	bool spreads;		/* by a hash that is the same for both directions */
	uint16_t nrx, ntx;	/* queues in use; 0: not started */
	uint16_t mtu;
	bool up;
	uint32_t mbps;		/* 0: unknown */
	bool promiscuous;
};
void port_ethdev_info(const struct ethdev *e, struct port_ethdev_info *out);

/* All queues together, since the start, or since port_ethdev_clear(). 0 or -errno. */
int port_ethdev_stats(struct ethdev *e, bool since_clear, struct port_stats *out);

/* What queue @queue < nrx alone has received. */
void port_ethdev_queue_stats(const struct ethdev *e, unsigned queue, uint64_t *packets,
	uint64_t *bytes);

/* The driver's own statistics, since port_ethdev_clear(), one call each. 0 or -errno. */
int port_ethdev_xstats(const struct ethdev *e,
	void (*each)(void *arg, const char *name, uint64_t value), void *arg);

/* Statistics begin anew. The device goes on counting: not all drivers can be reset. */
int port_ethdev_clear(struct ethdev *e);

/* From now on queues are chosen by addresses alone, so that all fragments of a datagram come to the
 * one of their conversation; or by ports as well, as at first. 0 or -errno: the device can not. */
int port_ethdev_by_addresses(struct ethdev *e, bool alone);

/* Its packets are for another port, or not any more: what the machine itself sends on the interface
 * does not arrive meanwhile. */
void port_ethdev_forward(struct ethdev *e, bool on);

/* 0 or -errno: not every device can. */
int port_ethdev_promiscuous(struct ethdev *e, bool on);
