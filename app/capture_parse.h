/*
 * capture_parse: the bytes of a capture file into records: pcap and pcapng, either byte order.
 *
 * A state struct and no I/O: the caller owns the bytes and hands over whatever it has, from
 * `offset` on. Records point into the caller's bytes. What a link header holds is decode's affair.
 *
 * As tshark does it: a record that claims more captured than wire bytes is cut to the wire length;
 * one that is longer than the file's snap length is taken as it is.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../lib/lang/diag.h"

#define CAPTURE_FRAME_MAX 262144 /* captured bytes of a packet, as in libpcap and Wireshark */
#define CAPTURE_BLOCK_MAX (16u << 20) /* bytes of a pcapng block that has to be seen whole */

struct capture_rec {
	uint64_t ts;	     /* nanoseconds since the epoch */
	const uint8_t *data; /* cap_len bytes */
	uint32_t cap_len;
	uint32_t wire_len;
	uint8_t link;	     /* enum pkt_link */
};

enum capture_state {
	CAPTURE_READY, /* has returned records, or went over much that is not a packet: call
			  again */
	CAPTURE_MORE,  /* needs more bytes than it was given: call again with bytes at `offset` */
	CAPTURE_END,   /* the end, in good order */
	CAPTURE_BAD,   /* can't go on; `error` says why */
};

struct capture_iface;

struct capture_parser {
	const char *name;    /* of the file, for messages; not owned */
	uint64_t offset;     /* in the file, of the next byte to parse */
	uint64_t packets;    /* met so far, `skipped` included */
	uint64_t skipped;    /* packets of link types that dtap does not know: no records */
	uint64_t untimely;   /* packets from before 1970 or after 2554: read as the nearest of
				these */
	unsigned skipped_link; /* LINKTYPE_ number of the first one skipped */
	enum capture_state state;
	struct diag error;

	/* the format's own; set once the first bytes are known */
	unsigned (*records)(struct capture_parser *p, const uint8_t *buf, size_t len, bool last,
		struct capture_rec *recs, unsigned n);
	bool swap;	     /* not this machine's byte order */
	uint8_t link;	     /* pcap: enum pkt_link of all packets */
	uint32_t scale;	     /* pcap: nanoseconds of a unit of the fraction */
	uint64_t last_ts;    /* pcapng: of the packet before, for packets without a stamp */
	uint64_t to_skip;    /* pcapng: bytes left of a block that is of no interest */
	struct capture_iface *ifaces; /* pcapng: of this section */
	unsigned nifaces;
};

/* Begin a file. */
void capture_parse_init(struct capture_parser *p, const char *name);
void capture_parse_fini(struct capture_parser *p);

/* Parse up to @n records out of the @len bytes at p->offset; @last: the file ends after them.
 * Returns how many; with 0, p->state says why. After CAPTURE_END and CAPTURE_BAD: 0 for ever. */
unsigned capture_parse(struct capture_parser *p, const uint8_t *buf, size_t len, bool last,
	struct capture_rec *recs, unsigned n);

/* For the formats. The file can't be read on: state and error are set; printf-like, the file's name
 * is put before it. Returns 0, as "no record". */
unsigned capture_parse_bad(struct capture_parser *p, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* enum pkt_link of a LINKTYPE_ number, -1 if dtap does not know it. */
int capture_parse_link(unsigned linktype);
/* Name of a LINKTYPE_ number, or "unknown". */
const char *capture_parse_link_name(unsigned linktype);
/* capture_parse_bad() for a link type. */
unsigned capture_parse_bad_link(struct capture_parser *p, unsigned linktype);

/* The two formats. They take the parser over at their magic number: 0 bytes were consumed. */
unsigned capture_pcap_begin(struct capture_parser *p, const uint8_t *buf, size_t len, bool last,
	struct capture_rec *recs, unsigned n);
unsigned capture_pcapng_records(struct capture_parser *p, const uint8_t *buf, size_t len, bool last,
	struct capture_rec *recs, unsigned n);

/* An integer of the file at @at, which need not be aligned. */
static inline uint16_t
capture_get16(const uint8_t *at, bool swap)
{
	uint16_t v;

	__builtin_memcpy(&v, at, sizeof(v));
	return swap ? __builtin_bswap16(v) : v;
}

static inline uint32_t
capture_get32(const uint8_t *at, bool swap)
{
	uint32_t v;

	__builtin_memcpy(&v, at, sizeof(v));
	return swap ? __builtin_bswap32(v) : v;
}

static inline uint64_t
capture_get64(const uint8_t *at, bool swap)
{
	uint64_t v;

	__builtin_memcpy(&v, at, sizeof(v));
	return swap ? __builtin_bswap64(v) : v;
}
