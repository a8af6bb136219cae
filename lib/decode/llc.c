/*
 * llc: what an 802.3 length promises: the LLC header, IEEE 802.2 3.2 (control field: 5.2), and SNAP
 * behind it, IEEE 802-2014 9.4 and RFC 1042. Of the SNAP protocols only those of OUI 0, which are
 * EtherTypes, are decoded further; of the LLC ones, none.
 */
#include "step.h"

#define SNAP_LEN 5
#define SAP_SNAP 0xaa
#define CONTROL_UI 0x03
#define MIN_ETHERTYPE 1536

uint32_t
decode_llc(struct decode_cursor *c, struct pkt *p)
{
	uint32_t pos = c->pos, len;
	const uint8_t *h = c->data + pos;
	uint16_t type;

	if (!decode_has(c, pos, 3))
		return decode_cut(c, pos, 3, PKT_END_LINK_TRUNC);
	/* Novell's raw 802.3: an IPX header, whose checksum is always ffff, where LLC should be. */
	if (h[0] == 0xff && h[1] == 0xff)
		return DECODE_END(PKT_END_ETHERTYPE);
	/* 5.2: the control field is one byte in unnumbered PDUs, else two. */
	len = (h[2] & 3) == 3 ? 3 : 4;
	if (!decode_has(c, pos, len))
		return decode_cut(c, pos, len, PKT_END_LINK_TRUNC);
	p->layers |= PKT_BIT(PKT_LLC);
	pos += len;
	if (h[0] != SAP_SNAP || h[1] != SAP_SNAP || h[2] != CONTROL_UI)
		return DECODE_END(PKT_END_ETHERTYPE);

	if (!decode_has(c, pos, SNAP_LEN))
		return decode_cut(c, pos, SNAP_LEN, PKT_END_LINK_TRUNC);
	p->layers |= PKT_BIT(PKT_SNAP);
	c->pos = pos + SNAP_LEN;
	h = c->data + pos;
	type = decode_be16(h + 3);
	if (h[0] != 0 || h[1] != 0 || h[2] != 0 || type < MIN_ETHERTYPE)
		return DECODE_END(PKT_END_ETHERTYPE);
	p->ethertype = type;
	return DECODE_TYPE(type);
}
