/* trace: see trace.h. */
#include "trace.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <rte_launch.h>
#include <rte_lcore.h>

#include "capture.h"
#include "clock.h"
#include "message.h"

#define STATUS_PIPE 141 /* of what SIGPIPE ended, to a shell */
#define RESIZE_MIN 65536 /* bytes: smaller tables are not made smaller */

int
trace_permit(const struct settings *set, const struct program *program, const struct ruleset *rules)
{
	for (const struct clause *c = program->clauses; c != NULL; c = c->next)
		if (c->destructive && c->nprobes > 0 && !set->destructive) {
			message("could not enable tracing: Destructive actions not allowed");
			return TRACE_ERROR;
		}
	if (rules->end_needs > set->bufsize)
		message("could not enable tracing: END enabling exceeds size of principal buffer");
	else if (rules->max_need > set->bufsize)
		message("could not enable tracing: Enabling exceeds size of buffer");
	else
		return 0;
	return TRACE_ERROR;
}

/* Tables as large as memory permits: what does not fit is halved, unless bufresize is manual. */
static struct live *
make_tables(struct trace *t)
{
	struct settings *set = &t->opt->set;

	for (;;) {
		uint64_t *size = set->bufsize > set->aggsize ? &set->bufsize : &set->aggsize;
		struct live *live = live_new(t->rules, set->aggsize, set->bufsize,
			(int)rte_lcore_to_socket_id(TRACE_LCORE));

		if (live != NULL || errno != ENOMEM || set->bufresize != SETTINGS_AUTO ||
				*size < RESIZE_MIN)
			return live;
		*size /= 2;
	}
}

static void
tell_resized(const struct settings *set, const char *what, uint64_t wanted, uint64_t is)
{
	char text[OPTIONS_SIZE_TEXT];

	if (is < wanted && !set->quietresize)
		message("%s lowered to %s", what, options_size(is, text));
}

static int
make_both_tables(struct trace *t)
{
	const struct settings *set = &t->opt->set;
	uint64_t bufsize = set->bufsize, aggsize = set->aggsize;

	for (unsigned i = 0; i < 2; i++) {
		t->live[i] = make_tables(t);
		if (t->live[i] == NULL) {
			message("no memory for aggregations: %s (-x aggsize, -x memory)",
				strerror(errno));
			return TRACE_ERROR;
		}
	}
	tell_resized(set, "buffer size", bufsize, set->bufsize);
	tell_resized(set, "aggregation size", aggsize, set->aggsize);
	return 0;
}

static int
make_engine(struct trace *t)
{
	static const enum engine_kind kinds[] = {[SETTINGS_INTERPRETER] = ENGINE_INTERPRETER,
		[SETTINGS_JIT] = ENGINE_JIT, [SETTINGS_TREE] = ENGINE_TREE};
	const struct settings *set = &t->opt->set;
	uint64_t wall = t->in->offline ? 0 : (uint64_t)clock_wall_offset();
	struct diag d = {0};

	if (engine_vars_init(&t->vars, t->rules) != 0) {
		message("out of memory for the program's variables");
		return TRACE_ERROR;
	}
	t->engine = engine_new(t->rules, &t->vars, kinds[set->engine], TRACE_LCORE, wall, &d);
	if (t->engine == NULL) {
		message_diag("", &d, set->errtags, false);
		return TRACE_ERROR;
	}
	if (t->engine->jit_failed > 0)
		message("the JIT refused %u programs: they are interpreted", t->engine->jit_failed);
	return 0;
}

/* Who asks for connections: the program, and the listing. Processes are there live only. */
static struct ruleset_flow
flow_need(const struct trace *t)
{
	const uint64_t all = PKT_BIT(PKT_TCP) | PKT_BIT(PKT_UDP) | PKT_BIT(PKT_SCTP);
	struct ruleset_flow need = t->rules->flow;
	bool interfaces = false;

	for (unsigned i = 0; i < t->opt->nports; i++)
		interfaces |= t->opt->ports[i].interface;
	if (t->opt->connections != OPTIONS_NONE) {
		need.layers |= all;
		need.want |= FLOW_WANT_WALK | FLOW_WANT_OWNER;
	}
	if (!interfaces)
		need.want &= ~(unsigned)FLOW_WANT_OWNER;
	return need;
}

static int
make_owners(struct trace *t, int socket)
{
	t->worker.owners = owners_new(t->in->ports, t->in->nports, t->rules->procs, socket);
	if (t->worker.owners != NULL)
		return 0;
	message("can't ask for the owners of connections: %s", strerror(errno));
	return TRACE_ERROR;
}

/* Connections, if somebody asks for them. */
static int
make_flows(struct trace *t)
{
	const struct ruleset_flow need = flow_need(t);
	const struct settings *set = &t->opt->set;
	struct flow_options opt = {.size = set->flowsize, .layers = need.layers,
		.socket = (int)rte_lcore_to_socket_id(TRACE_LCORE),
		.events = need.events, .want = need.want,
		.timeout = {[FLOW_IN_HANDSHAKE] = set->flowhandshake, [FLOW_OPEN] = set->flowidle,
			[FLOW_DATAGRAM] = set->flowudp, [FLOW_CLOSING] = set->flowclose,
			[FLOW_IN_TIME_WAIT] = set->flowwait}};

	if (need.layers == 0)
		return 0;
	t->worker.flow = flow_table_new(&opt);
	if (t->worker.flow == NULL) {
		message("no memory for connections (-x flowsize, -x memory)");
		return TRACE_ERROR;
	}
	t->engine->x->views = (uintptr_t)flow_views(t->worker.flow);
	return need.want & FLOW_WANT_OWNER ? make_owners(t, opt.socket) : 0;
}

