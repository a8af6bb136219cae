/*
 * vlan: one VLAN tag: two bytes of tag control information and the type of what follows, IEEE
 * 802.1Q-2022 9.6 (C-tag 0x8100, S-tag 0x88a8) and the 0x9100 of older switches.
 */
#include "decode.h"
#include "step.h"

#define TAG_LEN 4

uint32_t
decode_vlan(struct decode_cursor *c, struct pkt *p)
{
	uint32_t pos = c->pos;

	if (c->tags == DECODE_MAX_TAGS)
		return DECODE_END(PKT_END_DEPTH);
	if (!decode_has(c, pos, TAG_LEN))
		return decode_cut(c, pos, TAG_LEN, PKT_END_LINK_TRUNC);
	if (c->tags++ == 0) {
		p->layers |= PKT_BIT(PKT_VLAN);
		p->off_vlan = pos;
	} else if (pos == p->off_vlan + UINT32_C(4)) {
		p->layers |= PKT_BIT(PKT_QINQ);
	}
	c->pos = pos + TAG_LEN;
	return decode_eth_type(c, p, decode_be16(c->data + pos + 2));
}
