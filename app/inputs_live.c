/*
 * inputs_live: interfaces and devices, their queues, and which worker polls which. Decided twice:
 * see place.h.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <rte_common.h>

#include "inputs.h"
#include "message.h"
#include "place_numa.h"
#include "port_ethdev.h"
#include "port_kernel.h"

#define WITH_WORKER 256 /* packets that another worker has: a burst, and what its lcore keeps */

static void
warn(void *arg, const char *text)
{
	message("%s", text);
}

/* The same rules, for what is known of @ports. */
static int
place(struct inputs *in, const struct options *opt, const struct place_port *ports, bool last,
	struct diag *d)
{
	static struct place_cpu cpus[PLACE_CPUS];
	static unsigned ncpus; /* found once: EAL takes the workers' away from this thread */
	struct place_input input = {.cpus = cpus, .ports = ports, .nports = opt->nports,
		.opt = &opt->place, .meet = opt->nports > 1 && !opt->place.inlined};
	struct place made = {0};
	int ret = ncpus > 0 ? 0 : place_machine(cpus, &ncpus);

	input.ncpus = ncpus;
	if (ret != 0)
		return diag_set(d, NULL, "processors: %s", strerror(-ret));
	ret = place_make(&made, &input, last ? warn : NULL, NULL, d);
	if (ret != 0)
		return ret;
	place_fini(&in->place);
	in->place = made;
	return 0;
}

/* What is known of a port before EAL's start. */
static struct place_port
guess(const struct options_port *spec, const struct options *opt)
{
	bool xdp = spec->interface && opt->set.driver == SETTINGS_AF_XDP;
	unsigned has = xdp ? port_kernel_queues(spec->spec) : 0;

	return (struct place_port){.name = spec->spec, .node = place_port_node(spec),
		.min_queues = xdp ? has : 1, .max_queues = xdp ? has : PLACE_QUEUES,
		.max_tx = PLACE_QUEUES, .spreads = !xdp};
}

static bool
is_inlined(const struct options *opt, unsigned i)
{
	return opt->place.inlined && (opt->place.pair[0] == i || opt->place.pair[1] == i);
}

int
inputs_place(struct inputs *in, const struct options *opt, struct diag *d)
{
	struct place_port *ports = calloc(opt->nports + 1u, sizeof(*ports));
	int ret;

	if (ports == NULL)
		return diag_set(d, NULL, "out of memory");
	for (unsigned i = 0; i < opt->nports; i++)
		ports[i] = guess(&opt->ports[i], opt);
	ret = place(in, opt, ports, false, d);
	free(ports);
	return ret;
}

static int
open_all(struct inputs *in, const struct options *opt, struct place_port *ports, struct diag *d)
{
	for (unsigned i = 0; i < opt->nports; i++) {
		/* 0: it was not there when lcores were chosen */
		unsigned queues = RTE_MAX(place_queues(&in->place, (uint16_t)i), 1u);
		struct port *port = &in->ports[in->ncaptures + i];
		struct port_ethdev_info info;
		int ret;

		/* net_af_packet has as many queues to send from as to receive from */
		if (is_inlined(opt, i))
			queues = RTE_MAX(queues, in->place.nworkers);
		ret = port_ethdev_open(&opt->ports[i], (enum settings_driver)opt->set.driver,
			queues, port, &in->devices[i], d);
		if (ret != 0)
			return ret;
		in->ndevices++;
		port_ethdev_info(in->devices[i], &info);
		ports[i] = (struct place_port){.name = port->name,
			.node = place_port_node(&opt->ports[i]), .min_queues = info.min_rx,
			.max_queues = info.max_rx, .max_tx = info.max_tx, .spreads = info.spreads};
	}
	return 0;
}

/* The rows of in->place for one queue of a port. */
static unsigned
polls_of(const struct inputs *in, unsigned port, unsigned queue, const struct place_poll *out[])
{
	unsigned n = 0;

	for (unsigned i = 0; i < in->place.npolls; i++)
		if (in->place.polls[i].port == port && in->place.polls[i].queue == queue)
			out[n++] = &in->place.polls[i];
	return n;
}

/* Which of the rows of a queue is its owner's. */
static unsigned
owner_of(const struct place_poll *const *polls)
{
	unsigned i = 0;

	while (!polls[i]->owner)
		i++;
	return i;
}

static int
start(struct inputs *in, const struct options *opt, unsigned i, struct diag *d)
{
	const struct place_poll *polls[PLACE_WORKERS];
	struct port_ethdev_queues q = {.nrx = place_queues(&in->place, (uint16_t)i)};
	int sockets[PORT_QUEUES];

	for (unsigned k = 0; k < q.nrx; k++) {
		unsigned n = polls_of(in, i, k, polls);

		sockets[k] = in->place.workers[polls[owner_of(polls)]->worker].node;
		q.held = RTE_MAX(q.held, (n - 1) * (SPREAD_RING + WITH_WORKER));
	}
	if (in->forward.peer[in->ncaptures + i].dev != NULL)
		q.ntx = in->place.nworkers;
	q.sockets = sockets;
	return port_ethdev_start(in->devices[i], &q, d);
}

