/* console_do: see console_do.h: the run, workers, ports. */
#include "console_do.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "message.h"
#include "port_ethdev.h"
#include "report.h"
#include "telemetry.h"

#define SEC 1000000000LL
#define STATUS_ERROR 1

/* --- ports ------------------------------------------------------------------------------------- */

static const struct port *
ports(void *arg, unsigned *n)
{
	const struct console_do *c = arg;

	*n = c->in->nports;
	return c->in->ports;
}

/* NULL: a capture. */
static struct ethdev *
device(const struct console_do *c, uint16_t port)
{
	return port < c->in->ncaptures ? NULL : c->in->devices[port - c->in->ncaptures];
}

static int
port_stats(void *arg, uint16_t port, struct rte_eth_stats *out)
{
	const struct console_do *c = arg;
	struct port_stats s;
	int ret = inputs_stats(c->in, port, true, &s);

	*out = (struct rte_eth_stats){.ipackets = s.received, .ibytes = s.bytes,
		.imissed = s.missed, .ierrors = s.errors, .rx_nombuf = s.nombuf,
		.opackets = s.sent, .obytes = s.sent_bytes, .oerrors = s.unsent + s.send_errors};
	return ret;
}

static int
port_clear(void *arg, uint16_t port, struct diag *d)
{
	const struct console_do *c = arg;
	int ret;

	if (device(c, port) == NULL)
		return diag_set(d, NULL, "%s is a capture", c->in->ports[port].name);
	ret = port_ethdev_clear(device(c, port));
	return ret == 0 ? 0 : diag_set(d, NULL, "%s: %s", c->in->ports[port].name, strerror(-ret));
}

static struct probes *
probes(void *arg)
{
	const struct console_do *c = arg;

	return c->probes;
}

/* --- workers ----------------------------------------------------------------------------------- */

static bool
start(void *arg, bool on)
{
	struct console_do *c = arg;
	bool was = c->going;

	workers_go(&c->workers, on);
	c->going = on;
	return was != on;
}

static int
forward(void *arg, enum forward_mode mode, struct diag *d)
{
	struct console_do *c = arg;

	if (!c->in->paired && mode != FORWARD_RXONLY)
		return diag_set(d, NULL, "no two ports are a pair: start with --inline A,B");
	inputs_forward(c->in, mode);
	return 0;
}

static int
burst(void *arg, unsigned packets, struct diag *d)
{
	struct console_do *c = arg;

	if (packets == 0 || packets > DECODE_BURST)
		return diag_set(d, NULL, "bursts have 1 to %u packets", DECODE_BURST);
	for (unsigned k = 0; k < c->workers.n; k++)
		atomic_store_explicit(&c->workers.list[k].burst, packets, memory_order_relaxed);
	return 0;
}

static int
verbose(void *arg, unsigned level, struct diag *d)
{
	struct console_do *c = arg;

	c->verbose = level;
	return 0;
}

static void
clear_gaps(void *arg)
{
	struct console_do *c = arg;

	for (unsigned k = 0; k < c->workers.n; k++)
		atomic_store_explicit(&c->workers.list[k].load.gap, 0, memory_order_relaxed);
	c->switches = c->slowest = 0;
}

static const struct console_ops ops = {
	.add = console_do_add,
	.del = console_do_del,
	.enable = console_do_enable,
	.program = console_do_program,
	.refresh = console_do_refresh,
	.agg_name = console_do_agg_name,
	.agg_print = console_do_agg_print,
	.agg_clear = console_do_agg_clear,
	.ports = ports,
	.port_stats = port_stats,
	.port_clear = port_clear,
	.attach = console_do_attach,
	.start = start,
	.forward = forward,
	.burst = burst,
	.verbose = verbose,
	.clear_gaps = clear_gaps,
	.print = console_do_print,
	.snapshot = console_do_snapshot,
	.probes = probes,
};

/* --- the run ----------------------------------------------------------------------------------- */

int
console_do_make_workers(struct console_do *c)
{
	struct workers_options o = {.opt = c->opt, .in = c->in, .procs = c->procs, .local = c->local,
		.n = c->in->place.nworkers, .wake = &c->control.wake, .walks = true};

	if (c->in->offline && o.n > 1) {
		o.n = 1;
		message("one worker reads the captures: programs are not known yet");
	}
	return workers_init(&c->workers, &o);
}

