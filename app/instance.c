/* instance: making one, and the hand-over of tables. */
#include "instance.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <rte_pause.h>

#include "../lib/probe/fire.h"

#define SPINS_BEFORE_NAP 1000
#define NAP_NS 20000
#define LATE_MAX 64 /* bursts that are taken after the end was asked for, if they are there */

/* Not sched_yield(): where others want the processor, it gives away a whole slice each time (Linux
 * 6.18: a hundred yields beside one busy thread take 140 ms, as many naps 8). */
static void
wait_a_little(unsigned spins)
{
	const struct timespec nap = {.tv_nsec = NAP_NS};

	if (spins < SPINS_BEFORE_NAP)
		rte_pause();
	else
		nanosleep(&nap, NULL);
}

/* What the program reads of losses. */
static void
look_at_losses(struct instance *in)
{
	if (in->loss != NULL)
		loss_read(in->loss, in->engine, in->lost);
}

/* engine.turn: hand the full tables over, take the spare ones. */
static void
turn(struct engine *e, bool must)
{
	struct instance *in = e->turn_arg;
	struct live *fresh = atomic_exchange_explicit(&in->spare, NULL, memory_order_acquire);

	for (unsigned spins = 0; fresh == NULL; spins++) {
		if (!must)
			return;
		if (spins == 0)
			wake_post(in->wake);
		wait_a_little(spins);
		fresh = atomic_exchange_explicit(&in->spare, NULL, memory_order_acquire);
	}
	look_at_losses(in);
	memset(in->lost, 0, sizeof(in->lost));
	if (e->rs->opt.policy != RULESET_SWITCH)
		live_keep_records(e->live, fresh);
	in->full_alone = in->alone;
	in->full_ends = in->pace == NULL || in->closes;
	atomic_store_explicit(&in->full, e->live, memory_order_release);
	e->live = fresh;
	atomic_store_explicit(&in->ask, false, memory_order_relaxed);
	wake_post(in->wake);
}

static int
make_tables(struct instance *in, const struct ruleset *rs, const struct instance_options *o)
{
	for (unsigned i = 0; i < 2; i++) {
		in->tables[i] = live_new(rs, o->aggsize, o->bufsize, o->socket);
		if (in->tables[i] == NULL)
			return -errno;
	}
	in->engine->live = in->tables[0];
	atomic_store_explicit(&in->spare, in->tables[1], memory_order_release);
	return 0;
}

static int
make(struct instance *in, const struct ruleset *rs, const struct instance_options *o,
	struct diag *d)
{
	in->leads = o->leads;
	in->pace = o->pace;
	in->alone = o->alone;
	in->wake = o->wake;
	in->loss = o->loss;
	if (o->nports > 0) {
		in->fired = stats_fired_new(rs, o->nports);
		if (in->fired == NULL)
			return -ENOMEM;
	}
	in->engine = engine_new(rs, o->vars, o->kind, o->cpu, o->wall_offset, d);
	if (in->engine == NULL)
		return -errno;
	in->engine->turn = turn;
	in->engine->turn_arg = in;
	in->engine->wait = o->wait;
	if (timers_init(&in->timers, rs, o->leads || o->pace != NULL) != 0)
		return -ENOMEM;
	d->text[0] = '\0';
	return make_tables(in, rs, o);
}

struct instance *
instance_new(const struct ruleset *rs, const struct instance_options *o, struct diag *d)
{
	struct instance *in = calloc(1, sizeof(*in));
	int ret;

	diag_set(d, NULL, "out of memory");
	ret = in == NULL ? -ENOMEM : make(in, rs, o, d);
	if (ret == 0)
		return in;
	instance_free(in);
	errno = -ret;
	return NULL;
}

void
instance_free(struct instance *in)
{
	if (in == NULL)
		return;
	timers_fini(&in->timers);
	engine_free(in->engine);
	live_free(in->tables[0]);
	live_free(in->tables[1]);
	stats_fired_free(in->fired);
	free(in);
}

static void
fire_all(struct instance *in, enum probe_kind kind, uint64_t now, uint64_t seq)
{
	const struct probes *p = in->engine->rs->probes;

	for (unsigned i = 0; i < p->n; i++)
		if (p->list[i]->kind == kind)
			fire_probe(in->engine, p->list[i], now, seq);
}

void
instance_end_round(struct instance *in)
{
	if (in->pace == NULL || !instance_takes(in))
		return;
	in->closes = true;
	turn(in->engine, true);
	in->closes = false;
}

