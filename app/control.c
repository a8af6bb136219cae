/* control: the loop, signals, and what is said about drops. */
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "control.h"
#include "message.h"

#define SEC 1000000000L
#define PROGRESS_NS (SEC / 4)
#define PROCESS_NS (SEC / 50) /* how often to look whether a process has ended */

static sem_t *signal_wake;
static volatile sig_atomic_t signals, list_signals;

/* The first signal ends the tracing in good order, the second one the process. */
static void
on_signal(int sig)
{
	if (signals++ > 0)
		_exit(128 + sig);
	sem_post(signal_wake);
}

/* The connections are to be listed. */
static void
on_list(int sig)
{
	list_signals = 1;
	sem_post(signal_wake);
}

/* That nobody reads the output any more is told by EPIPE, so that all ends in good order. Not
 * ignored: commands would inherit that. */
static void
on_pipe(int sig)
{
}

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

static struct consumer_options
output_options(const struct settings *s, unsigned cpu)
{
	return (struct consumer_options){
		.quiet = s->quiet,
		.flowindent = s->flowindent,
		.printsize = s->printsize,
		.order = {.rev = s->aggsortrev, .key = s->aggsortkey,
			.keypos = (unsigned)s->aggsortkeypos, .pos = (unsigned)s->aggsortpos},
		.look = {.string_size = (unsigned)s->strsize + 1, .agghist = s->agghist,
			.aggpack = s->aggpack, .aggzoom = s->aggzoom, .aggpercpu = s->aggpercpu,
			.rawbytes = s->rawbytes, .blocks = s->encoding == SETTINGS_UTF8,
			.packed_blocks = s->encoding == SETTINGS_UTF8 ||
				(s->encoding == SETTINGS_TERMINAL && !is_plain_terminal()),
			.cpu = cpu},
	};
}

