/* fire: which clauses a burst fires, and in which order. */
#include <string.h>

#include <rte_branch_prediction.h>
#include <rte_cycles.h>

#include "../decode/decode.h"
#include "eval.h"
#include "fire.h"
#include "fire_clause.h"

/* The common case: a native body that aggregates, and nothing else. */
static inline void
run_simple(struct engine *e, const struct engine_unit *u, struct pkt *pkt)
{
	struct exec *x = e->x;
	bool ip4 = pkt->ip_ver == 4;

	if (x->pend.used + u->bytes > AGG_PEND_BYTES)
		agg_apply(e->live->agg, &x->pend);
	x->pkt = (uintptr_t)pkt;
	(ip4 ? u->body4.jit : u->body.jit)(pkt);
	x->pend.used += ip4 ? u->bytes4 : u->bytes;
}

static bool
is_simple(const struct engine_unit *u)
{
	return u->en->simple && u->body.jit != NULL && u->body4.jit != NULL;
}

static void
run_word(struct engine *e, uint64_t bits, unsigned first, struct pkt *pkt)
{
	while (bits != 0) {
		unsigned i = first + (unsigned)__builtin_ctzll(bits);
		const struct engine_unit *u = &e->units[i];

		bits &= bits - 1;
		if (e->cut != NULL && e->cut->row != u->en->probe->row)
			fire_end(e);
		if (is_simple(u)) {
			e->live->matched[i]++;
			run_simple(e, u, pkt);
			continue;
		}
		fire_clause(e, i, pkt);
		if (e->stopped)
			return;
	}
}

static uint64_t
match_word(const struct engine *e, unsigned word, struct pkt *pkt)
{
	uint64_t bits = e->kind == ENGINE_TREE ? eval_match(e->rs, word, pkt) :
		load_run(&e->match[word], pkt);

	if (e->rs->port_mask != NULL)
		bits &= e->rs->port_mask[pkt->port * e->rs->nwords + word];
	return bits;
}

/* Match words of the packets of a burst that match anything, and which packets they are. */
struct matches {
	unsigned n;
	uint64_t bits[DECODE_BURST];
	uint16_t which[DECODE_BURST];
};

static void
match_burst(const struct engine *e, unsigned word, struct pkt *pkts, unsigned n, struct matches *m)
{
	uint64_t (*jit)(void *) = e->rs->port_mask == NULL && e->kind != ENGINE_TREE ?
		e->match[word].jit : NULL;
	unsigned k = 0;

	for (unsigned i = 0; i < n; i++) {
		m->bits[k] = jit != NULL ? jit(&pkts[i]) : match_word(e, word, &pkts[i]);
		m->which[k] = (uint16_t)i;
		k += m->bits[k] != 0;
	}
	m->n = k;
}

static unsigned
match_layers(uint64_t layers, const struct pkt *pkts, unsigned n, uint16_t *which)
{
	unsigned k = 0;

	for (unsigned i = 0; i < n; i++) {
		which[k] = (uint16_t)i;
		k += (pkts[i].layers & layers) != 0;
	}
	return k;
}

/* The packets of a burst that the only packet clause matches. Native code, all ports. */
static unsigned
match_one(const struct engine *e, struct pkt *pkts, unsigned n, uint16_t *which)
{
	uint64_t (*one)(void *) = e->match[0].jit, (*group)(void *) = e->match_group.jit;
	unsigned i = 0, k = 0;

	for (; group != NULL && i + RULESET_GROUP <= n; i += RULESET_GROUP) {
		unsigned bits = (unsigned)group(&pkts[i]);

		for (unsigned j = 0; j < RULESET_GROUP; j++) {
			which[k] = (uint16_t)(i + j);
			k += bits >> j & 1;
		}
	}
	for (; i < n; i++) {
		which[k] = (uint16_t)i;
		k += (unsigned)one(&pkts[i]);
	}
	return k;
}

/* One clause that only aggregates, on @n packets of a burst: whether there is room for the
 * updates is asked once. */
