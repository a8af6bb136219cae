/* Tests of lib/probe/ruleset.c and ruleset_layout.c. */
#include "../../lib/probe/ruleset.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../lib/probe/str.h"
#include "../unit.h"
#include "fire_rig.h"

static struct fire_rules
make(const char *text)
{
	struct fire_rules r;

	fire_rules_make(&r, text);
	if (r.rs == NULL)
		printf("%s\n%s\n", text, r.d.text);
	CU_ASSERT_PTR_NOT_NULL_FATAL(r.rs);
	return r;
}

/* --- enablings ----------------------------------------------------------------------------- */

/* From the outer header inwards, send before receive; clauses of one probe as written; then the
 * others. */
static void
order(void)
{
	struct fire_rules r = make("BEGIN { } udp:::receive { } ip:::receive, ip:::send { } "
		"gld:::receive { } tick-1s { } ip:::receive { } tcp:::send { } END { }");
	static const struct {
		const char *prov, *name;
		unsigned clause;
	} want[] = {{"gld", "receive", 3}, {"ip", "send", 2}, {"ip", "receive", 2},
		{"ip", "receive", 5}, {"tcp", "send", 6}, {"udp", "receive", 1},
		{"dtrace", "BEGIN", 0}, {"profile", "tick-1s", 4}, {"dtrace", "END", 7}};

	CU_ASSERT_EQUAL_FATAL(r.rs->n, 9);
	CU_ASSERT_EQUAL(r.rs->npacket, 6);
	CU_ASSERT_EQUAL(r.rs->nwords, 1);
	for (unsigned i = 0; i < 9; i++) {
		const struct enabling *en = &r.rs->enablings[i];

		CU_ASSERT_STRING_EQUAL(en->probe->e.prov, want[i].prov);
		CU_ASSERT_STRING_EQUAL(en->probe->e.name, want[i].name);
		CU_ASSERT_EQUAL(en->clause->line, 1);
		CU_ASSERT_EQUAL(en->clause->id, r.prog->clauses->id + want[i].clause);
	}
	fire_rules_free(&r);
}

/* An epid is a pair of clause and probe, in the order of the text; the ports have their own. */
static void
epids(void)
{
	struct fire_rules r =
		make("tcp:::receive { trace(1); } ip::eth1:receive { } BEGIN { @ = count(); }");
	const struct enabling *ip = &r.rs->enablings[0], *tcp = &r.rs->enablings[1];

	CU_ASSERT_EQUAL_FATAL(r.rs->n, 3);
	CU_ASSERT_EQUAL_FATAL(r.rs->nepids, 4);
	CU_ASSERT_EQUAL(tcp->epid_of_port[0], 1);
	CU_ASSERT_EQUAL(tcp->epid_of_port[1], 2);
	CU_ASSERT_EQUAL(ip->epid_of_port[0], 0);
	CU_ASSERT_EQUAL(ip->epid_of_port[1], 3);
	CU_ASSERT_EQUAL(r.rs->enablings[2].epid, 4);
	for (unsigned i = 0; i < 4; i++) {
		static const char *const funcs[] = {"eth0", "eth1", "eth1", ""};
		const struct consumer_enabling *e = &r.rs->epids[i];

		CU_ASSERT_STRING_EQUAL(e->func, funcs[i]);
		CU_ASSERT_EQUAL(e->default_action, i == 2);
		CU_ASSERT_EQUAL(e->prints, i < 3);
		CU_ASSERT_EQUAL(e->nuses, i < 2);
		CU_ASSERT_STRING_EQUAL(r.probes->list[e->probe_id - 1]->e.name, e->name);
	}
	fire_rules_free(&r);
}

static void
port_mask(void)
{
	struct fire_rules r = make("tcp:::receive { } ip:::receive { }");

	CU_ASSERT_PTR_NULL(r.rs->port_mask);
	fire_rules_free(&r);
	r = make("ip::eth1:receive { } tcp:::receive { } udp:net_a::receive { }");
	CU_ASSERT_PTR_NOT_NULL_FATAL(r.rs->port_mask);
	CU_ASSERT_EQUAL(r.rs->port_mask[0], 6);
	CU_ASSERT_EQUAL(r.rs->port_mask[1], 3);
	fire_rules_free(&r);
}

