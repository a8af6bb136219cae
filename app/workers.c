/* workers: see workers.h. */
#include "workers.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <rte_launch.h>
#include <rte_lcore.h>
#include <rte_malloc.h>

#include "../lib/lang/diag.h"
#include "eal.h"
#include "eal_log.h"
#include "unmap.h"

/* May workers sleep while nothing comes? The kernel keeps an interface's packets meanwhile; a NIC at
 * line rate has no time to lose. */
static bool
is_adaptive(const struct options *opt)
{
	if (opt->set.poll != SETTINGS_POLL_AUTO)
		return opt->set.poll == SETTINGS_ADAPTIVE;
	for (unsigned i = 0; i < opt->nports; i++)
		if (!opt->ports[i].interface)
			return false;
	return true;
}

/* Worker @k's lcore: the one that was chosen for it; where the user has given EAL other ones, the
 * k-th of those. RTE_MAX_LCORE: there is none. */
static unsigned
find_lcore(unsigned k, unsigned wanted)
{
	unsigned lcore = wanted;

	if (rte_lcore_is_enabled(wanted) && wanted != rte_get_main_lcore())
		return wanted;
	RTE_LCORE_FOREACH_WORKER(lcore)
		if (k-- == 0)
			break;
	return lcore;
}

static int
make_one(struct workers *ws, unsigned k, const struct workers_options *o)
{
	struct worker *w = &ws->list[k];

	w->index = k;
	w->burst = DECODE_BURST;
	w->lcore = find_lcore(k, o->in->place.workers[k].lcore);
	w->qsbr = ws->qsbr;
	w->offline = ws->offline;
	w->adaptive = is_adaptive(o->opt);
	w->checksum = o->opt->set.checksum;
	w->local = o->local;
	w->forward = o->in->paired ? &o->in->forward : NULL;
	w->wake = o->wake;
	w->nshares = o->shares ? o->n : 1;
	w->by_addresses = o->by_addresses;
	w->sources = calloc(o->in->npolls + 1u, sizeof(struct source *));
	if (w->sources == NULL)
		return -ENOMEM;
	if (o->stats && o->in->nports > 0) {
		w->stats = calloc(o->in->nports, sizeof(*w->stats));
		if (w->stats == NULL)
			return -ENOMEM;
	}
	return worker_init(w);
}

static int
make_qsbr(struct workers *ws)
{
	size_t bytes = rte_rcu_qsbr_get_memsize(ws->n);

	if (posix_memalign((void **)&ws->qsbr, RTE_CACHE_LINE_SIZE, bytes) != 0)
		return -ENOMEM;
	rte_rcu_qsbr_init(ws->qsbr, ws->n);
	for (unsigned k = 0; k < ws->n; k++)
		rte_rcu_qsbr_thread_register(ws->qsbr, k);
	return 0;
}

static void
add_source(struct worker *w, struct source *s)
{
	w->sources[w->nsources++] = s;
}

/* Who receives from where. */
static void
give_sources(struct workers *ws, const struct workers_options *o)
{
	const struct inputs *in = o->in;

	if (in->captures != NULL)
		add_source(&ws->list[0], in->captures);
	for (unsigned k = 1; o->shares && k < ws->n; k++)
		add_source(&ws->list[k], in->shares[k - 1]);
	for (unsigned i = 0; i < in->npolls; i++)
		add_source(&ws->list[in->polls[i].worker], in->polls[i].source);
}

int
workers_init(struct workers *ws, const struct workers_options *o)
{
	int ret;

	*ws = (struct workers){.n = o->n, .offline = o->in->offline, .in = o->in, .opt = o->opt,
		.procs = o->procs, .walks = o->walks};
	ws->list = rte_zmalloc("workers", ws->n * sizeof(*ws->list), RTE_CACHE_LINE_SIZE);
	ws->tables = calloc(ws->n, sizeof(*ws->tables));
	ret = ws->list == NULL || ws->tables == NULL ? -ENOMEM : make_qsbr(ws);
	for (unsigned k = 0; k < ws->n && ret == 0; k++)
		ret = make_one(ws, k, o);
	if (ret == 0)
		give_sources(ws, o);
	return ret;
}