static void
run_burst(struct engine *e, unsigned index, struct pkt *pkts, const uint16_t *which, unsigned n)
{
	const struct engine_unit *u = &e->units[index];
	uint64_t (*jit)(void *) = u->body.jit, (*jit4)(void *) = u->body4.jit;
	struct exec *x = e->x;
	uint64_t used;

	if (x->pend.used + (uint64_t)n * u->bytes > AGG_PEND_BYTES)
		agg_apply(e->live->agg, &x->pend);
	e->live->matched[index] += n;
	used = x->pend.used;
	for (unsigned i = 0; i < n; i++) {
		struct pkt *pkt = &pkts[which[i]];
		bool ip4 = pkt->ip_ver == 4;

		x->pkt = (uintptr_t)pkt;
		x->pend.used = used;
		(ip4 ? jit4 : jit)(pkt);
		used += ip4 ? u->bytes4 : u->bytes;
	}
	x->pend.used = used;
}

/* The packets of each clause together: the same code over and over, and updates of one aggregation
 * side by side. */
static void
run_by_clause(struct engine *e, unsigned word, struct pkt *pkts, const struct matches *m)
{
	uint16_t list[64][DECODE_BURST], n[64] = {0};
	uint64_t any = 0;

	for (unsigned i = 0; i < m->n; i++) {
		any |= m->bits[i];
		for (uint64_t bits = m->bits[i]; bits != 0; bits &= bits - 1) {
			unsigned c = (unsigned)__builtin_ctzll(bits);

			list[c][n[c]++] = m->which[i];
		}
	}
	for (; any != 0; any &= any - 1) {
		unsigned c = (unsigned)__builtin_ctzll(any);

		run_burst(e, word * 64 + c, pkts, list[c], n[c]);
	}
}

/* Do all packets have one of @layers, and are they all IPv4? Then nothing is looked at one by
 * one. */
static bool
is_uniform(uint64_t layers, const struct pkt *pkts, unsigned n)
{
	uint64_t all = layers;
	unsigned other = 0;

	for (unsigned i = 0; i < n; i++) {
		all &= pkts[i].layers;
		other |= pkts[i].ip_ver ^ 4u;
	}
	return all != 0 && other == 0;
}

/* One clause that only aggregates, on all of @n IPv4 packets. */
static void
run_uniform(struct engine *e, unsigned index, struct pkt *pkts, unsigned n)
{
	const struct engine_unit *u = &e->units[index];
	struct exec *x = e->x;
	uint64_t used;
	unsigned i = 0;

	if (x->pend.used + (uint64_t)n * u->bytes4 > AGG_PEND_BYTES)
		agg_apply(e->live->agg, &x->pend);
	e->live->matched[index] += n;
	used = x->pend.used;
	for (; i + RULESET_GROUP <= n; i += RULESET_GROUP, used += RULESET_GROUP * u->bytes4) {
		x->pend.used = used;
		u->body4_group.jit(&pkts[i]);
	}
	for (; i < n; i++, used += u->bytes4) {
		x->pend.used = used;
		u->body4.jit(&pkts[i]);
	}
	x->pend.used = used;
}

/* All packet clauses only aggregate. */
static void
burst_any_order(struct engine *e, struct pkt *pkts, unsigned n)
{
	struct matches m;

	if (e->rs->match_layers != 0 && e->units[0].body4_group.jit != NULL &&
			is_uniform(e->rs->match_layers, pkts, n)) {
		run_uniform(e, 0, pkts, n);
		return;
	}
	if (e->rs->npacket == 1 && e->rs->port_mask == NULL) {
		m.n = e->rs->match_layers != 0 ?
			match_layers(e->rs->match_layers, pkts, n, m.which) :
			match_one(e, pkts, n, m.which);
		run_burst(e, 0, pkts, m.which, m.n);
		return;
	}
	for (unsigned w = 0; w < e->rs->nwords; w++) {
		match_burst(e, w, pkts, n, &m);
		run_by_clause(e, w, pkts, &m);
	}
}

