/* udp: conversations. There are no states; every datagram is new data. */
#include <rte_branch_prediction.h>
#include <rte_byteorder.h>
#include <rte_common.h>
#include <rte_udp.h>

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

/* Of all of the datagram that @p begins: of its fragments only the first has a UDP header, which
 * says it. */
static uint32_t
length(const struct pkt *p)
{
	const struct rte_udp_hdr *h;

	if (likely((p->layers & PKT_BIT(PKT_FRAG)) == 0))
		return p->payload_len;
	h = (const struct rte_udp_hdr *)(p->data + p->off_l4);
	/* A jumbogram's says 0. */
	return RTE_MAX(p->payload_len + sizeof(*h), rte_be_to_cpu_16(h->dgram_len)) - sizeof(*h);
}

static void
packet(struct flow *f, unsigned d, const struct pkt *p, struct flow_step *s)
{
	s->bytes = length(p);
	if (s->bytes > 0)
		s->events = FLOW_BIT(FLOW_DATA_SEND) | FLOW_BIT(FLOW_DATA_RECEIVE);
}

const struct flow_proto flow_udp = {renews, begins, begin, packet};
