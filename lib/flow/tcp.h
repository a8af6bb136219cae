/*
 * tcp: a segment, and what the parts of the TCP tracker do with it. Internal to them.
 *
 * Sequence numbers are absolute, in host order, and wrap: compare them with tcp_before() only.
 */
#pragma once

#include <rte_byteorder.h>
#include <rte_tcp.h>

#include "entry.h"

/* Bits of the header's flags. */
enum {
	TCP_FIN = RTE_TCP_FIN_FLAG,
	TCP_SYN = RTE_TCP_SYN_FLAG,
	TCP_RST = RTE_TCP_RST_FLAG,
	TCP_ACK = RTE_TCP_ACK_FLAG,
};

struct tcp_segment {
	uint64_t ts;	 /* ns */
	uint32_t seq;
	uint32_t end;	 /* behind its SYN, data and FIN; seq: it has none of them */
	uint32_t ack;
	uint32_t len;	 /* bytes of data */
	uint16_t window; /* as it is in the header */
	uint8_t flags;	 /* TCP_FIN, ...; FIN not with SYN */
	bool first;	 /* its SYN was not seen yet, or not with an ACK: it is no retransmission */
	/* options; zeros: absent */
	bool stamped;
	uint32_t tsval, tsecr;
	uint16_t mss;
	uint8_t wscale;	 /* plus 1 */
	bool sacked;
	uint32_t fack;	 /* highest end of its SACK blocks */
};

static inline bool
tcp_before(uint32_t a, uint32_t b)
{
	return (int32_t)(a - b) < 0;
}

static inline uint32_t
tcp_later(uint32_t a, uint32_t b)
{
	return tcp_before(a, b) ? b : a;
}

static inline const struct rte_tcp_hdr *
tcp_header(const struct pkt *p)
{
	return (const struct rte_tcp_hdr *)(p->data + p->off_l4);
}

/* In ESTABLISHED, or later. */
static inline bool
tcp_synchronized(int state)
{
	return state >= FLOW_TCP_ESTABLISHED;
}

/* End @d sends @g, and the other one gets it. Fills @s. */
void tcp_state_take(struct flow *f, unsigned d, struct tcp_segment *g, struct flow_step *s);

/* The SYN of end @d was missed: the other end answers it with @ack. */
void tcp_state_missed_syn(struct flow *f, unsigned d, uint32_t ack);

enum flow_timeout tcp_state_timeout(const struct flow *f);

/* The options of @p into @g. Stops at one whose length can not be. */
void tcp_option_read(const struct pkt *p, struct tcp_segment *g);

/* End @d sends @g: what of it is new? Cuts what can not be, sets FLOW_FIN. Fills s->bytes,
 * s->retransmit and the events of retransmission. */
void tcp_seq_sent(struct flow *f, unsigned d, struct tcp_segment *g, struct flow_step *s);

/* End @d sends, at @ts, what ends before @end and was seen already. */
void tcp_seq_again(struct flow *f, unsigned d, uint64_t ts, uint32_t end, struct flow_step *s);

/* The other end acknowledges what is before @g->ack of end @d. */
void tcp_seq_acked(struct flow *f, unsigned d, const struct tcp_segment *g);

/* Is @seq of end @d where the other end may take a RST from? */
bool tcp_seq_in_window(const struct flow *f, unsigned d, uint32_t seq);

/* A segment of @sent that ends before @end and has @val as its TSval (0: none) is sent, and
 * timed. */
static inline void
rtt_start(struct flow_sent *sent, uint64_t ts, uint32_t end, uint32_t val)
{
	sent->timed_at = ts;
	sent->timed_seq = end;
	sent->timed_val = val;
}

/* The timed segment of @sent was acknowledged at @ts. */
void rtt_take(struct flow_sent *sent, uint64_t ts);

/* Milliseconds without an acknowledgment after which it sends again. */
uint32_t rtt_rto(const struct flow_sent *sent);
