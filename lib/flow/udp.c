/* udp: conversations. There are no states; every datagram is new data. */
#include "entry.h"

static bool
renews(const struct flow *f, unsigned d, const struct pkt *p)
{
	return false;
}

static bool
begins(const struct pkt *p)
{
	return true;
}

static void
begin(struct flow *f, unsigned d, const struct pkt *p)
{
	f->timeout = FLOW_DATAGRAM;
	f->flags[d] |= FLOW_ACTIVE;
}

static void
packet(struct flow *f, unsigned d, const struct pkt *p, struct flow_step *s)
{
	s->bytes = p->payload_len;
	if (s->bytes > 0)
		s->events = FLOW_BIT(FLOW_DATA_SEND) | FLOW_BIT(FLOW_DATA_RECEIVE);
}

const struct flow_proto flow_udp = {renews, begins, begin, packet};
