/*
 * tcp_state: the states of both ends, RFC 9293. Each end has the state that its own host has, as far as
 * segments show it.
 *
 * A segment arrives as soon as it is seen: first its sender changes, for having sent it, then its
 * receiver, for having got it, ACK before FIN. The rules beyond RFC 9293's diagram:
 *
 * - What a segment proves is believed. An end that sends an ACK without SYN has completed its handshake,
 *   and so has the other one if that ACK is the last of it. The states change then; the event of a
 *   segment that was not seen fires if it is seen later.
 * - The other end of a SYN is in LISTEN until it answers. If it answers with RST, it never had a state
 *   of its own and none of its changes is told. If it sends a SYN, both open the connection.
 * - A connection whose first packet is no SYN is established at both ends, without a change. If it is SYN
 *   and ACK, its SYN was missed: the other end is in SYN_SENT.
 * - RST ends both ends, if the other one takes it: to SYN_SENT it has to acknowledge the SYN, else it
 *   has to be in the window (RFC 5961), as far as that is known. A RST alone is no connection.
 * - FIN is taken in when everything before it has arrived (tcp_seq.c).
 * - A segment with neither SYN, ACK nor RST is nothing that TCP sends and changes nothing; if it is the
 *   first one, both ends are closed. Nor does a SYN with another sequence number on a synchronized
 *   connection change it if it is in the window.
 */
#include "tcp.h"

#include <string.h>

enum flow_timeout
tcp_state_timeout(const struct flow *f)
{
	int a = f->state[0], b = f->state[1];

	if (a == FLOW_TCP_ESTABLISHED && b == FLOW_TCP_ESTABLISHED)
		return FLOW_OPEN;
	if ((a < 0 && a != FLOW_TCP_CLOSED) || (b < 0 && b != FLOW_TCP_CLOSED))
		return FLOW_IN_HANDSHAKE;
	if (a == FLOW_TCP_TIME_WAIT || b == FLOW_TCP_TIME_WAIT)
		return FLOW_IN_TIME_WAIT;
	return FLOW_CLOSING;
}

/* Does @g acknowledge what @r has sent, and nothing else? */
static bool
acks_sent(const struct flow *f, unsigned r, const struct tcp_segment *g)
{
	const struct flow_sent *sent = &f->sent[r];

	return (g->flags & TCP_ACK) != 0 && g->ack - sent->iss - 1 < sent->nxt - sent->iss;
}

/* An end that has not answered yet has no state that anybody could miss. */
static void
close_end(struct flow *f, unsigned d, struct flow_step *s)
{
	if (f->state[d] == FLOW_TCP_LISTEN)
		f->state[d] = FLOW_TCP_CLOSED;
	else
		flow_change(f, d, FLOW_TCP_CLOSED, s);
}

static void
take_rst(struct flow *f, unsigned d, const struct tcp_segment *g, struct flow_step *s)
{
	unsigned r = 1 - d;

	if (f->state[r] == FLOW_TCP_SYN_SENT) {
		if (!acks_sent(f, r, g))
			return;
		s->events |= FLOW_BIT(FLOW_CONNECT_REFUSED);
		if ((f->flags[d] & FLOW_ACTIVE) == 0)
			s->events |= FLOW_BIT(FLOW_ACCEPT_REFUSED);
	} else if (!tcp_seq_in_window(f, d, g->seq)) {
		return;
	}
	/* Who gives up before an answer is silent: there was one. */
	if (f->state[d] == FLOW_TCP_SYN_SENT)
		f->flags[d] |= FLOW_ACKED;
	close_end(f, d, s);
	close_end(f, r, s);
}

void
tcp_state_missed_syn(struct flow *f, unsigned d, uint32_t ack)
{
	struct flow_sent *sent = &f->sent[d];

	f->flags[d] |= FLOW_ACTIVE | FLOW_ACKED;
	sent->nxt = sent->edge = sent->una = ack;
	sent->iss = ack - 1;
}

/* @d answers a SYN, not for the first time if @again. */
static void
open_passive(struct flow *f, unsigned d, const struct tcp_segment *g, bool again,
	struct flow_step *s)
{
	unsigned r = 1 - d;

