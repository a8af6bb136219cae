/* trace: see trace.h. */
#include "trace.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "capture.h"
#include "message.h"
#include "report.h"
#include "telemetry.h"

#define STATUS_PIPE 141 /* of what SIGPIPE ended, to a shell */

static void
show_progress(void *arg)
{
	uint64_t done, total;

	capture_progress(arg, &done, &total);
	message_progress(done, total);
}

/* How many workers there are to be. Captures can be shared if nobody could tell from the output. */
static void
share_captures(struct trace *t, struct workers_options *o)
{
	struct ruleset_spread spread;
	struct diag d = {0};
	const char *why = spread.why;

	if (o->n == 1)
		return;
	if (ruleset_spread(t->rules, &spread)) {
		o->shares = inputs_share(t->in, t->opt, o->n, &d) == 0;
		o->by_addresses = spread.by_addresses;
		why = d.text;
	}
	if (o->shares)
		return;
	o->n = 1;
	message("one worker reads the captures: %s", why);
}

static int
make_workers(struct trace *t)
{
	struct workers_options o = {.opt = t->opt, .in = t->in, .procs = t->rules->procs,
		.local = t->local, .walks = t->opt->connections != OPTIONS_NONE, .wake = &t->control.wake,
		.stats = t->opt->set.stats || t->opt->verbose};

	o.n = t->in->place.nworkers;
	if (t->in->offline)
		share_captures(t, &o);
	if (workers_init(&t->workers, &o) == 0)
		return 0;
	message("out of memory");
	return TRACE_ERROR;
}

static int
make_control(struct trace *t)
{
	struct control *c = &t->control;

	c->opt = t->opt;
	c->workers = &t->workers;
	c->list_out = t->out;
	c->input = -1;
	if (t->process->pid != 0)
		c->process = t->process;
	if (t->in->captures != NULL) {
		c->progress = show_progress;
		c->progress_arg = t->in->captures;
	}
	if (control_init(c) != 0) {
		message("out of memory");
		return TRACE_ERROR;
	}
	t->tracing.set = &t->opt->set;
	t->tracing.output = t->opt->output;
	t->tracing.rs = t->rules;
	t->tracing.out = t->out;
	return tracing_init(&t->tracing, &t->workers, t->opt, &c->wake) == 0 ? 0 : TRACE_ERROR;
}

/* The program is there before the first packet is; a capture's first packet is the time of BEGIN,
 * though. */
static int
start(struct trace *t)
{
	struct diag d = {0};
	int ret = workers_launch(&t->workers, &d);

	workers_go(&t->workers, t->in->offline);
	if (ret == 0)
		ret = control_add(&t->control, &t->tracing, &d);
	workers_go(&t->workers, true);
	if (d.text[0] != '\0')
		message("%s", d.text);
	return ret;
}

/* As struct results has it: the only program. */
static bool
program(void *arg, unsigned i, struct results_program *out)
{
	const struct trace *t = arg;

	*out = (struct results_program){.enabled = true, .tracing = &t->tracing,
		.name = t->opt->npieces > 0 ? t->opt->pieces[0].text : ""};
	return i == 0;
}

static int
serve(struct trace *t)
{
	int ret, err;

	t->results = (struct results){.in = t->in, .workers = &t->workers, .program = program,
		.arg = t};
	telemetry_start(&t->results);
	ret = start(t);
	if (ret == 0)
		ret = control_run(&t->control);
	err = t->control.n > 0 ? control_remove(&t->control, &t->tracing) : 0;
	ret = ret != 0 ? ret : err;
	workers_stop(&t->workers);
	ret = tracing_finish(&t->tracing, ret);
	telemetry_stop();
	if (ret == 0 && t->opt->connections != OPTIONS_NONE)
		ret = control_list(&t->control);
	if (ret == -EPIPE)
		return STATUS_PIPE;
	return ret == 0 ? t->tracing.consumer.status : TRACE_ERROR;
}

/* Every worker's counters, added up in those of the first. */
static void
sum_stats(struct trace *t)
{
	for (unsigned k = 1; k < t->workers.n; k++) {
		stats_add(t->workers.list[0].stats, t->workers.list[k].stats, t->in->nports);
		stats_fired_add(t->tracing.list[0]->fired, t->tracing.list[k]->fired, t->rules,
			t->in->nports);
	}
}

/* What got lost, and the statistics. Returns the exit status. */
static int
report(struct trace *t, int status)
{
	const struct inputs *in = t->in;
	struct report r;

	if (report_losses(&t->workers, in->offline && !tracing_stopped(&t->tracing), &r) != 0)
		status = TRACE_ERROR;
	if (t->opt->set.stats || t->opt->verbose) {
		struct stats_all all = {.ports = in->ports, .nports = in->nports,
			.port_stats = r.ports, .stats = t->workers.list[0].stats,
			.fired = t->tracing.list[0]->fired, .rs = t->rules, .run = &t->tracing.run,
			.flow = r.flow, .frag = r.frag};

		if (in->nports > 0)
			sum_stats(t);
		stats_print(stderr, &all);
	}
	return status;
}

int
trace_run(struct trace *t)
{
	int status = make_workers(t);

	if (status == 0)
		status = make_control(t);
	if (status != 0)
		return status;
	if (t->opt->set.destructive && !t->opt->set.quiet)
		message("allowing destructive actions");
	return report(t, serve(t));
}

void
trace_fini(struct trace *t)
{
	control_fini(&t->control);
	tracing_fini(&t->tracing);
	workers_fini(&t->workers);
}
