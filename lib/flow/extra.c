/* extra: see extra.h. */
#include <netinet/in.h>
#include <string.h>

#include "extra.h"
#include "view.h"

/* What a packet that is none shows as its headers. */
static const uint8_t no_headers[128];

bool
extra_traced(const struct flow *f, unsigned d)
{
	return ((f->flags[0] | f->flags[1]) & FLOW_LOCAL) == 0 || (f->flags[d] & FLOW_LOCAL) != 0;
}

static bool
is_wanted(const struct flow_table *t, enum flow_event event, const struct flow *f, unsigned d)
{
	return (t->opt.events & FLOW_BIT(event)) != 0 && extra_traced(f, d);
}

/* As if the other end of @f had sent it to end @d. */
static void
address(struct pkt *p, const struct flow *f, unsigned d)
{
	memcpy(p->saddr, f->addr[1 - d], sizeof(p->saddr));
	memcpy(p->daddr, f->addr[d], sizeof(p->daddr));
	p->sport = f->port[1 - d];
	p->dport = f->port[d];
}

/* A packet for end @d that is as @like but fires @event only. Its view. */
static struct flow_view *
add(struct flow_table *t, unsigned before, enum flow_event event, const struct flow *f, unsigned d,
	const struct pkt *like)
{
	unsigned n = t->nextras++;
	struct flow_view *v = &t->views[EXTRA_VIEW + n];
	struct pkt *p = &t->pkts[n];

	*p = *like;
	address(p, f, d);
	p->fires = FLOW_BIT(event);
	p->view = (uint16_t)(EXTRA_VIEW + n);
	t->extras[n] = (struct flow_extra){before, p};
	*v = flow_none;
	view_packet(v, f, 1 - d);
	if (t->opt.want & FLOW_WANT_OWNER)
		note_view(t, f, 1 - d, v);
	view_end(v, FLOW_BEFORE, f, d);
	view_end(v, FLOW_RECEIVER, f, d);
	view_end(v, FLOW_SENDER, f, 1 - d);
	return v;
}

void
extra_change(struct flow_table *t, unsigned before, const struct pkt *p, const struct flow *f,
	const struct flow_step *s, unsigned i)
{
	unsigned d = s->changes[i].end;
	struct flow_view *v;

	if (!is_wanted(t, FLOW_STATE_CHANGE, f, d))
		return;
	v = add(t, before, FLOW_STATE_CHANGE, f, d, p);
	v->end[FLOW_BEFORE].state = s->changes[i].from;
	v->end[FLOW_RECEIVER].state = s->changes[i].to;
}

/* There is no packet: what is known is who, and when. */
static void
extra_timeout(struct flow_table *t, unsigned before, enum flow_event event, const struct flow *f,
	unsigned d, uint64_t ts, int8_t to)
{
	const struct pkt none = {.ts = ts, .port = f->port_id, .data = no_headers,
		.data_len = sizeof(no_headers), .ip_ver = f->ip_ver, .proto = f->proto,
		.end = f->proto == IPPROTO_TCP ? PKT_END_TCP : PKT_END_SCTP,
		.layers = PKT_BIT(f->ip_ver == 4 ? PKT_IP4 : PKT_IP6) |
			PKT_BIT(f->proto == IPPROTO_TCP ? PKT_TCP : PKT_SCTP)};

	if (is_wanted(t, event, f, d))
		add(t, before, event, f, d, &none)->end[FLOW_RECEIVER].state = to;
}

/* The host of each end of @f whose state is one of @states, bits from @closed on, has no use for
 * it any more. */
static void
close_ends(struct flow_table *t, unsigned before, const struct flow *f, uint64_t ts,
	unsigned states, int8_t closed)
{
	for (unsigned d = 0; d < 2; d++)
		if (states >> (f->state[d] - closed) & 1)
			extra_timeout(t, before, FLOW_STATE_CHANGE, f, d, ts, closed);
}

#define STATE(name) (1u << (FLOW_TCP_##name - FLOW_TCP_CLOSED))

void
extra_ended(struct flow_table *t, unsigned before, const struct flow *f)
{
	if (f->proto == IPPROTO_TCP)
		close_ends(t, before, f, t->now, STATE(TIME_WAIT), FLOW_TCP_CLOSED);
}

/* RFC 9260 5.1, 9.2: whoever waits for an answer gives up. */
static void
sctp_expired(struct flow_table *t, unsigned before, const struct flow *f, uint64_t ts)
{
	const unsigned waits = 1u << FLOW_SCTP_COOKIE_WAIT | 1u << FLOW_SCTP_COOKIE_ECHOED |
		1u << FLOW_SCTP_SHUTDOWN_SENT | 1u << FLOW_SCTP_SHUTDOWN_RECEIVED |
		1u << FLOW_SCTP_SHUTDOWN_ACK_SENT;

	close_ends(t, before, f, ts, waits, FLOW_SCTP_CLOSED);
}

static void
tcp_expired(struct flow_table *t, unsigned before, const struct flow *f, uint64_t ts)
{
	/* Who opened it gives up, and is told; else who can be. */
	unsigned d = (f->flags[1] & FLOW_ACTIVE) != 0;

	d = extra_traced(f, d) ? d : 1 - d;
	if (f->timeout == FLOW_IN_HANDSHAKE) {
		extra_timeout(t, before, FLOW_TIMEOUT_HANDSHAKE, f, d, ts, f->state[d]);
		close_ends(t, before, f, ts, STATE(SYN_SENT) | STATE(SYN_RECEIVED),
			FLOW_TCP_CLOSED);
	} else if (f->timeout == FLOW_OPEN) {
		extra_timeout(t, before, FLOW_TIMEOUT_IDLE, f, d, ts, f->state[d]);
	} else {
		close_ends(t, before, f, ts, STATE(TIME_WAIT), FLOW_TCP_CLOSED);
	}
}

void
extra_expired(struct flow_table *t, unsigned before, const struct flow *f)
{
	/* Ticks wrap; times don't. */
	uint32_t ago = wheel_ticks(t->now) - (f->last + t->timeout[f->timeout]);
	uint64_t ts = ((t->now >> WHEEL_TICK_BITS) - ago) << WHEEL_TICK_BITS;

	if (f->proto == IPPROTO_TCP)
		tcp_expired(t, before, f, ts);
	else if (f->proto == IPPROTO_SCTP)
		sctp_expired(t, before, f, ts);
}
