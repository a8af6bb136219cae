/*
 * inputs: all that a run reads from: capture files, kernel interfaces, devices.
 */
#pragma once

#include <stdbool.h>

#include "../lib/probe/probes.h"
#include "options.h"
#include "place.h"
#include "port.h"
#include "spread.h"
#include "worker_forward.h"

struct inputs_poll {
	struct source *source;
	unsigned worker;
};

/* Zeroed: there are none. */
struct inputs {
	struct port *ports; /* captures first, in the command line's order, then the others */
	struct probes_port *names; /* of the ports, as probes are named after them */
	unsigned nports, ncaptures;
	struct source *captures; /* their reader; NULL: there are none */
	struct inputs_poll *polls; /* who receives from what, the captures aside */
	unsigned npolls;
	struct inputs_spread {
		struct spread *spread;
		uint16_t port;	 /* whose queue it spreads */
	} *spreads;
	unsigned nspreads;
	struct place place;	 /* workers and their lcores */
	struct forward forward;	 /* inline mode, */
	bool paired;		 /* if there is a pair of ports */
	struct ethdev **devices; /* the ports that are no captures, in order */
	unsigned ndevices;
	bool offline;		 /* nothing but captures: time is the packets' */
	struct source **shares;	 /* more readers of the only capture, for workers that share it */
	unsigned nshares;
};

/* Open the captures, and know how many ports there will be. Needs no EAL. 0, or -errno with @d
 * filled; to be freed by inputs_close() in any case. */
int inputs_open_captures(struct inputs *in, const struct options *opt, struct diag *d);

/* @n readers of the captures in all: each worker that shares them has its own. 0, or -errno with @d
 * filled: they can't be shared, or it went wrong. */
int inputs_share(struct inputs *in, const struct options *opt, unsigned n, struct diag *d);

/* Before EAL's start: which lcores the workers will have. 0, or -errno with @d filled. */
int inputs_place(struct inputs *in, const struct options *opt, struct diag *d);

/* Then the interfaces and devices, after EAL's start. 0, or -errno with @d filled. */
int inputs_open_devices(struct inputs *in, const struct options *opt, struct diag *d);

/* Control: what becomes of packets in inline mode, if there is a pair. */
void inputs_forward(struct inputs *in, enum forward_mode mode);

/* Control: somebody asks for whole datagrams, and all fragments of one have to meet one worker; or
 * nobody does any more. */
void inputs_by_addresses(const struct inputs *in, bool alone);
void inputs_close(struct inputs *in);

/* Control: what port @port has counted, since its statistics were cleared or since the start. 0 or
 * -errno. */
int inputs_stats(const struct inputs *in, unsigned port, bool since_clear, struct port_stats *out);

/* Control, from time to time: tell the user what has become of devices. True: all ports are gone. */
bool inputs_watch(const struct inputs *in);

/* Control, at the end: tell the user what was wrong with the captures and what got lost at ports.
 * @stats: of every port, filled. 0, or -errno: a capture could not be read to its end, a port is
 * gone. */
int inputs_report(const struct inputs *in, struct port_stats *stats);
