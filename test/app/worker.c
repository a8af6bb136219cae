/* Tests of app/worker.c and control.c: a worker on its lcore, fed with made packets. */
#include "../../app/worker.h"

#include <netinet/in.h>
#include <signal.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>

#include <rte_launch.h>

#include "../../app/control.h"
#include "fired.h"

enum { LCORE = 1, BURST = 64, BURSTS = 4000, SPORTS = 50 };

/* Hands out the packets of a rig over and over, with ids and times that go on. */
struct made {
	struct source s; /* first */
	struct fire_rig *r;
	unsigned bursts;
	uint64_t given, released;
};

static unsigned
made_rx(struct source *s, struct pkt *pkts, unsigned n)
{
	struct made *m = (struct made *)s;

	if (m->bursts == 0)
		return 0;
	m->bursts--;
	memcpy(pkts, m->r->pkts, n * sizeof(*pkts));
	for (unsigned i = 0; i < n; i++) {
		pkts[i].id = ++m->given;
		pkts[i].ts = 1000 * m->given;
	}
	return n;
}

static void
made_release(struct source *s, struct pkt *pkts, unsigned n)
{
	((struct made *)s)->released += n;
}

static bool
made_ended(const struct source *s)
{
	return ((const struct made *)s)->bursts == 0;
}

struct run {
	struct worker w;
	struct made source;
	struct source *sources[1];
	struct local local;
	sem_t wake;
	struct live *spare;
	struct fire_rig *r;
	unsigned turns;
};

/* A worker for @text that reads @bursts bursts as from a file. */
static struct run *
run_new(const char *text, size_t bufsize, unsigned bursts)
{
	struct run *run = calloc(1, sizeof(*run));

	run->r = fired_new(text, bufsize);
	for (unsigned i = 0; i < BURST; i++)
		fire_rig_packet(run->r, IPPROTO_TCP, 0, (uint16_t)(i % SPORTS));
	run->source = (struct made){.s = {.rx = made_rx, .release = made_release,
		.ended = made_ended}, .r = run->r, .bursts = bursts};
	run->sources[0] = &run->source.s;
	run->spare = live_new(run->r->rs, 1 << 20, bufsize != 0 ? bufsize : 1 << 20, SOCKET_ID_ANY);
	CU_ASSERT_PTR_NOT_NULL_FATAL(run->spare);
	sem_init(&run->wake, 0, 0);
	run->w = (struct worker){.lcore = LCORE, .sources = run->sources, .nsources = 1,
		.offline = true, .local = &run->local, .wake = &run->wake};
	CU_ASSERT_EQUAL_FATAL(worker_init(&run->w, run->r->e), 0);
	return run;
}

static void
run_free(struct run *run)
{
	worker_fini(&run->w);
	live_free(run->spare);
	fire_rig_free(run->r);
	free(run);
}

/* What control does, as fast as it can: each set of tables is asked for at once. */
static void
serve(struct run *run)
{
	struct worker *w = &run->w;
	bool done;

	atomic_store(&w->spare, run->spare);
	rte_eal_remote_launch(worker_main, w, LCORE);
	do {
		struct live *lv;

		done = atomic_load(&w->done);
		atomic_store(&w->ask, true);
		lv = atomic_exchange(&w->full, NULL);
		if (lv == NULL) {
			sched_yield();
			continue;
		}
		run->turns++;
		fire_rig_consume(run->r, lv);
		atomic_store(&w->spare, lv);
	} while (!done);
	rte_eal_wait_lcore(LCORE);
	run->spare = atomic_exchange(&w->spare, NULL);
}

/* The numbers in @text are 1, 2, 3, ...: how many. */
static uint64_t
in_sequence(const char *text)
{
	uint64_t n = 0;
	char *end;

	for (; strtoull(text, &end, 10) == n + 1 && *end == ' '; text = end + 1)
		n++;
	CU_ASSERT_STRING_EQUAL(text, "");
	return n;
}

/* Through thousands of hand-overs nothing is lost, and nothing counted twice. */
static void
hand_over(void)
{
	struct run *run = run_new("tcp:::receive { @[args[4]->tcp_sport] = count(); }"
		"tcp:::receive { printf(\"%d \", arg0); } "
		"tcp:::receive /arg0 % 10 == 0/ { @b = sum(arg0); }"
		"tcp:::receive /arg0 % 100 == 0/ { clear(@b); }", 4096, BURSTS);
	uint64_t n = BURST * BURSTS;

	serve(run);
	CU_ASSERT(run->turns > BURSTS / 2);
	CU_ASSERT_EQUAL(in_sequence(fire_rig_out(run->r)), n);
	CU_ASSERT_EQUAL(run->source.released, n);
	CU_ASSERT_EQUAL(agg_result_updates(run->r->c.result, 1), n);
	CU_ASSERT_EQUAL(agg_result_updates(run->r->c.result, 2), n / 10);
	CU_ASSERT_EQUAL(agg_result_rows(run->r->c.result, 1), SPORTS);
	CU_ASSERT_EQUAL(agg_result_drops(run->r->c.result, 1), 0);
	run_free(run);
}

