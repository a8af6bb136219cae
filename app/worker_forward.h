/*
 * worker_forward: inline mode: what comes to one port of a pair leaves at the other one. A packet is
 * received where it enters and sent where it leaves; where its port does not take it, it is dropped
 * out. Read by workers; control changes the mode at any time.
 */
#pragma once

#include <stdatomic.h>
#include <stdint.h>

#include "port_ethdev.h"

enum forward_mode {
	FORWARD_RXONLY, /* nothing is sent */
	FORWARD_IO,	/* packets leave as they came */
	FORWARD_MAC,	/* ... with the port's MAC address as source */
};

/* By the port that a packet came from. */
struct forward_peer {
	struct ethdev *dev; /* where it leaves; NULL: it does not */
	uint16_t port;	    /* the same, dtap's number */
	uint8_t mac[6];	    /* its address */
};

struct forward {
	_Atomic(unsigned) mode; /* enum forward_mode */
	struct forward_peer peer[PORT_MAX];
};
