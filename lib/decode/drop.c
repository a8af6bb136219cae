/*
 * drop: what an IP stack would discard, RFC 791 3.2, RFC 8200 4: headers that decoding refused, and
 * datagrams that are not good although their header is. A pass of its own, so that it costs nothing
 * when nobody asks for it. What TCP or UDP would discard is not looked for.
 */
#include "decode.h"

#include "step.h"

#define IP6_LEN 40
#define FRAGMENT_LEN 8
#define DATAGRAM_MAX 65535u

/* Of what has ended so. */
static const uint8_t drops[PKT_NENDS] = {
	[PKT_END_IP_TRUNC] = PKT_DROP_HEADER_TRUNC,
	[PKT_END_IP_VERSION] = PKT_DROP_VERSION,
	[PKT_END_IP4_HLEN] = PKT_DROP_HEADER_LENGTH,
	[PKT_END_IP4_LENGTH] = PKT_DROP_TOTAL_LENGTH,
	[PKT_END_IP4_CHECKSUM] = PKT_DROP_CHECKSUM,
	[PKT_END_IP6_EXT_LENGTH] = PKT_DROP_EXT_LENGTH,
};

/* A fragment of @len bytes behind @before ones of headers: RFC 791 3.2, RFC 8200 4.5. */
static bool
is_bad_fragment(uint32_t before, uint32_t offset, bool more, uint32_t len)
{
	return before + offset + len > DATAGRAM_MAX || (more && (len == 0 || len % 8 != 0));
}

static bool
is_bad_fragment4(const struct pkt *p, const uint8_t *h)
{
	uint16_t frag = decode_be16(h + 6);

	return is_bad_fragment((h[0] & 15) * 4, (frag & 0x1fff) * 8, (frag & 0x2000) != 0,
		p->ip_plength);
}

static bool
is_bad_fragment6(const struct pkt *p, const uint8_t *h)
{
	const struct decode_cursor c = {.data = p->data, .cap = p->data_len, .end = UINT32_MAX};
	struct decode_ip6_chain chain = {.pos = p->off_l3 + IP6_LEN, .proto = h[6]};
	uint32_t before;
	uint16_t frag;

	decode_ip6_walk(&c, &chain);
	frag = decode_be16(p->data + chain.fragment_at + 2);
	before = chain.fragment_at - p->off_l3 - IP6_LEN;
	/* A jumbogram, of payload length 0, is never a fragment: RFC 2675 3. */
	return p->ip_plength < before + FRAGMENT_LEN || is_bad_fragment(before, frag & 0xfff8,
		(frag & 1) != 0, p->ip_plength - before - FRAGMENT_LEN);
}

/* Of a packet whose IP header is whole and valid. */
static enum pkt_drop
judge(const struct pkt *p, bool six)
{
	const uint8_t *h = p->data + p->off_l3;
	/* 0: as far as the frame goes. */
	uint32_t len = decode_be16(h + (six ? 4 : 2));
	uint32_t end = p->off_l3 + len + (six && len != 0 ? IP6_LEN : 0);

	if (drops[p->end] != PKT_DROP_NONE)
		return drops[p->end];
	if (end > RTE_MAX(p->cap_len, p->wire_len))
		return PKT_DROP_TRUNC;
	if (h[six ? 7 : 8] == 0)
		return PKT_DROP_TTL;
	if ((p->layers & PKT_BIT(PKT_FRAG)) == 0)
		return PKT_DROP_NONE;
	return (six ? is_bad_fragment6(p, h) : is_bad_fragment4(p, h)) ? PKT_DROP_FRAGMENT :
		PKT_DROP_NONE;
}

void
decode_find_drops(struct pkt *pkts, unsigned n)
{
	for (struct pkt *p = pkts; p < pkts + n; p++) {
		if (p->layers & (PKT_BIT(PKT_IP4) | PKT_BIT(PKT_IP6)))
			p->drop = judge(p, (p->layers & PKT_BIT(PKT_IP6)) != 0);
		else if (p->end == PKT_END_IP_TRUNC && p->cap_len < p->wire_len)
			p->drop = PKT_DROP_CAPTURE;
		else
			p->drop = drops[p->end];
	}
}
