/*
 * icmp: ICMP for IPv4, RFC 792 (address mask: RFC 950, router advertisement: RFC 1256,
 * fragmentation needed: RFC 1191). What a message holds is named by layer bits; whoever wants a
 * value reads it in place.
 */
#include "step.h"

#define ICMP_LEN 8

enum {
	ECHO_REPLY = 0,
	UNREACHABLE = 3,
	SOURCE_QUENCH = 4,
	REDIRECT = 5,
	ECHO = 8,
	ROUTER_ADVERT = 9,
	TIME_EXCEEDED = 11,
	PARAM_PROBLEM = 12,
	TIMESTAMP = 13,
	TIMESTAMP_REPLY = 14,
	INFO = 15,
	INFO_REPLY = 16,
	MASK = 17,
	MASK_REPLY = 18,
};

#define UNREACHABLE_FRAG_NEEDED 4

/* The bit, if the message is @len bytes long. */
static uint64_t
whole(const struct decode_cursor *c, uint32_t pos, uint32_t len, enum pkt_layer layer)
{
	return decode_has(c, pos, len) ? PKT_BIT(layer) : 0;
}

static uint64_t
message(const struct decode_cursor *c, uint32_t pos, uint8_t type, uint8_t code)
{
	switch (type) {
	case ECHO_REPLY:
	case ECHO:
	case INFO:
	case INFO_REPLY:
		return PKT_BIT(PKT_ICMP_ECHO);
	case TIMESTAMP:
	case TIMESTAMP_REPLY:
		return PKT_BIT(PKT_ICMP_ECHO) | whole(c, pos, 20, PKT_ICMP_TSTAMP);
	case MASK:
	case MASK_REPLY:
		return PKT_BIT(PKT_ICMP_ECHO) | whole(c, pos, 12, PKT_ICMP_MASK);
	case UNREACHABLE:
		return code == UNREACHABLE_FRAG_NEEDED ? PKT_BIT(PKT_ICMP_PMTU) : 0;
	case REDIRECT: return PKT_BIT(PKT_ICMP_GATEWAY);
	case PARAM_PROBLEM: return PKT_BIT(PKT_ICMP_PARAM);
	case ROUTER_ADVERT: return PKT_BIT(PKT_ICMP_RADV);
	default: return 0;
	}
}

static bool
is_error(uint8_t type)
{
	return type == UNREACHABLE || type == SOURCE_QUENCH || type == REDIRECT ||
	       type == TIME_EXCEEDED || type == PARAM_PROBLEM;
}

uint32_t
decode_icmp(struct decode_cursor *c, struct pkt *p)
{
	uint32_t pos = c->pos;
	const uint8_t *h = c->data + pos;

	if (!decode_has(c, pos, ICMP_LEN))
		return decode_cut(c, pos, ICMP_LEN, PKT_END_ICMP_TRUNC);
	p->layers |= PKT_BIT(PKT_ICMP) | message(c, pos, h[0], h[1]);
	p->off_payload = c->pos = pos + ICMP_LEN;
	p->payload_len = c->end - c->pos;
	if (is_error(h[0]))
		decode_quoted4(c, p);
	return DECODE_END(PKT_END_ICMP);
}
