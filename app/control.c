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

static sem_t *signal_wake;
static volatile sig_atomic_t signals;

/* The first signal ends the tracing in good order, the second one the process. */
static void
on_signal(int sig)
{
	if (signals++ > 0)
		_exit(128 + sig);
	sem_post(signal_wake);
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

int
control_init(struct control *c, const struct options *opt, const struct ruleset *rs,
	struct worker *w, FILE *out)
{
	struct sigaction sa = {.sa_handler = on_signal};
	int ret;

	memset(c, 0, sizeof(*c));
	c->opt = opt;
	c->rs = rs;
	c->worker = w;
	c->consumer = (struct consumer){.out = out, .enablings = rs->epids,
		.nenablings = rs->nepids, .defs = rs->def_ptrs, .ndefs = rs->ndefs,
		.strings = rs->text, .message = tell,
		.opt = output_options(&opt->set, w->lcore)};
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
	return 0;
}

void
control_fini(struct control *c)
{
	consumer_fini(&c->consumer);
	free(c->run.matched);
	c->run.matched = NULL;
}

static void
tell_drops(const struct control *c, const struct live *lv)
{
	unsigned cpu = c->worker->lcore;

	if (lv->rec_drops != 0)
		message("%s%llu drop%s on CPU %u",
			c->opt->set.droptags ? "[DTRACEDROP_PRINCIPAL] " : "",
			(unsigned long long)lv->rec_drops, lv->rec_drops == 1 ? "" : "s", cpu);
	if (lv->dynamic_drops != 0)
		message("%s%llu dynamic variable drop%s",
			c->opt->set.droptags ? "[DTRACEDROP_DYNAMIC] " : "",
			(unsigned long long)lv->dynamic_drops, lv->dynamic_drops == 1 ? "" : "s");
	if (lv->fault_drops != 0)
		message("%s%llu error%s in ERROR probe enabling",
			c->opt->set.droptags ? "[DTRACEDROP_DBLERROR] " : "",
			(unsigned long long)lv->fault_drops, lv->fault_drops == 1 ? "" : "s");
}

/* Tables that a worker has handed over: aggregations first, because the records' actions (printa,
 * clear) speak of all that was counted before them. */
static int
consume(struct control *c, struct live *lv)
{
	int ret;

	if (agg_result_merge(c->consumer.result, lv->agg) != 0)
		message("out of memory: aggregations are incomplete");
	c->run.records += lv->records;
	c->run.record_drops += lv->rec_drops;
	c->run.faults += lv->faults;
	c->run.fault_drops += lv->fault_drops;
	c->run.dynamic_drops += lv->dynamic_drops;
	for (unsigned i = 0; i < c->rs->n; i++)
		c->run.matched[i] += lv->matched[i];
	tell_drops(c, lv);
	message_progress_end();
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
	struct timespec ts;

	clock_gettime(CLOCK_REALTIME, &ts);
	ns += ts.tv_nsec;
	ts.tv_sec += ns / SEC;
	ts.tv_nsec = ns % SEC;
	sem_timedwait(sem, &ts);
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

/* How long until the next hand-over is to be asked for. */
static long long
period(const struct control *c)
{
	uint64_t a = c->opt->set.switchrate, b = c->opt->set.aggrate;
	uint64_t ns = a < b ? a : b;

	return c->progress != NULL && ns > PROGRESS_NS ? PROGRESS_NS : (long long)ns;
}

int
control_run(struct control *c, struct live *spare)
{
	struct worker *w = c->worker;
	long long asked = now_ns();
	int ret = 0, err;

	atomic_store_explicit(&w->spare, spare, memory_order_release);
	while (!atomic_load_explicit(&w->done, memory_order_acquire)) {
		wait_for(&c->wake, period(c));
		err = serve(c);
		ret = ret != 0 ? ret : err;
		if (signals > 0 || ret != 0)
			atomic_store_explicit(&w->stop, true, memory_order_relaxed);
		if (now_ns() - asked >= period(c)) {
			asked = now_ns();
			atomic_store_explicit(&w->ask, true, memory_order_relaxed);
			if (c->progress != NULL)
				c->progress(c->progress_arg);
		}
	}
	message_progress_end();
	err = serve(c);
	ret = ret != 0 ? ret : err;
	err = consume(c, w->engine->live);
	ret = ret != 0 ? ret : err;
	for (unsigned i = 0; i < c->rs->ndefs; i++) {
		c->run.updates += agg_result_updates(c->consumer.result, i + 1);
		c->run.agg_drops += agg_result_drops(c->consumer.result, i + 1);
	}
	return ret;
}
