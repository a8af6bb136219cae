/*
 * null: the address family that captures of a loopback or tunnel device begin with:
 * https://www.tcpdump.org/linktypes/LINKTYPE_NULL.html and LINKTYPE_LOOP.html. The families'
 * numbers are those of the system that captured.
 */
#include "step.h"

#define FAMILY_LEN 4

static uint32_t
be32(const uint8_t *b)
{
	return (uint32_t)decode_be16(b) << 16 | decode_be16(b + 2);
}

static uint32_t
family(struct decode_cursor *c, uint32_t af)
{
	c->pos += FAMILY_LEN;
	switch (af) {
	case 2: return DECODE_TYPE(0x0800);
	case 10: /* Linux */
	case 24: /* NetBSD, OpenBSD */
	case 28: /* FreeBSD */
	case 30: /* Darwin */
		return DECODE_TYPE(0x86dd);
	default: return DECODE_END(PKT_END_ETHERTYPE);
	}
}

uint32_t
decode_null(struct decode_cursor *c, struct pkt *p)
{
	uint32_t af;

	if (!decode_has(c, c->pos, FAMILY_LEN))
		return decode_cut(c, c->pos, FAMILY_LEN, PKT_END_LINK_TRUNC);
	af = be32(c->data + c->pos);
	/* Nobody says which byte order: the one that makes it small, as families are. */
	return family(c, af > UINT16_MAX ? __builtin_bswap32(af) : af);
}

uint32_t
decode_loop(struct decode_cursor *c, struct pkt *p)
{
	if (!decode_has(c, c->pos, FAMILY_LEN))
		return decode_cut(c, c->pos, FAMILY_LEN, PKT_END_LINK_TRUNC);
	return family(c, be32(c->data + c->pos));
}
