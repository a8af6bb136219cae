/*
 * port: where packets come from: a NIC or any other ethdev, a kernel interface, capture files.
 *
 * A port has a number (pkt.port), a name (the probes' function) and a driver (their module).
 * Capture files are read by one reader for all of them (capture.h), which hands packets out in
 * order of time; everything else is an ethdev.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "../lib/decode/pkt.h"
#include "../lib/lang/diag.h"

#define PORT_MAX 256

struct port_stats {
	uint64_t received;  /* packets handed to a worker */
	uint64_t bytes;	    /* their captured bytes */
	uint64_t missed;    /* the device or driver dropped them for lack of room (imissed) */
	uint64_t errors;    /* the device counted as erroneous (ierrors) */
	uint64_t nombuf;    /* no mbuf could be had (rx_nombuf) */
	uint64_t ring;	    /* no room on their way to another worker: see spread.h */
	uint64_t sent;	    /* packets that the device took to send */
	uint64_t sent_bytes;
	uint64_t unsent;    /* packets that it did not take: its queue was full, */
	uint64_t too_long;  /* ... or it could not send them; of the unsent */
	uint64_t send_errors; /* it took and could not send (oerrors) */
	uint64_t unknown_link; /* capture files: packets of a link type that dtap can not decode */
};

struct port {
	uint16_t id;	    /* dtap's number: index in the table */
	char name[64];	    /* "eth0", "http.pcap", "net_null0" */
	char driver[32];    /* "net_af_packet", "net_pcap" (capture files too), ... */
	uint8_t link;	    /* enum pkt_link of its packets (a pcapng file may differ by packet) */
	uint16_t ethdev;    /* DPDK's port number; UINT16_MAX: a capture file */
	uint8_t mac[6];	    /* of the interface; zero if there is none */
	int socket;	    /* NUMA node, -1: any */
};

/* A source of packets for one worker: a queue of an ethdev, or the reader of all capture files. */
struct source {
	/* Worker: receive up to @n packets: identity of @pkts[] filled. 0: nothing now. */
	unsigned (*rx)(struct source *s, struct pkt *pkts, unsigned n);
	/* Worker: done with the packets of the last rx(), in any order. */
	void (*release)(struct source *s, struct pkt *pkts, unsigned n);
	/* Worker: no packet will ever come again (capture files only). */
	bool (*ended)(const struct source *s);
	/* Control: fills what this source and its ports have counted, for port @id. */
	int (*stats)(const struct source *s, uint16_t id, struct port_stats *out);
	/* Control, after the worker has stopped. NULL: a queue, which ends with its device. */
	void (*close)(struct source *s);
	/* Packets carry their own time (captures): ticks fire in packet time and the worker waits
	 * for room rather than drop. */
	bool offline;
	/* Captures only. Worker: rx() stops before the first packet that is later than this;
	 * UINT64_MAX at first. rx(), also for no packets, tells the time of the packet that comes
	 * next, if it has seen it. */
	uint64_t until;
	uint64_t next;
	bool ahead; /* it has */
};