	if (f->state[d] == FLOW_TCP_CLOSED)
		return;
	if (tcp_synchronized(f->state[d])) {
		if (!again && (f->flags[r] & FLOW_ACTIVE) != 0 && acks_sent(f, r, g))
			s->events |= FLOW_BIT(FLOW_CONNECT_ESTABLISHED);
		return;
	}
	if (f->state[d] == FLOW_TCP_SYN_SENT && f->state[r] == FLOW_TCP_LISTEN) {
		tcp_state_missed_syn(f, r, g->ack);
		flow_change(f, r, FLOW_TCP_SYN_SENT, s);
	}
	flow_change(f, d, FLOW_TCP_SYN_RECEIVED, s);
}

static void
start_over(struct flow *f, unsigned d)
{
	f->flags[d] &= (uint8_t)~(FLOW_SYN | FLOW_SEEN | FLOW_PROBED | FLOW_RESENT);
	f->sent[d].timed_at = 0;
	memset(f->rare[d].beyond, 0, sizeof(f->rare[d].beyond));
}

/* Both are known to scale, or none does. */
static void
take_syn_options(struct flow *f, unsigned d, const struct tcp_segment *g)
{
	struct flow_sent *mine = &f->sent[d], *its = &f->sent[1 - d];

	f->flags[d] |= FLOW_SYN;
	mine->mss = g->mss;
	mine->wscale = g->wscale;
	if (mine->wscale != 0 && its->wscale != 0) {
		mine->shift = mine->wscale - 1;
		its->shift = its->wscale - 1;
	}
}

/* @d sends SYN to open a connection, not for the first time if @again. */
static void
open_active(struct flow *f, unsigned d, bool again, struct flow_step *s)
{
	unsigned r = 1 - d;

	if (!again) {
		f->flags[d] |= FLOW_ACTIVE;
		s->events |= FLOW_BIT(FLOW_CONNECT_REQUEST);
	}
	if (f->state[d] != FLOW_TCP_CLOSED && f->state[d] != FLOW_TCP_LISTEN)
		return;
	flow_change(f, d, FLOW_TCP_SYN_SENT, s);
	if (f->state[r] == FLOW_TCP_CLOSED)
		f->state[r] = FLOW_TCP_LISTEN;
	if (f->state[r] == FLOW_TCP_SYN_SENT) {
		flow_change(f, d, FLOW_TCP_SYN_RECEIVED, s);
		flow_change(f, r, FLOW_TCP_SYN_RECEIVED, s);
	}
}

/* @d sends SYN. False: it is not one of this connection. */
static bool
sends_syn(struct flow *f, unsigned d, struct tcp_segment *g, struct flow_step *s)
{
	bool answer = (g->flags & TCP_ACK) != 0, again = (f->flags[d] & FLOW_SYN) != 0;

	if ((f->flags[d] & FLOW_SEEN) != 0 && g->seq != f->sent[d].iss) {
		/* Another answer, to a SYN that was sent again: who makes them keeps nothing of
		 * it. */
		if (!answer || f->state[d] != FLOW_TCP_SYN_RECEIVED ||
			(f->flags[d] & FLOW_ACKED) != 0)
			return false;
		start_over(f, d);
	}
	g->first = !again || (answer && (f->flags[d] & FLOW_ACTIVE) != 0 &&
		(f->flags[1 - d] & FLOW_ACKED) == 0);
	take_syn_options(f, d, g);
	if (answer)
		open_passive(f, d, g, again, s);
	else
		open_active(f, d, again, s);
	return true;
}

/* @d sends ACK without SYN, which it does after its handshake. False: it is none of this
 * connection, but of one that @d still knows. */
static bool
sends_ack(struct flow *f, unsigned d, const struct tcp_segment *g, struct flow_step *s)
{
	unsigned r = 1 - d;

	switch (f->state[d]) {
	case FLOW_TCP_CLOSED:
		return (f->flags[d] & FLOW_SEEN) != 0;
	case FLOW_TCP_LISTEN:
		if (!acks_sent(f, r, g))
			return false;
		flow_change(f, d, FLOW_TCP_SYN_RECEIVED, s);
		break;
	case FLOW_TCP_SYN_SENT:
		if (f->state[r] == FLOW_TCP_LISTEN)
			flow_change(f, r, FLOW_TCP_SYN_RECEIVED, s);
		break;
	case FLOW_TCP_SYN_RECEIVED:
		if ((f->flags[r] & FLOW_SEEN) != 0)
			return true;
		break;
	default:
		return true;
	}
	flow_change(f, d, FLOW_TCP_ESTABLISHED, s);
	return true;
}

