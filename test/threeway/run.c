/* run: loading packets, running programs, comparing. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../app/capture.h"
#include "../../lib/decode/decode.h"
#include "../../lib/flow/flow.h"
#include "../../lib/lang/compile.h"
#include "../../lib/probe/consumer.h"
#include "../../lib/probe/fire.h"
#include "run.h"

#define AGGSIZE (4u << 20)
#define BUFSIZE (16u << 20)

static struct source *
open_files(const struct run_packets *p)
{
	struct source *source;
	struct diag d = {0};

	if (capture_open((const char *const *)p->files, p->nports, p->ports, &source, &d) == 0)
		return source;
	fprintf(stderr, "threeway: %s\n", d.text);
	return NULL;
}

bool
run_load(struct run_packets *p, char *const *files, unsigned n)
{
	struct source *source;

	memset(p, 0, sizeof(*p));
	p->files = files;
	p->nports = n;
	p->ports = calloc(n, sizeof(*p->ports));
	p->names = calloc(n, sizeof(*p->names));
	for (unsigned i = 0; i < n; i++) {
		p->ports[i].id = (uint16_t)i;
		p->names[i] = (struct probes_port){p->ports[i].name, p->ports[i].driver};
	}
	source = open_files(p);
	if (source != NULL)
		source->close(source);
	return source != NULL;
}

void
run_unload(struct run_packets *p)
{
	free(p->ports);
	free(p->names);
}

struct outcome {
	char *text;
	size_t len;
	unsigned long long records, faults;
};

/* Addresses differ from run to run: captures are read anew. */
static void
note(void *arg, const char *text)
{
	const char *addr = strstr(text, " (0x");

	fprintf(arg, "message: %.*s\n", (int)(addr != NULL ? addr - text : (long)strlen(text)),
		text);
}

static const char *
set_nothing(void *arg, const char *name, const char *value)
{
	return "no options here";
}

static bool
print_outcome(const struct ruleset *rs, struct live *lv, struct outcome *o)
{
	FILE *f = open_memstream(&o->text, &o->len);
	struct consumer c = {.out = f, .enablings = rs->epids, .nenablings = rs->nepids,
		.defs = rs->def_ptrs, .ndefs = rs->ndefs, .strings = rs->text, .message = note,
		.message_arg = f, .set_option = set_nothing};
	bool ok = consumer_init(&c) == 0;

	agg_result_merge(c.result, lv->agg);
	ok = ok && consumer_run(&c, lv->rec, lv->rec_used) == 0 && consumer_finish(&c) == 0;
	for (unsigned i = 0; i < rs->n; i++)
		fprintf(f, "matched %u: %lu\n", i, (unsigned long)lv->matched[i]);
	fprintf(f, "drops %lu %lu\n", (unsigned long)lv->drops[EXEC_DROP_PRINCIPAL],
		(unsigned long)lv->drops[EXEC_DROP_DYNAMIC]);
	o->records = lv->records;
	o->faults = lv->faults;
	consumer_fini(&c);
	fclose(f);
	return ok;
}

/* Bursts of one IP version each. */
static void
fire_alike(struct engine *e, struct pkt *pkts, unsigned n)
{
	for (unsigned from = 0, i = 1; i <= n; i++)
		if (i == n || pkts[i].ip_ver != pkts[from].ip_ver) {
			fire_burst(e, pkts + from, i - from);
			from = i;
		}
}

/* Probes that no packet fires. */
static void
fire_kind(struct engine *e, enum probe_kind kind)
{
	const struct probes *p = e->rs->probes;

	for (unsigned i = 0; i < p->n && !e->stopped; i++)
		if (p->list[i]->kind == kind)
			fire_probe(e, p->list[i], 1000, 0);
}

/* Connections, if @e's program asks for them; all of their events. */
static struct flow_table *
open_flows(struct engine *e)
{
	const struct ruleset_flow *need = &e->rs->flow;
	struct flow_options opt = {.size = 1 << 20, .socket = -1, .layers = need->layers,
		.events = need->events, .want = need->want};
	struct flow_table *t = need->layers != 0 ? flow_table_new(&opt) : NULL;

	if (t != NULL)
		e->x->views = (uintptr_t)flow_views(t);
	return t;
}

/* Packets with their connections, and what happens between them. */
static void
fire_tracked(struct engine *e, struct flow_table *t, struct pkt *pkts, unsigned n)
{
	const struct flow_extra *extras;
	unsigned nextras = flow_burst(t, pkts, n, &extras), from = 0;

	for (unsigned i = 0; i < nextras; i++) {
		fire_burst(e, pkts + from, extras[i].before - from);
		from = extras[i].before;
		fire_burst(e, extras[i].pkt, 1);
	}
	fire_burst(e, pkts + from, n - from);
}

/* All packets through one engine, and what there is besides. With sides every third packet is sent,
 * every fifth both. */
