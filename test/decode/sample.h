/*
 * sample: made packets for the tests of lib/decode, written in hex, in mbufs that need no EAL.
 * Every segment's bytes end where their memory ends, so that a sanitizer sees a read beyond.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "../../lib/decode/decode.h"
#include "../../lib/decode/step.h"
#include "../unit.h"

/* Headers to put in front of others; arguments are hex too. */
#define ETHER(type) "020000000001 020000000002 " type " "
#define IP4(total, proto) "4500 " total " 1234 0000 40 " proto " 0000 0a000001 0a000002 "
#define ADDR6_A "20010db8000000000000000000000001 "
#define ADDR6_B "20010db8000000000000000000000002 "
#define IP6(plen, next) "60000000 " plen " " next " 40 " ADDR6_A ADDR6_B
#define TCP "04d2 0050 00000001 00000002 5012 2000 0000 0000 " /* 1234 -> 80, SYN and ACK */
#define UDP(length) "04d2 0035 " length " 0000 "	       /* 1234 -> 53 */

#define SAMPLE_MAX 16384 /* bytes of a packet */
#define SAMPLE_SEGS 8

/* The bytes of @hex, blanks skipped; how many. */
uint32_t sample_hex(const char *hex, uint8_t *out);

struct sample {
	const uint8_t *bytes;
	uint32_t len;
	uint32_t wire_len; /* 0: len */
	enum pkt_link link;
	uint32_t segs[SAMPLE_SEGS]; /* bytes of each segment but the last; 0: the last */
	bool steps;		    /* by decode_packet() instead of decode_burst() */
	uint8_t stale;		    /* what every byte of struct pkt was before */
};

/* Decode @s. The packet is valid until the next call. */
const struct pkt *sample_decode(const struct sample *s);

/* The same for one whole packet in hex; cut to @len captured bytes; of @wire bytes on the wire. */
const struct pkt *sample_ether(const char *hex);
const struct pkt *sample_link(enum pkt_link link, const char *hex);
const struct pkt *sample_cut(const char *hex, uint32_t len);

/* Everything decoding writes is the same, wherever the bytes are. */
bool sample_same(const struct pkt *a, const struct pkt *b);

/* One good packet of every kind, for the tests that hold for all of them. */
struct sample_row {
	const char *name;
	enum pkt_link link;
	const char *hex;
	uint64_t layers;
	enum pkt_end end;
};

extern const struct sample_row sample_rows[];
extern const unsigned sample_nrows;
