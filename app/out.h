/*
 * out: the capture files that pcap() writes, as many as a program names.
 *
 * The end of a name says the format: .pcapng, .snoop (RFC 1761), anything else is pcap. "-" is
 * standard output. A format is one file out_NAME.c with one const struct, and one row in out.c.
 * Control only.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "../lib/lang/diag.h"
#include "../lib/probe/record.h"
#include "port.h"

/* Where the packets of a pcapng file come from: its number is its place. */
struct out_iface {
	uint16_t port;
	uint8_t link;
};

/* One file. */
struct out_file {
	struct out_file *next;
	char *path;	      /* NULL: a pipe to tshark */
	FILE *f;
	bool begun;	      /* the file's header is there */
	uint8_t link;	      /* enum pkt_link of the first packet */
	const struct out_format *format;
	const struct port *ports; /* by number */
	uint32_t snap;	      /* bytes of a packet, at most */
	struct out_iface *ifaces;
	unsigned nifaces;
};

struct out_format {
	const char *name, *suffix;
	bool mixes;	      /* packets of several link types in one file */
	bool ether;	      /* holds nothing but Ethernet */
	/* Errors are the stream's. begin() comes once; `link` is set. packet(): 0, or -1 if
	 * memory is out. */
	void (*begin)(struct out_file *o);
	int (*packet)(struct out_file *o, const struct record_packet *p, const uint8_t *bytes);
};

/* LINKTYPE_ number of an enum pkt_link. */
uint16_t out_linktype(unsigned link);
/* @p's bytes, and zeros up to a multiple of four. */
void out_padded(FILE *f, const struct record_packet *p, const uint8_t *bytes);

struct outs {
	struct out_file *files; /* the one used last is first */
	/* the caller's */
	const struct port *ports;
	const char *const *captures; /* that are read: never written to */
	unsigned ncaptures;
	uint32_t snap;
	bool view;	      /* what is saved without a name is for tshark, if there is one */
};

/* Open @path, if it is not open: a file is made, or emptied. 0 or -EINVAL with @d. */
int out_open(struct outs *o, const char *path, struct diag *d);
/* Append @p to @path; NULL: to what `view` asks for. 0; 1: there is no such thing; or -EPIPE
 * (nobody reads it any more), -EINVAL with @d. */
int out_save(struct outs *o, const char *path, const struct record_packet *p, const uint8_t *bytes,
	struct diag *d);
/* What was saved is where it belongs. 0 or -EPIPE, -EINVAL with @d. */
int out_flush(struct outs *o, struct diag *d);
/* The end: files without a packet get a header, too. As out_flush(). */
int out_close(struct outs *o, struct diag *d);
