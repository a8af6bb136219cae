/* control: see control.h. */
#include "control.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "console.h"
#include "message.h"

#define SEC 1000000000L
#define PROGRESS_NS (SEC / 4)
#define PROCESS_NS (SEC / 50) /* how often to look whether a process has ended */
#define LOSS_NS (SEC / 10) /* ... what got lost at ports, for programs that ask */
#define WATCH_NS (SEC / 4) /* ... what has become of ports */
#define SETTLE_NS (SEC / 10000) /* ... whether workers have left an old plan behind */

/* Control has it, but while it waits. */
static pthread_mutex_t busy = PTHREAD_MUTEX_INITIALIZER;

static struct wake *signal_wake;
static volatile sig_atomic_t signals, list_signals, hang_ups;

/* The first signal ends the tracing in good order, the second one the process. */
static void
on_signal(int sig)
{
	if (signals++ > 0) {
		console_restore();
		_exit(128 + sig);
	}
	wake_post(signal_wake);
}

/* The connections are to be listed. */
static void
on_list(int sig)
{
	list_signals = 1;
	wake_post(signal_wake);
}

static void
on_hang_up(int sig)
{
	hang_ups = 1;
	wake_post(signal_wake);
}

/* That nobody reads the output any more is told by EPIPE, so that all ends in good order. Not
 * ignored: commands would inherit that. */
static void
on_pipe(int sig)
{
}

bool
control_interrupted(void)
{
	return signals > 0;
}

void
control_hold(void)
{
	pthread_mutex_lock(&busy);
}

void
control_release(void)
{
	pthread_mutex_unlock(&busy);
}

bool
control_hung_up(void)
{
	bool ret = hang_ups != 0;

	hang_ups = 0;
	return ret;
}

static long long
now_ns(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec * (long long)SEC + ts.tv_nsec;
}

int
control_init(struct control *c)
{
	/* Output that waits for its reader goes on waiting: what is printed is printed whole. */
	struct sigaction sa = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
	struct sigaction pipe = {.sa_handler = on_pipe};
	struct sigaction list = {.sa_handler = on_list, .sa_flags = SA_RESTART};
	struct sigaction hang_up = {.sa_handler = on_hang_up, .sa_flags = SA_RESTART};
	int ret = wake_init(&c->wake);

	control_hold();
	c->connections = (struct connections){.format = c->opt->connections,
		.ports = c->workers->in->ports, .procs = c->workers->procs};
	c->asked = c->told = c->watched = now_ns();
	signal_wake = &c->wake;
	sigaction(SIGINT, &sa, NULL);
	sigaction(SIGTERM, &sa, NULL);
	sigaction(SIGPIPE, &pipe, NULL);
	if (c->opt->connections != OPTIONS_NONE)
		sigaction(SIGUSR1, &list, NULL);
	if (c->opt->config != NULL)
		sigaction(SIGHUP, &hang_up, NULL);
	return ret;
}

void
control_fini(struct control *c)
{
	if (c->workers == NULL)
		return; /* there was no control_init() */
	connections_fini(&c->connections);
	wake_fini(&c->wake);
	control_release();
}

/* The process of -c runs from BEGIN on; is it, or that of -p, gone? */
static bool
process_done(struct control *c)
{
	char text[128];
	bool ended;

	if (c->process == NULL)
		return false;
	if (c->n > 0 && atomic_load_explicit(&c->list[0]->list[0]->begun, memory_order_acquire))
		process_go(c->process);
	ended = process_ended(c->process, text, sizeof(text));
	if (text[0] != '\0' && !c->opt->set.quiet)
		message("%s", text);
	return ended;
}

/* --- connections ------------------------------------------------------------------------------ */

/* The next page: of the same worker, or of the next one that tracks connections. */
static void
ask_page(struct control *c)
{
	atomic_store_explicit(&c->workers->list[c->page_of].page, &c->page, memory_order_release);
}

/* Is there a worker from c->page_of on whose connections can be had? */
static bool
find_page(struct control *c)
{
	while (c->page_of < c->workers->n && c->workers->tables[c->page_of].flow == NULL)
		c->page_of++;
	return c->page_of < c->workers->n;
}

static void
list_begin(struct control *c)
{
	c->connections.n = 0;
	c->page.at = 0;
	c->page_of = 0;
}

