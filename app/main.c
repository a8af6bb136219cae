/*
 * main: dtap from the command line to the exit status: options, ports, program, EAL, worker, output.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <rte_launch.h>
#include <rte_lcore.h>

#include "../lib/probe/engine.h"
#include "../lib/probe/list.h"
#include "capture.h"
#include "clock.h"
#include "control.h"
#include "eal.h"
#include "message.h"
#include "port_ethdev.h"
#include "program.h"

#define STATUS_ERROR 1
#define STATUS_USAGE 2
#define STATUS_PIPE 141 /* of what SIGPIPE ended, to a shell */
#define WORKER_LCORE 1
#define RESIZE_MIN 65536 /* bytes: smaller tables are not made smaller */

/* Everything of one run. */
struct session {
	struct options opt;
	struct port *ports; /* captures first, in order, then interfaces and devices */
	struct probes_port *names;
	unsigned nports;
	struct source **sources; /* the captures' reader first, if there are captures */
	unsigned nsources;
	struct source *captures; /* the same, or NULL */
	struct probes *probes;
	struct program *program;
	struct program_text text;
	struct process process;
	struct ruleset *rules;
	struct engine_vars vars;
	struct engine *engine;
	struct live *live[2];
	struct worker worker;
	struct control control;
	FILE *out;
	bool eal;
};

static int
fail_diag(const struct session *s, const struct diag *d)
{
	message_diag("", d, s->opt.set.errtags, false);
	return STATUS_ERROR;
}

static int
open_captures(struct session *s)
{
	struct diag d = {0};

	if (s->opt.ncaptures == 0)
		return 0;
	if (capture_open(s->opt.captures, s->opt.ncaptures, s->ports, &s->captures, &d) != 0)
		return fail_diag(s, &d);
	s->sources[s->nsources++] = s->captures;
	return 0;
}

static int
start_eal(struct session *s)
{
	struct eal_config c = {.workers = 1, .memory = s->opt.set.memory, .user = s->opt.eal,
		.nuser = s->opt.neal};
	const char **nics = calloc(s->opt.nports + 1u, sizeof(*nics));
	struct diag d = {0};
	int ret = nics == NULL ? -ENOMEM : 0;

	for (unsigned i = 0; ret == 0 && i < s->opt.nports; i++) {
		const struct options_port *p = &s->opt.ports[i];

		ret = port_ethdev_check(p, &d);
		if (!p->interface && eal_is_nic(p->spec))
			nics[c.nnics++] = p->spec;
		else
			c.nvdevs++;
	}
	c.nics = nics;
	if (ret == 0)
		ret = eal_start(&c, &d);
	free(nics);
	if (ret != 0)
		return fail_diag(s, &d);
	s->eal = true;
	clock_start();
	return 0;
}

static int
open_ports(struct session *s)
{
	struct diag d = {0};

	for (unsigned i = 0; i < s->opt.nports; i++)
		if (port_ethdev_open(&s->opt.ports[i], (enum settings_driver)s->opt.set.driver,
				&s->ports[s->opt.ncaptures + i], &s->sources[s->nsources], &d) != 0)
			return fail_diag(s, &d);
		else
			s->nsources++;
	return 0;
}

/* Captures are opened, and programs that read captures are compiled, before EAL is started: what
 * the user has to hear, he hears at once. Devices have to be there before they have names. */
static int
open_all(struct session *s)
{
	int status;

	s->nports = s->opt.ncaptures + s->opt.nports;
	s->ports = calloc(s->nports + 1u, sizeof(*s->ports));
	s->names = calloc(s->nports + 1u, sizeof(*s->names));
	s->sources = calloc(s->opt.nports + 1u, sizeof(*s->sources));
	if (s->ports == NULL || s->names == NULL || s->sources == NULL || s->nports > PORT_MAX) {
		message("too many ports: %u (%u at most)", s->nports, PORT_MAX);
		return STATUS_ERROR;
	}
	for (unsigned i = 0; i < s->nports; i++) {
		s->ports[i].id = (uint16_t)i;
		s->names[i] = (struct probes_port){s->ports[i].name, s->ports[i].driver};
	}
	status = open_captures(s);
	if (status == 0 && s->opt.nports > 0)
		status = start_eal(s);
	return status == 0 ? open_ports(s) : status;
}

