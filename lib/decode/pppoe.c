/*
 * pppoe: the PPPoE session header, RFC 2516 4, and the PPP protocol field behind it, RFC 1661 2.
 * Discovery (0x8863) has no packets inside and is not decoded.
 */
#include "step.h"

#define PPPOE_LEN 6
#define PPPOE_VERSION_TYPE 0x11
#define PPPOE_CODE_SESSION 0

/* The EtherType that carries the same as a PPP protocol; 0, which carries nothing, if none does. */
static uint16_t
ppp_type(uint16_t protocol)
{
	switch (protocol) {
	case 0x0021: return 0x0800; /* RFC 1332 3 */
	case 0x0057: return 0x86dd; /* RFC 5072 3 */
	case 0x0281: return 0x8847; /* RFC 3032 4.3 */
	case 0x0283: return 0x8848;
	default: return 0;
	}
}

uint32_t
decode_pppoe(struct decode_cursor *c, struct pkt *p)
{
	uint32_t pos = c->pos, width;
	const uint8_t *h = c->data + pos;
	uint16_t protocol;

	if (!decode_has(c, pos, PPPOE_LEN))
		return decode_cut(c, pos, PPPOE_LEN, PKT_END_LINK_TRUNC);
	if (h[0] != PPPOE_VERSION_TYPE || h[1] != PPPOE_CODE_SESSION)
		return DECODE_END(PKT_END_ETHERTYPE);
	p->layers |= PKT_BIT(PKT_PPPOE);
	pos += PPPOE_LEN;
	decode_bound(c, pos, decode_be16(h + 4));

	if (!decode_has(c, pos, 1))
		return decode_cut(c, pos, 1, PKT_END_LINK_TRUNC);
	/* RFC 1661 6.5: an odd first byte is a protocol compressed to one byte. */
	width = c->data[pos] & 1 ? 1 : 2;
	if (!decode_has(c, pos, width))
		return decode_cut(c, pos, width, PKT_END_LINK_TRUNC);
	protocol = width == 1 ? c->data[pos] : decode_be16(c->data + pos);
	c->pos = pos + width;
	return DECODE_TYPE(ppp_type(protocol));
}
