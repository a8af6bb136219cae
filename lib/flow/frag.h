/*
 * frag: fragments of IP datagrams, RFC 791 3.2 and RFC 8200 4.5, put together again.
 *
 * One table a worker, of a size that never changes. frag_burst() takes decoded packets in their
 * order. Those that are whole datagrams get the bits of FLOW_WHOLE at once; of fragments copies are
 * kept until their datagram is complete, which then becomes a packet of its own that fires events
 * only.
 *
 * A datagram is known by its addresses, identification, protocol (IPv4), VLAN tags and port. Its
 * fragments may come in any order. As in Linux a fragment that repeats what is there is ignored,
 * and one that overlaps spoils its datagram (RFC 5722). What counts is what the headers say: of
 * datagrams that were captured in part the part is shown, as of other packets.
 *
 * librte_ip_frag does not do: it is built for 8 fragments a datagram (64 KB at an MTU of 1500 are
 * 45), a repeated fragment makes it give up the datagram, it knows neither protocol, VLAN nor port,
 * and it does not say what has become of what it was given. The unit tests make fragments with it.
 *
 * No lock, no allocation but from the table's own pool, no log, no system call but in
 * frag_table_new() and _free().
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "flow.h"

struct frag_table;

struct frag_options {
	size_t size;	  /* bytes for the copies and the table; at least FRAG_SIZE_MIN */
	int socket;	  /* NUMA node */
	uint64_t timeout; /* ns from the first fragment that came */
};

#define FRAG_SIZE_MIN (UINT64_C(1) << 20)
#define FRAG_MAX 256 /* fragments of a datagram */

/* What has become of a fragment. */
enum frag_fate {
	FRAG_WAITING,	/* for the others */
	FRAG_JOINED,	/* its datagram is complete */
	FRAG_DROPPED,	/* from here: it is of no datagram; why */
	FRAG_BAD = FRAG_DROPPED, /* empty, more than the frame holds, or not 8 bytes or a
				    multiple */
	FRAG_LONG,	/* of a datagram of more than 65535 bytes */
	FRAG_DUPLICATE,	/* all of it was there */
	FRAG_OVERLAP,	/* of a datagram of which a fragment overlapped, or contradicted, others */
	FRAG_MANY,	/* of a datagram of more than FRAG_MAX fragments */
	FRAG_TIMEOUT,	/* the others have not come in time */
	FRAG_NO_ROOM,	/* its datagram made room for others, as the one that waited longest */
	FRAG_NFATES
};

struct frag_stats {
	uint64_t fragments;	    /* all: the sum of the others */
	uint64_t fate[FRAG_NFATES];
	uint64_t datagrams;	    /* completed */
};

/* NULL with errno. Freed by the caller with frag_table_free(). */
struct frag_table *frag_table_new(const struct frag_options *opt);
void frag_table_free(struct frag_table *t);

/* The next @n <= DECODE_BURST packets, decoded, with `fires` set. Leaves the datagrams that they
 * complete in *datagrams, in order, valid until the next call: their number. Each has the id,
 * time and side of the fragment that completed it, and the headers below IP of its first one. */
unsigned frag_burst(struct frag_table *t, struct pkt *pkts, unsigned n,
	const struct flow_extra **datagrams);

/* Somebody else took packets: it is @now. */
void frag_idle(struct frag_table *t, uint64_t now);

void frag_table_stats(const struct frag_table *t, struct frag_stats *out);

/* Names for output: static strings. */
const char *frag_fate_name(enum frag_fate fate);
