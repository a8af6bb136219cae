/*
 * datagram: one datagram of which not all fragments have come. Internal to lib/flow.
 *
 * Its pieces are copies of fragments, mbufs of the table's pool, in the order of their bytes: the
 * first of all from the frame's first byte on, the others without headers. They never overlap.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "frag.h"

struct rte_mempool;

#define DATAGRAM_PRIV 16 /* bytes of private data that mbufs of the pool need */

/* No padding: keys are compared as bytes. */
struct datagram_key {
	uint8_t saddr[16], daddr[16];
	uint32_t id;
	uint32_t vlan;	/* table_vlan() */
	uint16_t port;
	uint8_t ip_ver;
	uint8_t proto;	/* IPv6: 0 */
};

/* What a fragment says of itself. */
struct datagram_part {
	uint32_t begin, end; /* bytes of the datagram, behind the headers that all fragments have */
	uint16_t at;	     /* where they are in the packet */
	uint16_t named;	     /* IPv6: the byte of the packet that names the fragment header */
	uint32_t id;
	bool more;
};

struct datagram {
	struct datagram_key key;
	uint32_t next;		/* in its bucket; of a free one: the next free one */
	uint32_t older, newer;	/* in the order in which they will time out; 0: none */
	uint64_t since;		/* ns: the first fragment came */
	enum frag_fate fate;	/* of all its fragments */
	uint32_t total;		/* bytes; 0: the last fragment has not come */
	uint32_t have;
	unsigned n;		/* pieces */
	struct rte_mbuf *first, *last;
	struct datagram_part part; /* of the first fragment of all, and the packet: */
	struct pkt head;
};

/* FRAG_WAITING with *out filled, or the reason why the fragment @p can't be of any datagram. */
enum frag_fate datagram_read(const struct pkt *p, struct datagram_part *out);

/* FRAG_WAITING if @part can be added to @d, else why not; behind *before, NULL: it becomes the
 * first. */
enum frag_fate datagram_place(const struct datagram *d, const struct datagram_part *part,
	struct rte_mbuf **before);

/* A copy of @part, of @p, that lives in @pool; NULL: there is no room. */
struct rte_mbuf *datagram_copy(const struct pkt *p, const struct datagram_part *part,
	struct rte_mempool *pool);

/* Add @m to @d: the copy of @part, of @p, where datagram_place() said. */
void datagram_add(struct datagram *d, const struct pkt *p, const struct datagram_part *part,
	struct rte_mbuf *m, struct rte_mbuf *before);

static inline bool
datagram_is_complete(const struct datagram *d)
{
	return d->total != 0 && d->have == d->total;
}

/* Make @d, which is complete, one packet with one IP header. Its mbuf is the caller's; @d has no
 * pieces any more. False if there is no such packet: it would be too long. */
bool datagram_join(struct datagram *d, struct pkt *out);

/* Free the pieces of @d. */
void datagram_clear(struct datagram *d);
