/*
 * tcp_seq: the sequence space of each end: what was seen of it, and what was acknowledged.
 *
 * `edge` is where the other end is if all that was seen has arrived. What is beyond it waits in
 * ranges until the hole before it is filled, and becomes new data only then. A hole stays one where
 * the capture has lost packets: it is given up when the next segment comes and its bytes were
 * acknowledged (those who saw the acknowledgment first still find their data in order), or when
 * nobody is seen who could acknowledge. What was never seen is never counted, but for
 * the smallest hole where there are more than an entry remembers: it counts before it is filled.
 *
 * A segment is a retransmission if it has a byte that was seen before. It is none if it has just
 * not been seen before, however old; nor are keep-alives (no byte or one, before the next one), and
 * probes of a closed window (one byte, the next one), which the other end does not take: they
 * change nothing.
 */
#include "tcp.h"

#include <string.h>

#include <rte_common.h>

/* Without anybody who acknowledges: bytes after which the beginning of a hole is given up. */
#define UNANSWERED UINT32_C(65536)

/* An acknowledgment in a handshake may be this far ahead of what was seen: a window without
 * scale. */
#define UNSEEN_MAX UINT32_C(65535)

static void
begin(struct flow *f, unsigned d, const struct tcp_segment *g)
{
	struct flow_sent *sent = &f->sent[d];
	bool acked = (f->flags[d] & FLOW_ACKED) != 0, syn = (g->flags & TCP_SYN) != 0;

	f->flags[d] |= FLOW_SEEN;
	sent->at = g->ts;
	sent->nxt = sent->edge = acked && !syn ? tcp_later(g->seq, sent->una) : g->seq;
	if (acked)
		return;
	sent->una = sent->edge;
	sent->iss = sent->edge - !syn;
}

/* No byte, or one, before the next one: a keep-alive, RFC 9293 3.8.4. But one that was not
 * acknowledged is sent again because it was lost. */
static bool
is_keep_alive(const struct flow *f, unsigned d, const struct tcp_segment *g)
{
	const struct flow_sent *sent = &f->sent[d];
	bool waits = (f->flags[d] & FLOW_ACKED) != 0 && tcp_before(sent->una, sent->nxt);

	return g->seq == sent->nxt - 1 && (g->len == 0 || !waits);
}

static bool
is_probe(struct flow *f, unsigned d, const struct tcp_segment *g)
{
	const struct flow_sent *sent = &f->sent[d];

	if (g->len > 1 || (g->flags & (TCP_SYN | TCP_FIN)) != 0)
		return false;
	if (is_keep_alive(f, d, g))
		return true;
	if (g->len == 0 || g->seq != sent->nxt || f->sent[1 - d].wnd != 0 ||
		(f->flags[1 - d] & FLOW_SEEN) == 0)
		return false;
	if (sent->edge == sent->nxt)
		f->flags[d] |= FLOW_PROBED;
	return true;
}

/* Nothing is sent behind FIN, and FIN is not sent where data was seen, nor twice at different places. */
static void
check_fin(struct flow *f, unsigned d, struct tcp_segment *g)
{
	struct flow_sent *sent = &f->sent[d];
	struct flow_range *beyond = f->rare[d].beyond;

	if ((f->flags[d] & FLOW_FIN) != 0) {
		if ((g->flags & TCP_FIN) != 0 && g->end != sent->nxt)
			g->end--;
		if (tcp_before(sent->nxt, g->end))
			g->end = tcp_later(g->seq, sent->nxt);
		return;
	}
	if ((g->flags & TCP_FIN) == 0)
		return;
	if (!tcp_before(sent->edge, g->end)) {
		g->end--;
		return;
	}
	f->flags[d] |= FLOW_FIN;
	sent->nxt = g->end;
	for (unsigned i = 0; i < FLOW_HOLES; i++)
		if (beyond[i].begin != beyond[i].end && tcp_before(g->end, beyond[i].end))
			beyond[i].end = tcp_later(beyond[i].begin, g->end);
}

/* Midstream: is @g of before what was seen first, and just late? */
static bool
is_early(const struct flow *f, unsigned d, const struct tcp_segment *g)
{
	const struct flow_sent *sent = &f->sent[d];

	if ((f->flags[d] & FLOW_SYN) != 0 || tcp_before(sent->iss + 1, g->end))
		return false;
	return (f->flags[d] & FLOW_ACKED) == 0 || !tcp_before(g->seq, sent->una);
}

/* Does @g have a byte that was seen? */
static bool
repeats(const struct flow *f, unsigned d, const struct tcp_segment *g)
{
	const struct flow_range *beyond = f->rare[d].beyond;

	if (tcp_before(g->seq, f->sent[d].edge))
		return true;
	for (unsigned i = 0; i < FLOW_HOLES; i++)
		if (tcp_before(g->seq, beyond[i].end) && tcp_before(beyond[i].begin, g->end) &&
			beyond[i].begin != beyond[i].end)
			return true;
	return false;
}