/* @d has seen everything up to the other end's FIN. */
static bool
has_fin(const struct flow *f, unsigned d)
{
	const struct flow_sent *its = &f->sent[1 - d];

	return (f->flags[1 - d] & FLOW_FIN) != 0 &&
		!tcp_before(tcp_later(its->edge, its->una), its->nxt);
}

static void
takes_fin(struct flow *f, unsigned d, struct flow_step *s)
{
	int state = f->state[d];

	if (!has_fin(f, d))
		return;
	if (state == FLOW_TCP_ESTABLISHED || state == FLOW_TCP_SYN_RECEIVED)
		flow_change(f, d, FLOW_TCP_CLOSE_WAIT, s);
	else if (state == FLOW_TCP_FIN_WAIT_1)
		flow_change(f, d, FLOW_TCP_CLOSING, s);
	else if (state == FLOW_TCP_FIN_WAIT_2)
		flow_change(f, d, FLOW_TCP_TIME_WAIT, s);
}

static void
sends_fin(struct flow *f, unsigned d, struct flow_step *s)
{
	int state = f->state[d];

	if ((f->flags[d] & FLOW_FIN) == 0)
		return;
	if (state == FLOW_TCP_ESTABLISHED || state == FLOW_TCP_SYN_RECEIVED)
		flow_change(f, d, FLOW_TCP_FIN_WAIT_1, s);
	else if (state == FLOW_TCP_CLOSE_WAIT)
		flow_change(f, d, FLOW_TCP_LAST_ACK, s);
}

/* The SYN of @r is acknowledged by @g. */
static void
takes_syn_ack(struct flow *f, unsigned r, const struct tcp_segment *g, struct flow_step *s)
{
	bool active = (f->flags[r] & FLOW_ACTIVE) != 0, syn = (g->flags & TCP_SYN) != 0;

	if (f->state[r] == FLOW_TCP_SYN_RECEIVED)
		s->events |= FLOW_BIT(active ? FLOW_CONNECT_ESTABLISHED : FLOW_ACCEPT_ESTABLISHED);
	else if (f->state[r] == FLOW_TCP_SYN_SENT && syn)
		s->events |= FLOW_BIT(FLOW_CONNECT_ESTABLISHED);
	else if (f->state[r] != FLOW_TCP_SYN_SENT)
		return;
	flow_change(f, r, FLOW_TCP_ESTABLISHED, s);
}

/* The FIN of @r may be acknowledged. */
static void
takes_fin_ack(struct flow *f, unsigned r, struct flow_step *s)
{
	int state = f->state[r];

	if ((f->flags[r] & FLOW_FIN) == 0 || tcp_before(f->sent[r].una, f->sent[r].nxt))
		return;
	if (state == FLOW_TCP_FIN_WAIT_1)
		flow_change(f, r, FLOW_TCP_FIN_WAIT_2, s);
	else if (state == FLOW_TCP_CLOSING)
		flow_change(f, r, FLOW_TCP_TIME_WAIT, s);
	else if (state == FLOW_TCP_LAST_ACK)
		flow_change(f, r, FLOW_TCP_CLOSED, s);
}

void
tcp_state_take(struct flow *f, unsigned d, struct tcp_segment *g, struct flow_step *s)
{
	unsigned r = 1 - d;
	bool acks;

	if ((g->flags & TCP_RST) != 0) {
		take_rst(f, d, g, s);
		return;
	}
	if ((g->flags & (TCP_SYN | TCP_ACK)) == 0) {
		if (f->state[d] == FLOW_TCP_CLOSED)
			tcp_seq_sent(f, d, g, s);
		return;
	}
	if ((g->flags & TCP_SYN) != 0 ? !sends_syn(f, d, g, s) : !sends_ack(f, d, g, s))
		return;
	tcp_seq_sent(f, d, g, s);
	acks = (g->flags & TCP_ACK) != 0 &&
		(f->state[r] != FLOW_TCP_SYN_SENT || acks_sent(f, r, g));
	if (acks)
		tcp_seq_acked(f, r, g);
	takes_fin(f, d, s);
	sends_fin(f, d, s);
	if (acks && (f->flags[r] & FLOW_ACKED) != 0)
		takes_syn_ack(f, r, g, s);
	takes_fin_ack(f, r, s);
	takes_fin(f, r, s);
	f->sent[d].wnd = (g->flags & TCP_SYN) != 0 ? g->window :
		(uint32_t)g->window << f->sent[d].shift;
}
