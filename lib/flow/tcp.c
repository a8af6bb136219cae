/*
 * tcp: packets of TCP connections: which ones begin a connection, and a short way for most others.
 * What they do to both ends is in tcp_state.c and tcp_seq.c.
 */
#include "tcp.h"

#include <string.h>

#include <rte_branch_prediction.h>

/* Timestamps alone, as everybody writes them: two NOPs before. */
#define STAMPS_ALONE UINT32_C(0x0101080a)

static struct tcp_segment
segment(const struct pkt *p)
{
	const struct rte_tcp_hdr *h = tcp_header(p);
	struct tcp_segment g = {.ts = p->ts, .seq = rte_be_to_cpu_32(h->sent_seq),
		.ack = rte_be_to_cpu_32(h->recv_ack), .len = p->payload_len,
		.window = rte_be_to_cpu_16(h->rx_win), .flags = p->tcp_flags};

	/* Hosts that still take SYN and FIN at once are as rare as those that send them. */
	if ((g.flags & TCP_SYN) != 0)
		g.flags &= (uint8_t)~TCP_FIN;
	g.end = g.seq + g.len + ((g.flags & TCP_SYN) != 0) + ((g.flags & TCP_FIN) != 0);
	tcp_option_read(p, &g);
	return g;
}

static void
set_data(const struct pkt *p, struct flow_step *s)
{
	if (s->bytes > 0)
		s->events |= FLOW_BIT(FLOW_DATA_SEND) | FLOW_BIT(FLOW_DATA_RECEIVE);
	if ((p->local & PKT_LOCAL_ENDS) == PKT_LOCAL_ENDS && p->payload_len > 0)
		s->events |= FLOW_BIT(FLOW_FUSED_SEND) | FLOW_BIT(FLOW_FUSED_RECEIVE);
}

/* Neither end changes its state. */
static inline bool
is_open(const struct flow *f, const struct pkt *p)
{
	return (f->state[0] | f->state[1]) == FLOW_TCP_ESTABLISHED &&
		(p->tcp_flags & (TCP_FIN | TCP_SYN | TCP_RST | TCP_ACK)) == TCP_ACK;
}

static __rte_noinline void
take_unusual(struct flow *f, unsigned d, const struct pkt *p, struct flow_step *s)
{
	struct tcp_segment g = segment(p);

	if (is_open(f, p)) {
		tcp_seq_sent(f, d, &g, s);
		tcp_seq_acked(f, 1 - d, &g);
		f->sent[d].wnd = (uint32_t)g.window << f->sent[d].shift;
	} else {
		tcp_state_take(f, d, &g, s);
		f->timeout = tcp_state_timeout(f);
	}
	set_data(p, s);
}

/* Word @i of the options of @p. */
static inline uint32_t
option_word(const struct pkt *p, unsigned i)
{
	rte_be32_t word;

	memcpy(&word, p->data + p->off_l4 + sizeof(struct rte_tcp_hdr) + i * sizeof(word),
		sizeof(word));
	return rte_be_to_cpu_32(word);
}

/* Timestamps and no other option, laid out as everybody does. */
static inline bool
has_stamps(const struct pkt *p)
{
	return p->off_payload - p->off_l4 == sizeof(struct rte_tcp_hdr) + 12 &&
		option_word(p, 0) == STAMPS_ALONE;
}

/* May @p go a short way? An established connection goes on, nothing is unusual about an end, and
 * the packet acknowledges what was sent and has no options but timestamps. */
static inline bool
is_plain(const struct flow *f, unsigned d, const struct pkt *p, uint32_t ack)
{
	const struct flow_sent *its = &f->sent[1 - d];
	unsigned any = f->flags[0] | f->flags[1];

	return is_open(f, p) && (f->flags[d] & FLOW_SEEN) != 0 &&
		(f->flags[1 - d] & FLOW_ACKED) != 0 && (any & (FLOW_PROBED | FLOW_RESENT)) == 0 &&
		ack - its->una <= its->nxt - its->una &&
		(p->off_payload - p->off_l4 == sizeof(struct rte_tcp_hdr) || has_stamps(p));
}

/* The next data in order, as nearly all is. */
static inline void
send_next(struct flow *f, unsigned d, const struct pkt *p, struct flow_step *s)
{
	struct flow_sent *sent = &f->sent[d];

	sent->edge = sent->nxt += p->payload_len;
	sent->at = p->ts;
	if ((f->flags[d] & FLOW_ACKED) != 0)
		sent->flight = RTE_MAX(sent->flight, sent->nxt - sent->una);
	if (sent->timed_at == 0)
		rtt_start(sent, p->ts, sent->nxt, has_stamps(p) ? option_word(p, 1) : 0);
	s->bytes = p->payload_len;
}

/* Is [@seq, @end) the same again, without anything that waits for it? */
static inline bool
is_old(const struct flow_sent *sent, uint32_t seq, uint32_t end)
{
	return end - seq > 1 && tcp_before(sent->iss, seq) && !tcp_before(sent->edge, end) &&
		sent->timed_at == 0;
}

