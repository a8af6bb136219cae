/*
 * console_do_attach: a port that comes later. Who polls which queue depends on all ports, so that
 * all are opened again, for the lcores that EAL has started with.
 */
#include <errno.h>
#include <net/if.h>
#include <stdlib.h>
#include <string.h>

#include "console_do.h"
#include "port_ethdev.h"

/* There are no workers now. */
static void
close_ports(struct console_do *c)
{
	probes_free(c->probes);
	c->probes = NULL;
	inputs_close(c->in);
}

/* The ports of the options, for the same workers, in place of those that are open. */
static int
change_ports(struct console_do *c, struct diag *d)
{
	struct place_worker made[PLACE_WORKERS];
	struct place_options *o = &c->opt->place;
	int ret;

	o->nmade = c->in->place.nworkers;
	o->made = memcpy(made, c->in->place.workers, sizeof(made));
	close_ports(c);
	ret = inputs_open_captures(c->in, c->opt, d);
	if (ret == 0)
		ret = inputs_open_devices(c->in, c->opt, d);
	if (ret == 0) {
		c->probes = probes_new(c->in->names, c->in->nports);
		ret = c->probes != NULL ? 0 : diag_set(d, NULL, "out of memory");
	}
	if (ret != 0) { /* others may try with these workers */
		close_ports(c);
		c->in->place.nworkers = o->nmade;
		memcpy(c->in->place.workers, made, sizeof(made));
	}
	o->made = NULL;
	return ret;
}

static int
start_workers(struct console_do *c, struct diag *d)
{
	if (console_do_make_workers(c) != 0)
		return diag_set(d, NULL, "out of memory");
	c->control.connections.ports = c->in->ports;
	if (workers_launch(&c->workers, d) != 0)
		return -ENOMEM;
	workers_go(&c->workers, c->going);
	return 0;
}

/* One more port in the options, the last one. */
static int
add_option(struct console_do *c, const char *device, struct diag *d)
{
	struct options *o = c->opt;
	struct options_port *more = realloc(o->ports, (o->nports + 1) * sizeof(*more));
	char *name = strdup(device);

	if (more != NULL)
		o->ports = more;
	if (more == NULL || name == NULL || c->nattached == PORT_MAX) {
		free(name);
		return diag_set(d, NULL, "no room for one more port");
	}
	o->ports[o->nports++] = (struct options_port){if_nametoindex(name) != 0, name};
	c->attached[c->nattached++] = name;
	return 0;
}

static void
drop_option(struct console_do *c)
{
	c->opt->nports--;
	free(c->attached[--c->nattached]);
}

/* Can it be had, as far as one knows before anything is stopped? */
static int
check(struct console_do *c, struct diag *d)
{
	const struct options_port *p = &c->opt->ports[c->opt->nports - 1];
	int ret = port_ethdev_check(p, (enum settings_driver)c->opt->set.driver, d);

	if (ret == 0 && p->interface && !c->opt->has_local)
		ret = local_add_interface(&c->opt->local, p->spec, d);
	return ret;
}

/* If the port can't be had, those of before are there again. */
static int
attach(struct console_do *c, struct diag *d)
{
	struct diag again;
	int ret;

	workers_stop(&c->workers);
	workers_fini(&c->workers);
	ret = change_ports(c, d);
	if (ret != 0) {
		drop_option(c);
		if (change_ports(c, &again) != 0) {
			console_quit(c->console);
			return diag_set(d, NULL, "%s; the other ports are gone, too", again.text);
		}
	}
	c->local = local_is_empty(&c->opt->local) ? NULL : &c->opt->local;
	if (start_workers(c, &again) == 0)
		return ret;
	console_quit(c->console);
	*d = again;
	return -ENOMEM;
}

/* A file of commands may be run again. */
static bool
is_there(const struct options *o, const char *device)
{
	for (unsigned i = 0; i < o->nports; i++)
		if (strcmp(o->ports[i].spec, device) == 0)
			return true;
	return false;
}

int
console_do_attach(void *arg, const char *device, struct diag *d)
{
	struct console_do *c = arg;
	int ret;

	if (is_there(c->opt, device))
		return 0;
	if (c->n > 0)
		return diag_set(d, NULL,
			"programs know the ports that there are: first 'probe del all'; the file "
			"can load those of -n and -s");
	if (c->in->ncaptures > 0)
		return diag_set(d, NULL, "captures are read: no devices beside them");
	if (c->opt->place.nmaps > 0)
		return diag_set(d, NULL, "--map has said which queues there are");
	ret = add_option(c, device, d);
	if (ret != 0)
		return ret;
	ret = check(c, d);
	if (ret == 0)
		return attach(c, d);
	drop_option(c);
	return ret;
}