/* Plans that nobody follows any more. */
static void
free_old(struct workers *ws)
{
	while (ws->old != NULL) {
		struct plan *p = ws->old;

		ws->old = p->next;
		free(p);
	}
}

static void
add_flow(struct flow_stats *sum, const struct flow_table *t)
{
	struct flow_stats s;

	if (t == NULL)
		return;
	flow_table_stats(t, &s);
	sum->made += s.made;
	sum->live += s.live;
	sum->ended += s.ended;
	sum->expired += s.expired;
	sum->evicted += s.evicted;
	sum->drops += s.drops;
}

static void
add_frag(struct frag_stats *sum, const struct frag_table *t)
{
	struct frag_stats s;

	if (t == NULL)
		return;
	frag_table_stats(t, &s);
	sum->fragments += s.fragments;
	sum->datagrams += s.datagrams;
	for (unsigned i = 0; i < FRAG_NFATES; i++)
		sum->fate[i] += s.fate[i];
}

static void
drop_flow(struct workers *ws, struct workers_tables *t)
{
	add_flow(&ws->gone_flow, t->flow);
	flow_table_free(t->flow);
	t->flow = NULL;
}

static void
drop_frag(struct workers *ws, struct workers_tables *t)
{
	add_frag(&ws->gone_frag, t->frag);
	frag_table_free(t->frag);
	t->frag = NULL;
}

static void
drop_owners(struct workers *ws, struct workers_tables *t)
{
	ws->gone_owners += t->owners != NULL ? t->owners->lost : 0;
	owners_free(t->owners);
	t->owners = NULL;
}

void
workers_fini(struct workers *ws)
{
	for (unsigned k = 0; ws->list != NULL && k < ws->n; k++) {
		struct worker *w = &ws->list[k];

		worker_fini(w);
		free(w->sources);
		free(w->stats);
		free(atomic_load_explicit(&w->plan, memory_order_relaxed));
		drop_flow(ws, &ws->tables[k]);
		drop_frag(ws, &ws->tables[k]);
		drop_owners(ws, &ws->tables[k]);
	}
	free_old(ws);
	rte_free(ws->list);
	free(ws->tables);
	free(ws->qsbr);
	*ws = (struct workers){0};
}

/* --- plans ------------------------------------------------------------------------------------ */

/* What somebody asks of connections: programs, and the listing. Processes are there live only. */
static struct ruleset_flow
flow_need(const struct workers *ws, struct instance *const *list, unsigned n)
{
	const uint64_t all = PKT_BIT(PKT_TCP) | PKT_BIT(PKT_UDP) | PKT_BIT(PKT_SCTP);
	struct ruleset_flow need = {0};
	bool interfaces = false;

	for (unsigned i = 0; i < n; i++) {
		const struct ruleset_flow *one = &list[i]->engine->rs->flow;

		need.layers |= one->layers;
		need.events |= one->events;
		need.want |= one->want;
	}
	if (ws->opt->connections != OPTIONS_NONE)
		need.layers |= all;
	if (ws->walks && need.layers != 0)
		need.want |= FLOW_WANT_WALK | FLOW_WANT_OWNER;
	for (unsigned i = 0; i < ws->opt->nports; i++)
		interfaces |= ws->opt->ports[i].interface;
	if (!interfaces)
		need.want &= ~(unsigned)FLOW_WANT_OWNER;
	return need;
}

