/* Tests of app/worker.c, instance.c and control.c: workers on their lcores, fed with made packets. */
#include "../../app/workers.h"

#include <limits.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../../app/clock.h"
#include "../../app/control.h"
#include "fired.h"

enum { LCORE = 1, BURST = 64, BURSTS = 4000, SPORTS = 50, SWAPS = 200 };

/* Hands out the packets of a rig over and over, with ids that go on. A packet's time is the clock's, if
 * it is live, else 1000 times its id. */
struct made {
	struct source s; /* first */
	struct fire_rig *r;
	bool live;
	uint64_t packets; /* in all */
	uint64_t given, released;
};

static unsigned
made_rx(struct source *s, struct pkt *pkts, unsigned n)
{
	struct made *m = (struct made *)s;
	uint64_t left = m->packets - m->given, early = s->until / 1000;
	uint64_t now = m->live ? clock_ns() : 0;
	unsigned got = 0;

	n = n < left ? n : (unsigned)left;
	for (; got < n && m->given < early; got++) {
		pkts[got] = m->r->pkts[m->given % BURST];
		pkts[got].id = ++m->given;
		pkts[got].ts = m->live ? now : 1000 * m->given;
	}
	s->ahead = m->given < m->packets;
	s->next = 1000 * (m->given + 1);
	return got;
}

static void
made_release(struct source *s, struct pkt *pkts, unsigned n)
{
	((struct made *)s)->released += n;
}

static bool
made_ended(const struct source *s)
{
	return ((const struct made *)s)->given == ((const struct made *)s)->packets;
}

struct run {
	struct workers ws;
	struct made source[FIRED_WORKERS];
	struct inputs_poll polls[FIRED_WORKERS];
	struct options opt;
	struct inputs in;
	struct local local;
	struct wake wake;
	struct instance *in0; /* of the first worker */
	struct fire_rig *r;
	unsigned turns;
};

/* @n workers for @text, each of which has @bursts bursts to read, from a port if it is @live, else as
 * from a file. */
static struct run *
run_workers(const char *text, size_t bufsize, unsigned bursts, unsigned n, bool live)
{
	struct run *run = calloc(1, sizeof(*run));
	struct workers_options o = {.opt = &run->opt, .in = &run->in, .local = &run->local,
		.wake = &run->wake, .stats = !live, .n = n};

	run->r = fired_new(text, bufsize);
	settings_init(&run->opt.set);
	for (unsigned i = 0; i < BURST; i++)
		fire_rig_packet(run->r, IPPROTO_TCP, 0, (uint16_t)(i % SPORTS));
	for (unsigned i = 0; i < n; i++) {
		run->source[i] = (struct made){.s = {.rx = made_rx, .release = made_release,
			.ended = made_ended, .until = UINT64_MAX}, .r = run->r, .live = live,
			.packets = (uint64_t)bursts * BURST};
		run->polls[i] = (struct inputs_poll){&run->source[i].s, i};
		run->in.place.workers[i].lcore = LCORE + i;
	}
	run->in.nports = FIRE_RIG_PORTS;
	run->in.polls = run->polls;
	run->in.npolls = n;
	run->in.offline = !live;
	CU_ASSERT_EQUAL_FATAL(wake_init(&run->wake), 0);
	CU_ASSERT_EQUAL_FATAL(workers_init(&run->ws, &o), 0);
	return run;
}

/* One worker, as from a file. */
static struct run *
run_new(const char *text, size_t bufsize, unsigned bursts)
{
	return run_workers(text, bufsize, bursts, 1, false);
}

/* The program on worker 0. */
static void
add_instance(struct run *run, size_t bufsize)
{
	struct instance_options o = {.vars = &run->r->vars, .kind = ENGINE_JIT, .cpu = LCORE,
		.aggsize = 1 << 20, .bufsize = bufsize != 0 ? bufsize : 1 << 20,
		.socket = SOCKET_ID_ANY, .leads = true, .alone = true, .wait = true,
		.nports = FIRE_RIG_PORTS, .wake = &run->wake};
	struct diag d;

	run->in0 = instance_new(run->r->rs, &o, &d);
	CU_ASSERT_PTR_NOT_NULL_FATAL(run->in0);
}

static void
run_free(struct run *run)
{
	workers_fini(&run->ws);
	instance_free(run->in0);
	wake_fini(&run->wake);
	options_fini(&run->opt);
	fire_rig_free(run->r);
	free(run);
}