/* The workers' connections, a page after the other, while they go on. */
static void
list_live(struct control *c)
{
	if (!c->listing) {
		if (!list_signals)
			return;
		list_signals = 0;
		c->listing = true;
		list_begin(c);
	} else if (atomic_load_explicit(&c->workers->list[c->page_of].page,
			memory_order_acquire) != NULL) {
		return;
	} else if (connections_add(&c->connections, &c->page) != 0) {
		c->listing = false;
		message("out of memory for the list of connections");
		return;
	} else if (c->page.n == 0) {
		c->page_of++;
		c->page.at = 0;
	}
	c->listing = find_page(c);
	if (c->listing)
		ask_page(c);
	else
		connections_print(&c->connections, c->list_out);
}

int
control_list_live(struct control *c, enum options_connections format, FILE *out)
{
	const enum options_connections usual = c->connections.format;
	FILE *usual_out = c->list_out;
	int ret = 0;

	list_begin(c);
	if (!find_page(c))
		return -ENOENT;
	c->connections.format = format;
	c->list_out = out;
	list_signals = 1;
	do {
		int err = control_step(c, SETTLE_NS);

		ret = ret != 0 ? ret : err;
	} while (c->listing || list_signals);
	c->connections.format = usual;
	c->list_out = usual_out;
	return ret;
}

int
control_list(struct control *c)
{
	int ret = 0;

	for (list_begin(c); ret == 0 && find_page(c); c->page_of++) {
		c->page.at = 0;
		for (c->page.n = 1; ret == 0 && c->page.n > 0;) {
			flow_walk(c->workers->tables[c->page_of].flow, &c->page);
			ret = connections_add(&c->connections, &c->page);
		}
	}
	if (ret == 0)
		connections_print(&c->connections, c->list_out);
	return ret;
}

/* --- a step ----------------------------------------------------------------------------------- */

/* How long until the next hand-over is to be asked for. */
static long long
period(const struct control *c)
{
	uint64_t ns = c->progress != NULL ? PROGRESS_NS : SEC;

	for (unsigned i = 0; i < c->n; i++) {
		const struct settings *set = c->list[i]->set;

		ns = RTE_MIN(ns, set->switchrate);
		ns = RTE_MIN(ns, set->aggrate);
	}
	return (long long)ns;
}

/* Ports count for control alone; and in captures nothing gets lost on the way. */
static bool
losses_are_read(const struct control *c)
{
	bool any = false;

	for (unsigned i = 0; i < c->n; i++)
		any |= c->list[i]->rs->reads_loss;
	return any && !c->workers->offline;
}

static void
look_at_losses(struct control *c, long long now)
{
	c->looked = now;
	for (unsigned i = 0; i < c->n; i++)
		if (c->list[i]->rs->reads_loss)
			loss_update(&c->list[i]->loss, c->workers);
}

/* ... and until there may be something to do at all. Workers do not wake control up for a new
 * connection: that would be a system call. */
static long long
nap(const struct control *c)
{
	long long ns = period(c);

	if (c->process != NULL)
		ns = RTE_MIN(ns, PROCESS_NS);
	if (c->workers->in->ndevices > 0)
		ns = RTE_MIN(ns, WATCH_NS);
	if (losses_are_read(c))
		ns = RTE_MIN(ns, LOSS_NS);
	for (unsigned k = 0; k < c->workers->n; k++)
		if (c->workers->tables[k].owners != NULL)
			ns = RTE_MIN(ns, OWNERS_POLL_NS);
	return ns;
}

static void
serve_tables(struct control *c)
{
	bool flows = false;

	for (unsigned k = 0; k < c->workers->n; k++) {
		const struct workers_tables *t = &c->workers->tables[k];

		flows |= t->flow != NULL;
		if (t->owners != NULL)
			owners_serve(t->owners, (uint64_t)now_ns());
	}
	if (flows)
		list_live(c);
}

/* What is to be done from time to time. */
static void
serve_clock(struct control *c)
{
	long long now = now_ns();

	if (now - c->asked >= period(c)) {
		c->asked = now;
		for (unsigned i = 0; i < c->n; i++)
			tracing_ask(c->list[i]);
		if (c->progress != NULL)
			c->progress(c->progress_arg);
	}
	if (losses_are_read(c) && now - c->looked >= LOSS_NS)
		look_at_losses(c, now);
	if (now - c->watched >= WATCH_NS) {
		c->watched = now;
		c->gone = inputs_watch(c->workers->in);
	}
	if (now - c->told >= (long long)c->opt->set.statusrate) {
		c->told = now;
		for (unsigned i = 0; i < c->n; i++)
			tracing_tell_drops(c->list[i]);
	}
}