static void
drop_first(struct flow_range *beyond)
{
	memmove(beyond, beyond + 1, (FLOW_HOLES - 1) * sizeof(*beyond));
	beyond[FLOW_HOLES - 1] = (struct flow_range){0};
}

/* What waits right behind the edge is in order now: its bytes. */
static uint32_t
join(struct flow_sent *sent, struct flow_range *beyond)
{
	uint32_t joined = 0;

	while (beyond->begin != beyond->end && !tcp_before(sent->edge, beyond->begin)) {
		if (tcp_before(sent->edge, beyond->end)) {
			joined += beyond->end - sent->edge;
			sent->edge = beyond->end;
		}
		drop_first(beyond);
	}
	return joined;
}

/* Holes before @to are given up: bytes that waited behind them. */
static uint32_t
give_up(struct flow_sent *sent, struct flow_range *beyond, uint32_t to)
{
	uint32_t waited = 0;

	while (tcp_before(sent->edge, to)) {
		sent->edge = beyond->begin != beyond->end && tcp_before(beyond->begin, to) ?
			beyond->begin : to;
		waited += join(sent, beyond);
	}
	return waited;
}

/* A segment at @seq is in sight: how much of what is before it has been settled meanwhile? */
static uint32_t
settle(struct flow *f, unsigned d, uint32_t seq)
{
	struct flow_sent *sent = &f->sent[d];
	uint32_t to = sent->edge, probed = 0;

	if (!tcp_before(sent->edge, seq))
		return 0;
	if ((f->flags[d] & FLOW_PROBED) != 0 && tcp_before(sent->edge, sent->una)) {
		f->flags[d] &= (uint8_t)~FLOW_PROBED;
		sent->edge++;
		probed = 1;
	}
	if ((f->flags[1 - d] & FLOW_SEEN) == 0 && seq - to >= UNANSWERED)
		to = seq;
	else if (tcp_before(to, sent->una))
		to = tcp_before(sent->una, seq) ? sent->una : seq;
	return probed + give_up(sent, f->rare[d].beyond, to);
}

/* [@begin, @end) waits too. Where there are too many holes, the smallest counts as seen: it will be
 * filled, as nothing behind it arrives otherwise. */
static void
hold(struct flow_range *beyond, uint32_t begin, uint32_t end)
{
	struct flow_range r[FLOW_HOLES + 1];
	unsigned n = 0, least = 0, i = 0;

	while (i < FLOW_HOLES && beyond[i].begin != beyond[i].end &&
		tcp_before(beyond[i].end, begin))
		r[n++] = beyond[i++];
	for (; i < FLOW_HOLES && beyond[i].begin != beyond[i].end &&
		!tcp_before(end, beyond[i].begin); i++) {
		begin = tcp_before(begin, beyond[i].begin) ? begin : beyond[i].begin;
		end = tcp_later(end, beyond[i].end);
	}
	r[n++] = (struct flow_range){begin, end};
	while (i < FLOW_HOLES && beyond[i].begin != beyond[i].end)
		r[n++] = beyond[i++];
	if (n > FLOW_HOLES) {
		for (i = 1; i < n - 1; i++)
			if (r[i + 1].begin - r[i].end < r[least + 1].begin - r[least].end)
				least = i;
		r[least].end = r[least + 1].end;
		n--;
		memmove(&r[least + 1], &r[least + 2], (n - least - 1) * sizeof(*r));
	}
	memset(beyond, 0, FLOW_HOLES * sizeof(*beyond));
	memcpy(beyond, r, n * sizeof(*r));
}

/* The sequence numbers of @g: those that are in order now, and were not. */
static uint32_t
take(struct flow *f, unsigned d, const struct tcp_segment *g)
{
	struct flow_sent *sent = &f->sent[d];
	uint32_t edge = sent->edge;

	sent->nxt = tcp_later(sent->nxt, g->end);
	if (!tcp_before(sent->edge, g->end))
		return 0;
	if (tcp_before(sent->edge, g->seq)) {
		hold(f->rare[d].beyond, g->seq, g->end);
		return 0;
	}
	f->flags[d] &= (uint8_t)~FLOW_PROBED;
	sent->edge = g->end;
	return g->end - edge + join(sent, f->rare[d].beyond);
}

static void
stop_timing(struct flow *f, unsigned d)
{
	f->flags[d] &= (uint8_t)~FLOW_RESENT;
	f->sent[d].timed_at = 0;
}

/* How long until @g is acknowledged? @again: it is a retransmission. Karn: where what is timed
 * was sent twice, or waits for something before it, an acknowledgment does not tell; but TSecr
 * does. */