static int
make_flow(struct workers *ws, unsigned k, const struct ruleset_flow *need, struct diag *d)
{
	const struct settings *set = &ws->opt->set;
	struct flow_options opt = {.size = set->flowsize, .layers = need->layers,
		.socket = (int)rte_lcore_to_socket_id(ws->list[k].lcore),
		.events = need->events, .want = need->want,
		.timeout = {[FLOW_IN_HANDSHAKE] = set->flowhandshake, [FLOW_OPEN] = set->flowidle,
			[FLOW_DATAGRAM] = set->flowudp, [FLOW_CLOSING] = set->flowclose,
			[FLOW_IN_TIME_WAIT] = set->flowwait}};

	ws->tables[k].flow = flow_table_new(&opt);
	if (ws->tables[k].flow != NULL)
		return 0;
	diag_set(d, NULL, "no memory for connections (-x flowsize, %s)", eal_more_memory());
	return -ENOMEM;
}

static int
make_owners(struct workers *ws, unsigned k, struct diag *d)
{
	int err;

	ws->tables[k].owners = owners_new(ws->in->ports, ws->in->nports, ws->procs,
		(int)rte_lcore_to_socket_id(ws->list[k].lcore));
	if (ws->tables[k].owners != NULL)
		return 0;
	err = errno;
	diag_set(d, NULL, "can't ask for the owners of connections: %s", strerror(err));
	return -err;
}

static int
make_frag(struct workers *ws, unsigned k, struct diag *d)
{
	const struct settings *set = &ws->opt->set;
	struct frag_options opt = {.size = set->fragsize, .timeout = set->fragtime,
		.socket = (int)rte_lcore_to_socket_id(ws->list[k].lcore)};

	ws->tables[k].frag = frag_table_new(&opt);
	if (ws->tables[k].frag != NULL)
		return 0;
	diag_set(d, NULL, "no memory for fragments (-x fragsize, %s)", eal_more_memory());
	return -ENOMEM;
}

/* The tables that @p asks for, made where they are not there yet. */
static int
find_tables(struct workers *ws, unsigned k, struct plan *p, struct diag *d)
{
	struct workers_tables *t = &ws->tables[k];
	int ret = 0;

	eal_log_keep(); /* @d says it */
	if (p->need.layers != 0 && t->flow == NULL)
		ret = make_flow(ws, k, &p->need, d);
	if (ret == 0 && (p->need.want & FLOW_WANT_OWNER) != 0 && t->owners == NULL)
		ret = make_owners(ws, k, d);
	if (ret == 0 && (p->need.events & FLOW_WHOLE) != 0 && t->frag == NULL) {
		ret = make_frag(ws, k, d);
		if (ret == 0 && k == 0 && ws->n > 1)
			inputs_by_addresses(ws->in, true);
	}
	eal_log_kept();
	if (ret != 0)
		return ret;
	p->flow = p->need.layers != 0 ? t->flow : NULL;
	p->owners = p->need.want & FLOW_WANT_OWNER ? t->owners : NULL;
	p->frag = p->need.events & FLOW_WHOLE ? t->frag : NULL;
	return 0;
}

static struct plan *
make_plan(struct workers *ws, unsigned k, struct instance *const *list, unsigned n, struct diag *d)
{
	struct plan *p = calloc(1, sizeof(*p) + n * sizeof(struct instance *));

	if (p == NULL) {
		diag_set(d, NULL, "out of memory");
		return NULL;
	}
	p->need = flow_need(ws, list, n);
	if (find_tables(ws, k, p, d) != 0) {
		free(p);
		return NULL;
	}
	p->decodes = p->flow != NULL;
	for (p->n = 0; p->n < n; p->n++) {
		struct instance *in = list[p->n];

		p->list[p->n] = in;
		p->fates |= in->engine->rs->fates;
		p->sides |= in->engine->rs->opt.send;
		p->decodes |= in->engine->rs->npacket > 0;
		if (in->engine->rs->flow.layers != 0)
			in->engine->x->views = (uintptr_t)flow_views(p->flow);
	}
	return p;
}

int
workers_publish(struct workers *ws, unsigned k, struct instance *const *list, unsigned n,
	struct diag *d)
{
	struct plan *p = make_plan(ws, k, list, n, d), *old;

