/*
 * record: the principal buffer: what the actions of a firing left for the control thread to print.
 *
 * A worker appends, control reads after the hand-over: one writer, no lock. Every enabling (a probe
 * and a clause) has a record of fixed size and layout, known at compile time; the actions of the
 * clause find their fields at fixed offsets.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct action;
struct format;
struct pkt;
struct type;

/* In front of each record. */
struct record_hdr {
	uint32_t size;	/* with this header; a multiple of 8 */
	uint32_t epid;	/* enabled-probe id, from 1: ruleset.enablings[epid - 1] */
	uint64_t ts;	/* of the firing */
	uint64_t seq;	/* pkt.id, to merge several workers' records in packet order */
	uint32_t cpu;	/* lcore */
	uint16_t fault; /* not 0: the clause was aborted: enum exec_fault; no data follows */
	uint16_t fault_at; /* number of the statement that faulted, from 1; 0: the predicate */
	uint64_t fault_addr;
};

enum record_kind {
	RECORD_INT,   /* 1, 2, 4 or 8 bytes, natural alignment */
	RECORD_STR,   /* 8 bytes: tag (enum agg_str) in the first one; then 16 payload bytes, or the
			 NUL-terminated text (AGG_STR_TEXT) in the size - 8 bytes that are there */
	RECORD_BYTES, /* a struct or array by value, a floating point number */
};

struct record_field {
	uint8_t kind;	/* enum record_kind */
	bool is_signed;
	bool is_text;	/* BYTES: an array of char: trace() shows text, not a hex dump */
	uint32_t size;	/* bytes */
	uint32_t off;	/* from the record's header */
	bool is_dump;	/* BYTES: those that may not be read are 0 */
	const struct type *type; /* of what was recorded */
};

/* Behind the record of a clause that saves its packet (pcap): this, then the packet's first
 * bytes. */
struct record_packet {
	uint64_t ts;	    /* ns since the epoch */
	uint64_t addr;	    /* of the bytes when the clause ran: what its pointers count from */
	uint32_t wire_len;
	uint32_t len;	    /* bytes that follow */
	uint16_t port;	    /* pkt.port */
	uint8_t link;	    /* enum pkt_link */
	uint8_t ip_ver;	    /* of the outer IP header; 0: there is none */
	uint16_t off_ip;    /* where it begins */
};

/* The packet @pkt, of @snap bytes at most: how many bytes that takes, a multiple of 8; write it
 * there. @wall_offset: from the packet's time to time since the epoch. */
uint32_t record_packet_bytes(const struct pkt *pkt, uint64_t snap);
void record_packet_put(void *to, const struct pkt *pkt, uint64_t snap, uint64_t wall_offset);

/* One action of one clause, as compiled. */
struct action_use {
	const struct action *action;
	const struct format *format;	    /* printf, printa; NULL if none was given */
	const struct record_field *fields;  /* one per recorded argument, in order */
	unsigned nfields;
	const unsigned *aggs;		    /* aggregation ids named, in order */
	unsigned naggs;
	/* action.saves: where its record_packet is; the name of a file, if that is a constant */
	uint32_t packet;
	const char *file;
};
