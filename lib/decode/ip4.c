/*
 * ip4: the IPv4 header, RFC 791 3.1, options included. The checksum is not verified here but in
 * checksum.c, nothing is reassembled.
 */
#include "step.h"

#define IP4_LEN 20
#define FRAG_MORE 0x2000
#define FRAG_OFFSET 0x1fff

/* What the 20 fixed bytes at @h, @pos, give, be the header valid or not. */
static void
take(struct pkt *p, const uint8_t *h, uint32_t pos)
{
	p->ip_ver = 4;
	memcpy(p->saddr, h + 12, 4);
	memcpy(p->daddr, h + 16, 4);
	p->off_l3 = pos;
}

/* The header is not valid: no more than who sent it to whom is taken from it. */
static uint32_t
refuse(struct pkt *p, const uint8_t *h, uint32_t pos, uint32_t end)
{
	p->layers |= PKT_BIT(PKT_IP4_BAD);
	take(p, h, pos);
	return end;
}

uint32_t
decode_ip4(struct decode_cursor *c, struct pkt *p)
{
	uint32_t pos = c->pos, hlen, total;
	const uint8_t *h = c->data + pos;
	uint16_t frag;

	if (!decode_has(c, pos, IP4_LEN))
		return decode_cut(c, pos, IP4_LEN, PKT_END_IP_TRUNC);
	if (h[0] >> 4 != 4)
		return DECODE_END(PKT_END_IP_VERSION);
	hlen = (h[0] & 15) * 4;
	if (hlen < IP4_LEN)
		return refuse(p, h, pos, DECODE_END(PKT_END_IP4_HLEN));
	total = decode_be16(h + 2);
	if (total != 0 && total < hlen)
		return refuse(p, h, pos, DECODE_END(PKT_END_IP4_LENGTH));
	if (!decode_has(c, pos, hlen))
		return refuse(p, h, pos, decode_cut(c, pos, hlen, PKT_END_IP_TRUNC));

	p->layers |= PKT_BIT(PKT_IP4);
	take(p, h, pos);
	p->proto = h[9];
	p->off_l4 = c->pos = pos + hlen;
	/* 0 is what offloading hosts leave there: as far as the frame goes. */
	if (total == 0)
		total = RTE_MIN(c->frame, c->end) - pos;
	decode_bound(c, pos, total);
	p->ip_plength = total - hlen;

	frag = decode_be16(h + 6) & (FRAG_MORE | FRAG_OFFSET);
	if (frag != 0)
		p->layers |= PKT_BIT(PKT_FRAG);
	if ((frag & FRAG_OFFSET) != 0) {
		p->layers |= PKT_BIT(PKT_FRAG_LATER);
		return DECODE_END(PKT_END_FRAGMENT);
	}
	return DECODE_PROTO(p->proto);
}