/* consumer.set_option: from now on. */
static const char *
set_option(void *arg, const char *name, const char *value)
{
	struct control *c = arg;
	const char *why = settings_set(&c->opt->set, name, value, SETTINGS_DYNAMIC);

	if (why == NULL) {
		c->consumer.opt = output_options(&c->opt->set, c->worker->lcore);
		c->consumer.opt.look.strings = &c->consumer.strings;
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
	struct control *c = arg;
	struct diag d;

	return told(out_save(&c->outs, path != NULL ? path : c->opt->output, p, bytes, &d), &d);
}

static int
flush(void *arg)
{
	struct control *c = arg;
	struct diag d;

	return told(out_flush(&c->outs, &d), &d);
}

/* The files whose names are known: they are there even if no packet is. */
static int
open_files(struct control *c)
{
	struct diag d;
	int ret = 0;

	if (c->rs->saves_output && c->opt->output != NULL)
		ret = out_open(&c->outs, c->opt->output, &d);
	for (unsigned i = 0; i < c->rs->n; i++) {
		const struct enabling *en = &c->rs->enablings[i];

		for (unsigned k = 0; k < en->nuses && ret == 0; k++)
			if (en->uses[k].file != NULL)
				ret = out_open(&c->outs, en->uses[k].file, &d);
	}
	return told(ret, &d);
}

int
control_init(struct control *c, struct options *opt, const struct ruleset *rs,
	struct worker *w, const struct port *ports, FILE *out)
{
	/* Output that waits for its reader goes on waiting: what is printed is printed whole. */
	struct sigaction sa = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
	struct sigaction pipe = {.sa_handler = on_pipe};
	struct sigaction list = {.sa_handler = on_list, .sa_flags = SA_RESTART};
	int ret;

	memset(c, 0, sizeof(*c));
	c->opt = opt;
	c->rs = rs;
	c->worker = w;
	c->consumer = (struct consumer){.out = out, .enablings = rs->epids,
		.nenablings = rs->nepids, .defs = rs->def_ptrs, .ndefs = rs->ndefs,
		.strings = rs->text, .message = tell, .set_option = set_option, .set_arg = c,
		.save = save, .flush = flush, .save_arg = c, .saves_output = rs->saves_output,
		.opt = output_options(&opt->set, w->lcore)};
	c->outs = (struct outs){.ports = ports, .captures = opt->captures,
		.ncaptures = opt->ncaptures, .snap = (uint32_t)opt->set.pcapsize,
		.view = rs->saves_output && isatty(fileno(out)) &&
			system("command -v tshark >/dev/null") == 0};
	c->connections = (struct connections){.format = opt->connections, .ports = ports,
		.procs = rs->procs};
	c->run.matched = calloc(rs->n + 1u, sizeof(*c->run.matched));
	if (c->run.matched == NULL)
		return -ENOMEM;
	ret = consumer_init(&c->consumer);
	if (ret != 0)
		return ret;
	sem_init(&c->wake, 0, 0);
	signal_wake = &c->wake;
	sigaction(SIGINT, &sa, NULL);
	sigaction(SIGTERM, &sa, NULL);
	sigaction(SIGPIPE, &pipe, NULL);
	if (opt->connections != OPTIONS_NONE)
		sigaction(SIGUSR1, &list, NULL);
	return open_files(c);
}

int
control_finish(struct control *c, int ret)
{
	struct diag d;
	int err;

	err = told(out_close(&c->outs, &d), &d);
	if (ret == 0 && c->rs->n > 0)
		ret = consumer_finish(&c->consumer);
	return ret != 0 ? ret : err;
}

void
control_fini(struct control *c)
{
	struct diag d;

	connections_fini(&c->connections);
	consumer_fini(&c->consumer);
	out_close(&c->outs, &d);
	free(c->run.matched);
	c->run.matched = NULL;
}

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
tell_drop(struct control *c, enum exec_drop kind)
{
	const struct drop_row *row = &drop_rows[kind];
	uint64_t n = c->run.drops[kind] - c->told[kind];
	char cpu[32] = "", tag[64] = "";

	if (n == 0)
		return;
	c->told[kind] = c->run.drops[kind];
	if (row->per_cpu)
		snprintf(cpu, sizeof(cpu), " on CPU %u", c->worker->lcore);
	if (c->opt->set.droptags)
		snprintf(tag, sizeof(tag), "[DTRACEDROP_%s] ", row->tag);
	message("%s%llu %s%s%s%s", tag, (unsigned long long)n, row->what, n == 1 ? "" : "s",
		row->more, cpu);
}

static void
tell_status(struct control *c)
{
	for (unsigned i = 0; i < EXEC_NDROPS; i++)
		tell_drop(c, i);
}

static void
count(struct control *c, const struct live *lv)
{
	c->run.records += lv->records;
	c->run.faults += lv->faults;
	for (unsigned i = 0; i < EXEC_NDROPS; i++)
		c->run.drops[i] += lv->drops[i];
	for (unsigned i = 0; i < c->rs->n; i++)
		c->run.matched[i] += lv->matched[i];
	c->run.updates = c->run.drops[EXEC_DROP_AGGREGATION] = 0;
	for (unsigned i = 1; i <= c->rs->ndefs; i++) {
		c->run.updates += agg_result_updates(c->consumer.result, i);
		c->run.drops[EXEC_DROP_AGGREGATION] += agg_result_drops(c->consumer.result, i);
	}
}

/* Tables that a worker has handed over: aggregations first, because the records' actions (printa,
 * clear) speak of all that was counted before them. */
static int
consume(struct control *c, struct live *lv)
{
	int ret;

	if (agg_result_merge(c->consumer.result, lv->agg) != 0)
		message("out of memory: aggregations are incomplete");
	count(c, lv);
	message_progress_end();
	ret = consumer_run(&c->consumer, lv->rec + lv->rec_head, lv->rec_wrap - lv->rec_head);
	if (ret == 0)
		ret = consumer_run(&c->consumer, lv->rec, lv->rec_used);
	live_clear(lv, c->rs);
	return ret;
}

static long long
now_ns(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec * (long long)SEC + ts.tv_nsec;
}

/* Wait for a post, @ns at most. */
static void
wait_for(sem_t *sem, long long ns)
{
	long long until = now_ns() + ns;
	struct timespec ts = {.tv_sec = until / SEC, .tv_nsec = until % SEC};

	sem_clockwait(sem, CLOCK_MONOTONIC, &ts);
}

static int
serve(struct control *c)
{
	struct worker *w = c->worker;
	struct live *lv = atomic_exchange_explicit(&w->full, NULL, memory_order_acquire);
	int ret;

	if (lv == NULL)
		return 0;
	ret = consume(c, lv);
	atomic_store_explicit(&w->spare, lv, memory_order_release);
	return ret;
}

/* The process of -c runs from BEGIN on; is it, or that of -p, gone? */
static bool
process_done(struct control *c)
{
	char text[128];
	bool ended;

	if (c->process == NULL)
		return false;
	if (atomic_load_explicit(&c->worker->begun, memory_order_acquire))
		process_go(c->process);
	ended = process_ended(c->process, text, sizeof(text));
	if (text[0] != '\0' && !c->opt->set.quiet)
		message("%s", text);
	return ended;
}

/* The worker's connections, a page after the other, while it goes on. */
static void
list_live(struct control *c)
{
	struct worker *w = c->worker;

	if (!c->listing) {
		if (!list_signals)
			return;
		list_signals = 0;
		c->listing = true;
		c->connections.n = 0;
		c->page.at = 0;
	} else if (atomic_load_explicit(&w->page, memory_order_acquire) != NULL) {
		return;
	} else if (c->page.n == 0) {
		c->listing = false;
		connections_print(&c->connections, c->consumer.out);
		return;
	} else if (connections_add(&c->connections, &c->page) != 0) {
		c->listing = false;
		message("out of memory for the list of connections");
		return;
	}
	atomic_store_explicit(&w->page, &c->page, memory_order_release);
}

int
control_list(struct control *c)
{
	int ret = 0;

	c->connections.n = 0;
	c->page.at = 0;
	for (c->page.n = 1; ret == 0 && c->page.n > 0;) {
		flow_walk(c->worker->flow, &c->page);
		ret = connections_add(&c->connections, &c->page);
	}
	if (ret == 0)
		connections_print(&c->connections, c->consumer.out);
	return ret;
}

/* How long until the next hand-over is to be asked for. */
static long long
period(const struct control *c)
{
	uint64_t a = c->opt->set.switchrate, b = c->opt->set.aggrate;
	uint64_t ns = a < b ? a : b;

	if (c->process != NULL && ns > PROCESS_NS)
		return PROCESS_NS;
	return c->progress != NULL && ns > PROGRESS_NS ? PROGRESS_NS : (long long)ns;
}

/* ... and until there may be something to do at all. The worker does not wake control up for a new
 * connection: that would be a system call. */
static long long
nap(const struct control *c)
{
	return c->worker->owners != NULL ? RTE_MIN(period(c), OWNERS_POLL_NS) : period(c);
}

int
control_run(struct control *c, struct live *spare)
{
	struct worker *w = c->worker;
	long long asked = now_ns(), told = asked;
	int ret = 0, err;

	atomic_store_explicit(&w->spare, spare, memory_order_release);
	while (!atomic_load_explicit(&w->done, memory_order_acquire)) {
		wait_for(&c->wake, nap(c));
		if (w->owners != NULL)
			owners_serve(w->owners, (uint64_t)now_ns());
		if (w->flow != NULL)
			list_live(c);
		err = serve(c);
		ret = ret != 0 ? ret : err;
		if (signals > 0 || ret != 0 || process_done(c))
			atomic_store_explicit(&w->stop, true, memory_order_relaxed);
		if (now_ns() - asked >= period(c)) {
			asked = now_ns();
			atomic_store_explicit(&w->ask, true, memory_order_relaxed);
			if (c->progress != NULL)
				c->progress(c->progress_arg);
		}
		if (now_ns() - told >= (long long)c->opt->set.statusrate) {
			told = now_ns();
			tell_status(c);
		}
	}
	message_progress_end();
	err = serve(c);
	ret = ret != 0 ? ret : err;
	err = consume(c, w->engine->live);
	tell_status(c);
	return ret != 0 ? ret : err;
}
