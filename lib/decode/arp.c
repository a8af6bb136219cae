/*
 * arp: ARP, RFC 826, and RARP, RFC 903: 8 bytes, then two hardware and two protocol addresses whose
 * lengths they give.
 */
#include "step.h"

#define ARP_LEN 8

uint32_t
decode_arp(struct decode_cursor *c, struct pkt *p)
{
	uint32_t pos = c->pos, len = ARP_LEN;
	const uint8_t *h = c->data + pos;

	if (!decode_has(c, pos, len))
		return decode_cut(c, pos, len, PKT_END_ARP_TRUNC);
	len += 2 * (h[4] + h[5]);
	if (!decode_has(c, pos, len))
		return decode_cut(c, pos, len, PKT_END_ARP_TRUNC);
	p->layers |= PKT_BIT(PKT_ARP);
	if (h[4] == 6 && h[5] == 4 && decode_be16(h + 2) == 0x0800)
		p->layers |= PKT_BIT(PKT_ARP_IP4);
	p->off_l3 = pos;
	c->pos = pos + len;
	return DECODE_END(PKT_END_ARP);
}
