/* fire_rig: see fire_rig.h. */
#include "fire_rig.h"

#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../lib/probe/fire.h"

#define AGGSIZE (1u << 20)
#define BUFSIZE (1u << 20)

static const struct probes_port ports[FIRE_RIG_PORTS] = {{"eth0", "net_a"}, {"eth1", "net_b"}};

void
fire_rules_make(struct fire_rules *r, const char *text)
{
	struct compile_source src = {.text = text, .len = strlen(text)};
	struct compile_options copt = {.strsize = 64, .scratchsize = 256};
	struct ruleset_options ropt = {.send = true, .dynvarsize = 1 << 16, .strsize = 64,
		.scratchsize = 256};

	memset(r, 0, sizeof(*r));
	r->probes = probes_new(ports, FIRE_RIG_PORTS);
	CU_ASSERT_PTR_NOT_NULL_FATAL(r->probes);
	r->prog = compile_program(&r->probes->env, &src, &copt, &r->d);
	if (r->prog != NULL)
		r->rs = ruleset_new(r->prog, r->probes, &ropt, &r->d);
}

void
fire_rules_free(struct fire_rules *r)
{
	ruleset_free(r->rs);
	compile_free(r->prog);
	probes_free(r->probes);
}

static void
say(void *arg, const char *text)
{
	fprintf(arg, "[%s]", text);
}

/* engine.turn: the very tables, emptied. */
static void
turn(struct engine *e, bool must)
{
	struct fire_rig *r = e->turn_arg;

	CU_ASSERT_EQUAL(e->x->pend.used, 0);
	r->turns++;
	r->musts += must;
	fire_rig_consume(r, e->live);
}

struct fire_rig *
fire_rig_new(const char *text, enum engine_kind kind, size_t bufsize)
{
	struct fire_rig *r = calloc(1, sizeof(*r));
	struct diag d = {0};

	fire_rules_make(&r->rules, text);
	if (r->rules.rs == NULL)
		printf("%s\n%s\n", text, r->rules.d.text);
	CU_ASSERT_PTR_NOT_NULL_FATAL(r->rules.rs);
	r->rs = r->rules.rs;
	CU_ASSERT_EQUAL_FATAL(engine_vars_init(&r->vars, r->rs), 0);
	r->e = engine_new(r->rs, &r->vars, kind, 3, 1000000, &d);
	CU_ASSERT_PTR_NOT_NULL_FATAL(r->e);
	CU_ASSERT_EQUAL(r->e->jit_failed, 0);
	r->e->turn = turn;
	r->e->turn_arg = r;
	r->e->live = live_new(r->rs, AGGSIZE, bufsize != 0 ? bufsize : BUFSIZE, SOCKET_ID_ANY);
	CU_ASSERT_PTR_NOT_NULL_FATAL(r->e->live);
	r->c = (struct consumer){.out = open_memstream(&r->out, &r->out_len),
		.enablings = r->rs->epids, .nenablings = r->rs->nepids, .defs = r->rs->def_ptrs,
		.ndefs = r->rs->ndefs, .strings = r->rs->text, .opt.quiet = true, .message = say};
	r->c.message_arg = r->c.out;
	CU_ASSERT_EQUAL_FATAL(consumer_init(&r->c), 0);
	return r;
}

void
fire_rig_free(struct fire_rig *r)
{
	consumer_fini(&r->c);
	fclose(r->c.out);
	free(r->out);
	free(r->shown);
	live_free(r->e->live);
	engine_free(r->e);
	engine_vars_fini(&r->vars);
	fire_rules_free(&r->rules);
	free(r);
}

