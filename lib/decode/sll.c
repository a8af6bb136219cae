/*
 * sll: the Linux cooked headers that captures of the "any" device begin with, instead of the link's
 * own: https://www.tcpdump.org/linktypes/LINKTYPE_LINUX_SLL.html and ..._SLL2.html.
 */
#include "step.h"

#define SLL_LEN 16
#define SLL2_LEN 20

/* Linux's numbers below 1536 in the protocol field (ETH_P_*). */
#define COOKED_8022 0x0004

/* ARPHRD_*: devices on which the protocol field is not an EtherType. */
#define ARPHRD_FRAD 770
#define ARPHRD_IPGRE 778
#define ARPHRD_RADIOTAP 803
#define ARPHRD_NETLINK 824

static uint32_t
cooked(struct decode_cursor *c, struct pkt *p, uint32_t len, uint16_t type, uint16_t device)
{
	p->layers |= PKT_BIT(PKT_COOKED);
	p->off_l2 = c->pos;
	c->pos += len;
	if (device == ARPHRD_FRAD || device == ARPHRD_IPGRE || device == ARPHRD_RADIOTAP ||
	    device == ARPHRD_NETLINK)
		return DECODE_END(PKT_END_ETHERTYPE);
	if (type == COOKED_8022)
		return DECODE_TYPE(COOKED_8022); /* no EtherType and no length: straight to LLC */
	if (type < 1536)
		return DECODE_END(PKT_END_ETHERTYPE);
	p->ethertype = type;
	return DECODE_TYPE(type);
}

uint32_t
decode_sll(struct decode_cursor *c, struct pkt *p)
{
	const uint8_t *h = c->data + c->pos;

	if (!decode_has(c, c->pos, SLL_LEN))
		return decode_cut(c, c->pos, SLL_LEN, PKT_END_LINK_TRUNC);
	return cooked(c, p, SLL_LEN, decode_be16(h + 14), decode_be16(h + 2));
}

uint32_t
decode_sll2(struct decode_cursor *c, struct pkt *p)
{
	const uint8_t *h = c->data + c->pos;

	if (!decode_has(c, c->pos, SLL2_LEN))
		return decode_cut(c, c->pos, SLL2_LEN, PKT_END_LINK_TRUNC);
	return cooked(c, p, SLL2_LEN, decode_be16(h), decode_be16(h + 8));
}
