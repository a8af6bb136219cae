/*
 * icmp6: ICMPv6, RFC 4443 (neighbour discovery: RFC 4861, MLD: RFC 2710, MLDv2: RFC 3810). What a
 * message holds is named by layer bits; whoever wants a value reads it in place.
 */
#include "step.h"

#define ICMP6_LEN 4
#define FIRST_INFORMATIONAL 128

/* A message's parts: each is there when `len` bytes are. */
struct part {
	uint8_t type;
	uint8_t len;
	enum pkt_layer layer;
};

static const struct part parts[] = {
	{2, 8, PKT_ICMP6_PMTU},	   /* RFC 4443 3.2: packet too big */
	{4, 8, PKT_ICMP6_PARAM},   /* RFC 4443 3.4: parameter problem */
	{128, 8, PKT_ICMP_ECHO},   /* RFC 4443 4.1 */
	{129, 8, PKT_ICMP_ECHO},   /* RFC 4443 4.2 */
	{130, 24, PKT_ICMP6_MLD},  /* RFC 2710 3, RFC 3810 5.1: query */
	{131, 24, PKT_ICMP6_MLD},  /* RFC 2710 3: report */
	{132, 24, PKT_ICMP6_MLD},  /* RFC 2710 3: done */
	{134, 16, PKT_ICMP6_RADV}, /* RFC 4861 4.2: router advertisement */
	{135, 24, PKT_ICMP6_TARGET}, /* RFC 4861 4.3: neighbour solicitation */
	{136, 24, PKT_ICMP6_TARGET}, /* RFC 4861 4.4: neighbour advertisement */
	{137, 24, PKT_ICMP6_TARGET}, /* RFC 4861 4.5: redirect */
	{137, 40, PKT_ICMP6_REDIR},
	{143, 8, PKT_ICMP6_MLD2},  /* RFC 3810 5.2: version 2 report */
};

uint32_t
decode_icmp6(struct decode_cursor *c, struct pkt *p)
{
	uint32_t pos = c->pos;
	const uint8_t *h = c->data + pos;

	if (!decode_has(c, pos, ICMP6_LEN))
		return decode_cut(c, pos, ICMP6_LEN, PKT_END_ICMP_TRUNC);
	p->layers |= PKT_BIT(PKT_ICMP6);
	for (unsigned i = 0; i < RTE_DIM(parts); i++)
		if (parts[i].type == h[0] && decode_has(c, pos, parts[i].len))
			p->layers |= PKT_BIT(parts[i].layer);
	p->off_payload = c->pos = pos + ICMP6_LEN;
	p->payload_len = c->end - c->pos;
	/* RFC 4443 2.1: all messages below 128 are errors, and quote after 8 bytes. */
	if (h[0] < FIRST_INFORMATIONAL)
		decode_quoted6(c, p);
	return DECODE_END(PKT_END_ICMP6);
}
