/*
 * ip6: the IPv6 header, RFC 8200 3, and its extension headers, RFC 8200 4. ESP, AH, mobility and
 * the like are protocols of their own here, and so is "no next header" (59). Nothing is
 * reassembled.
 */
#include "decode.h"
#include "step.h"

#define IP6_LEN 40
#define FRAGMENT_LEN 8

enum {
	NEXT_HOPOPTS = 0,
	NEXT_ROUTING = 43,
	NEXT_FRAGMENT = 44,
	NEXT_DSTOPTS = 60,
};

static bool
is_ext(uint8_t proto)
{
	return proto == NEXT_HOPOPTS || proto == NEXT_ROUTING || proto == NEXT_FRAGMENT ||
	       proto == NEXT_DSTOPTS;
}

/* @n bytes of extension header at @pos: 0 or the end. */
static uint32_t
need(const struct decode_cursor *c, uint32_t pos, uint32_t n)
{
	if (pos + n > c->end)
		return DECODE_END(PKT_END_IP6_EXT_LENGTH);
	return decode_has(c, pos, n) ? 0 : decode_cut(c, pos, n, PKT_END_IP6_EXT_TRUNC);
}

uint32_t
decode_ip6_walk(const struct decode_cursor *c, struct decode_ip6_chain *chain)
{
	while (!chain->later && is_ext(chain->proto)) {
		const uint8_t *h = c->data + chain->pos;
		uint32_t len = FRAGMENT_LEN, end;

		if (chain->n++ == DECODE_MAX_EXT)
			return DECODE_END(PKT_END_DEPTH);
		/* RFC 8200 4.3 to 4.6: all but the fragment header give their length, in units of
		 * 8 bytes, the first not counted. */
		if ((end = need(c, chain->pos, 8)) != 0)
			return end;
		if (chain->proto == NEXT_FRAGMENT) {
			/* 4.5: 13 bits of offset, 2 reserved, the M flag. */
			uint16_t frag = decode_be16(h + 2);

			chain->later = (frag & 0xfff8) != 0;
			if ((frag & 0xfff9) != 0) {
				chain->fragment = true;
				chain->fragment_at = chain->pos;
			}
		} else {
			len = 8 + h[1] * 8;
			if ((end = need(c, chain->pos, len)) != 0)
				return end;
		}
		chain->proto = h[0];
		chain->pos += len;
	}
	return DECODE_PROTO(chain->proto);
}

uint32_t
decode_ip6(struct decode_cursor *c, struct pkt *p)
{
	uint32_t pos = c->pos, next;
	const uint8_t *h = c->data + pos;
	struct decode_ip6_chain chain = {.pos = pos + IP6_LEN};

	if (!decode_has(c, pos, IP6_LEN))
		return decode_cut(c, pos, IP6_LEN, PKT_END_IP_TRUNC);
	if (h[0] >> 4 != 6)
		return DECODE_END(PKT_END_IP_VERSION);
	p->layers |= PKT_BIT(PKT_IP6);
	p->ip_ver = 6;
	memcpy(p->saddr, h + 8, 16);
	memcpy(p->daddr, h + 24, 16);
	p->off_l3 = pos;
	p->ip_plength = decode_be16(h + 4);
	/* 0 is a jumbogram's (RFC 2675 3), also without the option that should tell its length. */
	c->jumbo = p->ip_plength == 0;
	decode_bound(c, chain.pos, c->jumbo ? c->frame - chain.pos : p->ip_plength);

	chain.proto = h[6];
	next = decode_ip6_walk(c, &chain);
	if (DECODE_SPACE(next) == DECODE_END(0))
		return next;
	p->proto = chain.proto;
	p->off_l4 = c->pos = chain.pos;
	if (chain.n > 0)
		p->layers |= PKT_BIT(PKT_IP6_EXT);
	if (chain.fragment)
		p->layers |= PKT_BIT(PKT_FRAG);
	if (chain.later) {
		p->layers |= PKT_BIT(PKT_FRAG_LATER);
		return DECODE_END(PKT_END_FRAGMENT);
	}
	return next;
}