/* Control has dealt with what was handed over: the tables are back. */
static void
wait_for_control(const struct instance *in)
{
	for (unsigned spins = 0;
			atomic_load_explicit(&in->spare, memory_order_relaxed) == NULL; spins++)
		wait_a_little(spins);
}

/* The others count on when the leading worker has fired. */
static void
wait_for_leader(struct instance *in)
{
	for (unsigned spins = 0;
			atomic_load_explicit(&in->pace->ticks, memory_order_acquire) < in->ticks;
			spins++)
		wait_a_little(spins);
	if (atomic_load_explicit(&in->pace->over, memory_order_relaxed))
		in->engine->stopped = true;
}

/* What the leading worker fires alone is over; the others go on when it is. */
static void
go_on(struct instance *in)
{
	in->ticks++;
	if (!in->leads) {
		wait_for_leader(in);
		return;
	}
	/* exit() is the end for all of them at this place: they have to come here first. */
	if (in->engine->stopped)
		turn(in->engine, true);
	wait_for_control(in); /* what it prints is not to include what the others will count */
	atomic_store_explicit(&in->pace->over, in->engine->stopped, memory_order_relaxed);
	atomic_store_explicit(&in->pace->ticks, in->ticks, memory_order_release);
}

void
instance_begin(struct instance *in, uint64_t now)
{
	bool alone = in->alone;

	look_at_losses(in);
	/* The others begin later. */
	in->alone = alone || in->leads;
	if (in->leads)
		fire_all(in, PROBE_BEGIN, now, 0);
	if (in->pace != NULL)
		go_on(in);
	in->alone = alone;
	in->begun_here = true;
	timers_start(&in->timers, now);
	atomic_store_explicit(&in->begun, true, memory_order_release);
	wake_post(in->wake);
}

void
instance_tick(struct instance *in, uint64_t due, uint64_t seq)
{
	look_at_losses(in);
	if (in->pace == NULL) {
		timers_run(&in->timers, in->engine, due, seq);
		return;
	}
	instance_end_round(in);
	in->alone = in->leads;
	timers_run(&in->timers, in->leads ? in->engine : NULL, due, seq);
	go_on(in);
	in->alone = false;
}

/* The end, where others count as well. */
static void
end_follower(struct instance *in)
{
	in->engine->stopped = true;
	atomic_store_explicit(&in->done, true, memory_order_release);
	wake_post(in->wake);
}

/* The end: what was counted before END is handed over first where others count, too, so that what
 * END prints is theirs as well. */
static void
end(struct instance *in, uint64_t now, uint64_t seq)
{
	if (!in->begun_here)
		instance_begin(in, now);
	if (!in->alone) {
		in->closes = true;
		turn(in->engine, true);
	}
	in->alone = true;
	fire_all(in, PROBE_END, now, seq);
	in->engine->stopped = true;
	atomic_store_explicit(&in->done, true, memory_order_release);
	wake_post(in->wake);
}

void
instance_serve(struct instance *in, uint64_t now, uint64_t seq, bool live, bool more)
{
	struct engine *e = in->engine;
	bool waits = live && more && !e->stopped && in->late < LATE_MAX;

	look_at_losses(in);
	if (live && now >= in->timers.next && instance_takes(in))
		timers_run(&in->timers, e, now, seq);
	/* Before its end: exit(), or there is no more room. */
	if (e->stopped && !atomic_load_explicit(&in->done, memory_order_relaxed) &&
			!atomic_load_explicit(&in->stopped, memory_order_relaxed)) {
		atomic_store_explicit(&in->stopped, true, memory_order_release);
		wake_post(in->wake);
	}
	if (atomic_load_explicit(&in->finish, memory_order_relaxed)) {
		/* What had come when the end was asked for is counted. */
		if (waits)
			in->late++;
		else if (atomic_load_explicit(&in->done, memory_order_relaxed))
			return;
		else if (in->leads)
			end(in, now, seq);
		else
			end_follower(in);
	} else if (atomic_load_explicit(&in->ask, memory_order_relaxed) && in->pace == NULL) {
		turn(e, false);
	}
}

void
instance_relieve(struct instance *in)
{
	struct engine *e = in->engine;

	if (agg_side_pressed(e->live->agg) || (e->rs->opt.policy == RULESET_SWITCH &&
			e->live->rec_used > e->live->rec_size / 2))
		turn(e, e->wait);
}
