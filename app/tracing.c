/* tracing: see tracing.h. */
#include "tracing.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <rte_lcore.h>

#include "clock.h"
#include "eal.h"
#include "eal_log.h"
#include "message.h"

#define RESIZE_MIN 65536 /* bytes: smaller tables are not made smaller */

static void
tell(void *arg, const char *text)
{
	message("%s", text);
}

/* Terminals that show ASCII only. */
static bool
is_plain_terminal(void)
{
	const char *term = getenv("TERM");

	return term != NULL && (!strcmp(term, "sun") || !strcmp(term, "sun-color") ||
		!strcmp(term, "dumb"));
}

/* The CPU that output names for worker @k. A capture is read by one, whoever does the work, so that
 * the same file prints the same bytes. */
static unsigned
shown_cpu(const struct tracing *t, unsigned k)
{
	return t->workers->list[t->workers->offline ? 0 : k].lcore;
}

/* Results are merged: what one of several workers has counted is not known any more. */
static bool
is_merged(const struct tracing *t)
{
	return t->workers->n > 1 && !t->workers->offline;
}

static struct consumer_options
output_options(const struct tracing *t)
{
	const struct settings *s = t->set;

	return (struct consumer_options){
		.quiet = s->quiet,
		.flowindent = s->flowindent,
		.printsize = s->printsize,
		.order = {.rev = s->aggsortrev, .key = s->aggsortkey,
			.keypos = (unsigned)s->aggsortkeypos, .pos = (unsigned)s->aggsortpos},
		.look = {.string_size = (unsigned)s->strsize + 1, .agghist = s->agghist,
			.aggpack = s->aggpack, .aggzoom = s->aggzoom,
			.aggpercpu = s->aggpercpu && !is_merged(t), .rawbytes = s->rawbytes,
			.blocks = s->encoding == SETTINGS_UTF8,
			.packed_blocks = s->encoding == SETTINGS_UTF8 ||
				(s->encoding == SETTINGS_TERMINAL && !is_plain_terminal()),
			.cpu = shown_cpu(t, 0)},
	};
}

/* consumer.set_option: from now on. */
static const char *
set_option(void *arg, const char *name, const char *value)
{
	struct tracing *t = arg;
	const char *why = settings_set(t->set, name, value, SETTINGS_DYNAMIC);

	if (why == NULL) {
		t->consumer.opt = output_options(t);
		t->consumer.opt.look.strings = &t->consumer.strings;
	}
	return why;
}

/* What went wrong with a capture file, if it deserves a word. Returns it. */
static int
told(int ret, const struct diag *d)
{
	if (ret == -EINVAL)
		message("%s", d->text);
	return ret;
}

/* consumer.save: without a name it is the file of -o. */
static int
save(void *arg, const char *path, const struct record_packet *p, const uint8_t *bytes)
{
	struct tracing *t = arg;
	struct diag d;

	return told(out_save(&t->outs, path != NULL ? path : t->output, p, bytes, &d), &d);
}

static int
flush(void *arg)
{
	struct tracing *t = arg;
	struct diag d;

	return told(out_flush(&t->outs, &d), &d);
}

/* The files whose names are known: they are there even if no packet is. */
static int
open_files(struct tracing *t)
{
	struct diag d;
	int ret = 0;

	if (t->rs->saves_output && t->output != NULL)
		ret = out_open(&t->outs, t->output, &d);
	for (unsigned i = 0; i < t->rs->n; i++) {
		const struct enabling *en = &t->rs->enablings[i];

		for (unsigned k = 0; k < en->nuses && ret == 0; k++)
			if (en->uses[k].file != NULL)
				ret = out_open(&t->outs, en->uses[k].file, &d);
	}
	return told(ret, &d);
}

static int
make_output(struct tracing *t, const struct options *opt)
{
	const struct ruleset *rs = t->rs;

	t->consumer = (struct consumer){.out = t->out, .enablings = rs->epids,
		.nenablings = rs->nepids, .defs = rs->def_ptrs, .ndefs = rs->ndefs,
		.strings = rs->text, .message = tell, .set_option = set_option, .set_arg = t,
		.save = save, .flush = flush, .save_arg = t, .saves_output = rs->saves_output,
		.opt = output_options(t)};
	t->outs = (struct outs){.ports = t->workers->in->ports, .captures = opt->captures,
		.ncaptures = opt->ncaptures, .snap = (uint32_t)t->set->pcapsize,
		.view = rs->saves_output && isatty(fileno(t->out)) &&
			system("command -v tshark >/dev/null") == 0};
	return consumer_init(&t->consumer);
}