/* Which clauses take the short way, and which have code for IPv4 alone. */
static void
kinds(void)
{
	static const struct {
		const char *text;
		bool simple, guard, record, body4, cut, stop;
	} rows[] = {
		{"tcp:::receive { @ = count(); }", .simple = true},
		{"tcp:::receive /args[4]->tcp_dport == 80/ { @ = count(); }", .simple = true},
		{"tcp:::receive { @[args[2]->ip_saddr] = count(); }", .simple = true,
			.body4 = true},
		{"tcp:::receive { @[args[4]->tcp_dport] = sum(args[2]->ip_plength); x = 1; }",
			.simple = true},
		{"int n; tcp:::receive /n == 0/ { @ = count(); }", .guard = true},
		{"int n; tcp:::receive { @ = sum(1 / n); }"},
		{"tcp:::receive { @[probefunc] = count(); }"},
		{"tcp:::receive { @[epid] = count(); }"},
		{"tcp:::receive { }", .record = true},
		{"tcp:::receive { trace(1); }", .record = true},
		{"tcp:::receive { @ = count(); exit(0); }", .record = true, .stop = true},
		{"tcp:::receive { @a = count(); printa(@a); }", .record = true, .cut = true},
		{"tcp:::receive { @a = count(); clear(@a); }", .record = true, .cut = true},
		{"BEGIN /1/ { @ = count(); }", .guard = true},
	};

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct fire_rules r = make(rows[i].text);
		const struct enabling *en = &r.rs->enablings[0];
		bool same = en->simple == rows[i].simple && en->has_guard == rows[i].guard &&
			en->record == rows[i].record && (en->body4.n > 0) == rows[i].body4 &&
			en->cut == rows[i].cut && en->stop == rows[i].stop;

		if (!same)
			printf("%s: simple %d, guard %d, record %d, body4 %d, cut %d, stop %d\n",
				rows[i].text, en->simple, en->has_guard, en->record,
				en->body4.n > 0, en->cut, en->stop);
		CU_ASSERT(same);
		fire_rules_free(&r);
	}
}

/* --- layout -------------------------------------------------------------------------------- */

static const struct ruleset_var *
var(const struct fire_rules *r, const char *name)
{
	for (unsigned i = 0; i < r->prog->nvars; i++)
		if (strcmp(r->prog->vars[i]->name, name) == 0)
			return &r->rs->vars[i];
	CU_FAIL_FATAL("no such variable");
	return NULL;
}

/* A string that only a packet's strings go into is small, whatever way they come. */
static void
texts(void)
{
	struct fire_rules r = make("string a; string b; string c; string d; tcp:::receive {"
		"a = args[2]->ip_saddr; b = c; c = d; d = strjoin(a, \"\"); this->e = a;"
		"this->f = probefunc == a ? \"x\" : b; g[a, 1] = 2; h[d] = a; h[a] = \"\"; }");
	static const struct {
		const char *name;
		bool text;
	} rows[] = {{"a", false}, {"b", true}, {"c", true}, {"d", true}, {"e", false}, {"f", true},
		{"h", false}};

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const struct ruleset_var *v = var(&r, rows[i].name);

		CU_ASSERT(v->is_string);
		CU_ASSERT_EQUAL(v->may_text, rows[i].text);
		CU_ASSERT_EQUAL(v->room, rows[i].text ? str_cell_size(64) : STR_CELL_MIN);
	}
	CU_ASSERT(!var(&r, "g")->key.parts[0].may_text);
	CU_ASSERT(var(&r, "h")->key.parts[0].may_text);
	CU_ASSERT_EQUAL(var(&r, "h")->key.parts[0].size, 72);
	fire_rules_free(&r);
}

/* Scalars do not overlap, lie at multiples of 8 and inside their area; arrays take no room there.
 */
static void
variables(void)
{
	struct fire_rules r =
		make("char a; string s; int64_t b; tcp:::receive { a = 1; s = lltostr(2);"
		     "b = 3; c[1] = 4; d = 5; this->x = 1; this->s = probefunc; this->y = 2; }");
	uint8_t used[2][512] = {{0}};

	CU_ASSERT_EQUAL(r.rs->globals_bytes, 8 + str_cell_size(64) + 8 + 8);
	CU_ASSERT_EQUAL(r.rs->locals_bytes, 8 + STR_CELL_MIN + 8);
	for (unsigned i = 0; i < r.prog->nvars; i++) {
		const struct ruleset_var *v = &r.rs->vars[i];
		bool global = r.prog->vars[i]->scope == VAR_GLOBAL;

		if (r.prog->vars[i]->nkeys > 0)
			continue;
		CU_ASSERT_EQUAL(v->off % 8, 0);
		CU_ASSERT(v->off + v->room <= (global ? r.rs->globals_bytes : r.rs->locals_bytes));
		for (uint32_t k = v->off; k < v->off + v->room; k++)
			CU_ASSERT_EQUAL(used[global][k]++, 0);
	}
	fire_rules_free(&r);
}