static int
make(struct console_do *c)
{
	int ret;

	c->procs = procs_new();
	if (c->procs == NULL)
		return -ENOMEM;
	ret = console_do_make_workers(c);
	if (ret != 0)
		return ret;
	c->control.opt = c->opt;
	c->control.workers = &c->workers;
	c->control.input = -1;
	return control_init(&c->control);
}

static int
load_file(struct console_do *c, const char *path, struct diag *d)
{
	struct buffer text = {0};
	unsigned number;
	int ret = buffer_append_path(&text, path, d);

	if (ret == 0)
		ret = console_do_add(c, text.bytes, path, &number, d);
	free(text.bytes);
	return ret;
}

/* The command line's programs, each by itself. */
static int
load(struct console_do *c, struct diag *d)
{
	int ret = 0;

	for (unsigned i = 0; i < c->opt->npieces && ret == 0; i++) {
		const struct options_piece *p = &c->opt->pieces[i];
		unsigned number;

		ret = p->kind == 's' ? load_file(c, p->text, d) :
			console_do_add(c, p->text, NULL, &number, d);
	}
	return ret;
}

/* The command line's programs and the file of --config once more, in place of what there is. If the
 * file can't be read, all stays as it is. */
static void
reload(struct console_do *c)
{
	struct diag d = {0};

	if (console_source(c->console, c->opt->config, &d) != 0) {
		message("%s", d.text);
		return;
	}
	c->reloaded = true;
	console_do_unload(c);
	start(c, true);
	if (load(c, &d) != 0)
		message_diag("", &d, c->opt->set.errtags, false);
}

/* Nobody will say more, and nothing is left to wait for. */
static bool
is_done(const struct console_do *c)
{
	if (c->opt->prompt || console_fd(c->console) >= 0 || console_wait(c->console) >= 0)
		return false;
	return workers_dry(&c->workers) || c->control.gone ||
		(!c->reloaded && (c->n == 0 || console_failures(c->console) > 0));
}

static void
serve(struct console_do *c)
{
	while (!control_interrupted() && console_serve(c->console) && !is_done(c)) {
		int64_t ns = console_wait(c->console);

		c->control.input = console_fd(c->console);
		control_step(&c->control, ns < 0 ? SEC : ns);
		c->control.input = -1; /* commands wait for workers, not for more commands */
		console_do_reap(c);
		if (control_hung_up())
			reload(c);
	}
}

static int
run(struct console_do *c, struct diag *d)
{
	int ret = make(c);

	if (ret != 0)
		return diag_set(d, NULL, "out of memory");
	c->ops = ops;
	c->ops.arg = c;
	c->results = (struct results){.in = c->in, .workers = &c->workers,
		.program = console_do_result, .arg = c};
	telemetry_start(&c->results);
	c->console = console_new(&c->ops, c->opt->prompt, d);
	if (c->console == NULL)
		return -EINVAL;
	c->control.list_out = console_out(c->console);
	ret = workers_launch(&c->workers, d);
	if (ret == 0 && c->opt->config != NULL)
		ret = console_source(c->console, c->opt->config, d);
	if (ret == 0)
		ret = load(c, d);
	if (ret != 0)
		return ret;
	start(c, true);
	serve(c);
	console_do_unload(c);
	return 0;
}

/* What got lost. */
static int
report(const struct console_do *c)
{
	struct report r;

	if (c->workers.list == NULL)
		return 0; /* it did not come to that */
	return report_losses(&c->workers, c->in->offline && workers_dry(&c->workers), &r);
}

int
console_do_run(struct console_do *c)
{
	struct diag d = {0};
	int status = run(c, &d) == 0 ? 0 : STATUS_ERROR;

	if (status != 0) {
		console_restore();
		message_diag("", &d, c->opt->set.errtags, false);
	}
	console_do_unload(c);
	telemetry_stop();
	workers_stop(&c->workers);
	if (status == 0 && c->opt->connections != OPTIONS_NONE && control_list(&c->control) != 0)
		status = STATUS_ERROR;
	if (report(c) != 0)
		status = STATUS_ERROR;
	if (c->console != NULL && console_failures(c->console) > 0)
		status = STATUS_ERROR;
	console_free(c->console);
	control_fini(&c->control);
	workers_fini(&c->workers);
	procs_free(c->procs);
	if (c->output.text != NULL && fclose(c->output.text) != 0)
		status = STATUS_ERROR;
	for (unsigned i = 0; i < c->nattached; i++)
		free(c->attached[i]);
	return status;
}