/* --- instances -------------------------------------------------------------------------------- */

static void
tell_resized(const struct settings *set, const char *what, uint64_t wanted, uint64_t is)
{
	char text[OPTIONS_SIZE_TEXT];

	if (is < wanted && !set->quietresize)
		message("%s lowered to %s", what, options_size(is, text));
}

/* Tables as large as memory permits: what does not fit is halved, unless bufresize is manual. */
static int
make_instance(struct tracing *t, unsigned k, struct instance_options *o)
{
	struct settings *set = t->set;
	struct diag d;

	for (;;) {
		uint64_t *size = set->bufsize > set->aggsize ? &set->bufsize : &set->aggsize;

		o->bufsize = set->bufsize;
		o->aggsize = set->aggsize;
		t->list[k] = instance_new(t->rs, o, &d);
		if (t->list[k] != NULL)
			return 0;
		if (d.text[0] != '\0') {
			message_diag("", &d, set->errtags, false);
			return -EINVAL;
		}
		if (errno != ENOMEM || set->bufresize != SETTINGS_AUTO || *size < RESIZE_MIN)
			break;
		*size /= 2;
	}
	message("no memory for aggregations and records (-x aggsize, -x bufsize, %s)",
		eal_more_memory());
	return -ENOMEM;
}

static int
make_instances(struct tracing *t, struct wake *wake, bool stats)
{
	static const enum engine_kind kinds[] = {[SETTINGS_INTERPRETER] = ENGINE_INTERPRETER,
		[SETTINGS_JIT] = ENGINE_JIT, [SETTINGS_TREE] = ENGINE_TREE};
	const struct workers *ws = t->workers;
	uint64_t bufsize = t->set->bufsize, aggsize = t->set->aggsize;
	struct instance_options o = {.vars = &t->vars, .kind = kinds[t->set->engine],
		.wall_offset = ws->offline ? 0 : (uint64_t)clock_wall_offset(),
		.wait = ws->offline || ws->in->nports == 0, .alone = ws->n == 1,
		.loss = t->rs->reads_loss ? &t->loss : NULL,
		.nports = stats ? ws->in->nports : 0, .wake = wake};

	for (unsigned k = 0; k < ws->n; k++) {
		int ret;

		o.cpu = shown_cpu(t, k);
		o.socket = (int)rte_lcore_to_socket_id(ws->list[k].lcore);
		o.leads = k == 0;
		o.pace = ws->list[k].nshares > 1 ? &t->pace : NULL;
		ret = make_instance(t, k, &o);
		if (ret != 0)
			return ret;
	}
	tell_resized(t->set, "buffer size", bufsize, t->set->bufsize);
	tell_resized(t->set, "aggregation size", aggsize, t->set->aggsize);
	if (t->list[0]->engine->jit_failed > 0)
		message("the JIT refused %u programs: they are interpreted",
			t->list[0]->engine->jit_failed);
	return 0;
}

static int
make_arrays(struct tracing *t, unsigned n)
{
	t->list = calloc(n, sizeof(struct instance *));
	t->ended = calloc(n, sizeof(*t->ended));
	t->gone = calloc(n, sizeof(*t->gone));
	t->drops = calloc(n, sizeof(*t->drops));
	t->told = calloc(n, sizeof(*t->told));
	t->run.matched = calloc(t->rs->n + 1u, sizeof(*t->run.matched));
	if (t->list == NULL || t->ended == NULL || t->gone == NULL || t->drops == NULL ||
			t->told == NULL || t->run.matched == NULL)
		return -ENOMEM;
	return collect_init(&t->collect, n, t->workers->offline);
}

int
tracing_init(struct tracing *t, struct workers *ws, const struct options *opt, struct wake *wake)
{
	bool stats = t->set->stats || opt->verbose;
	int ret;

	t->workers = ws;
	if (t->set->aggpercpu && is_merged(t))
		message("aggpercpu: values of %u workers are not known apart; the key cpu tells "
			"them apart", ws->n);
	ret = make_arrays(t, ws->n);
	if (ret == 0)
		ret = make_output(t, opt);
	if (ret != 0) {
		message("out of memory");
		return ret;
	}
	eal_log_keep(); /* the message says it */
	ret = engine_vars_init(&t->vars, t->rs);
	eal_log_kept();
	if (ret != 0) {
		message("no memory for the program's variables (-x dynvarsize, %s)",
			eal_more_memory());
		return -ENOMEM;
	}
	ret = make_instances(t, wake, stats);
	return ret != 0 ? ret : open_files(t);
}

