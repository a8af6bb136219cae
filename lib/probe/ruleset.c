/* ruleset: enablings in firing order and their code. */
#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "exec.h"
#include "gen.h"
#include "lookup.h"
#include "ruleset.h"

uint32_t
ruleset_string(struct ruleset *rs, const char *text)
{
	for (uint32_t i = 0; i < rs->nstrings; i++)
		if (strcmp(rs->strings[i], text) == 0)
			return i;
	if (rs->nstrings == rs->strings_cap) {
		unsigned cap = rs->strings_cap == 0 ? 64 : rs->strings_cap * 2;
		const char **p = realloc(rs->strings, cap * sizeof(*p));

		if (p == NULL)
			return UINT32_MAX;
		rs->strings = p;
		rs->strings_cap = cap;
	}
	rs->strings[rs->nstrings] = text;
	return rs->nstrings++;
}

static const char *
text_constant(const void *arg, uint32_t id)
{
	const struct ruleset *rs = arg;

	return id < rs->nstrings ? rs->strings[id] : "<unknown>";
}

static const char *
text_name(const void *arg, uint32_t id, char *buf)
{
	return names_text(id >> 24, id & 0xffffff, buf);
}

/* Literals keep the checker's numbers: they are the first ones, each different. */
static int
make_strings(struct ruleset *rs)
{
	const struct probes *p = rs->probes;

	for (unsigned i = 0; i < rs->program->nstrings; i++)
		if (ruleset_string(rs, rs->program->strings[i]) == UINT32_MAX)
			return -ENOMEM;
	if (ruleset_string(rs, "") == UINT32_MAX)
		return -ENOMEM;
	rs->port_name = calloc(p->nports + 1u, sizeof(*rs->port_name));
	rs->port_driver = calloc(p->nports + 1u, sizeof(*rs->port_driver));
	if (rs->port_name == NULL || rs->port_driver == NULL)
		return -ENOMEM;
	for (unsigned i = 0; i < p->nports; i++) {
		rs->port_name[i] = ruleset_string(rs, p->ports[i].name);
		rs->port_driver[i] = ruleset_string(rs, p->ports[i].driver);
		if (rs->port_driver[i] == UINT32_MAX || rs->port_name[i] == UINT32_MAX)
			return -ENOMEM;
	}
	rs->text = (struct agg_strings){text_constant, text_name, rs};
	return 0;
}

static struct enabling *
find_enabling(struct ruleset *rs, const struct clause *c, const struct probe *p)
{
	for (unsigned i = rs->n; i > 0 && rs->enablings[i - 1].clause == c; i--)
		if (p->kind == PROBE_PACKET && rs->enablings[i - 1].probe->row == p->row &&
				rs->enablings[i - 1].probe->prov == p->prov)
			return &rs->enablings[i - 1];
	return NULL;
}

static int
add_enabling(struct ruleset *rs, const struct clause *c, const struct probe *p)
{
	struct enabling *en = find_enabling(rs, c, p);
	struct consumer_enabling *ce = &rs->epids[rs->nepids++];

	*ce = (struct consumer_enabling){.probe_id = p->e.id, .prov = p->e.prov, .mod = p->e.mod,
		.func = p->e.func, .name = p->e.name, .default_action = c->stmts == NULL};
	if (en == NULL) {
		en = &rs->enablings[rs->n++];
		*en = (struct enabling){.clause = c, .probe = p, .epid = rs->nepids};
		en->epid_of_port = calloc(rs->probes->nports + 1u, sizeof(*en->epid_of_port));
		if (en->epid_of_port == NULL)
			return -ENOMEM;
		rs->npacket += p->kind == PROBE_PACKET;
	}
	if (p->kind == PROBE_PACKET && p->port != PROBES_NO_PORT)
		en->epid_of_port[p->port] = rs->nepids;
	return 0;
}

/* Packet enablings in the order in which they fire for one packet, then the others by clause. */
static int
firing_order(const void *a, const void *b)
{
	const struct enabling *x = a, *y = b;
	bool px = x->probe->kind == PROBE_PACKET, py = y->probe->kind == PROBE_PACKET;

	if (px != py)
		return px ? -1 : 1;
	if (px && x->probe->order != y->probe->order)
		return x->probe->order < y->probe->order ? -1 : 1;
	if (x->clause->id != y->clause->id)
		return x->clause->id < y->clause->id ? -1 : 1;
	return x->epid < y->epid ? -1 : x->epid > y->epid;
}

static int
make_enablings(struct ruleset *rs)
{
	unsigned total = 0;

	for (const struct clause *c = rs->program->clauses; c != NULL; c = c->next)
		total += c->nprobes;
	rs->enablings = calloc(total + 1u, sizeof(*rs->enablings));
	rs->epids = calloc(total + 1u, sizeof(*rs->epids));
	if (rs->enablings == NULL || rs->epids == NULL)
		return -ENOMEM;
	for (const struct clause *c = rs->program->clauses; c != NULL; c = c->next)
		for (unsigned i = 0; i < c->nprobes; i++)
			if (add_enabling(rs, c, (const struct probe *)c->probes[i]) != 0)
				return -ENOMEM;
	qsort(rs->enablings, rs->n, sizeof(*rs->enablings), firing_order);
	rs->nwords = (rs->npacket + 63) / 64;
	return 0;
}

