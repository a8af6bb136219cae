/*
 * decode: a burst of packets, by the table of steps, with a short cut for what most packets are:
 * Ethernet, IPv4 without options, TCP or UDP. The short cut is nothing but speed: whatever it does
 * not take to its end it leaves to the steps, and what it takes it decodes as they do.
 */
#include "decode.h"

#include <rte_branch_prediction.h>
#include <rte_byteorder.h>
#include <rte_mbuf.h>
#include <rte_prefetch.h>

#include "step.h"

/* What each number leads to: one row a header. */
static decode_step *const links[PKT_NLINKS] = {
	[PKT_LINK_ETHER] = decode_eth,
	[PKT_LINK_RAW] = decode_raw,
	[PKT_LINK_NULL] = decode_null,
	[PKT_LINK_LOOP] = decode_loop,
	[PKT_LINK_SLL] = decode_sll,
	[PKT_LINK_SLL2] = decode_sll2,
};

static const struct {
	uint16_t first, last;
	decode_step *step;
} types[] = {
	{0x0800, 0x0800, decode_ip4},
	{0x86dd, 0x86dd, decode_ip6},
	{0x0806, 0x0806, decode_arp},
	{0x8100, 0x8100, decode_vlan},
	{0x88a8, 0x88a8, decode_vlan},
	{0x9100, 0x9100, decode_vlan},
	{0x8847, 0x8848, decode_mpls},	/* downstream and upstream assigned labels, RFC 5332 3 */
	{0x8864, 0x8864, decode_pppoe},
	{0x8035, 0x8035, decode_arp},
	{1, 1500, decode_llc},
};

static decode_step *const protos[256] = {
	[1] = decode_icmp,
	[6] = decode_tcp,
	[17] = decode_udp,
	[58] = decode_icmp6,
	[132] = decode_sctp,
};

static decode_step *
type_step(uint16_t type)
{
	for (unsigned i = 0; i < RTE_DIM(types); i++)
		if (type >= types[i].first && type <= types[i].last)
			return types[i].step;
	return NULL;
}

/* Everything that decoding writes, but `data` and data_len. */
static void
clear(struct pkt *p)
{
	p->end = 0;
	p->ip_ver = 0;
	p->proto = 0;
	p->tcp_flags = 0;
	p->tunnel_depth = 0;
	p->layers = 0;
	p->sport = 0;
	p->dport = 0;
	memset(p->saddr, 0, sizeof(p->saddr));
	memset(p->daddr, 0, sizeof(p->daddr));
	p->ip_plength = 0;
	p->payload_len = 0;
	p->ethertype = 0;
	p->off_l2 = 0;
	p->off_vlan = 0;
	p->off_mpls = 0;
	p->off_l3 = 0;
	p->off_l4 = 0;
	p->off_payload = 0;
	p->off_quoted = 0;
	p->off_qports = 0;
	p->fires = 0;
	p->view = 0;
	p->local = 0;
	p->drop = PKT_DROP_NONE;
}

/* Point pkt.data at the headers, in one piece; the captured bytes, which may be more. */
static uint32_t
linearize(struct pkt *p, uint8_t *linear)
{
	const struct rte_mbuf *m = p->mbuf;
	uint32_t cap = RTE_MIN(p->cap_len, m->nb_segs == 1 ? m->data_len : m->pkt_len);
	uint32_t len = RTE_MIN(cap, m->data_len);

	p->data = rte_pktmbuf_mtod(m, const uint8_t *);
	if (len < cap && len < DECODE_LINEAR) {
		len = RTE_MIN(cap, DECODE_LINEAR);
		p->data = rte_pktmbuf_read(m, 0, len, linear);
	}
	p->data_len = len;
	return cap;
}

static struct decode_cursor
cursor(struct pkt *p, uint8_t *linear)
{
	uint32_t cap = linearize(p, linear);

	return (struct decode_cursor){
		.data = p->data,
		.cap = p->data_len,
		.frame = RTE_MAX(cap, p->wire_len),
		.end = UINT32_MAX,
		.more = p->data_len < cap,
	};
}