/* Which addresses are the traced host's: those given, else those of the interfaces. */
static int
find_local(struct session *s)
{
	struct local *l = &s->opt.local;
	bool given = l->v4.n + l->v6.n + l->nmacs > 0;
	struct diag d = {0};

	for (unsigned i = 0; i < s->opt.nports && !given; i++)
		if (s->opt.ports[i].interface &&
				local_add_interface(l, s->opt.ports[i].spec, &d) != 0)
			return fail_diag(s, &d);
	if (l->v4.n + l->v6.n + l->nmacs > 0)
		s->worker.local = l;
	return 0;
}

static int
on_option(void *arg, const char *name, const char *value, struct diag *d)
{
	struct session *s = arg;

	return settings_pragma(&s->opt.set, name, value, d);
}

static void
on_warning(void *arg, const struct diag *d)
{
	struct diag plain = *d;

	plain.line = 0;
	message_diag("", &plain, false, false);
}

static int
compile(struct session *s)
{
	struct diag d = {0};
	static const enum ruleset_policy policies[] = {[SETTINGS_SWITCH] = RULESET_SWITCH,
		[SETTINGS_FILL] = RULESET_FILL, [SETTINGS_RING] = RULESET_RING};
	struct ruleset_options ropt = {.send = s->worker.local != NULL};

	s->program = program_compile(&s->opt, s->probes, s->process.pid, &s->text);
	if (s->program == NULL)
		return STATUS_ERROR;
	ropt.dynvarsize = s->opt.set.dynvarsize;
	ropt.policy = policies[s->opt.set.bufpolicy];
	ropt.nspec = (unsigned)s->opt.set.nspec;
	ropt.specsize = s->opt.set.specsize;
	ropt.strsize = (uint32_t)s->opt.set.strsize;
	ropt.scratchsize = s->opt.set.scratchsize;
	s->rules = ruleset_new(s->program, s->probes, &ropt, &d);
	if (s->rules == NULL)
		return fail_diag(s, &d);
	if (s->opt.set.listing)
		list_code(stderr, s->rules);
	return 0;
}

/* Tables as large as memory permits: what does not fit is halved, unless bufresize is manual. */
static struct live *
make_tables(struct session *s)
{
	struct settings *set = &s->opt.set;

	for (;;) {
		uint64_t *size = set->bufsize > set->aggsize ? &set->bufsize : &set->aggsize;
		struct live *live = live_new(s->rules, set->aggsize, set->bufsize,
			(int)rte_lcore_to_socket_id(WORKER_LCORE));

		if (live != NULL || errno != ENOMEM || set->bufresize != SETTINGS_AUTO ||
				*size < RESIZE_MIN)
			return live;
		*size /= 2;
	}
}

static void
tell_resized(const struct session *s, const char *what, uint64_t wanted, uint64_t is)
{
	char text[OPTIONS_SIZE_TEXT];

	if (is < wanted && !s->opt.set.quietresize)
		message("%s lowered to %s", what, options_size(is, text));
}

static int
make_both_tables(struct session *s)
{
	uint64_t bufsize = s->opt.set.bufsize, aggsize = s->opt.set.aggsize;

	for (unsigned i = 0; i < 2; i++) {
		s->live[i] = make_tables(s);
		if (s->live[i] == NULL) {
			message("no memory for aggregations: %s (-x aggsize, -x memory)",
				strerror(errno));
			return STATUS_ERROR;
		}
	}
	tell_resized(s, "buffer size", bufsize, s->opt.set.bufsize);
	tell_resized(s, "aggregation size", aggsize, s->opt.set.aggsize);
	return 0;
}