static void
packet(struct flow *f, unsigned d, const struct pkt *p, struct flow_step *s)
{
	const struct rte_tcp_hdr *h = tcp_header(p);
	struct flow_sent *mine = &f->sent[d], *its = &f->sent[1 - d];
	uint32_t seq = rte_be_to_cpu_32(h->sent_seq), ack = rte_be_to_cpu_32(h->recv_ack);
	bool plain = is_plain(f, d, p, ack);

	if (plain && ((seq ^ mine->edge) | (seq ^ mine->nxt)) == 0 &&
		(p->payload_len == 0 || its->wnd != 0 || (f->flags[1 - d] & FLOW_SEEN) == 0)) {
		if (p->payload_len > 0)
			send_next(f, d, p, s);
	} else if (plain && is_old(mine, seq, seq + p->payload_len)) {
		tcp_seq_again(f, d, p->ts, seq + p->payload_len, s);
	} else {
		take_unusual(f, d, p, s);
		return;
	}
	if (p->payload_len > 0)
		set_data(p, s);
	if (its->timed_at != 0 && !tcp_before(ack, its->timed_seq))
		rtt_take(its, p->ts);
	its->una = ack;
	mine->wnd = (uint32_t)rte_be_to_cpu_16(h->rx_win) << mine->shift;
}

static bool
is_over(const struct flow *f, unsigned d)
{
	return f->state[d] == FLOW_TCP_TIME_WAIT || f->state[d] == FLOW_TCP_CLOSED;
}

/* @d has sent nothing but SYN, to no avail; it may try again. */
static bool
was_refused(const struct flow *f, unsigned d)
{
	return (f->flags[d] & (FLOW_ACTIVE | FLOW_ACKED | FLOW_FIN)) == FLOW_ACTIVE &&
		(f->flags[1 - d] & (FLOW_SEEN | FLOW_ACKED)) == 0;
}

/* Does SYN @seq of @d begin anew? Not if it is repeated, which nobody does who has closed, nor if
 * the other end has just opened. Nor, as RFC 5961 has it, in the window of a synchronized
 * connection. */
static bool
renews_by_syn(const struct flow *f, unsigned d, uint32_t seq)
{
	bool over = is_over(f, d) || is_over(f, 1 - d);

	if ((f->flags[d] & (FLOW_SEEN | FLOW_ACKED)) == 0)
		return f->state[d] != FLOW_TCP_LISTEN;
	if (seq == f->sent[d].iss)
		return over && !was_refused(f, d);
	return over || !tcp_synchronized(f->state[d]) || !tcp_seq_in_window(f, d, seq);
}

/* ... a SYN and ACK? Not if it answers a SYN that was seen, nor if it is repeated. */
static bool
renews_by_answer(const struct flow *f, unsigned d, uint32_t seq, uint32_t ack)
{
	unsigned r = 1 - d;

	if (((f->flags[d] & FLOW_SEEN) != 0 && seq == f->sent[d].iss) ||
		((f->flags[r] & FLOW_ACTIVE) != 0 && ack == f->sent[r].iss + 1))
		return false;
	return is_over(f, d) || is_over(f, r) ||
		((f->flags[r] & FLOW_SEEN) == 0 && tcp_synchronized(f->state[d]));
}

static bool
renews(const struct flow *f, unsigned d, const struct pkt *p)
{
	const struct rte_tcp_hdr *h = tcp_header(p);

	if (likely((p->tcp_flags & (TCP_SYN | TCP_RST)) != TCP_SYN))
		return false;
	if ((p->tcp_flags & TCP_ACK) == 0)
		return renews_by_syn(f, d, rte_be_to_cpu_32(h->sent_seq));
	return renews_by_answer(f, d, rte_be_to_cpu_32(h->sent_seq), rte_be_to_cpu_32(h->recv_ack));
}

static bool
begins(const struct pkt *p)
{
	return (p->tcp_flags & TCP_RST) == 0;
}

static void
begin(struct flow *f, unsigned d, const struct pkt *p)
{
	unsigned r = 1 - d;

	if ((p->tcp_flags & (TCP_SYN | TCP_ACK)) == 0) {
		f->state[d] = f->state[r] = FLOW_TCP_CLOSED;
	} else if ((p->tcp_flags & TCP_SYN) == 0) {
		f->state[d] = f->state[r] = FLOW_TCP_ESTABLISHED;
	} else if ((p->tcp_flags & TCP_ACK) == 0) {
		f->state[d] = FLOW_TCP_CLOSED;
		f->state[r] = FLOW_TCP_LISTEN;
	} else {
		f->state[d] = FLOW_TCP_LISTEN;
		f->state[r] = FLOW_TCP_SYN_SENT;
		tcp_state_missed_syn(f, r, rte_be_to_cpu_32(tcp_header(p)->recv_ack));
	}
	f->timeout = tcp_state_timeout(f);
}

const struct flow_proto flow_tcp = {renews, begins, begin, packet};