/* What control does, as fast as it can: each set of tables is asked for at once. */
static void
serve(struct run *run)
{
	const struct timespec nap = {.tv_nsec = 1000};
	struct instance *in = run->in0;
	struct diag d;
	bool done;

	CU_ASSERT_EQUAL_FATAL(workers_launch(&run->ws, &d), 0);
	CU_ASSERT_EQUAL(workers_publish(&run->ws, 0, &in, 1, &d), 0);
	workers_go(&run->ws, true);
	do {
		struct live *lv;

		done = atomic_load(&in->done);
		atomic_store(&in->ask, true);
		if (atomic_load(&in->stopped) || workers_dry(&run->ws))
			atomic_store(&in->finish, true);
		lv = atomic_exchange(&in->full, NULL);
		if (lv == NULL) {
			nanosleep(&nap, NULL);
			continue;
		}
		run->turns++;
		fire_rig_consume(run->r, lv);
		atomic_store(&in->spare, lv);
	} while (!done);
	workers_stop(&run->ws);
	fire_rig_consume(run->r, in->engine->live);
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

	add_instance(run, 4096);
	serve(run);
	CU_ASSERT(run->turns > BURSTS / 2);
	CU_ASSERT_EQUAL(in_sequence(fire_rig_out(run->r)), n);
	CU_ASSERT_EQUAL(run->source[0].released, n);
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

	add_instance(run, 0);
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

	add_instance(run, 0);
	serve(run);
	CU_ASSERT_STRING_EQUAL(fire_rig_out(run->r), "100");
	CU_ASSERT_EQUAL(run->r->c.status, 3);
	CU_ASSERT_EQUAL(run->source[0].given, 2 * BURST);
	CU_ASSERT_EQUAL(run->source[0].released, 2 * BURST);
	CU_ASSERT_EQUAL(run->ws.list[0].stats[0].received, 2 * BURST);
	CU_ASSERT_EQUAL(run->in0->fired[0].packets, BURST + 36);
	CU_ASSERT_EQUAL(run->in0->packets, BURST + 36);
	run_free(run);
}

/* exit() in BEGIN: no packet is read. */
static void
stop_at_begin(void)
{
	struct run *run = run_new("BEGIN { exit(0); } tcp:::receive { trace(1); }", 0, 10);

	add_instance(run, 0);
	serve(run);
	CU_ASSERT_STRING_EQUAL(fire_rig_out(run->r), "");
	CU_ASSERT_EQUAL(run->source[0].given, 0);
	CU_ASSERT_EQUAL(run->source[0].released, 0);
	CU_ASSERT_EQUAL(run->ws.list[0].stats[0].received, 0);
	CU_ASSERT_EQUAL(run->in0->fired[0].packets, 0);
	run_free(run);
}

/* A program through its life in control's hands. */
struct life {
	struct control c;
	struct tracing t;
	FILE *out;
	char *text;
	size_t len;
};

static void
life_trace(struct life *l, struct run *run, struct tracing *t, const struct ruleset *rs)
{
	*t = (struct tracing){.set = &run->opt.set, .rs = rs, .out = l->out};
	CU_ASSERT_EQUAL_FATAL(tracing_init(t, &run->ws, &run->opt, &l->c.wake), 0);
}

static void
life_init(struct life *l, struct run *run)
{
	memset(l, 0, sizeof(*l));
	run->opt.set.quiet = 1;
	l->c.opt = &run->opt;
	l->c.workers = &run->ws;
	l->c.input = -1;
	CU_ASSERT_EQUAL_FATAL(control_init(&l->c), 0);
	for (unsigned k = 0; k < run->ws.n; k++)
		run->ws.list[k].wake = &l->c.wake;
	l->out = open_memstream(&l->text, &l->len);
	life_trace(l, run, &l->t, run->r->rs);
}

static void
life_fini(struct life *l)
{
	tracing_fini(&l->t);
	control_fini(&l->c);
	fclose(l->out);
	free(l->text);
	signal(SIGINT, SIG_DFL);
	signal(SIGTERM, SIG_DFL);
	signal(SIGPIPE, SIG_DFL);
}

/* The control thread itself: everything is printed, and the totals agree. */
static void
control(void)
{
	struct run *run =
		run_new("tcp:::receive { @ = count(); } tcp:::receive { printf(\"%d \", arg0); }"
			"tcp:::receive /arg0 == 5000/ { exit(4); }",
			4096, BURSTS);
	struct diag d;
	struct life l;

	life_init(&l, run);
	CU_ASSERT_EQUAL_FATAL(workers_launch(&run->ws, &d), 0);
	workers_go(&run->ws, true);
	CU_ASSERT_EQUAL(control_add(&l.c, &l.t, &d), 0);
	CU_ASSERT_EQUAL(control_run(&l.c), 0);
	CU_ASSERT(tracing_stopped(&l.t));
	CU_ASSERT_EQUAL(control_remove(&l.c, &l.t), 0);
	CU_ASSERT_EQUAL(l.c.n, 0);
	workers_stop(&run->ws);
	fflush(l.out);
	CU_ASSERT_EQUAL(in_sequence(l.text), 5000);
	CU_ASSERT_EQUAL(l.t.run.records, 5001);
	CU_ASSERT_EQUAL(l.t.run.updates, 5000);
	CU_ASSERT_EQUAL(l.t.run.drops[EXEC_DROP_PRINCIPAL], 0);
	CU_ASSERT_EQUAL(tracing_packets(&l.t), 5000);
	for (unsigned i = 0; i < 3; i++)
		CU_ASSERT_EQUAL(l.t.run.matched[i], i < 2 ? 5000 : 1);
	CU_ASSERT(l.t.consumer.stopped);
	CU_ASSERT_EQUAL(l.t.consumer.status, 4);
	life_fini(&l);
	run_free(run);
}