int
control_step(struct control *c, long long ns)
{
	long long most = nap(c);
	int ret = 0;

	control_release();
	wake_wait(&c->wake, c->input, RTE_MIN(ns, most));
	control_hold();
	serve_tables(c);
	for (unsigned i = 0; i < c->n; i++) {
		int err = tracing_serve(c->list[i]);

		ret = ret != 0 ? ret : err;
	}
	serve_clock(c);
	return ret;
}

/* --- programs come and go --------------------------------------------------------------------- */

/* A new plan for worker @k: all programs but @without. */
static int
publish(struct control *c, unsigned k, const struct tracing *without, struct diag *d)
{
	struct instance *list[CONTROL_PROGRAMS];
	unsigned n = 0;

	for (unsigned i = 0; i < c->n; i++)
		if (c->list[i] != without && !c->list[i]->paused)
			list[n++] = c->list[i]->list[k];
	return workers_publish(c->workers, k, list, n, d);
}

static int
settle(struct control *c)
{
	int ret = 0;

	while (!workers_settled(c->workers)) {
		int err = control_step(c, SETTLE_NS);

		ret = ret != 0 ? ret : err;
	}
	return ret;
}

static bool
is_set(atomic_bool *flag)
{
	return atomic_load_explicit(flag, memory_order_acquire);
}

/* Worker @k has @t in its plan no more. */
static int
withdraw(struct control *c, struct tracing *t, unsigned k)
{
	struct diag d;
	int ret, err;

	if (publish(c, k, t, &d) != 0)
		workers_stop(c->workers); /* no memory, not even for a list: nobody goes on */
	ret = settle(c);
	err = tracing_take_rest(t, k);
	return ret != 0 ? ret : err;
}

/* The end of @t on worker @k. */
static int
finish(struct control *c, struct tracing *t, unsigned k)
{
	int ret = 0, err;

	atomic_store_explicit(&t->list[k]->finish, true, memory_order_relaxed);
	while (!is_set(&t->list[k]->done) && c->workers->launched) {
		err = control_step(c, SEC);
		ret = ret != 0 ? ret : err;
	}
	err = withdraw(c, t, k);
	return ret != 0 ? ret : err;
}

int
control_pause(struct control *c, struct tracing *t)
{
	int ret = 0;

	for (unsigned k = 0; k < c->workers->n; k++) {
		int err = withdraw(c, t, k);

		ret = ret != 0 ? ret : err;
	}
	t->paused = true;
	return ret;
}

int
control_resume(struct control *c, struct tracing *t)
{
	struct diag d;
	int ret = 0;

	tracing_resume(t);
	t->paused = false;
	for (unsigned k = 0; k < c->workers->n && ret == 0; k++)
		ret = publish(c, k, NULL, &d);
	if (ret != 0)
		control_pause(c, t); /* not on some of them only */
	return ret;
}

int
control_remove(struct control *c, struct tracing *t)
{
	unsigned at = 0;
	int ret = 0, err;

	for (unsigned k = c->workers->n; !t->paused && k-- > 0;) {
		err = finish(c, t, k);
		ret = ret != 0 ? ret : err;
	}
	while (c->list[at] != t)
		at++;
	memmove(&c->list[at], &c->list[at + 1], (--c->n - at) * sizeof(*c->list));
	message_progress_end();
	tracing_tell_drops(t);
	return ret;
}

int
control_add(struct control *c, struct tracing *t, struct diag *d)
{
	int ret;

	if (c->n == CONTROL_PROGRAMS)
		return diag_set(d, NULL, "too many programs: %u at most", CONTROL_PROGRAMS);
	c->list[c->n++] = t;
	if (losses_are_read(c))
		look_at_losses(c, now_ns());
	ret = publish(c, 0, NULL, d);
	if (ret != 0) {
		c->n--;
		return ret;
	}
	/* The first worker fires BEGIN before the others have a packet for it: at once, but in a
	 * capture not before its first packet, if packets are taken. Those who share one wait for
	 * each other there. */
	while (ret == 0 && !is_set(&t->list[0]->begun) && (!c->workers->offline ||
			(is_set(&c->workers->list[0].go) && signals == 0 && !process_done(c))))
		ret = control_step(c, SEC);
	for (unsigned k = 1; k < c->workers->n && ret == 0; k++)
		ret = publish(c, k, NULL, d);
	if (ret != 0)
		control_remove(c, t);
	return ret;
}

int
control_run(struct control *c)
{
	struct tracing *t = c->list[0];
	int ret = 0;

	while (ret == 0 && signals == 0 && !process_done(c) && !workers_dry(c->workers) &&
			!tracing_stopped(t) && !c->gone)
		ret = control_step(c, SEC);
	return ret;
}
