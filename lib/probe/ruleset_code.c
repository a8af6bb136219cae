/*
 * ruleset_code: the programs of a ruleset: match programs, guards, bodies.
 *
 * needs: enablings in firing order, variables and aggregations laid out. leaves: their code, and
 * what is known of how each may be run.
 */
#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "exec.h"
#include "gen.h"
#include "ruleset.h"

/* Generate one program: @fill builds it in g->ir, with @arg in g->arg. 0 or -errno. */
static int
make_code(struct ruleset *rs, const struct enabling *en, struct diag *d,
	void (*fill)(struct gen *g), void *arg, struct code *out, struct gen *g)
{
	jmp_buf fail;
	int ret;

	memset(g, 0, sizeof(*g));
	g->rs = rs;
	g->en = en;
	g->arg = arg;
	g->diag = d;
	g->out = &fail;
	g->rec_base = (uint32_t)offsetof(struct exec, mem) + rs->locals_bytes;
	ret = ir_init(&g->ir);
	if (ret == 0) {
		ret = -setjmp(fail);
		if (ret == 0) {
			g->active = ir_const(&g->ir, 1);
			fill(g);
			ret = emit_code(&g->ir, out);
			if (ret == -E2BIG)
				diag_set(d, "D_UNKNOWN", "the clause in line %d needs too many "
					"values at once", en != NULL ? en->clause->line : 0);
		}
	}
	ir_fini(&g->ir);
	return ret;
}

static void
fill_guard(struct gen *g)
{
	gen_guard(g, g->en->guard_terms, g->en->nguard);
}

/* Which of a body's programs is made. */
struct body_kind {
	bool ip4;   /* for IPv4 packets alone */
	unsigned npkts; /* at once; 0 is 1 */
	bool fixed; /* see struct gen */
};

static void
fill_body(struct gen *g)
{
	const struct body_kind *kind = g->arg;

	g->ip4 = kind->ip4;
	g->fixed = kind->fixed;
	gen_body(g);
	for (unsigned i = 1; i < kind->npkts; i++) {
		g->ir.pkt_bias = (int64_t)(i * sizeof(struct pkt));
		gen_body(g);
	}
}

/* See enabling.body4_group. It only saves calls: where it does not fit there is none. */
static int
make_body_group(struct ruleset *rs, struct enabling *en)
{
	struct body_kind kind = {.ip4 = true, .fixed = true, .npkts = RULESET_GROUP};
	struct diag d;
	struct gen g;
	int ret;

	if (en->pend4_bytes * RULESET_GROUP > AGG_PEND_SLACK)
		return 0;
	ret = make_code(rs, en, &d, fill_body, &kind, &en->body4_group, &g);
	en->body4_group.npkts = RULESET_GROUP;
	return ret == -E2BIG ? 0 : ret;
}

static int
make_guard(struct ruleset *rs, struct enabling *en, struct diag *d)
{
	struct gen g;

	return en->has_guard ? make_code(rs, en, d, fill_guard, NULL, &en->guard, &g) : 0;
}

/* The body's code; what it needs decides how it is run, and whether a second one is worth its
 * while: with addresses as keys, one for IPv4 packets alone has keys without tails. */
static int
make_body(struct ruleset *rs, struct enabling *en, struct diag *d)
{
	struct body_kind kind = {0};
	struct gen g = {0};
	int ret;

	en->has_body = en->clause->stmts != NULL;
	if (!en->has_body)
		return 0;
	ret = make_code(rs, en, d, fill_body, &kind, &en->body, &g);
	if (ret != 0)
		return ret;
	en->pend_bytes = g.pend_bytes;
	if (en->pend_bytes > AGG_PEND_SLACK)
		return diag_set(d, "D_UNKNOWN",
			"the aggregations of the clause in line %d have too "
			"large keys", en->clause->line);
	en->simple = !en->has_guard && !en->speculates && !en->record && !g.faulty && !g.context &&
		en->clause->first == NULL;
	en->any_order = en->simple && !g.variables;
	kind.fixed = en->simple;
	if (kind.fixed) {
		code_free(&en->body);
		ret = make_code(rs, en, d, fill_body, &kind, &en->body, &g);
	}
	if (ret == 0 && g.addr_key && en->probe->kind == PROBE_PACKET) {
		kind.ip4 = true;
		ret = make_code(rs, en, d, fill_body, &kind, &en->body4, &g);
		en->pend4_bytes = g.pend_bytes;
	}
	if (ret == 0 && kind.ip4 && en->any_order && !g.pkt_addr && en->clause->pred == NULL)
		ret = make_body_group(rs, en);
	return ret;
}

