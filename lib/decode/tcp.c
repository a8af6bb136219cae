/*
 * tcp: the TCP header, RFC 9293 3.1, options included (they are not looked into).
 */
#include "step.h"

#define TCP_LEN 20

uint32_t
decode_tcp(struct decode_cursor *c, struct pkt *p)
{
	uint32_t pos = c->pos, hlen;
	const uint8_t *h = c->data + pos;

	if (!decode_has(c, pos, TCP_LEN))
		return decode_cut(c, pos, TCP_LEN, PKT_END_TCP_TRUNC);
	hlen = (h[12] >> 4) * 4;
	if (hlen < TCP_LEN || pos + hlen > c->end)
		return DECODE_END(PKT_END_TCP_OFFSET);
	if (!decode_has(c, pos, hlen))
		return decode_cut(c, pos, hlen, PKT_END_TCP_TRUNC);
	p->layers |= PKT_BIT(PKT_TCP);
	p->sport = decode_be16(h);
	p->dport = decode_be16(h + 2);
	p->tcp_flags = h[13];
	p->off_payload = c->pos = pos + hlen;
	p->payload_len = c->end - c->pos;
	return DECODE_END(PKT_END_TCP);
}