/* Fields lie aligned, in order, without overlap; a record is whole words. */
static void
records(void)
{
	struct fire_rules r = make(
		"tcp:::receive { trace((char)1); trace((int64_t)2); trace((short)3);"
		"printf(\"%s %d %s\", probefunc, 4, strjoin(\"a\", \"b\")); trace((uint16_t)5); }");
	const struct enabling *en = &r.rs->enablings[0];
	static const uint16_t sizes[] = {1, 8, 2, 24, 4, 80, 2};
	uint32_t end = sizeof(struct record_hdr);
	unsigned k = 0;

	CU_ASSERT_EQUAL_FATAL(en->nuses, 5);
	for (unsigned i = 0; i < en->nuses; i++)
		for (unsigned j = 0; j < en->uses[i].nfields; j++) {
			const struct record_field *f = &en->uses[i].fields[j];
			unsigned align = f->kind == RECORD_STR ? 8 : f->size;

			CU_ASSERT_EQUAL(f->size, sizes[k]);
			CU_ASSERT_EQUAL(f->kind, f->size > 8 ? RECORD_STR : RECORD_INT);
			CU_ASSERT_EQUAL(f->is_signed, f->size <= 8 && k != 6);
			CU_ASSERT_EQUAL(f->off % align, 0);
			CU_ASSERT(f->off >= end && f->off < end + align);
			end = f->off + f->size;
			k++;
		}
	CU_ASSERT_EQUAL(k, 7);
	CU_ASSERT_EQUAL(en->rec_bytes, (end + 7) / 8 * 8);
	CU_ASSERT_EQUAL(r.rs->max_record, en->rec_bytes);
	fire_rules_free(&r);
}

static void
agg_keys(void)
{
	struct fire_rules r = make("tcp:::receive { @a[args[4]->tcp_sport, args[2]->ip_saddr, "
		"(char)1] = count(); @a[1, lltostr(1), 2] = count(); @b[args[2]->ip_saddr] = "
		"quantize(args[2]->ip_plength); }");
	const struct agg_def *a = &r.rs->defs[0], *b = &r.rs->defs[1];

	CU_ASSERT_EQUAL_FATAL(r.rs->ndefs, 2);
	CU_ASSERT_PTR_EQUAL(r.rs->def_ptrs[1], b);
	CU_ASSERT_STRING_EQUAL(a->name, "a");
	CU_ASSERT_EQUAL(a->id, 1);
	CU_ASSERT_EQUAL(a->nparts, 3);
	CU_ASSERT_EQUAL(a->parts[0].kind, AGG_PART_INT);
	CU_ASSERT_EQUAL(a->parts[1].kind, AGG_PART_STR);
	CU_ASSERT(a->parts[1].may_text);
	CU_ASSERT_EQUAL(a->parts[1].size, 72);
	CU_ASSERT(!b->parts[0].may_text);
	CU_ASSERT_STRING_EQUAL(b->fn->name, "quantize");
	CU_ASSERT(b->head_words + b->tail_words < a->head_words + a->tail_words);
	fire_rules_free(&r);
}

/* --- errors -------------------------------------------------------------------------------- */

/* All updates of a clause together must fit behind a full buffer of pending ones. */
static void
refused(void)
{
	char text[8192];

	for (unsigned n = 1; n < 100; n += 33) {
		struct fire_rules r;

		strcpy(text, "\ntcp:::receive { ");
		for (unsigned i = 0; i < n; i++)
			strcat(text, "@[lltostr(1)] = count(); ");
		strcat(text, "}");
		fire_rules_make(&r, text);
		CU_ASSERT_EQUAL(r.rs != NULL, n < 40);
		CU_ASSERT(r.rs == NULL || r.rs->enablings[0].pend_bytes <= AGG_PEND_SLACK);
		CU_ASSERT_STRING_EQUAL(r.d.text, r.rs != NULL ? "" :
			"the aggregations of the clause in line 2 have too large keys");
		fire_rules_free(&r);
	}
}

/* Keys beyond the size of an update. */
static void
too_large(void)
{
	struct compile_options copt = {.strsize = 256};
	struct ruleset_options ropt = {.dynvarsize = 1 << 16, .strsize = 256};
	char text[1024] = "BEGIN { @big[lltostr(1)";
	struct fire_rules r;
	struct compile_source src = {.text = text};
	struct diag d = {0};

	for (unsigned i = 0; i < 15; i++)
		strcat(text, ", lltostr(1)");
	strcat(text, "] = count(); }");
	src.len = strlen(text);
	fire_rules_make(&r, "BEGIN { }");
	compile_free(r.prog);
	ruleset_free(r.rs);
	r.prog = compile_program(&r.probes->env, &src, &copt, &r.d);
	CU_ASSERT_PTR_NOT_NULL_FATAL(r.prog);
	r.rs = ruleset_new(r.prog, r.probes, &ropt, &d);
	CU_ASSERT_PTR_NULL(r.rs);
	CU_ASSERT_STRING_EQUAL(d.tag, "D_KEY_TYPE");
	CU_ASSERT_STRING_EQUAL(d.text, "the keys of big are too large: reduce strsize");
	fire_rules_free(&r);
}

UNIT_SUITE(suite_ruleset, "probe/ruleset.c", {"order", order}, {"epids", epids},
	{"port masks", port_mask}, {"kinds of clauses", kinds}, {"text", texts},
	{"variables", variables}, {"records", records}, {"keys of aggregations", agg_keys},
	{"too large updates", refused}, {"too large keys", too_large});