/* The predicate's terms that must wait for their turn; the others go to the match program. */
static int
make_terms(struct enabling *en, struct gen_terms *pure)
{
	const struct clause *c = en->clause;
	const struct expr *rest[GEN_MAX_TERMS];

	/* The parts of a clause match together. */
	gen_split(c->first != NULL ? c->first->pred : c->pred, pure->pure, &pure->n, rest,
		&en->nguard);
	/* Probes that are no packet's are not matched ahead: all of the predicate is the guard. */
	if (en->probe->kind != PROBE_PACKET)
		pure->n = 0;
	if (en->probe->kind != PROBE_PACKET || c->part > 0) {
		rest[0] = c->pred;
		en->nguard = c->pred != NULL;
	}
	en->has_guard = en->nguard > 0;
	en->guard_terms = calloc(en->nguard + 1u, sizeof(*en->guard_terms));
	if (en->guard_terms == NULL)
		return -ENOMEM;
	memcpy(en->guard_terms, rest, en->nguard * sizeof(*rest));
	return 0;
}

/* What a match program is made of. */
struct matching {
	unsigned first;
	struct gen_terms terms[64];
};

static void
fill_match(struct gen *g)
{
	const struct matching *m = g->arg;

	gen_match(g, m->first, m->terms);
}

static void
fill_group(struct gen *g)
{
	const struct matching *m = g->arg;
	ir_t word = ir_const(&g->ir, 0);

	for (unsigned i = 0; i < RULESET_GROUP; i++) {
		g->ir.pkt_bias = (int64_t)(i * sizeof(struct pkt));
		gen_match(g, 0, m->terms);
		word = ir_bin(&g->ir, IR_OR, word, ir_bink(&g->ir, IR_SHL, g->ir.result, i));
	}
	g->ir.result = word;
}

/* See ruleset.match_group. It only saves calls: where it does not fit there is none. */
static int
make_group(struct ruleset *rs, struct matching *m)
{
	struct diag d;
	struct gen g;
	int ret = make_code(rs, NULL, &d, fill_group, m, &rs->match_group, &g);

	rs->match_group.npkts = RULESET_GROUP;
	return ret == -E2BIG ? 0 : ret;
}

/* See ruleset.match_layers. */
static void
find_plain_match(struct ruleset *rs, const struct gen_terms *first)
{
	const struct probe *p = rs->npacket == 1 ? rs->enablings[0].probe : NULL;

	if (p != NULL && first->n == 0 && p->prov->without == 0 && rs->port_mask == NULL &&
			ruleset_side(rs, &rs->enablings[0]) == RULESET_ANY_SIDE)
		rs->match_layers = prov_need(p->prov, p->row);
}

static int
make_match(struct ruleset *rs, unsigned word, struct matching *m, struct diag *d)
{
	struct gen g;

	m->first = word * 64;
	for (unsigned i = 0; i < 64 && m->first + i < rs->npacket; i++) {
		int ret = make_terms(&rs->enablings[m->first + i], &m->terms[i]);

		if (ret != 0)
			return ret;
	}
	find_plain_match(rs, &m->terms[0]);
	if (rs->npacket == 1 && rs->match_layers == 0 && make_group(rs, m) != 0)
		return -ENOMEM;
	return make_code(rs, NULL, d, fill_match, m, &rs->pred[word], &g);
}

int
ruleset_code(struct ruleset *rs, struct diag *d)
{
	struct matching *m = malloc(sizeof(*m));
	int ret = 0;

	rs->pred = calloc(rs->nwords + 1u, sizeof(*rs->pred));
	if (m == NULL || rs->pred == NULL)
		ret = -ENOMEM;
	for (unsigned w = 0; w < rs->nwords && ret == 0; w++)
		ret = make_match(rs, w, m, d);
	for (unsigned i = rs->npacket; i < rs->n && ret == 0; i++)
		ret = make_terms(&rs->enablings[i], &m->terms[0]);
	for (unsigned i = 0; i < rs->n && ret == 0; i++) {
		struct enabling *en = &rs->enablings[i];

		ret = ruleset_record(rs, en, d);
		if (ret == 0)
			ret = make_guard(rs, en, d);
		if (ret == 0)
			ret = make_body(rs, en, d);
	}
	free(m);
	rs->any_order = rs->npacket > 0;
	for (unsigned i = 0; i < rs->npacket; i++)
		rs->any_order &= rs->enablings[i].any_order;
	return ret;
}
