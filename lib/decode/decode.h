/*
 * decode: the bytes of a burst into struct pkt, in place, outermost headers first.
 *
 * A layer's bit is set only when its whole header lies inside the captured bytes and its own length
 * fields agree with them; at the first header that does not, decoding stops with a reason in
 * pkt.end. A layer is never half there. Nothing is ever read beyond the captured bytes.
 *
 * No lock, no allocation, no log. Safe on mbufs of other owners: they are only read.
 */
#pragma once

#include <stdint.h>

#include "pkt.h"

struct rte_mbuf;

#define DECODE_BURST 64		/* packets at most in a burst */
#define DECODE_LINEAR 2048u	/* bytes made contiguous of a packet with several segments */
#define DECODE_MAX_TAGS 8	/* 802.1Q/802.1ad tags */
#define DECODE_MAX_LABELS 16	/* MPLS label stack entries */
#define DECODE_MAX_EXT 16	/* IPv6 extension headers */

/* A worker's scratch: where headers that are spread over segments are made contiguous. */
struct decode_scratch {
	uint8_t linear[DECODE_BURST][DECODE_LINEAR];
};

/* Decode @n packets (<= DECODE_BURST) whose identity is filled. Reads at most cap_len bytes of each
 * mbuf chain. pkt.data points into the mbuf's first segment when that holds all captured bytes or
 * DECODE_LINEAR of them, else into @scratch; it stays valid as long as both. */
void decode_burst(struct pkt *pkts, unsigned n, struct decode_scratch *scratch);

/* Decode @p again from its IP header on, whose bytes are other ones now (mbuf, cap_len,
 * wire_len): what is below stays as it is. @linear: DECODE_LINEAR bytes. */
void decode_datagram(struct pkt *p, uint8_t *linear);

/* The ones' complement sum of the IPv4 header at @h: 0xffff if its checksum is right. */
uint16_t decode_sum_ip4(const uint8_t *h);

/* After decode_burst(): packets whose IPv4 header has a wrong checksum end there
 * (PKT_END_IP4_CHECKSUM). */
void decode_check_ip4(struct pkt *pkts, unsigned n);

/* After both: say in pkt.drop what an IP stack would discard, and why. */
void decode_find_drops(struct pkt *pkts, unsigned n);
