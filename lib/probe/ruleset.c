/* ruleset: enablings in firing order, constants, ports; the whole that its parts are made into. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "action.h"
#include "gen.h"
#include "lookup.h"
#include "procs.h"
#include "ruleset.h"
#include "str.h"

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

uint64_t
ruleset_constant(const struct ruleset *rs, uint32_t id)
{
	const char *text = rs->strings[id];

	if (*text == '\0')
		return str_make(AGG_STR_EMPTY, 0);
	return strcmp(text, "<null>") == 0 ? str_make(AGG_STR_NONE, 0) :
		str_make(AGG_STR_CONST, id);
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
	const struct ruleset *rs = arg;

	if (id >> 24 == NAMES_PROC)
		return procs_name(rs->procs, id & NAMES_VALUE_MASK);
	return names_text(id >> 24, id & NAMES_VALUE_MASK, buf);
}

int64_t
ruleset_name_value(const struct ruleset *rs, unsigned table, const char *text)
{
	return table == NAMES_PROC ? procs_value(rs->procs, text) : names_value(table, text);
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

static bool
is_flow_event(const struct probe *p)
{
	return p->row->event != 0 && p->row->event < FLOW_NEVENTS;
}

void
ruleset_track(struct ruleset *rs, const struct enabling *en, unsigned want)
{
	const uint64_t all = PKT_BIT(PKT_TCP) | PKT_BIT(PKT_UDP) | PKT_BIT(PKT_SCTP);
	const struct probe *p = en->probe;
	uint64_t some = prov_need(p->prov, p->row) & all;
	uint32_t event = is_flow_event(p) ? FLOW_BIT(p->row->event) : 0;

	rs->flow.want |= want;
	rs->flow.events |= event;
	/* Whole datagrams are not of the connections, but can be asked for theirs. */
	if (want != 0 || (event & FLOW_WHOLE) == 0)
		rs->flow.layers |= some != 0 ? some : all;
}

bool
ruleset_extras(const struct ruleset *rs)
{
	return rs->flow.events >> FLOW_EXTRA != 0 || (rs->flow.events & FLOW_WHOLE) != 0;
}

unsigned
ruleset_side(const struct ruleset *rs, const struct enabling *en)
{
	const struct prov_probe *row = en->probe->row;

	if (row->event != 0)
		return row->event;
	if (row->send)
		return rs->opt.send ? RULESET_SEND_SIDE : RULESET_NO_SIDE;
	return rs->opt.send || ruleset_extras(rs) ? RULESET_RECEIVE_SIDE : RULESET_ANY_SIDE;
}

static struct enabling *
find_enabling(struct ruleset *rs, const struct clause *c, const struct probe *p)
{
	for (unsigned i = rs->n; i > 0 && rs->enablings[i - 1].clause == c; i--)
		if (p->kind == PROBE_PACKET && rs->enablings[i - 1].probe->row == p->row &&
				rs->enablings[i - 1].probe->e.prov == p->e.prov)
			return &rs->enablings[i - 1];
	return NULL;
}

static int
add_enabling(struct ruleset *rs, const struct clause *c, const struct probe *p)
{
	struct enabling *en = find_enabling(rs, c, p);
	struct consumer_enabling *ce = &rs->epids[rs->nepids++];

	*ce = (struct consumer_enabling){.probe_id = p->e.id, .clause = c->id,
		.prov = p->e.prov, .mod = p->e.mod,
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
	if (x->probe->e.id != y->probe->e.id)
		return x->probe->e.id < y->probe->e.id ? -1 : 1;
	return x->clause->part < y->clause->part ? -1 : x->clause->part > y->clause->part;
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
	for (unsigned i = 0; i < rs->npacket; i++) {
		const struct probe *p = rs->enablings[i].probe;

		if (is_flow_event(p))
			ruleset_track(rs, &rs->enablings[i], 0);
		else if (p->row->event != 0)
			rs->fates |= 1u << p->row->event;
	}
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

static void
note_size(struct ruleset *rs, const struct enabling *en)
{
	if (!en->record)
		return;
	if (en->rec_bytes > rs->max_record)
		rs->max_record = en->rec_bytes;
	if (en->need.bytes > rs->max_need)
		rs->max_need = en->need.bytes;
	if (en->probe->kind == PROBE_END) {
		rs->end_records += en->rec_bytes;
		rs->end_needs += en->need.bytes;
	}
}

static void
note_file(struct ruleset *rs, const struct action_use *use)
{
	rs->saves_output |= use->action->saves && act_pcap_file(use) == NULL;
	rs->saves_stdout |= use->file != NULL && strcmp(use->file, "-") == 0;
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
		for (unsigned k = 0; k < en->nuses; k++)
			note_file(rs, &en->uses[k]);
		note_size(rs, en);
	}
}

/* Speculations: how large records may get; and who commits what speaks of aggregations, cuts. */
static void
link_specs(struct ruleset *rs)
{
	bool cut = false;

	for (unsigned i = 0; i < rs->n; i++) {
		struct enabling *en = &rs->enablings[i];
		unsigned ratio = (en->rec_bytes + en->need.bytes - 1) / en->need.bytes;

		if (!en->speculates || !en->record)
			continue;
		if (ratio > rs->spec_ratio)
			rs->spec_ratio = ratio;
		cut |= en->cut;
	}
	for (unsigned i = 0; i < rs->n; i++)
		rs->enablings[i].cut |= cut && rs->enablings[i].commits;
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
	rs->procs = opt->procs != NULL ? opt->procs : procs_new();
	ret = rs->procs == NULL ? -ENOMEM : make_strings(rs);
	if (ret == 0)
		ret = ruleset_layout(rs, d);
	if (ret == 0)
		ret = make_enablings(rs);
	if (ret == 0)
		ret = make_port_mask(rs);
	if (ret == 0)
		ret = ruleset_code(rs, d);
	if (ret == 0) {
		link_epids(rs);
		link_specs(rs);
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
	uint64_t need = prov_need(prov, en->probe->row);
	unsigned side = ruleset_side(rs, en);

	return (need == 0 || (pkt->layers & need) != 0) &&
		(pkt->layers & prov->without) == 0 &&
		(side == RULESET_ANY_SIDE ||
			(side != RULESET_NO_SIDE && (pkt->fires >> side & 1) != 0));
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
	if (rs->opt.procs == NULL)
		procs_free(rs->procs);
	free(rs->port_name);
	free(rs->port_driver);
	free(rs->port_mask);
	free(rs->vars);
	free(rs);
}