static int
prepare(struct session *s)
{
	static const enum engine_kind kinds[] = {[SETTINGS_INTERPRETER] = ENGINE_INTERPRETER,
		[SETTINGS_JIT] = ENGINE_JIT, [SETTINGS_TREE] = ENGINE_TREE};
	uint64_t wall = s->worker.offline ? 0 : (uint64_t)clock_wall_offset();
	struct diag d = {0};

	if (engine_vars_init(&s->vars, s->rules) != 0) {
		message("out of memory for the program's variables");
		return STATUS_ERROR;
	}
	s->engine = engine_new(s->rules, &s->vars, kinds[s->opt.set.engine], WORKER_LCORE, wall, &d);
	if (s->engine == NULL)
		return fail_diag(s, &d);
	if (s->engine->jit_failed > 0)
		message("the JIT refused %u programs: they are interpreted", s->engine->jit_failed);
	if (make_both_tables(s) != 0)
		return STATUS_ERROR;
	s->engine->live = s->live[0];
	if (s->opt.set.stats || s->opt.verbose)
		s->worker.stats = stats_new(s->rules, s->nports);
	return 0;
}

static void
show_progress(void *arg)
{
	const struct session *s = arg;
	uint64_t done, total;

	capture_progress(s->captures, &done, &total);
	message_progress(done, total);
}

static int
run(struct session *s)
{
	struct worker *w = &s->worker;
	int ret;

	w->lcore = WORKER_LCORE;
	w->checksum = s->opt.set.checksum;
	w->sources = s->sources;
	w->nsources = s->nsources;
	w->wake = &s->control.wake;
	ret = control_init(&s->control, &s->opt, s->rules, w, s->out);
	if (ret == 0)
		ret = worker_init(w, s->engine);
	if (ret != 0) {
		message("out of memory");
		return STATUS_ERROR;
	}
	if (s->process.pid != 0)
		s->control.process = &s->process;
	if (s->captures != NULL) {
		s->control.progress = show_progress;
		s->control.progress_arg = s;
	}
	rte_eal_remote_launch(worker_main, w, WORKER_LCORE);
	ret = control_run(&s->control, s->live[1]);
	rte_eal_wait_lcore(WORKER_LCORE);
	if (ret == 0)
		ret = consumer_finish(&s->control.consumer);
	if (ret == -EPIPE)
		return STATUS_PIPE;
	return ret == 0 ? s->control.consumer.status : STATUS_ERROR;
}

/* What is wrong with the captures, and the statistics. Returns the exit status. */
static int
report(struct session *s, int status)
{
	struct port_stats *ps = calloc(s->nports + 1u, sizeof(*ps));
	struct diag d = {0};

	for (unsigned i = 0; i < s->opt.ncaptures; i++) {
		if (capture_warning(s->captures, i, &d))
			message("%s", d.text);
		if (capture_error(s->captures, i, &d) != 0) {
			message("%s", d.text);
			status = STATUS_ERROR;
		}
	}
	for (unsigned i = 0; ps != NULL && i < s->nports; i++) {
		unsigned k = i < s->opt.ncaptures ? 0 :
			i - s->opt.ncaptures + (s->captures != NULL);

		s->sources[k]->stats(s->sources[k], (uint16_t)i, &ps[i]);
		if (ps[i].missed + ps[i].nombuf > 0)
			message("%llu packets were lost at port %s", (unsigned long long)
				(ps[i].missed + ps[i].nombuf), s->ports[i].name);
	}
	if (s->worker.stats != NULL && ps != NULL)
		stats_print(stderr, s->worker.stats, s->rules, s->ports, s->nports, ps,
			&s->control.run);
	free(ps);
	return status;
}

/* Before tracing starts: what it must not do without being told that it may, or has no room for. */
static int
permit(const struct session *s)
{
	for (const struct clause *c = s->program->clauses; c != NULL; c = c->next)
		if (c->destructive && c->nprobes > 0 && !s->opt.set.destructive) {
			message("could not enable tracing: Destructive actions not allowed");
			return STATUS_ERROR;
		}
	if (s->rules->end_needs > s->opt.set.bufsize)
		message("could not enable tracing: END enabling exceeds size of principal buffer");
	else if (s->rules->max_need > s->opt.set.bufsize)
		message("could not enable tracing: Enabling exceeds size of buffer");
	else
		return 0;
	return STATUS_ERROR;
}

