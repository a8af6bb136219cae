/* tcp_end: one end of a connection, for programs to read. */
#include "tcp.h"

#include <rte_common.h>

/* What an end takes that does not say it, RFC 9293 3.7.1. */
enum { MSS_IP4 = 536, MSS_IP6 = 1220 };

/* What @d may send in a segment: what the other end takes, and not more than it takes itself, as
 * both follow from the same links. */
static uint32_t
mss(const struct flow *f, unsigned d)
{
	uint32_t mine = f->sent[d].mss, its = f->sent[1 - d].mss;

	if (its == 0 && (f->flags[1 - d] & FLOW_SYN) != 0)
		its = f->ip_ver == 4 ? MSS_IP4 : MSS_IP6;
	return mine == 0 ? its : its == 0 ? mine : RTE_MIN(mine, its);
}

/* While something is missing that was sent before what was selectively acknowledged, it is sent
 * again from the first missing byte on. */
static uint32_t
sack_snxt(const struct flow *f, unsigned d)
{
	const struct flow_sent *sent = &f->sent[d];

	if (sent->fack == 0 || !tcp_before(sent->una, sent->fack))
		return 0;
	return tcp_before(sent->una, f->rare[d].resent) ? f->rare[d].resent : sent->una;
}

void
flow_tcp_end(const struct flow *f, unsigned d, struct flow_end *out)
{
	const struct flow_sent *mine = &f->sent[d], *its = &f->sent[1 - d];

	*out = (struct flow_end){
		.iss = mine->iss,
		.irs = its->iss,
		.suna = mine->una,
		.snxt = tcp_later(mine->nxt, mine->una),
		.rack = (f->flags[1 - d] & FLOW_ACKED) != 0 ? its->una : 0,
		.rnxt = tcp_later(its->edge, its->una),
		.swnd = its->wnd,
		.rwnd = mine->wnd,
		.mss = mss(f, d),
		.rtt = mine->srtt >> 3,
		.rtt_sd = mine->rttvar >> 2,
		.rto = rtt_rto(mine),
		.cwnd = mine->flight,
		.sack_fack = mine->fack,
		.sack_snxt = sack_snxt(f, d),
		.state = f->state[d],
		.snd_ws = (int8_t)its->shift,
		.rcv_ws = (int8_t)mine->shift,
		.active = (f->flags[d] & FLOW_ACTIVE) != 0,
	};
}
