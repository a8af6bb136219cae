/* console_do_programs: programs come, are switched off and on, and go; what they have counted. */
#include <errno.h>
#include <inttypes.h>
#include <string.h>

#include <rte_cycles.h>

#include "../lib/agg/agg_print.h"
#include "../lib/probe/list.h"
#include "console_do.h"
#include "message.h"

#define PATIENCE_NS 1000000000LL /* for workers to hand over what they have counted */
#define STEP_NS 1000000LL
#define SWITCH_NS 20000LL /* how often to look whether workers have changed over */

static struct loaded *
find(const struct console_do *c, unsigned number, struct diag *d)
{
	for (unsigned i = 0; i < c->n; i++)
		if (c->list[i]->number == number)
			return c->list[i];
	diag_set(d, NULL, "there is no program %u", number);
	return NULL;
}

static double
microseconds(uint64_t cycles)
{
	return (double)cycles * 1e6 / (double)rte_get_tsc_hz();
}

/* All workers do what was asked for at @start, TSC: program @number runs on them, or on none. */
static void
switched(struct console_do *c, unsigned number, bool runs, uint64_t start)
{
	uint64_t since, took;

	while ((since = workers_since(&c->workers)) == 0 && c->workers.launched)
		control_step(&c->control, SWITCH_NS);
	if (since < start)
		return; /* nobody works any more */
	took = since - start;
	c->switches++;
	c->slowest = RTE_MAX(c->slowest, took);
	if (c->verbose > 0)
		fprintf(console_out(c->console), "Program %u runs on %s after %.1f us\n", number,
			runs ? "all workers" : "no worker", microseconds(took));
}

int
console_do_add(void *arg, const char *text, const char *file, unsigned *number, struct diag *d)
{
	struct console_do *c = arg;
	struct loaded_options o = {.opt = c->opt, .probes = c->probes, .procs = c->procs,
		.workers = &c->workers, .wake = &c->control.wake, .out = console_out(c->console),
		.output = &c->output,
		.send = c->local != NULL || c->in->paired};
	uint64_t start = rte_rdtsc(), made;
	struct loaded *l;
	int ret;

	if (c->n == CONTROL_PROGRAMS)
		return diag_set(d, NULL, "too many programs: %u at most", CONTROL_PROGRAMS);
	l = loaded_new(&o, text, file, c->loads, d);
	if (l == NULL)
		return -EINVAL;
	made = rte_rdtsc();
	ret = control_add(&c->control, &l->tracing, d);
	if (ret != 0) {
		loaded_free(l);
		return ret;
	}
	if (c->verbose > 0) {
		list_code(o.out, l->rules);
		fprintf(o.out, "Program %u was compiled in %.1f us\n", l->number,
			microseconds(made - start));
	}
	switched(c, l->number, true, start);
	*number = c->loads++;
	c->list[c->n++] = l;
	return 0;
}

/* The end of the @i-th one: END, and what it has counted. */
static int
end(struct console_do *c, unsigned i, uint64_t *packets)
{
	struct loaded *l = c->list[i];
	uint64_t start = rte_rdtsc();
	int ret;

	if (l->tracing.paused)
		control_resume(&c->control, &l->tracing); /* END fires on a worker */
	ret = control_remove(&c->control, &l->tracing);
	switched(c, l->number, false, start);
	*packets = tracing_packets(&l->tracing);
	ret = tracing_finish(&l->tracing, ret);
	memmove(&c->list[i], &c->list[i + 1], (--c->n - i) * sizeof(*c->list));
	loaded_free(l);
	return ret;
}

int
console_do_del(void *arg, unsigned program, uint64_t *packets, struct diag *d)
{
	struct console_do *c = arg;
	const struct loaded *l = find(c, program, d);

	for (unsigned i = 0; l != NULL && i < c->n; i++)
		if (c->list[i] == l)
			return end(c, i, packets) == 0 ? 0 : diag_set(d, NULL,
				"the output of program %u failed", program);
	return -ENOENT;
}

void
console_do_unload(struct console_do *c)
{
	uint64_t packets;

	while (c->n > 0)
		end(c, 0, &packets);
}

void
console_do_reap(struct console_do *c)
{
	for (unsigned i = 0; i < c->n;) {
		struct loaded *l = c->list[i];
		unsigned number = l->number;
		uint64_t packets;

		if (!l->tracing.paused &&
				(tracing_stopped(&l->tracing) || l->tracing.consumer.failed != 0)) {
			end(c, i, &packets);
			message("program %u has ended after %" PRIu64 " packet%s", number, packets,
				packets == 1 ? "" : "s");
		} else {
			i++;
		}
	}
}

int
console_do_enable(void *arg, unsigned program, bool on, struct diag *d)
{
	struct console_do *c = arg;
	struct loaded *l = find(c, program, d);
	uint64_t start = rte_rdtsc();
	int ret;

	if (l == NULL)
		return -ENOENT;
	if (l->tracing.paused != on)
		return diag_set(d, NULL, "program %u is %s", program, on ? "enabled" : "disabled");
	ret = on ? control_resume(&c->control, &l->tracing) :
		control_pause(&c->control, &l->tracing);
	switched(c, program, on, start);
	return ret == 0 ? 0 : diag_set(d, NULL, "out of memory, or the output failed");
}