/* @step and what follows. */
static void
walk(struct decode_cursor *c, struct pkt *p, decode_step *step)
{
	while (step != NULL) {
		uint32_t next = step(c, p);

		switch (DECODE_SPACE(next)) {
		case DECODE_TYPE(0):
			step = type_step(DECODE_VALUE(next));
			p->end = PKT_END_ETHERTYPE;
			break;
		case DECODE_PROTO(0):
			step = protos[DECODE_VALUE(next)];
			p->end = PKT_END_PROTOCOL;
			break;
		default:
			step = NULL;
			p->end = DECODE_VALUE(next);
		}
	}
}

void
decode_packet(struct pkt *p, uint8_t *linear)
{
	struct decode_cursor c = cursor(p, linear);

	clear(p);
	walk(&c, p, links[p->link]);
}

void
decode_datagram(struct pkt *p, uint8_t *linear)
{
	struct decode_cursor c = cursor(p, linear);
	const struct pkt below = *p;

	clear(p);
	p->layers = below.layers & (PKT_BIT(PKT_ARP) - 1);
	p->ethertype = below.ethertype;
	p->off_l2 = below.off_l2;
	p->off_vlan = below.off_vlan;
	p->off_mpls = below.off_mpls;
	c.pos = below.off_l3;
	walk(&c, p, below.ip_ver == 4 ? decode_ip4 : decode_ip6);
}

/* The first 54 bytes of what the short cut takes: Ethernet, IPv4 without options, TCP or UDP. */
enum {
	AT_TYPE = 12,
	AT_IP = 14,
	AT_TOTAL = AT_IP + 2,
	AT_FRAG = AT_IP + 6,
	AT_PROTO = AT_IP + 9,
	AT_SADDR = AT_IP + 12,
	AT_DADDR = AT_IP + 16,
	AT_L4 = AT_IP + 20,
	AT_UDP_LENGTH = AT_L4 + 4,
	AT_TCP_OFFSET = AT_L4 + 12,
	AT_TCP_FLAGS = AT_L4 + 13,
	SHORT_CUT_LEN = AT_L4 + 20,
};

typedef uint8_t vec16 __attribute__((vector_size(16)));
typedef uint32_t vec4 __attribute__((vector_size(16)));

/* What the transport header gives to struct pkt: 16 bytes of it, from `layers` to dport. */
union outcome {
	struct {
		uint64_t layers;
		uint8_t end, ip_ver, proto, tcp_flags;
		uint16_t sport, dport;
	};
	vec16 all;
};

/* How TCP and UDP differ, as values: which of them comes next is what no branch predictor knows. */
static const struct transport {
	union outcome fixed;	/* what all packets of the protocol have */
	union outcome read;	/* masks: what is in the packet */
	int offset_mask;	/* of the byte with the data offset */
	int hlen;		/* or the header's length */
	int hlen_above;		/* headers are longer than this; with no row, 0 is not */
	int length_mask;	/* UDP's length agrees with IP's; if not, the steps sort it out */
} __rte_cache_aligned transports[256] = {
	[6] = {
		.fixed = {
			.layers = PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_IP4) | PKT_BIT(PKT_TCP),
			.end = PKT_END_TCP,
			.ip_ver = 4,
			.proto = 6,
		},
		.read = {.tcp_flags = 0xff, .sport = 0xffff, .dport = 0xffff},
		.offset_mask = 0xf0,
		.hlen_above = 19,
	},
	[17] = {
		.fixed = {
			.layers = PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_IP4) | PKT_BIT(PKT_UDP),
			.end = PKT_END_UDP,
			.ip_ver = 4,
			.proto = 17,
		},
		.read = {.sport = 0xffff, .dport = 0xffff},
		.hlen = 8,
		.hlen_above = 7,
		.length_mask = 0xffff,
	},
};

/* One full store each; the compiler finds none of its own. */
static inline void
put_addr4(uint8_t *addr, const uint8_t *four)
{
	uint32_t v;

	memcpy(&v, four, 4);
	memcpy(addr, &(vec4){v}, 16);
}

