/*
 * parts: datagrams made and cut into fragments by librte_ip_frag, for the tests of lib/flow/frag.c.
 *
 * UDP from port 1000 to port 53 behind Ethernet; byte i of the payload is i + i / 256.
 */
#pragma once

#include <rte_mbuf.h>

#include "../../lib/flow/frag.h"
#include "../unit.h"

#define PARTS_SEC UINT64_C(1000000000)
#define PARTS_MAX 512

struct parts {
	unsigned n;
	struct rte_mbuf *mbuf[PARTS_MAX];
	uint32_t len; /* of the datagram, from its IP header on */
	uint8_t ip_ver;
};

/* A datagram of @payload bytes, cut for links of @mtu bytes (IPv6: at least 1280). */
struct parts parts_make(unsigned ip_ver, uint32_t payload, uint16_t mtu, uint16_t id);
void parts_free(struct parts *s);

/* A table for @seconds, of the smallest size. */
struct frag_table *parts_table(unsigned seconds);

/* Give fragment @i of @s at @ts. The datagram that it completes, or NULL. */
struct pkt *parts_give(struct frag_table *t, const struct parts *s, unsigned i, uint64_t ts);

/* The same for a packet of anybody's. */
struct pkt *parts_take(struct frag_table *t, struct pkt *p);
struct pkt parts_packet(struct rte_mbuf *m, uint64_t ts);

/* Is @p the datagram that @s is of, byte for byte? */
bool parts_same(const struct parts *s, const struct pkt *p);

/* The fates in the order of enum frag_fate, "2 0 1 0 0 0 0 0 0": they have to sum up. */
const char *parts_fates(const struct frag_table *t);
#define FATES(t, text) CU_ASSERT_STRING_EQUAL(parts_fates(t), text)