/* Up to 64 enablings: match the whole burst, keep those packets that match anything. */
static unsigned
burst_one_word(struct engine *e, struct pkt *pkts, unsigned n)
{
	struct matches m;

	match_burst(e, 0, pkts, n, &m);
	for (unsigned i = 0; i < m.n; i++) {
		run_word(e, m.bits[i], 0, &pkts[m.which[i]]);
		fire_end(e);
		if (e->stopped)
			return m.which[i] + 1u;
	}
	return n;
}

static unsigned
burst_words(struct engine *e, struct pkt *pkts, unsigned n)
{
	for (unsigned i = 0; i < n; i++) {
		for (unsigned w = 0; w < e->rs->nwords && !e->stopped; w++)
			run_word(e, match_word(e, w, &pkts[i]), w * 64, &pkts[i]);
		fire_end(e);
		if (e->stopped)
			return i + 1;
	}
	return n;
}

/* --- timed bursts ----------------------------------------------------------------------------- */

/* Cycles from @from to now, but for those of looking at the clock. */
static uint64_t
since(uint64_t from, uint64_t look)
{
	uint64_t cycles = rte_rdtsc() - from;

	return cycles > look ? cycles - look : 0;
}

static void
add(_Atomic(uint64_t) *sum, uint64_t n)
{
	atomic_store_explicit(sum, atomic_load_explicit(sum, memory_order_relaxed) + n,
		memory_order_relaxed);
}

/* One match word on one packet, with a look at the clock around each clause. */
static void
time_word(struct engine *e, unsigned word, struct pkt *pkt, uint64_t look)
{
	uint64_t start = rte_rdtsc();
	uint64_t bits = match_word(e, word, pkt);

	add(&e->costs->match, since(start, look));
	for (; bits != 0 && !e->stopped; bits &= bits - 1) {
		struct engine_cost *c = &e->costs->clause[word * 64 + __builtin_ctzll(bits)];

		start = rte_rdtsc();
		run_word(e, bits & -bits, word * 64, pkt);
		add(&c->cycles, since(start, look));
		add(&c->runs, 1);
	}
}

/* As burst_words(). */
static unsigned
burst_timed(struct engine *e, struct pkt *pkts, unsigned n)
{
	uint64_t start = rte_rdtsc(), look = rte_rdtsc() - start;
	unsigned i = 0;

	atomic_fetch_sub_explicit(&e->timed, 1, memory_order_relaxed);
	while (i < n && !e->stopped) {
		for (unsigned w = 0; w < e->rs->nwords && !e->stopped; w++)
			time_word(e, w, &pkts[i], look);
		fire_end(e);
		i++;
	}
	add(&e->costs->packets, i);
	start = rte_rdtsc();
	agg_apply(e->live->agg, &e->x->pend);
	add(&e->costs->updates, since(start, look));
	return i;
}

/* --- what fires -------------------------------------------------------------------------------- */

unsigned
fire_burst(struct engine *e, struct pkt *pkts, unsigned n)
{
	if (e->rs->nwords == 0)
		return n;
	if (unlikely(atomic_load_explicit(&e->timed, memory_order_relaxed) > 0))
		n = burst_timed(e, pkts, n);
	else if (e->any_order)
		burst_any_order(e, pkts, n);
	else
		n = e->rs->nwords == 1 ? burst_one_word(e, pkts, n) : burst_words(e, pkts, n);
	agg_apply(e->live->agg, &e->x->pend);
	fire_drops(e);
	return n;
}

void
fire_probe(struct engine *e, const struct probe *p, uint64_t ts, uint64_t seq)
{
	bool stopped = e->stopped;
	struct pkt none;

	memset(&none, 0, sizeof(none));
	none.ts = ts;
	none.id = seq;
	if (p->kind == PROBE_END)
		e->reserve = 0;
	e->x->arg[0] = p->kind == PROBE_TICK || p->kind == PROBE_PROFILE;
	for (unsigned i = e->rs->npacket; i < e->rs->n && e->stopped == stopped; i++)
		if (e->rs->enablings[i].probe == p)
			fire_clause(e, i, &none);
	/* ERROR is a part of the firing that faulted. */
	if (p->kind != PROBE_ERROR)
		fire_end(e);
	agg_apply(e->live->agg, &e->x->pend);
}
