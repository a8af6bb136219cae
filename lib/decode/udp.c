/*
 * udp: the UDP header, RFC 768.
 */
#include "step.h"

#define UDP_LEN 8

uint32_t
decode_udp(struct decode_cursor *c, struct pkt *p)
{
	uint32_t pos = c->pos, len;
	const uint8_t *h = c->data + pos;

	if (!decode_has(c, pos, UDP_LEN))
		return decode_cut(c, pos, UDP_LEN, PKT_END_UDP_TRUNC);
	len = decode_be16(h + 4);
	if (len == 0 && c->jumbo)
		len = c->end - pos; /* RFC 2675 4: longer than 16 bits can say */
	if (len < UDP_LEN)
		return DECODE_END(PKT_END_UDP_LENGTH);
	p->layers |= PKT_BIT(PKT_UDP);
	p->sport = decode_be16(h);
	p->dport = decode_be16(h + 2);
	p->off_payload = c->pos = pos + UDP_LEN;
	p->payload_len = RTE_MIN(len, c->end - pos) - UDP_LEN;
	/* A first fragment has less than the datagram that its length is about. */
	if (len > c->end - pos && !(p->layers & PKT_BIT(PKT_FRAG)))
		return DECODE_END(PKT_END_UDP_LENGTH);
	return DECODE_END(PKT_END_UDP);
}