bool
console_do_result(void *arg, unsigned i, struct results_program *out)
{
	const struct console_do *c = arg;

	if (i >= c->n)
		return false;
	*out = (struct results_program){.number = c->list[i]->number, .name = c->list[i]->name,
		.enabled = !c->list[i]->tracing.paused, .tracing = &c->list[i]->tracing};
	return true;
}

bool
console_do_program(void *arg, unsigned i, struct console_program *out)
{
	const struct console_do *c = arg;
	const struct tracing *t;

	if (i >= c->n)
		return false;
	t = &c->list[i]->tracing;
	*out = (struct console_program){.number = c->list[i]->number, .name = c->list[i]->name,
		.enabled = !c->list[i]->tracing.paused, .nprobes = c->list[i]->program->nmatched,
		.packets = tracing_packets(t)};
	for (unsigned k = 0; k < t->rs->n; k++)
		out->firings += t->run.matched[k];
	for (unsigned k = 0; k < EXEC_NDROPS; k++)
		out->drops += t->run.drops[k];
	return true;
}

/* --- aggregations ------------------------------------------------------------------------------ */

/* The @i-th aggregation of all programs. */
static const struct agg_def *
agg_at(const struct console_do *c, unsigned i, struct tracing **t)
{
	for (unsigned k = 0; k < c->n; k++) {
		*t = &c->list[k]->tracing;
		if (i < (*t)->rs->ndefs)
			return &(*t)->rs->defs[i];
		i -= (*t)->rs->ndefs;
	}
	return NULL;
}

const char *
console_do_agg_name(void *arg, unsigned i)
{
	struct tracing *t;
	const struct agg_def *def = agg_at(arg, i, &t);

	return def != NULL ? def->name : NULL;
}

static bool
is_meant(const struct loaded *l, const struct agg_def *def, const struct console_aggs *which)
{
	return (which->program < 0 || (unsigned)which->program == l->number) &&
		(which->name == NULL || strcmp(def->name, which->name) == 0);
}

static void
refresh(struct console_do *c, struct loaded *l)
{
	struct tracing *t = &l->tracing;
	long long patience = PATIENCE_NS;
	uint64_t rounds;

	if (l->tracing.paused)
		return;
	tracing_serve(t); /* what was handed over before now */
	rounds = t->rounds;
	for (; t->rounds == rounds && patience > 0 && !control_interrupted(); patience -= STEP_NS) {
		tracing_ask(t);
		control_step(&c->control, STEP_NS);
	}
}

void
console_do_refresh(void *arg)
{
	struct console_do *c = arg;

	for (unsigned i = 0; i < c->n; i++)
		refresh(c, c->list[i]);
}

/* Do @what with all that are meant. How many there were. */
static unsigned
each_agg(struct console_do *c, const struct console_aggs *which,
	int (*what)(struct loaded *l, const struct agg_def *def, const struct console_aggs *which,
		FILE *out), FILE *out)
{
	unsigned n = 0;

	console_do_refresh(c);
	for (unsigned i = 0; i < c->n; i++) {
		struct loaded *l = c->list[i];

		for (unsigned k = 0; k < l->rules->ndefs; k++)
			if (is_meant(l, &l->rules->defs[k], which)) {
				what(l, &l->rules->defs[k], which, out);
				n++;
			}
	}
	return n;
}

static int
print(struct loaded *l, const struct agg_def *def, const struct console_aggs *which, FILE *out)
{
	struct consumer *cons = &l->tracing.consumer;
	struct agg_look look = cons->opt.look;
	uint64_t drops = agg_result_drops(cons->result, def->id);

	look.top = which->top;
	fprintf(out, "@%s of program %u:\n", def->name, l->number);
	if (drops > 0)
		fprintf(out, "  %llu updates were dropped for lack of room (-x aggsize)\n",
			(unsigned long long)drops);
	return agg_print(out, cons->result, def, &cons->opt.order, &look);
}

int
console_do_agg_print(void *arg, const struct console_aggs *which, FILE *out, struct diag *d)
{
	struct console_do *c = arg;

	if (each_agg(c, which, print, out) > 0)
		return 0;
	return diag_set(d, NULL, "there is no aggregation%s%s", which->name != NULL ? " @" : "",
		which->name != NULL ? which->name : "");
}

static int
clear(struct loaded *l, const struct agg_def *def, const struct console_aggs *which, FILE *out)
{
	const struct consumer *cons = &l->tracing.consumer;

	return agg_result_trunc(cons->result, def->id, 0, &cons->opt.order, &cons->strings);
}

int
console_do_agg_clear(void *arg, const struct console_aggs *which, struct diag *d)
{
	struct console_do *c = arg;

	if (each_agg(c, which, clear, NULL) > 0 || which->name == NULL)
		return 0;
	return diag_set(d, NULL, "there is no aggregation @%s", which->name);
}
