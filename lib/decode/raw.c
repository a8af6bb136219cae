/*
 * raw: packets without a link header, https://www.tcpdump.org/linktypes/LINKTYPE_RAW.html: the IP
 * version (RFC 791 3.1, RFC 8200 3) tells which header it is.
 */
#include "step.h"

uint32_t
decode_raw(struct decode_cursor *c, struct pkt *p)
{
	if (!decode_has(c, c->pos, 1))
		return decode_cut(c, c->pos, 1, PKT_END_IP_TRUNC);
	switch (c->data[c->pos] >> 4) {
	case 4: return DECODE_TYPE(0x0800);
	case 6: return DECODE_TYPE(0x86dd);
	default: return DECODE_END(PKT_END_IP_VERSION);
	}
}