static int
open_output(struct session *s)
{
	s->out = stdout;
	if (s->opt.output == NULL)
		return 0;
	s->out = fopen(s->opt.output, "a");
	if (s->out != NULL)
		return 0;
	message("failed to open output file '%s': %s", s->opt.output, strerror(errno));
	return STATUS_ERROR;
}

/* What was printed has to be where it was sent. */
static int
finish_output(struct session *s, int status)
{
	if (fflush(s->out) == 0 && !ferror(s->out))
		return status;
	message("could not write the output: %s", strerror(errno));
	return STATUS_ERROR;
}

static int
start_process(struct session *s)
{
	struct diag d = {0};
	int ret = 0;

	if (s->opt.command != NULL)
		ret = process_start(&s->process, s->opt.command, &d);
	else if (s->opt.pid != 0)
		ret = process_grab(&s->process, s->opt.pid, &d);
	return ret != 0 ? fail_diag(s, &d) : 0;
}

static int
trace(struct session *s)
{
	int status = permit(s);

	if (status != 0)
		return status;
	status = s->eal ? 0 : start_eal(s);
	if (status == 0)
		status = prepare(s);
	if (status != 0)
		return status;
	if (s->opt.set.destructive && !s->opt.set.quiet)
		message("allowing destructive actions");
	return report(s, run(s));
}

/* List, or compile and trace, as the command line has it. */
static int
work(struct session *s)
{
	int status = start_process(s);

	if (s->opt.list)
		return status != 0 || (status = open_output(s)) != 0 ? status :
			finish_output(s, program_list(&s->opt, s->probes, s->out));
	if (status == 0 && s->opt.npieces > 0)
		status = compile(s);
	if (status == 0)
		status = open_output(s);
	if (status != 0)
		return status;
	program_tell(&s->opt, s->program, s->out);
	if (s->opt.check)
		return finish_output(s, status);
	if (s->opt.npieces == 0 || (s->program->nmatched == 0 && !s->opt.set.zdefs)) {
		message("no probes %s", s->opt.npieces == 0 ? "specified" : "matched");
		return STATUS_ERROR;
	}
	return trace(s);
}

static int
session_run(struct session *s)
{
	int status = open_all(s);

	if (status == 0)
		status = find_local(s);
	if (status != 0)
		return status;
	s->worker.offline = s->captures != NULL && s->opt.nports == 0;
	s->probes = probes_new(s->names, s->nports);
	if (s->probes == NULL) {
		message("out of memory");
		return STATUS_ERROR;
	}
	s->probes->option = on_option;
	s->probes->warn = on_warning;
	s->probes->arg = s;
	return work(s);
}

static void
session_end(struct session *s)
{
	process_fini(&s->process);
	control_fini(&s->control);
	worker_fini(&s->worker);
	if (s->worker.stats != NULL)
		stats_free(s->worker.stats, s->nports);
	engine_free(s->engine);
	live_free(s->live[0]);
	live_free(s->live[1]);
	engine_vars_fini(&s->vars);
	ruleset_free(s->rules);
	compile_free(s->program);
	program_text_fini(&s->text);
	probes_free(s->probes);
	for (unsigned i = 0; i < s->nsources; i++)
		s->sources[i]->close(s->sources[i]);
	free(s->sources);
	free(s->names);
	free(s->ports);
	if (s->out != NULL && s->out != stdout)
		fclose(s->out);
	if (s->eal)
		eal_stop();
	options_fini(&s->opt);
}

int
main(int argc, char **argv)
{
	static struct session s;
	struct diag d = {0};
	int status = 0;

	switch (options_parse(&s.opt, argc, argv, &d)) {
	case OPTIONS_HELP:
		options_help(stdout);
		break;
	case OPTIONS_VERSION:
		options_version(stdout);
		break;
	case OPTIONS_SETTINGS:
		options_settings(stdout);
		break;
	case OPTIONS_ERROR:
		status = fail_diag(&s, &d);
		break;
	case OPTIONS_USAGE:
		if (d.text[0] != '\0')
			message("%s", d.text);
		options_usage(stderr);
		status = STATUS_USAGE;
		break;
	case OPTIONS_RUN:
		status = session_run(&s);
		break;
	}
	session_end(&s);
	return status;
}
