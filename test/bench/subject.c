/* subject: dtap's own packet path, with a D program, as a contender. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../lib/lang/compile.h"
#include "../../lib/probe/engine.h"
#include "../../lib/probe/fire.h"
#include "bench.h"

struct bench_subject {
	struct probes *probes;
	struct program *program;
	struct ruleset *rules;
	struct engine_vars vars;
	struct engine *engine;
	struct decode_scratch scratch;
};

static const struct probes_port port = {"bench0", "net_bench"};

static _Noreturn void
fail(const char *what, const struct diag *d)
{
	fprintf(stderr, "bench: %s: line %d: %s\n", what, d->line, d->text);
	exit(1);
}

struct bench_subject *
bench_subject_new(const char *program, bool jit, uint64_t aggsize)
{
	struct bench_subject *s = calloc(1, sizeof(*s));
	struct compile_source src = {.text = program, .len = strlen(program)};
	struct compile_options copt = {.strsize = 256, .empty = true};
	struct ruleset_options ropt = {.dynvarsize = 1 << 20, .strsize = 256};
	struct diag d = {0};

	s->probes = probes_new(&port, 1);
	s->program = compile_program(&s->probes->env, &src, &copt, &d);
	if (s->program == NULL)
		fail(program, &d);
	s->rules = ruleset_new(s->program, s->probes, &ropt, &d);
	if (s->rules == NULL)
		fail(program, &d);
	engine_vars_init(&s->vars, s->rules);
	s->engine = engine_new(s->rules, &s->vars, jit ? ENGINE_JIT : ENGINE_INTERPRETER, 0, 0, &d);
	if (s->engine == NULL)
		fail(program, &d);
	s->engine->live = live_new(s->rules, aggsize, 1 << 16, -1);
	return s;
}

void
bench_subject_run(void *arg, struct pkt *pkts, unsigned n)
{
	struct bench_subject *s = arg;

	decode_burst(pkts, n, &s->scratch);
	fire_burst(s->engine, pkts, n);
}

uint64_t
bench_subject_matched(struct bench_subject *s)
{
	uint64_t total = 0;

	for (unsigned i = 0; i < s->rules->n; i++)
		total += s->engine->live->matched[i];
	return total;
}

void
bench_subject_free(struct bench_subject *s)
{
	live_free(s->engine->live);
	engine_free(s->engine);
	engine_vars_fini(&s->vars);
	ruleset_free(s->rules);
	compile_free(s->program);
	probes_free(s->probes);
	free(s);
}
