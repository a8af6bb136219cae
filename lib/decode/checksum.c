/*
 * checksum: the IPv4 header's, RFC 791 3.1. A pass of its own, so that it costs nothing when nobody
 * asks for it.
 */
#include "decode.h"

#include "step.h"

uint16_t
decode_sum_ip4(const uint8_t *h)
{
	uint32_t sum = 0, n = (h[0] & 15) * 4;

	for (uint32_t i = 0; i < n; i += 2)
		sum += decode_be16(h + i);
	sum = (sum & 0xffff) + (sum >> 16);
	return (uint16_t)((sum & 0xffff) + (sum >> 16));
}

/* As the steps leave a header that is not valid. */
static void
cut(struct pkt *p)
{
	p->layers &= PKT_BIT(PKT_IP4) - 1;
	p->layers |= PKT_BIT(PKT_IP4_BAD);
	p->end = PKT_END_IP4_CHECKSUM;
	p->proto = p->tcp_flags = 0;
	p->sport = p->dport = 0;
	p->ip_plength = p->payload_len = 0;
	p->off_l4 = p->off_payload = p->off_quoted = p->off_qports = 0;
}

void
decode_check_ip4(struct pkt *pkts, unsigned n)
{
	for (struct pkt *p = pkts; p < pkts + n; p++)
		if (p->layers & PKT_BIT(PKT_IP4) && decode_sum_ip4(p->data + p->off_l3) != 0xffff)
			cut(p);
}
