/*
 * main: dtap from the command line to the exit status: options, ports, program, EAL, worker,
 * output.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/probe/list.h"
#include "clock.h"
#include "console_do.h"
#include "eal.h"
#include "inputs.h"
#include "message.h"
#include "port_ethdev.h"
#include "program.h"
#include "trace.h"

#define STATUS_ERROR TRACE_ERROR
#define STATUS_USAGE 2

/* Everything of one run. */
struct session {
	struct options opt;
	struct inputs in;
	struct probes *probes;
	struct program *program;
	struct program_text text;
	struct process process;
	struct ruleset *rules;
	struct trace trace;
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
start_eal(struct session *s)
{
	struct eal_config c = {.place = &s->in.place, .memory = s->opt.set.memory, .user = s->opt.eal,
		.nuser = s->opt.neal, .telemetry = s->opt.nports > 0 || s->opt.console};
	const char **nics = calloc(s->opt.nports + 1u, sizeof(*nics));
	struct diag d = {0};
	int ret = nics == NULL ? diag_set(&d, NULL, "out of memory") : 0;

	for (unsigned i = 0; ret == 0 && i < s->opt.nports; i++) {
		const struct options_port *p = &s->opt.ports[i];

		ret = port_ethdev_check(p, (enum settings_driver)s->opt.set.driver, &d);
		if (!p->interface && eal_is_nic(p->spec))
			nics[c.nnics++] = p->spec;
		else
			c.nvdevs++;
	}
	c.nics = nics;
	if (ret == 0)
		ret = inputs_place(&s->in, &s->opt, &d);
	if (ret == 0)
		ret = eal_start(&c, &d);
	free(nics);
	if (ret != 0)
		return fail_diag(s, &d);
	s->eal = true;
	clock_start();
	return 0;
}

/* Captures are opened, and programs that read captures are compiled, before EAL is started: what
 * the user has to hear, he hears at once. Devices have to be there before they have names. */
static int
open_inputs(struct session *s)
{
	struct diag d = {0};
	int status;

	if (inputs_open_captures(&s->in, &s->opt, &d) != 0)
		return fail_diag(s, &d);
	if (s->opt.nports == 0)
		return 0;
	status = start_eal(s);
	if (status == 0 && inputs_open_devices(&s->in, &s->opt, &d) != 0)
		status = fail_diag(s, &d);
	return status;
}

/* Which addresses are the traced host's: those given, else those of the interfaces. */
static int
find_local(struct session *s)
{
	struct local *l = &s->opt.local;
	struct diag d = {0};

	if (local_is_empty(l))
		for (unsigned i = 0; i < s->opt.nports; i++)
			if (s->opt.ports[i].interface &&
					local_add_interface(l, s->opt.ports[i].spec, &d) != 0)
				return fail_diag(s, &d);
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

	s->program = program_compile(&s->opt, s->probes, s->process.pid, &s->text);
	if (s->program == NULL)
		return STATUS_ERROR;
	s->rules = program_rules(s->program, s->probes, &s->opt.set,
		!local_is_empty(&s->opt.local) || s->in.paired, NULL, &d);
	if (s->rules == NULL)
		return fail_diag(s, &d);
	if (s->opt.set.listing)
		list_code(stderr, s->rules);
	return 0;
}

/* Text stays out of capture files: of -o if pcap() saves there, and of standard output. */
static int
open_output(struct session *s)
{
	bool saves = s->rules != NULL && s->rules->saves_output && s->opt.output != NULL;
	bool taken = (s->rules != NULL && s->rules->saves_stdout) ||
		(saves && strcmp(s->opt.output, "-") == 0);

	s->out = taken ? stderr : stdout;
	if (s->opt.output == NULL || saves)
		return 0;
	s->out = fopen(s->opt.output, "ae");
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
	struct diag d = {0};
	int status = 0;

	if (program_permit(&s->opt.set, s->program, s->rules, &d) != 0)
		return fail_diag(s, &d);
	if (!s->eal)
		status = start_eal(s);
	if (status != 0)
		return status;
	s->trace.opt = &s->opt;
	s->trace.in = &s->in;
	s->trace.local = local_is_empty(&s->opt.local) ? NULL : &s->opt.local;
	s->trace.rules = s->rules;
	s->trace.process = &s->process;
	s->trace.out = s->out;
	return trace_run(&s->trace);
}

/* List, or compile and trace, as the command line has it. */
static int
work(struct session *s)
{
	int status = start_process(s);

	if (s->opt.list)
		return status != 0 || (status = open_output(s)) != 0 ? status :
			finish_output(s, program_list(&s->opt, s->probes, s->out));
	if (status == 0 && (s->opt.npieces > 0 || s->opt.connections != OPTIONS_NONE))
		status = compile(s);
	if (status == 0)
		status = open_output(s);
	if (status != 0)
		return status;
	program_tell(&s->opt, s->program, s->out);
	if (s->opt.check)
		return finish_output(s, status);
	if (s->opt.npieces == 0 && s->opt.connections != OPTIONS_NONE)
		return trace(s);
	if (s->opt.npieces == 0 || (s->program->nmatched == 0 && !s->opt.set.zdefs)) {
		message("no probes %s", s->opt.npieces == 0 ? "specified" : "matched");
		return STATUS_ERROR;
	}
	if (s->in.nports == 0 && s->rules->npacket > 0)
		message_hint("no packets will come: -r names a capture, -i an interface, --port a device");
	return trace(s);
}

/* Commands ask, not the command line alone. */
static int
console(struct session *s)
{
	struct console_do *c = calloc(1, sizeof(*c));
	int status = s->eal || c == NULL ? 0 : start_eal(s);

	if (c == NULL) {
		message("out of memory");
		return STATUS_ERROR;
	}
	c->opt = &s->opt;
	c->in = &s->in;
	c->probes = s->probes;
	c->local = local_is_empty(&s->opt.local) ? NULL : &s->opt.local;
	if (status == 0)
		status = console_do_run(c);
	s->probes = c->probes;
	free(c);
	return status;
}

static int
session_run(struct session *s)
{
	int status = open_inputs(s);

	if (status == 0)
		status = find_local(s);
	if (status != 0)
		return status;
	s->probes = probes_new(s->in.names, s->in.nports);
	if (s->probes == NULL) {
		message("out of memory");
		return STATUS_ERROR;
	}
	s->probes->option = on_option;
	s->probes->warn = on_warning;
	s->probes->arg = s;
	return s->opt.console ? console(s) : work(s);
}

static void
session_end(struct session *s)
{
	process_fini(&s->process);
	trace_fini(&s->trace);
	ruleset_free(s->rules);
	compile_free(s->program);
	program_text_fini(&s->text);
	probes_free(s->probes);
	inputs_close(&s->in);
	if (s->out != NULL && s->out != stdout && s->out != stderr)
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
