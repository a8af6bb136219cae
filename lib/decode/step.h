/*
 * step: one header of one packet. What a step of lib/decode sees and answers; internal to it.
 *
 * A step gets a cursor at its header. It checks that the header is whole, writes what struct pkt
 * keeps of it, sets its layer's bit, moves the cursor behind it, and says what comes next: a number
 * in one of the spaces below, which decode.c looks up in its tables, or the end and its code.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "pkt.h"

struct decode_cursor {
	const uint8_t *data; /* pkt.data */
	uint32_t pos;	     /* the header to decode */
	uint32_t cap;	     /* bytes readable at data */
	uint32_t frame;	     /* where the frame ended on the wire */
	uint32_t end;	     /* where the headers so far end the packet; UINT32_MAX: nowhere */
	bool more;	     /* captured bytes go on behind cap, in later segments */
	bool jumbo;	     /* IPv6 without a payload length */
	uint8_t tags;	     /* VLAN tags seen */
	uint8_t labels;	     /* MPLS labels seen */
};

typedef uint32_t decode_step(struct decode_cursor *c, struct pkt *p);

/* A step's answer. Below 1536 an EtherType is an 802.3 length. */
#define DECODE_TYPE(ethertype) (UINT32_C(0x00000) | (ethertype))
#define DECODE_PROTO(protocol) (UINT32_C(0x10000) | (protocol))
#define DECODE_END(code) (UINT32_C(0x20000) | (code))
#define DECODE_SPACE(answer) ((answer) & UINT32_C(0xff0000))
#define DECODE_VALUE(answer) ((answer) & UINT32_C(0xffff))

decode_step decode_eth, decode_sll, decode_sll2, decode_null, decode_loop, decode_raw;
decode_step decode_vlan, decode_mpls, decode_pppoe, decode_llc, decode_arp, decode_ip4, decode_ip6;
decode_step decode_tcp, decode_udp, decode_sctp, decode_icmp, decode_icmp6;

/* Decode one packet by the steps alone, without decode_burst()'s short cut. */
void decode_packet(struct pkt *p, uint8_t *linear);

/* Take @type, found just before the cursor, as pkt's EtherType or 802.3 length; the answer. */
uint32_t decode_eth_type(struct decode_cursor *c, struct pkt *p, uint16_t type);

/* The IPv6 extension headers from @pos, the first a @proto; after the walk, what follows. */
struct decode_ip6_chain {
	uint32_t pos;
	uint8_t proto;
	uint8_t n;	     /* extension headers walked */
	bool fragment;	     /* more fragments to come, or a later one */
	bool later;	     /* a fragment with offset not 0: the walk stops behind its header */
	uint32_t fragment_at; /* the fragment header, if `fragment` */
};

/* DECODE_END() when the chain is cut, lies or is too long, else DECODE_PROTO(). */
uint32_t decode_ip6_walk(const struct decode_cursor *c, struct decode_ip6_chain *chain);

/* The packet that an ICMP error quotes 8 bytes behind pkt.off_l4: PKT_QUOTED_*. */
void decode_quoted4(const struct decode_cursor *c, struct pkt *p);
void decode_quoted6(const struct decode_cursor *c, struct pkt *p);

static inline uint16_t
decode_be16(const uint8_t *b)
{
	return b[0] << 8 | b[1];
}

/* @n bytes at offset @pos are captured, and belong to the packet. */
static inline bool
decode_has(const struct decode_cursor *c, uint32_t pos, uint32_t n)
{
	return pos + n <= c->cap && pos + n <= c->end;
}

/* The answer when decode_has(c, pos, n) is false: @why, unless the bytes are captured and only out
 * of reach. */
static inline uint32_t
decode_cut(const struct decode_cursor *c, uint32_t pos, uint32_t n, enum pkt_end why)
{
	return DECODE_END(c->more && pos + n <= c->end ? PKT_END_DEPTH : why);
}

/* A header says that the packet ends @n bytes behind @pos: what follows is padding. A header
 * outside may have said less; that the frame is shorter is no matter: it may be cut. */
static inline void
decode_bound(struct decode_cursor *c, uint32_t pos, uint32_t n)
{
	if (n < c->end - pos)
		c->end = pos + n;
}
