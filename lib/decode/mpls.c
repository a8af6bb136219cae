/*
 * mpls: the MPLS label stack, RFC 3032 2.1. The stack does not say what is below it; like every
 * router without the label's context, this goes by the first nibble there (RFC 4928 3): 4 and 6 are
 * IP, all else (pseudowires) is not looked into.
 */
#include "decode.h"
#include "step.h"

#define LABEL_LEN 4

uint32_t
decode_mpls(struct decode_cursor *c, struct pkt *p)
{
	uint32_t pos = c->pos;
	bool bottom = false;

	for (; !bottom; pos += LABEL_LEN) {
		if (c->labels == DECODE_MAX_LABELS)
			return DECODE_END(PKT_END_DEPTH);
		if (!decode_has(c, pos, LABEL_LEN))
			return decode_cut(c, pos, LABEL_LEN, PKT_END_LINK_TRUNC);
		if (c->labels++ == 0) {
			p->layers |= PKT_BIT(PKT_MPLS);
			p->off_mpls = pos;
		}
		bottom = c->data[pos + 2] & 1;
	}
	c->pos = pos;
	if (!decode_has(c, pos, 1))
		return decode_cut(c, pos, 1, PKT_END_LINK_TRUNC);
	switch (c->data[pos] >> 4) {
	case 4: return DECODE_TYPE(0x0800);
	case 6: return DECODE_TYPE(0x86dd);
	default: return DECODE_END(PKT_END_ETHERTYPE);
	}
}
