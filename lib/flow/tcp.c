/* stub */
#include "entry.h"
static bool renews(const struct flow *f, unsigned d, const struct pkt *p) { return false; }
static bool begins(const struct pkt *p) { return true; }
static void begin(struct flow *f, unsigned d, const struct pkt *p) { f->timeout = FLOW_OPEN; }
static void packet(struct flow *f, unsigned d, const struct pkt *p, struct flow_step *s)
{
	f->sent[d].packets++; f->sent[d].bytes += p->payload_len;
	if (p->tcp_flags == 2) { s->events = FLOW_BIT(FLOW_CONNECT_REQUEST); flow_change(f, d, FLOW_TCP_SYN_SENT, s); }
}
const struct flow_proto flow_tcp = {renews, begins, begin, packet};
void flow_tcp_end(const struct flow *f, unsigned d, struct flow_end *out) { *out = (struct flow_end){.state = f->state[d]}; }
