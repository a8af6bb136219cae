/*
 * spread_hash: which worker a packet is for, where software decides it.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "../lib/decode/pkt.h"

/* Of a packet that decode_burst() has decoded: the same for both directions of a conversation, and
 * for all packets that lib/flow takes for one connection. By addresses and ports, where there are
 * ports; @addresses_only: by addresses alone, so that all fragments of a datagram have the hash of
 * its conversation. 0 if there is no IP header. */
uint32_t spread_hash(const struct pkt *p, bool addresses_only);

/* Which of @n workers takes packets of @hash: the first one those without an IP header. */
static inline unsigned
spread_hash_worker(uint32_t hash, unsigned n)
{
	return (unsigned)(((uint64_t)hash * n) >> 32);
}

/* Keep those of @n decoded packets that are for @worker of @nworkers, in order: their number. */
unsigned spread_hash_keep(struct pkt *pkts, unsigned n, unsigned worker, unsigned nworkers,
	bool addresses_only);