static void
fire_all(const struct run_packets *p, struct engine *e)
{
	static struct decode_scratch scratch;
	static struct pkt pkts[DECODE_BURST];
	struct source *s = open_files(p);
	struct flow_table *t = open_flows(e);
	unsigned total = 0;

	fire_kind(e, PROBE_BEGIN);
	fire_kind(e, PROBE_TICK);
	while (s != NULL && total < RUN_MAX_PACKETS && !e->stopped) {
		unsigned n = s->rx(s, pkts, DECODE_BURST);

		if (n == 0)
			break;
		decode_burst(pkts, n, &scratch);
		for (unsigned i = 0; i < n; i++, total++)
			pkts[i].fires = total % 5 == 0 ? PKT_SEND | PKT_RECEIVE :
				total % 3 == 0 ? PKT_SEND : PKT_RECEIVE;
		if (t != NULL)
			fire_tracked(e, t, pkts, n);
		else if (e->rs->opt.send)
			fire_burst(e, pkts, n);
		else
			fire_alike(e, pkts, n);
		s->release(s, pkts, n);
	}
	if (s != NULL)
		s->close(s);
	fire_kind(e, PROBE_PROFILE);
	fire_kind(e, PROBE_END);
	flow_table_free(t);
}

static bool
run_engine(const struct run_packets *p, const struct ruleset *rs, enum engine_kind kind,
	struct outcome *o)
{
	struct engine_vars vars;
	struct diag d = {0};
	struct engine *e;
	bool ok;

	if (engine_vars_init(&vars, rs) != 0)
		return false;
	e = engine_new(rs, &vars, kind, 1, 0, &d);
	if (e == NULL) {
		fprintf(stderr, "threeway: %s\n", d.text);
		engine_vars_fini(&vars);
		return false;
	}
	e->live = live_new(rs, AGGSIZE, BUFSIZE, -1);
	fire_all(p, e);
	ok = e->jit_failed == 0 && print_outcome(rs, e->live, o);
	live_free(e->live);
	engine_free(e);
	engine_vars_fini(&vars);
	return ok;
}

static bool
same(const struct outcome *a, const struct outcome *b)
{
	return a->len == b->len && memcmp(a->text, b->text, a->len) == 0 &&
		a->records == b->records && a->faults == b->faults;
}

/* The first line in which two outcomes differ. */
static void
show_difference(const char *text, const char *engine, const struct outcome *want,
	const struct outcome *got)
{
	size_t i = 0, line = 0;

	while (i < want->len && i < got->len && want->text[i] == got->text[i]) {
		if (want->text[i] == '\n')
			line = i + 1;
		i++;
	}
	fprintf(stderr, "--- %s differs from the tree evaluator:\n%s\n--- tree: %.*s\n--- %s: %.*s\n",
		engine, text, (int)strcspn(want->text + line, "\n"), want->text + line, engine,
		(int)strcspn(got->text + line, "\n"), got->text + line);
}

/* Does the program print something that differs from run to run, such as an address? */
static bool
is_unstable(const struct run_packets *p, const struct ruleset *rs, const struct outcome *first)
{
	struct outcome again = {0};
	bool differs = run_engine(p, rs, ENGINE_TREE, &again) && !same(first, &again);

	free(again.text);
	return differs;
}

static enum run_result
run_rules(const struct run_packets *p, const char *text, const struct ruleset *rs,
	unsigned long long *records)
{
	static const char *const names[] = {[ENGINE_JIT] = "jit",
		[ENGINE_INTERPRETER] = "interpreter"};
	struct outcome want = {0}, got[2] = {{0}};
	enum run_result r = RUN_SAME;

	if (!run_engine(p, rs, ENGINE_TREE, &want))
		r = RUN_DIFFERENT;
	for (unsigned i = 0; i < 2 && r == RUN_SAME; i++) {
		if (!run_engine(p, rs, (enum engine_kind)i, &got[i])) {
			fprintf(stderr, "--- %s could not run:\n%s\n", names[i], text);
			r = RUN_DIFFERENT;
		} else if (!same(&want, &got[i])) {
			r = is_unstable(p, rs, &want) ? RUN_UNSTABLE : RUN_DIFFERENT;
			if (r == RUN_DIFFERENT)
				show_difference(text, names[i], &want, &got[i]);
		}
		free(got[i].text);
	}
	*records += want.records;
	free(want.text);
	return r;
}

/* What would start commands or write files is not run. */
static bool
is_destructive(const struct program *prog)
{
	for (const struct clause *c = prog->clauses; c != NULL; c = c->next)
		if (c->destructive)
			return true;
	return false;
}

/* The sizes of strings and the like are the same for all programs. */
static int
refuse_option(void *arg, const char *name, const char *value, struct diag *d)
{
	return diag_set(d, "D_PRAGMA_OPTSET", "no options here");
}

enum run_result
run_program(const struct run_packets *p, const char *text, size_t len, bool sides,
	unsigned long long *records, struct diag *d)
{
	struct compile_source src = {.text = text, .len = len};
	struct compile_options copt = {.strsize = 64, .scratchsize = 256, .zdefs = true};
	struct ruleset_options ropt = {.send = sides, .dynvarsize = 1 << 20, .strsize = 64,
		.scratchsize = 256};
	struct probes *probes = probes_new(p->names, p->nports);
	struct program *prog;
	struct ruleset *rs;
	enum run_result r;

	probes->option = refuse_option;
	prog = compile_program(&probes->env, &src, &copt, d);
	rs = prog == NULL || is_destructive(prog) ? NULL : ruleset_new(prog, probes, &ropt, d);
	if (rs != NULL)
		r = run_rules(p, text, rs, records);
	else if (prog != NULL && is_destructive(prog))
		r = RUN_DESTRUCTIVE;
	else
		r = strstr(d->text, "too many values") != NULL ? RUN_LARGE : RUN_REFUSED;
	ruleset_free(rs);
	compile_free(prog);
	probes_free(probes);
	return r;
}
