/*
 * quoted: the packet that an ICMP error is about: RFC 792 (IPv4 header and 8 bytes), RFC 4443 2.4
 * (c) (IPv6, as much as fits). It is cut by design, so its own lengths bound nothing here.
 */
#include "step.h"

#define QUOTE_AT 8 /* bytes behind the ICMP header's start */

static void
ports(const struct decode_cursor *c, struct pkt *p, uint32_t pos, uint8_t proto)
{
	if ((proto != 6 && proto != 17 && proto != 132) || !decode_has(c, pos, 4))
		return;
	p->layers |= PKT_BIT(PKT_QUOTED_PORTS);
	p->off_qports = pos;
}

void
decode_quoted4(const struct decode_cursor *c, struct pkt *p)
{
	uint32_t pos = p->off_l4 + QUOTE_AT, hlen;
	const uint8_t *h = c->data + pos;

	if (!decode_has(c, pos, 20) || h[0] >> 4 != 4)
		return;
	hlen = (h[0] & 15) * 4;
	if (hlen < 20 || !decode_has(c, pos, hlen))
		return;
	p->layers |= PKT_BIT(PKT_QUOTED_IP4);
	p->off_quoted = pos;
	if ((decode_be16(h + 6) & 0x1fff) == 0)
		ports(c, p, pos + hlen, h[9]);
}

void
decode_quoted6(const struct decode_cursor *c, struct pkt *p)
{
	uint32_t pos = p->off_l4 + QUOTE_AT;
	struct decode_ip6_chain chain = {.pos = pos + 40};

	if (!decode_has(c, pos, 40) || c->data[pos] >> 4 != 6)
		return;
	p->layers |= PKT_BIT(PKT_QUOTED_IP6);
	p->off_quoted = pos;
	chain.proto = c->data[pos + 6];
	if (DECODE_SPACE(decode_ip6_walk(c, &chain)) == DECODE_PROTO(0) && !chain.later)
		ports(c, p, chain.pos, chain.proto);
}