static int
make_port_mask(struct ruleset *rs)
{
	unsigned nports = rs->probes->nports;
	bool all = true;

	rs->port_mask = calloc((size_t)nports * rs->nwords + 1, sizeof(*rs->port_mask));
	if (rs->port_mask == NULL)
		return -ENOMEM;
	for (unsigned p = 0; p < nports; p++)
		for (unsigned i = 0; i < rs->npacket; i++) {
			if (rs->enablings[i].epid_of_port[p] != 0)
				rs->port_mask[p * rs->nwords + i / 64] |= UINT64_C(1) << (i % 64);
			else
				all = false;
		}
	if (all) {
		free(rs->port_mask);
		rs->port_mask = NULL;
	}
	return 0;
}

/* Every epid knows the actions of its enabling. */
static void
link_epids(struct ruleset *rs)
{
	for (unsigned i = 0; i < rs->n; i++) {
		struct enabling *en = &rs->enablings[i];

		for (unsigned p = 0; p <= rs->probes->nports; p++) {
			uint32_t epid = p == rs->probes->nports ? en->epid : en->epid_of_port[p];

			if (epid == 0)
				continue;
			rs->epids[epid - 1].uses = en->uses;
			rs->epids[epid - 1].nuses = en->nuses;
			rs->epids[epid - 1].prints = en->record;
		}
		if (en->rec_bytes > rs->max_record)
			rs->max_record = en->rec_bytes;
	}
}

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

/* The body's code; what it needs decides how it is run, and whether a second one is worth its while:
 * with addresses as keys, one for IPv4 packets alone has keys without tails. */
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
		return diag_set(d, "D_UNKNOWN", "the aggregations of the clause in line %d have too "
			"large keys", en->clause->line);
	en->simple = !en->has_guard && !en->record && !g.faulty && !g.context;
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
	const struct expr *rest[GEN_MAX_TERMS];

	gen_split(en->clause->pred, pure->pure, &pure->n, rest, &en->nguard);
	/* Probes that are no packet's are not matched ahead: all of the predicate is the guard. */
	if (en->probe->kind != PROBE_PACKET && en->clause->pred != NULL) {
		pure->n = 0;
		rest[0] = en->clause->pred;
		en->nguard = 1;
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

	if (p != NULL && first->n == 0 && !rs->opt.send && !p->row->send && p->prov->without == 0 &&
			rs->port_mask == NULL)
		rs->match_layers = p->prov->need;
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

static int
make_programs(struct ruleset *rs, struct diag *d)
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

struct ruleset *
ruleset_new(const struct program *program, const struct probes *probes,
	const struct ruleset_options *opt, struct diag *d)
{
	struct ruleset *rs = calloc(1, sizeof(*rs));
	int ret;

	if (rs == NULL)
		return NULL;
	rs->program = program;
	rs->probes = probes;
	rs->opt = *opt;
	ret = make_strings(rs);
	if (ret == 0)
		ret = ruleset_layout(rs, d);
	if (ret == 0)
		ret = make_enablings(rs);
	if (ret == 0)
		ret = make_port_mask(rs);
	if (ret == 0)
		ret = make_programs(rs, d);
	if (ret == 0) {
		link_epids(rs);
		return rs;
	}
	if (ret == -ENOMEM)
		diag_set(d, NULL, "out of memory");
	ruleset_free(rs);
	errno = -ret;
	return NULL;
}

bool
ruleset_fires(const struct ruleset *rs, const struct enabling *en, const struct pkt *pkt)
{
	const struct provider *prov = en->probe->prov;
	uint32_t sides = rs->opt.send ? pkt->fires : PROBES_RECEIVE;

	return (prov->need == 0 || (pkt->layers & prov->need) != 0) &&
		(pkt->layers & prov->without) == 0 &&
		(sides & (en->probe->row->send ? PROBES_SEND : PROBES_RECEIVE)) != 0;
}

static void
free_enabling(struct enabling *en)
{
	for (unsigned i = 0; i < en->nuses; i++) {
		free((void *)(uintptr_t)en->uses[i].fields);
		free((void *)(uintptr_t)en->uses[i].aggs);
	}
	free(en->uses);
	free(en->guard_terms);
	free(en->epid_of_port);
	code_free(&en->guard);
	code_free(&en->body);
	code_free(&en->body4);
	code_free(&en->body4_group);
}

void
ruleset_free(struct ruleset *rs)
{
	if (rs == NULL)
		return;
	for (unsigned i = 0; i < rs->n; i++)
		free_enabling(&rs->enablings[i]);
	for (unsigned w = 0; rs->pred != NULL && w < rs->nwords; w++)
		code_free(&rs->pred[w]);
	free(rs->pred);
	code_free(&rs->match_group);
	lookup_free(rs->lookups);
	free(rs->enablings);
	free(rs->epids);
	free(rs->defs);
	free(rs->def_ptrs);
	free(rs->strings);
	free(rs->port_name);
	free(rs->port_driver);
	free(rs->port_mask);
	free(rs->vars);
	free(rs);
}