	if (p == NULL)
		return -ENOMEM;
	p->serial = ++ws->serial;
	old = atomic_exchange_explicit(&ws->list[k].plan, p, memory_order_acq_rel);
	if (old != NULL) {
		old->next = ws->old;
		ws->old = old;
	}
	ws->token = rte_rcu_qsbr_start(ws->qsbr);
	return 0;
}

/* Tables that the plan of worker @k has no use for. */
static void
free_unused(struct workers *ws, unsigned k)
{
	const struct plan *p = atomic_load_explicit(&ws->list[k].plan, memory_order_relaxed);
	struct workers_tables *t = &ws->tables[k];

	if (p->flow == NULL)
		drop_flow(ws, t);
	if (p->frag == NULL && t->frag != NULL) {
		drop_frag(ws, t);
		if (k == 0 && ws->n > 1)
			inputs_by_addresses(ws->in, false);
	}
	if (p->owners == NULL)
		drop_owners(ws, t);
}

bool
workers_settled(struct workers *ws)
{
	if (ws->old == NULL)
		return true;
	if (rte_rcu_qsbr_check(ws->qsbr, ws->token, false) != 1)
		return false;
	free_old(ws);
	for (unsigned k = 0; k < ws->n; k++)
		free_unused(ws, k);
	return true;
}

uint64_t
workers_since(const struct workers *ws)
{
	uint64_t since = 0;

	for (unsigned k = 0; k < ws->n; k++) {
		const struct worker *w = &ws->list[k];
		const struct plan *p = atomic_load_explicit(&w->plan, memory_order_relaxed);

		if (atomic_load_explicit(&w->serial, memory_order_acquire) != p->serial)
			return 0;
		since = RTE_MAX(since, w->since);
	}
	return since;
}

/* --- the run ---------------------------------------------------------------------------------- */

int
workers_launch(struct workers *ws, struct diag *d)
{
	for (unsigned k = 0; k < ws->n; k++)
		if (ws->list[k].lcore >= RTE_MAX_LCORE)
			return diag_set(d, NULL, "EAL has no lcore for worker %u: %u are needed, and "
				"control's", k, ws->n);
	for (unsigned k = 0; k < ws->n; k++)
		if (workers_publish(ws, k, NULL, 0, d) != 0)
			return -ENOMEM;
	for (unsigned k = 0; k < ws->n; k++)
		rte_eal_remote_launch(worker_main, &ws->list[k], ws->list[k].lcore);
	unmap_wait_for(ws->qsbr);
	ws->launched = true;
	return 0;
}

void
workers_stop(struct workers *ws)
{
	if (!ws->launched)
		return;
	for (unsigned k = 0; k < ws->n; k++)
		atomic_store_explicit(&ws->list[k].stop, true, memory_order_relaxed);
	for (unsigned k = 0; k < ws->n; k++)
		rte_eal_wait_lcore(ws->list[k].lcore);
	unmap_wait_for(NULL);
	ws->launched = false;
}

void
workers_go(struct workers *ws, bool go)
{
	for (unsigned k = 0; k < ws->n; k++)
		atomic_store_explicit(&ws->list[k].go, go, memory_order_relaxed);
}

bool
workers_dry(const struct workers *ws)
{
	for (unsigned k = 0; k < ws->n; k++)
		if (!atomic_load_explicit(&ws->list[k].dry, memory_order_acquire))
			return false;
	return true;
}

void
workers_flow_stats(const struct workers *ws, struct flow_stats *out)
{
	*out = ws->gone_flow;
	for (unsigned k = 0; k < ws->n; k++)
		add_flow(out, ws->tables[k].flow);
}

void
workers_frag_stats(const struct workers *ws, struct frag_stats *out)
{
	*out = ws->gone_frag;
	for (unsigned k = 0; k < ws->n; k++)
		add_frag(out, ws->tables[k].frag);
}

uint64_t
workers_owners_lost(const struct workers *ws)
{
	uint64_t lost = ws->gone_owners;

	for (unsigned k = 0; k < ws->n; k++)
		lost += ws->tables[k].owners != NULL ? ws->tables[k].owners->lost : 0;
	return lost;
}
