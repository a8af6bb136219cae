/*
 * sctp: the SCTP common header, RFC 9260 3.1, and the first chunk's, 3.2. Later chunks are not
 * looked at.
 */
#include "step.h"

#define SCTP_LEN 12
#define CHUNK_LEN 4

uint32_t
decode_sctp(struct decode_cursor *c, struct pkt *p)
{
	uint32_t pos = c->pos;
	const uint8_t *h = c->data + pos;

	if (!decode_has(c, pos, SCTP_LEN))
		return decode_cut(c, pos, SCTP_LEN, PKT_END_SCTP_TRUNC);
	p->layers |= PKT_BIT(PKT_SCTP);
	p->sport = decode_be16(h);
	p->dport = decode_be16(h + 2);
	p->off_payload = c->pos = pos + SCTP_LEN;
	p->payload_len = c->end - c->pos;
	/* 3.2: a chunk's length covers its own header. */
	if (decode_has(c, c->pos, CHUNK_LEN) && decode_be16(h + SCTP_LEN + 2) >= CHUNK_LEN)
		p->layers |= PKT_BIT(PKT_SCTP_CHUNK);
	return DECODE_END(PKT_END_SCTP);
}