static void
time_it(struct flow *f, unsigned d, const struct tcp_segment *g, bool again)
{
	struct flow_sent *sent = &f->sent[d];

	if (sent->timed_at == 0 && !again) {
		rtt_start(sent, g->ts, g->end, g->tsval);
	} else if (sent->timed_at != 0 && !g->first && tcp_before(g->seq, sent->timed_seq)) {
		bool copy = again && !tcp_before(g->end, sent->timed_seq);

		if (copy && g->stamped && g->tsval != sent->timed_val) {
			f->flags[d] |= FLOW_RESENT;
			rtt_start(sent, g->ts, sent->timed_seq, g->tsval);
		} else {
			stop_timing(f, d);
		}
	}
}

void
tcp_seq_again(struct flow *f, unsigned d, uint64_t ts, uint32_t end, struct flow_step *s)
{
	struct flow_sent *sent = &f->sent[d];

	s->retransmit = true;
	s->events |= FLOW_BIT(FLOW_RETRANSMIT);
	if ((int64_t)(ts - sent->at) >= (int64_t)rtt_rto(sent) * 1000000)
		s->events |= FLOW_BIT(FLOW_TIMEOUT_RETRANSMIT);
	if (sent->fack != 0 && tcp_before(sent->una, sent->fack))
		f->rare[d].resent = end;
	sent->at = ts;
}

/* @g, old or new, takes sequence numbers: new data of it, and of what waited for it. */
static uint32_t
send_some(struct flow *f, unsigned d, const struct tcp_segment *g, struct flow_step *s)
{
	struct flow_sent *sent = &f->sent[d];
	uint32_t new;

	if (is_early(f, d, g)) {
		sent->iss = g->seq - 1;
		return g->len;
	}
	if (!g->first && repeats(f, d, g))
		tcp_seq_again(f, d, g->ts, g->end, s);
	time_it(f, d, g, s->retransmit);
	sent->at = g->ts;
	new = take(f, d, g);
	new -= (g->flags & TCP_SYN) != 0 && new > 0;
	return new;
}

/* Is FIN in order? It is no data. */
static bool
has_ended(const struct flow *f, unsigned d)
{
	return (f->flags[d] & FLOW_FIN) != 0 && f->sent[d].edge == f->sent[d].nxt;
}

void
tcp_seq_sent(struct flow *f, unsigned d, struct tcp_segment *g, struct flow_step *s)
{
	struct flow_sent *sent = &f->sent[d];
	bool ended = has_ended(f, d);

	if ((f->flags[d] & FLOW_SEEN) == 0)
		begin(f, d, g);
	else if (is_probe(f, d, g))
		return;
	s->bytes = settle(f, d, g->seq);
	check_fin(f, d, g);
	if (g->seq != g->end)
		s->bytes += send_some(f, d, g, s);
	else
		sent->nxt = tcp_later(sent->nxt, g->end);
	s->bytes -= !ended && has_ended(f, d) && s->bytes > 0;
	if ((f->flags[d] & FLOW_ACKED) != 0 && tcp_before(sent->una, sent->nxt))
		sent->flight = RTE_MAX(sent->flight, sent->nxt - sent->una);
}

void
tcp_seq_acked(struct flow *f, unsigned d, const struct tcp_segment *g)
{
	struct flow_sent *sent = &f->sent[d];
	uint8_t flags = f->flags[d];

	if ((flags & FLOW_ACKED) == 0) {
		if ((flags & FLOW_SYN) != 0 &&
			g->ack - sent->iss - 1 > RTE_MAX(sent->nxt - sent->iss - 1, UNSEEN_MAX))
			return;
		if ((flags & FLOW_SEEN) == 0) {
			sent->nxt = sent->edge = g->ack;
			sent->iss = g->ack - 1;
		}
		f->flags[d] |= FLOW_ACKED;
		sent->una = g->ack;
	} else if (tcp_before(sent->una, g->ack)) {
		sent->una = g->ack;
	}
	if (sent->timed_at != 0 && !tcp_before(g->ack, sent->timed_seq)) {
		if ((flags & FLOW_RESENT) == 0 || (g->stamped && g->tsecr == sent->timed_val))
			rtt_take(sent, g->ts);
		stop_timing(f, d);
	}
	if (g->sacked)
		sent->fack = tcp_before(sent->una, sent->fack) && sent->fack != 0 ?
			tcp_later(sent->fack, g->fack) : g->fack;
}

bool
tcp_seq_in_window(const struct flow *f, unsigned d, uint32_t seq)
{
	const struct flow_sent *sent = &f->sent[d];
	uint32_t first = sent->una, last = tcp_later(sent->edge, sent->una);

	if ((f->flags[d] & (FLOW_SEEN | FLOW_ACKED)) == 0)
		return true;
	last += (f->flags[1 - d] & FLOW_SEEN) != 0 ? f->sent[1 - d].wnd : UNSEEN_MAX;
	return seq - first <= tcp_later(last, sent->nxt) - first;
}