/* The text of a generation: BEGIN's, that of @n packets, END's. */
static void
in_order(const char *text, uint64_t n)
{
	CU_ASSERT_EQUAL(text[0], 'B');
	CU_ASSERT_EQUAL(strspn(text + 1, "1"), n);
	CU_ASSERT_EQUAL(strncmp(text + 1 + n, "E\n", 2), 0);
}

/* One generation: a program that counts, loaded and removed under full load. What it counted is what
 * the workers say they gave it; BEGIN came first, END last. Returns the packets. */
static uint64_t
generation(struct life *l, struct run *run)
{
	const size_t before = l->len;
	struct fire_rules rules;
	struct tracing t;
	struct diag d;
	uint64_t n, some;

	fire_rules_make(&rules, "BEGIN { x = 1; printf(\"B\"); } END { x = 2; printf(\"E\"); }"
		"tcp:::receive /x == 1/ { @ = count(); }"
		"tcp:::receive /arg0 % 20000 == 0/ { printf(\"%d\", x); }");
	CU_ASSERT_PTR_NOT_NULL_FATAL(rules.rs);
	life_trace(l, run, &t, rules.rs);
	CU_ASSERT_EQUAL(control_add(&l->c, &t, &d), 0);
	CU_ASSERT_EQUAL(control_step(&l->c, 50000), 0);
	CU_ASSERT_EQUAL(control_remove(&l->c, &t), 0);
	CU_ASSERT_EQUAL(tracing_finish(&t, 0), 0);
	fflush(l->out);
	n = tracing_packets(&t);
	some = t.run.matched[1] - t.run.drops[EXEC_DROP_PRINCIPAL];
	CU_ASSERT_EQUAL(agg_result_updates(t.consumer.result, 1), n);
	CU_ASSERT_EQUAL(t.run.drops[EXEC_DROP_AGGREGATION], 0);
	CU_ASSERT_EQUAL(t.run.records, some + 2);
	in_order(l->text + before, some);
	tracing_fini(&t);
	fire_rules_free(&rules);
	return n;
}

/* Two workers under full load, with room for small programs. */
static struct run *
loaded_run(struct life *l)
{
	struct run *run = run_workers("tcp:::receive { @[args[4]->tcp_sport] = count(); }", 0,
		UINT_MAX, 2, true);
	struct diag d;

	run->opt.set.aggsize = run->opt.set.bufsize = 1 << 16;
	run->opt.set.nspec = run->opt.set.specsize = 1;
	life_init(l, run);
	CU_ASSERT_EQUAL_FATAL(workers_launch(&run->ws, &d), 0);
	return run;
}

/* Programs come and go; the one that stays misses no packet. */
static void
swap(void)
{
	struct life l;
	struct run *run = loaded_run(&l);
	uint64_t n = 0, some = 0;
	struct diag d;

	CU_ASSERT_EQUAL(control_add(&l.c, &l.t, &d), 0);
	workers_go(&run->ws, true);
	for (unsigned i = 0; i < SWAPS; i++)
		some += generation(&l, run) > 0;
	workers_go(&run->ws, false);
	CU_ASSERT_EQUAL(control_remove(&l.c, &l.t), 0);
	workers_stop(&run->ws);
	for (unsigned k = 0; k < run->ws.n; k++) {
		CU_ASSERT_EQUAL(run->source[k].given, run->ws.list[k].load.packets);
		CU_ASSERT_EQUAL(run->source[k].given, l.t.list[k]->packets);
		n += run->source[k].given;
	}
	CU_ASSERT(some > SWAPS / 2);
	CU_ASSERT_EQUAL(agg_result_updates(l.t.consumer.result, 1), n);
	life_fini(&l);
	run_free(run);
}

/* After a signal, too, no packet comes before BEGIN. */
static void
interrupted(void)
{
	struct life l;
	struct run *run = loaded_run(&l);

	workers_go(&run->ws, true);
	raise(SIGINT);
	CU_ASSERT_TRUE(control_interrupted());
	for (unsigned i = 0; i < SWAPS / 10; i++)
		generation(&l, run);
	workers_stop(&run->ws);
	life_fini(&l);
	run_free(run);
}

UNIT_SUITE(suite_worker, "app/worker.c", {"hand-over", hand_over}, {"in time", in_time},
	{"exit()", stop}, {"exit() in BEGIN", stop_at_begin}, {"control", control},
	{"swap", swap}, {"interrupted", interrupted});