/* pkt.layers to pkt.dport, of the transport header at @l4, in one store. */
static inline void
put_outcome(struct pkt *p, const struct transport *t, const uint8_t *l4)
{
	vec16 v;

	RTE_BUILD_BUG_ON(RTE_BYTE_ORDER != RTE_LITTLE_ENDIAN);
	RTE_BUILD_BUG_ON(offsetof(struct pkt, end) - offsetof(struct pkt, layers) !=
		offsetof(union outcome, end));
	RTE_BUILD_BUG_ON(offsetof(struct pkt, dport) - offsetof(struct pkt, layers) !=
		offsetof(union outcome, dport));
	memcpy(&v, l4, sizeof(v));
	/* The header's flags and, in host order, its ports; the rest is anything, and masked. */
	v = __builtin_shufflevector(v, v, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
		AT_TCP_FLAGS - AT_L4, 1, 0, 3, 2);
	v = (v & t->read.all) | t->fixed.all;
	memcpy(&p->layers, &v, sizeof(v));
}

/* Ethernet, and IPv4 without options and not a fragment. */
static inline bool
is_plain_ip4(const uint8_t *d)
{
	static const uint8_t want[8] = {0x45};
	static const uint8_t mask[8] = {0xff, [AT_FRAG - AT_IP] = 0x3f, 0xff};
	uint64_t v, w, m;
	uint16_t type;

	memcpy(&type, d + AT_TYPE, 2);
	memcpy(&v, d + AT_IP, 8);
	memcpy(&w, want, 8);
	memcpy(&m, mask, 8);
	return type == RTE_BE16(0x0800) && (v & m) == w;
}

/* Decode @p, whose first segment is at `data`, if nothing about it is unusual. */
static inline bool
short_cut(struct pkt *p)
{
	const uint8_t *d = p->data;
	const struct transport *t;
	uint32_t cap = p->data_len;
	int plength, hlen; /* signed: a total length below 20 is a plength below hlen */

	if (unlikely(p->link != PKT_LINK_ETHER || cap < SHORT_CUT_LEN || cap != p->cap_len ||
		     !is_plain_ip4(d)))
		return false;
	t = &transports[d[AT_PROTO]];
	plength = decode_be16(d + AT_TOTAL) - 20;
	hlen = ((d[AT_TCP_OFFSET] & t->offset_mask) >> 2) | t->hlen;
	if (unlikely(hlen <= t->hlen_above || hlen > plength || AT_L4 + (uint32_t)hlen > cap ||
		     ((decode_be16(d + AT_UDP_LENGTH) ^ plength) & t->length_mask) != 0))
		return false;

	p->tunnel_depth = 0;
	p->off_payload = AT_L4 + hlen;
	put_outcome(p, t, d + AT_L4);
	put_addr4(p->saddr, d + AT_SADDR);
	put_addr4(p->daddr, d + AT_DADDR);
	p->ethertype = 0x0800;
	p->off_l2 = 0;
	p->off_vlan = 0;
	p->off_mpls = 0;
	p->off_l3 = AT_IP;
	p->off_l4 = AT_L4;
	p->off_quoted = 0;
	p->off_qports = 0;
	p->ip_plength = plength;
	p->payload_len = plength - hlen;
	p->fires = 0;
	p->view = 0;
	p->local = 0;
	p->drop = PKT_DROP_NONE;
	return true;
}

void
decode_burst(struct pkt *pkts, unsigned n, struct decode_scratch *scratch)
{
	RTE_BUILD_BUG_ON(sizeof(struct pkt) != 128);

	/* While the packets' bytes are on their way, note where they are: mbufs are read once. */
	for (unsigned i = 0; i < n; i++) {
		const struct rte_mbuf *m = pkts[i].mbuf;

		pkts[i].data = rte_pktmbuf_mtod(m, const uint8_t *);
		pkts[i].data_len = m->data_len;
		rte_prefetch0(pkts[i].data);
	}
	for (struct pkt *p = pkts; p < pkts + n; p++)
		if (unlikely(!short_cut(p)))
			decode_packet(p, scratch->linear[p - pkts]);
}
