/* made: see made.h. */
#include "made.h"

#include <netinet/in.h>
#include <string.h>

static uint64_t next_id = 1;

struct pkt
made_udp(uint32_t from, uint32_t to, uint64_t ts, uint32_t bytes)
{
	struct pkt p = {.id = next_id++, .ts = ts, .ip_ver = 4, .proto = IPPROTO_UDP,
		.layers = PKT_BIT(PKT_IP4) | PKT_BIT(PKT_UDP), .end = PKT_END_UDP,
		.sport = 1000, .dport = 53, .payload_len = bytes};
	uint32_t a = 10u | from << 8, b = 10u | to << 8;

	memcpy(p.saddr, &a, 4);
	memcpy(p.daddr, &b, 4);
	return p;
}

struct pkt
made_answer(const struct pkt *p)
{
	struct pkt r = *p;

	r.id = next_id++;
	r.ts += MADE_SEC / 1000;
	memcpy(r.saddr, p->daddr, 16);
	memcpy(r.daddr, p->saddr, 16);
	r.sport = p->dport;
	r.dport = p->sport;
	r.local = (uint8_t)((p->local & 1) << 1 | p->local >> 1);
	return r;
}

struct flow_table *
made_table(unsigned flows, unsigned want)
{
	struct flow_options opt = {.size = flows * sizeof(struct flow) +
		flows * sizeof(struct table_bucket) / 4 + 512, .socket = -1, .want = want,
		.layers = PKT_BIT(PKT_TCP) | PKT_BIT(PKT_UDP) | PKT_BIT(PKT_SCTP),
		.events = UINT32_MAX};

	for (unsigned i = 0; i < FLOW_NTIMEOUTS; i++)
		opt.timeout[i] = 10 * MADE_SEC;
	return flow_table_new(&opt);
}

void
made_give(struct flow_table *t, struct pkt *p)
{
	const struct flow_extra *extras;

	p->fires = p->view = 0;
	flow_burst(t, p, 1, &extras);
}

uint64_t
made_cid(const struct flow_table *t, const struct pkt *p)
{
	return flow_views(t)[p->view].cid;
}