/* Fragments, if the program asks for whole datagrams. */
static int
make_frags(struct trace *t)
{
	const struct settings *set = &t->opt->set;
	struct frag_options opt = {.size = set->fragsize, .timeout = set->fragtime,
		.socket = (int)rte_lcore_to_socket_id(TRACE_LCORE)};

	if ((t->rules->flow.events & FLOW_WHOLE) == 0)
		return 0;
	t->worker.frag = frag_table_new(&opt);
	if (t->worker.frag == NULL) {
		message("no memory for fragments (-x fragsize, -x memory)");
		return TRACE_ERROR;
	}
	return 0;
}

/* What the table of connections had no room for. */
static void
report_flows(struct trace *t)
{
	struct flow_stats *s = &t->control.run.flow;

	if (t->worker.flow == NULL)
		return;
	flow_table_stats(t->worker.flow, s);
	if (s->evicted > 0)
		message("%llu idle connections were given up for lack of room (-x flowsize)",
			(unsigned long long)s->evicted);
	if (s->drops > 0)
		message("%llu packets had no connection for lack of room (-x flowsize)",
			(unsigned long long)s->drops);
	if (t->worker.owners != NULL && t->worker.owners->lost > 0)
		message("the owners of %llu connections were not looked for: too many at once",
			(unsigned long long)t->worker.owners->lost);
}

/* Fragments that are of no whole datagram, and will not be. */
static void
report_frags(struct trace *t)
{
	struct frag_stats *s = &t->control.run.frag;
	uint64_t lost = 0;
	char why[256];
	int n = 0;

	if (t->worker.frag == NULL)
		return;
	frag_table_stats(t->worker.frag, s);
	for (unsigned i = 0; i < FRAG_NFATES; i++) {
		bool is_lost = i >= FRAG_DROPPED || (i == FRAG_WAITING && t->in->offline &&
			!t->engine->stopped);

		if (!is_lost || s->fate[i] == 0)
			continue;
		lost += s->fate[i];
		n += snprintf(why + n, sizeof(why) - (size_t)n, "%s%s %llu", n > 0 ? ", " : "",
			frag_fate_name(i), (unsigned long long)s->fate[i]);
	}
	if (lost > 0)
		message("%llu of %llu fragments are of no whole datagram: %s",
			(unsigned long long)lost, (unsigned long long)s->fragments, why);
}

static void
show_progress(void *arg)
{
	uint64_t done, total;

	capture_progress(arg, &done, &total);
	message_progress(done, total);
}

static int
make_worker(struct trace *t)
{
	struct worker *w = &t->worker;
	int ret;

	w->lcore = TRACE_LCORE;
	w->offline = t->in->offline;
	w->checksum = t->opt->set.checksum;
	w->local = t->local;
	w->sources = t->in->sources;
	w->nsources = t->in->nsources;
	w->wake = &t->control.wake;
	ret = control_init(&t->control, t->opt, t->rules, w, t->in->ports, t->out);
	if (ret == 0)
		ret = worker_init(w, t->engine);
	if (ret == 0 && (t->opt->set.stats || t->opt->verbose)) {
		w->stats = stats_new(t->rules, t->in->nports);
		ret = w->stats == NULL ? -ENOMEM : 0;
	}
	if (ret == -ENOMEM)
		message("out of memory");
	if (ret != 0)
		return TRACE_ERROR;
	if (t->process->pid != 0)
		t->control.process = t->process;
	if (t->in->captures != NULL) {
		t->control.progress = show_progress;
		t->control.progress_arg = t->in->captures;
	}
	return 0;
}

static int
serve(struct trace *t)
{
	int ret;

	rte_eal_remote_launch(worker_main, &t->worker, TRACE_LCORE);
	ret = control_run(&t->control, t->live[1]);
	rte_eal_wait_lcore(TRACE_LCORE);
	ret = control_finish(&t->control, ret);
	if (ret == 0 && t->opt->connections != OPTIONS_NONE)
		ret = control_list(&t->control);
	if (ret == -EPIPE)
		return STATUS_PIPE;
	return ret == 0 ? t->control.consumer.status : TRACE_ERROR;
}

/* What is wrong with the inputs, and the statistics. Returns the exit status. */
static int
report(struct trace *t, int status)
{
	const struct inputs *in = t->in;
	struct port_stats *stats = calloc(in->nports + 1u, sizeof(*stats));

	if (stats == NULL) {
		message("out of memory");
		return TRACE_ERROR;
	}
	if (inputs_report(in, stats) != 0)
		status = TRACE_ERROR;
	report_flows(t);
	report_frags(t);
	if (t->worker.stats != NULL)
		stats_print(stderr, t->worker.stats, t->rules, in->ports, in->nports, stats,
			&t->control.run);
	free(stats);
	return status;
}

int
trace_run(struct trace *t)
{
	int status = make_engine(t);

	if (status == 0)
		status = make_both_tables(t);
	if (status == 0)
		status = make_flows(t);
	if (status == 0)
		status = make_frags(t);
	if (status != 0)
		return status;
	t->engine->live = t->live[0];
	status = make_worker(t);
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
	worker_fini(&t->worker);
	if (t->worker.stats != NULL)
		stats_free(t->worker.stats, t->in->nports);
	engine_free(t->engine);
	live_free(t->live[0]);
	live_free(t->live[1]);
	engine_vars_fini(&t->vars);
}