static void
add_source(struct inputs *in, struct source *s, unsigned worker)
{
	in->polls[in->npolls++] = (struct inputs_poll){s, worker};
}

/* Several workers share what comes to the queue. */
static int
spread(struct inputs *in, const struct place_poll *const *polls, unsigned n, struct diag *d)
{
	int sockets[PLACE_WORKERS];
	char name[16];
	struct spread_options o = {.name = name, .n = n, .sockets = sockets,
		.queue = port_ethdev_source(in->devices[polls[0]->port], polls[0]->queue)};
	struct spread **s = &in->spreads[in->nspreads].spread;
	int ret;

	snprintf(name, sizeof(name), "p%uq%u", polls[0]->port, polls[0]->queue);
	o.owner = owner_of(polls);
	for (unsigned i = 0; i < n; i++)
		sockets[i] = in->place.workers[polls[i]->worker].node;
	ret = spread_new(&o, s, d);
	if (ret != 0)
		return ret;
	in->spreads[in->nspreads++].port = (uint16_t)(in->ncaptures + polls[0]->port);
	for (unsigned i = 0; i < n; i++)
		add_source(in, spread_source(*s, polls[i]->share), polls[i]->worker);
	return 0;
}

static int
give_queues(struct inputs *in, unsigned i, struct diag *d)
{
	const struct place_poll *polls[PLACE_WORKERS];
	int ret = 0;

	for (unsigned k = 0; k < place_queues(&in->place, (uint16_t)i) && ret == 0; k++) {
		unsigned n = polls_of(in, i, k, polls);

		if (n == 1)
			add_source(in, port_ethdev_source(in->devices[i], k), polls[0]->worker);
		else if (n > 1)
			ret = spread(in, polls, n, d);
	}
	return ret;
}

/* What comes to port @a leaves by port @b. Numbers are those of in->devices. */
static void
pair(struct inputs *in, unsigned a, unsigned b)
{
	const struct port *to = &in->ports[in->ncaptures + b];
	struct forward_peer *peer = &in->forward.peer[in->ncaptures + a];

	*peer = (struct forward_peer){.dev = in->devices[b], .port = to->id};
	memcpy(peer->mac, to->mac, sizeof(peer->mac));
}

void
inputs_forward(struct inputs *in, enum forward_mode mode)
{
	for (unsigned i = 0; i < in->ndevices; i++)
		if (in->forward.peer[in->ncaptures + i].dev != NULL)
			port_ethdev_forward(in->devices[i], mode != FORWARD_RXONLY);
	atomic_store_explicit(&in->forward.mode, mode, memory_order_relaxed);
}

/* Ports that may pass packets on to each other: those of --inline, which do; or, for the console to
 * say, the only two that there are, if they can. */
static void
make_pair(struct inputs *in, const struct options *opt, const struct place_port *ports)
{
	bool can = opt->console && opt->nports == 2 && ports[0].max_tx >= in->place.nworkers &&
		ports[1].max_tx >= in->place.nworkers;
	const uint16_t *p = opt->place.inlined ? opt->place.pair : (const uint16_t[]){0, 1};

	in->paired = opt->place.inlined || can;
	if (!in->paired)
		return;
	pair(in, p[0], p[1]);
	pair(in, p[1], p[0]);
	inputs_forward(in, opt->place.inlined ? FORWARD_IO : FORWARD_RXONLY);
}

int
inputs_open_devices(struct inputs *in, const struct options *opt, struct diag *d)
{
	struct place_port *ports = calloc(opt->nports + 1u, sizeof(*ports));
	int ret = ports == NULL ? diag_set(d, NULL, "out of memory") :
		open_all(in, opt, ports, d);

	if (ret == 0)
		ret = place(in, opt, ports, true, d);
	if (ret == 0)
		make_pair(in, opt, ports);
	free(ports);
	if (ret != 0)
		return ret;
	in->polls = calloc(in->place.npolls + in->ncaptures + 1u, sizeof(*in->polls));
	in->spreads = calloc(in->place.npolls + 1u, sizeof(*in->spreads));
	if (in->polls == NULL || in->spreads == NULL)
		return diag_set(d, NULL, "out of memory");
	for (unsigned i = 0; i < opt->nports && ret == 0; i++) {
		ret = start(in, opt, i, d);
		if (ret == 0)
			ret = give_queues(in, i, d);
	}
	return ret;
}

void
inputs_by_addresses(const struct inputs *in, bool alone)
{
	for (unsigned i = 0; i < in->ndevices; i++)
		if (port_ethdev_by_addresses(in->devices[i], alone) != 0 && alone)
			message("port %s: fragments may meet other workers than their conversation",
				in->ports[in->ncaptures + i].name);
	for (unsigned i = 0; i < in->nspreads; i++)
		spread_by_addresses(in->spreads[i].spread, alone);
}