/* BEGIN at the first packet's time, ticks between packets in packet time, END at last. */
static void
in_time(void)
{
	struct run *run = run_new("BEGIN { printf(\"B%d \", timestamp); }"
				  "tcp:::receive /arg0 % 20 == 0/ { printf(\"%d \", arg0); }"
				  "tick-200us { printf(\"t%d \", timestamp / 1000); } END { "
				  "printf(\"E%d\", timestamp); }",
		0, 7);

	serve(run);
	CU_ASSERT_STRING_EQUAL(fire_rig_out(run->r),
		"B1000 20 40 60 80 100 120 140 160 180 200 t201 "
		"220 240 260 280 300 320 340 360 380 400 t401 420 440 E448000");
	run_free(run);
}

static void
stop(void)
{
	struct run *run = run_new("tcp:::receive { @ = count(); } tcp:::receive /arg0 == 100/ "
		"{ exit(3); } tick-200us { trace(1); } END { printa(\"%@d\", @); }", 0, 1000);

	run->w.stats = stats_new(run->r->rs, FIRE_RIG_PORTS);
	serve(run);
	CU_ASSERT_STRING_EQUAL(fire_rig_out(run->r), "100");
	CU_ASSERT_EQUAL(run->r->c.status, 3);
	CU_ASSERT_EQUAL(run->source.given, 2 * BURST);
	CU_ASSERT_EQUAL(run->source.released, 2 * BURST);
	CU_ASSERT_EQUAL(run->w.stats[0].received, 2 * BURST);
	CU_ASSERT_EQUAL(run->w.stats[0].unfired, BURST - 36);
	stats_free(run->w.stats, FIRE_RIG_PORTS);
	run_free(run);
}

/* exit() in BEGIN: the burst that time began with is given back all the same. */
static void
stop_at_begin(void)
{
	struct run *run = run_new("BEGIN { exit(0); } tcp:::receive { trace(1); }", 0, 10);

	run->w.stats = stats_new(run->r->rs, FIRE_RIG_PORTS);
	serve(run);
	CU_ASSERT_STRING_EQUAL(fire_rig_out(run->r), "");
	CU_ASSERT_EQUAL(run->source.given, BURST);
	CU_ASSERT_EQUAL(run->source.released, BURST);
	CU_ASSERT_EQUAL(run->w.stats[0].received, BURST);
	CU_ASSERT_EQUAL(run->w.stats[0].unfired, BURST);
	stats_free(run->w.stats, FIRE_RIG_PORTS);
	run_free(run);
}

/* The control thread itself: everything is printed, and the totals agree. */
static void
control(void)
{
	struct run *run =
		run_new("tcp:::receive { @ = count(); } tcp:::receive { printf(\"%d \", arg0); }"
			"tcp:::receive /arg0 == 5000/ { exit(4); }",
			4096, BURSTS);
	struct options opt = {0};
	struct control c;
	char *text;
	size_t len;
	FILE *f = open_memstream(&text, &len);

	settings_init(&opt.set);
	opt.set.quiet = 1;
	CU_ASSERT_EQUAL_FATAL(control_init(&c, &opt, run->r->rs, &run->w, NULL, f), 0);
	run->w.wake = &c.wake;
	rte_eal_remote_launch(worker_main, &run->w, LCORE);
	CU_ASSERT_EQUAL(control_run(&c, run->spare), 0);
	rte_eal_wait_lcore(LCORE);
	signal(SIGINT, SIG_DFL);
	signal(SIGTERM, SIG_DFL);
	fclose(f);
	CU_ASSERT_EQUAL(in_sequence(text), 5000);
	CU_ASSERT_EQUAL(c.run.records, 5001);
	CU_ASSERT_EQUAL(c.run.updates, 5000);
	CU_ASSERT_EQUAL(c.run.drops[EXEC_DROP_PRINCIPAL], 0);
	for (unsigned i = 0; i < 3; i++)
		CU_ASSERT_EQUAL(c.run.matched[i], i < 2 ? 5000 : 1);
	CU_ASSERT(c.consumer.stopped);
	CU_ASSERT_EQUAL(c.consumer.status, 4);
	run->spare = run->w.spare;
	control_fini(&c);
	free(text);
	run_free(run);
}

UNIT_SUITE(suite_worker, "app/worker.c", {"hand-over", hand_over}, {"in time", in_time},
	{"exit()", stop}, {"exit() in BEGIN", stop_at_begin}, {"control", control});
