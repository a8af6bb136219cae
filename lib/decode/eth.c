/*
 * eth: the Ethernet MAC header, IEEE 802.3-2022 3.2 (its type or length field: 3.2.6). No preamble
 * and no FCS: devices and captures leave them out.
 */
#include "step.h"

#define ETH_LEN 14
#define ETH_MAX_LENGTH 1500 /* up to here a length; from 1536 on a type; nothing between */

uint32_t
decode_eth_type(struct decode_cursor *c, struct pkt *p, uint16_t type)
{
	p->ethertype = type;
	if (type <= ETH_MAX_LENGTH) /* 0 is no length: LLC has three bytes */
		decode_bound(c, c->pos, type);
	return DECODE_TYPE(type);
}

uint32_t
decode_eth(struct decode_cursor *c, struct pkt *p)
{
	uint32_t pos = c->pos;

	if (!decode_has(c, pos, ETH_LEN))
		return decode_cut(c, pos, ETH_LEN, PKT_END_LINK_TRUNC);
	p->layers |= PKT_BIT(PKT_ETHER);
	p->off_l2 = pos;
	c->pos = pos + ETH_LEN;
	return decode_eth_type(c, p, decode_be16(c->data + pos + 12));
}