void
tracing_fini(struct tracing *t)
{
	struct diag d;

	for (unsigned k = 0; t->list != NULL && k < t->workers->n; k++)
		instance_free(t->list[k]);
	engine_vars_fini(&t->vars);
	collect_fini(&t->collect);
	consumer_fini(&t->consumer);
	out_close(&t->outs, &d);
	free(t->list);
	free(t->ended);
	free(t->gone);
	free(t->drops);
	free(t->told);
	free(t->run.matched);
	*t = (struct tracing){0};
}

/* --- what workers hand over ------------------------------------------------------------------- */

static void
count(struct tracing *t, unsigned k, const struct live *lv)
{
	struct stats_run *run = &t->run;
	uint64_t lost = 0;

	run->records += lv->records;
	run->faults += lv->faults;
	for (unsigned i = 0; i < EXEC_NDROPS; i++) {
		run->drops[i] += lv->drops[i];
		t->drops[k][i] += lv->drops[i];
	}
	for (unsigned i = 0; i < t->rs->n; i++)
		run->matched[i] += lv->matched[i];
	run->updates = 0;
	for (unsigned i = 1; i <= t->rs->ndefs; i++) {
		run->updates += agg_result_updates(t->consumer.result, i);
		lost += agg_result_drops(t->consumer.result, i);
	}
	t->drops[k][EXEC_DROP_AGGREGATION] += lost - run->drops[EXEC_DROP_AGGREGATION];
	run->drops[EXEC_DROP_AGGREGATION] = lost;
}

/* Aggregations first, because the records' actions (printa, clear) speak of all that was counted
 * before them. */
static void
merge(struct tracing *t, unsigned k, struct live *lv)
{
	if (agg_result_merge(t->consumer.result, lv->agg) != 0)
		message("out of memory: aggregations are incomplete");
	count(t, k, lv);
}

/* Nobody else counts. */
static int
consume_alone(struct tracing *t, unsigned k, struct live *lv)
{
	int ret;

	merge(t, k, lv);
	message_progress_end();
	ret = consumer_run(&t->consumer, lv->rec + lv->rec_head, lv->rec_wrap - lv->rec_head);
	if (ret == 0)
		ret = consumer_run(&t->consumer, lv->rec, lv->rec_used);
	live_clear(lv, t->rs);
	return ret;
}

/* A part of a round. */
static int
collect(struct tracing *t, unsigned k, struct live *lv)
{
	int ret;

	merge(t, k, lv);
	ret = collect_add(&t->collect, k, lv->rec + lv->rec_head, lv->rec_wrap - lv->rec_head);
	if (ret == 0)
		ret = collect_add(&t->collect, k, lv->rec, lv->rec_used);
	if (ret != 0)
		message("out of memory: records are lost");
	live_clear(lv, t->rs);
	return ret;
}

/* What worker @k has in the mailbox, if it is its turn. */
static int
take(struct tracing *t, unsigned k)
{
	struct instance *in = t->list[k];
	struct live *lv;
	int ret;

	if (t->ended[k] || t->gone[k])
		return 0;
	lv = atomic_exchange_explicit(&in->full, NULL, memory_order_acquire);
	if (lv == NULL)
		return 0;
	if (in->full_alone) {
		ret = consume_alone(t, k, lv);
		t->rounds++;
	} else {
		ret = collect(t, k, lv);
		t->ended[k] = in->full_ends;
	}
	atomic_store_explicit(&in->spare, lv, memory_order_release);
	return ret;
}

static bool
round_is_complete(const struct tracing *t)
{
	bool any = false;

	for (unsigned k = 0; k < t->workers->n; k++) {
		if (!t->ended[k] && !t->gone[k])
			return false;
		any |= t->ended[k];
	}
	return any;
}

static int
print_round(struct tracing *t)
{
	size_t bytes;
	const uint8_t *records = collect_take(&t->collect, &bytes);

	t->rounds++;
	for (unsigned k = 0; k < t->workers->n; k++)
		t->ended[k] = false;
	if (bytes == 0)
		return 0;
	if (records == NULL) {
		message("out of memory: records are lost");
		return -ENOMEM;
	}
	message_progress_end();
	return consumer_run(&t->consumer, records, bytes);
}