/* Ethernet, then ARP, or IPv4 and TCP or UDP: RFC 826, 791, 9293, 768. */
static unsigned
write_frame(uint8_t *b, unsigned proto, uint16_t sport)
{
	static const uint8_t arp[] = {0, 1, 8, 0, 6, 4, 0, 1, 2, 0, 0, 0, 0, 1, 10, 0, 0, 1, 0, 0,
		0, 0, 0, 0, 10, 0, 0, 2};
	static const uint8_t ip[] = {
		0x45, 0, 0, 0, 0, 1, 0, 0, 64, 0, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2};
	static const uint8_t mac[] = {2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8};
	bool ip_based = proto == IPPROTO_TCP || proto == IPPROTO_UDP;
	unsigned l4 = proto == IPPROTO_TCP ? 20 : 8;

	memset(b, 0, FIRE_RIG_FRAME);
	memcpy(b, mac, sizeof(mac));
	if (!ip_based) {
		b[13] = 6;
		memcpy(b + 14, arp, sizeof(arp));
		return 14 + sizeof(arp);
	}
	memcpy(b + 14, ip, sizeof(ip));
	b[17] = (uint8_t)(20 + l4);
	b[23] = (uint8_t)proto;
	b[34] = (uint8_t)(sport >> 8);
	b[35] = (uint8_t)sport;
	b[37] = 80;
	if (proto == IPPROTO_TCP)
		b[46] = 5 << 4;
	else
		b[39] = 8;
	return 34 + l4;
}

struct pkt *
fire_rig_packet(struct fire_rig *r, unsigned proto, uint16_t port, uint16_t sport)
{
	struct rte_mbuf *m = &r->mbufs[r->n];
	struct pkt *p = &r->pkts[r->n];
	unsigned len = write_frame(r->bytes[r->n], proto, sport);

	memset(m, 0, sizeof(*m));
	m->buf_addr = r->bytes[r->n++];
	m->data_len = (uint16_t)len;
	m->pkt_len = len;
	m->nb_segs = 1;
	r->made++;
	*p = (struct pkt){.id = r->made, .ts = 1000 * r->made, .mbuf = m, .wire_len = len,
		.cap_len = len, .port = port, .link = PKT_LINK_ETHER};
	return p;
}

unsigned
fire_rig_fire(struct fire_rig *r)
{
	unsigned n = r->n;

	r->n = 0;
	decode_burst(r->pkts, n, &r->scratch);
	for (unsigned i = 0; i < n; i++)
		r->pkts[i].fires = PKT_RECEIVE;
	return fire_burst(r->e, r->pkts, n);
}

void
fire_rig_probe(struct fire_rig *r, const char *name)
{
	for (unsigned i = 0; i < r->rules.probes->n; i++)
		if (strcmp(r->rules.probes->list[i]->e.name, name) == 0)
			fire_probe(r->e, r->rules.probes->list[i], 1000 * r->made, 0);
}

void
fire_rig_consume(struct fire_rig *r, struct live *lv)
{
	CU_ASSERT_EQUAL(agg_result_merge(r->c.result, lv->agg), 0);
	consumer_run(&r->c, lv->rec, lv->rec_used);
	live_clear(lv, r->rs);
}

const char *
fire_rig_out(struct fire_rig *r)
{
	fire_rig_consume(r, r->e->live);
	fflush(r->c.out);
	free(r->shown);
	r->shown = strndup(r->out, r->out_len);
	rewind(r->c.out);
	return r->shown;
}

void
fire_rig_expect(const char *text, void (*feed)(struct fire_rig *r), const char *want,
	void (*check)(struct fire_rig *r))
{
	for (unsigned kind = 0; kind < FIRE_RIG_KINDS; kind++) {
		struct fire_rig *r = fire_rig_new(text, (enum engine_kind)kind, 0);
		const char *got;

		feed(r);
		if (check != NULL)
			check(r);
		got = fire_rig_out(r);
		if (strcmp(got, want) != 0)
			printf("engine %u: %.200s\n  want: %s\n  got:  %s\n", kind, text, want,
				got);
		CU_ASSERT_STRING_EQUAL(got, want);
		fire_rig_free(r);
	}
}

void
fire_rig_feed5(struct fire_rig *r)
{
	for (uint16_t i = 1; i <= 5; i++)
		fire_rig_packet(r, IPPROTO_TCP, 0, i);
	CU_ASSERT_EQUAL(fire_rig_fire(r), 5);
}