int
tracing_serve(struct tracing *t)
{
	bool any = false;
	int ret = 0;

	for (unsigned k = 0; k < t->workers->n; k++) {
		int err = take(t, k);

		ret = ret != 0 ? ret : err;
		any |= t->ended[k];
	}
	if (round_is_complete(t)) {
		int err = print_round(t);

		ret = ret != 0 ? ret : err;
	} else if (any) {
		tracing_ask(t);
	}
	return ret;
}

void
tracing_ask(struct tracing *t)
{
	for (unsigned k = 0; k < t->workers->n; k++)
		if (!t->ended[k] && !t->gone[k])
			atomic_store_explicit(&t->list[k]->ask, true, memory_order_relaxed);
}

int
tracing_take_rest(struct tracing *t, unsigned k)
{
	struct instance *in = t->list[k];
	struct live *lv;
	int ret, err;

	t->ended[k] = false; /* what comes now belongs to the round all the same */
	ret = take(t, k);
	/* What was handed over before END goes before what END has left. */
	if (in->alone && round_is_complete(t)) {
		err = print_round(t);
		ret = ret != 0 ? ret : err;
	}
	lv = in->engine->live;
	err = in->alone ? consume_alone(t, k, lv) : collect(t, k, lv);
	t->ended[k] = false;
	t->gone[k] = true;
	ret = ret != 0 ? ret : err;
	for (unsigned i = 0; i < t->workers->n; i++)
		if (!t->gone[i])
			return ret;
	err = print_round(t);
	return ret != 0 ? ret : err;
}

void
tracing_resume(struct tracing *t)
{
	for (unsigned k = 0; k < t->workers->n; k++) {
		struct instance *in = t->list[k];

		t->gone[k] = false;
		if (in->begun_here)
			timers_start(&in->timers, clock_ns());
	}
}

int
tracing_finish(struct tracing *t, int ret)
{
	struct diag d;
	int err = told(out_close(&t->outs, &d), &d);

	if (ret == 0 && t->rs->n > 0)
		ret = consumer_finish(&t->consumer);
	return ret != 0 ? ret : err;
}

bool
tracing_stopped(const struct tracing *t)
{
	for (unsigned k = 0; k < t->workers->n; k++)
		if (atomic_load_explicit(&t->list[k]->stopped, memory_order_acquire))
			return true;
	return false;
}

uint64_t
tracing_packets(const struct tracing *t)
{
	uint64_t n = 0;

	for (unsigned k = 0; k < t->workers->n; k++)
		n += atomic_load_explicit(&t->list[k]->packets, memory_order_relaxed);
	return n;
}

/* --- drops ------------------------------------------------------------------------------------ */

/* DTrace's messages. */
static const struct drop_row {
	const char *tag, *what, *more;
	bool per_cpu;
} drop_rows[EXEC_NDROPS] = {
	[EXEC_DROP_PRINCIPAL] = {"PRINCIPAL", "drop", "", true},
	[EXEC_DROP_AGGREGATION] = {"AGGREGATION", "aggregation drop", "", true},
	[EXEC_DROP_DYNAMIC] = {"DYNAMIC", "dynamic variable drop", "", false},
	[EXEC_DROP_SPEC] = {"SPEC", "speculative drop", "", false},
	[EXEC_DROP_SPECUNAVAIL] = {"SPECUNAVAIL", "failed speculation",
		" (no speculative buffer available)", false},
	[EXEC_DROP_DBLERROR] = {"DBLERROR", "error", " in ERROR probe enabling", false},
};

static void
tell_drop(struct tracing *t, unsigned k, enum exec_drop kind)
{
	const struct drop_row *row = &drop_rows[kind];
	uint64_t n = t->drops[k][kind] - t->told[k][kind];
	char cpu[32] = "", tag[64] = "";

	if (n == 0)
		return;
	t->told[k][kind] = t->drops[k][kind];
	if (row->per_cpu)
		snprintf(cpu, sizeof(cpu), " on CPU %u", shown_cpu(t, k));
	if (t->set->droptags)
		snprintf(tag, sizeof(tag), "[DTRACEDROP_%s] ", row->tag);
	message("%s%llu %s%s%s%s", tag, (unsigned long long)n, row->what, n == 1 ? "" : "s",
		row->more, cpu);
}

void
tracing_tell_drops(struct tracing *t)
{
	for (unsigned k = 0; k < t->workers->n; k++)
		for (unsigned i = 0; i < EXEC_NDROPS; i++)
			tell_drop(t, k, i);
}
