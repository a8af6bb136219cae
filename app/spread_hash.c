/* spread_hash: see spread_hash.h. */
#include "spread_hash.h"

#include <string.h>

#include <rte_hash_crc.h>

static inline uint64_t
hash_end(const uint8_t *addr, uint16_t port)
{
	uint64_t v[2];

	memcpy(v, addr, 16);
	return rte_hash_crc_4byte(port, rte_hash_crc_8byte(v[1], rte_hash_crc_8byte(v[0], 0)));
}

/* Both ends are added, so their order does not matter. Not the hash of the connections' table,
 * which would leave most buckets of a worker's own table empty. */
uint32_t
spread_hash(const struct pkt *p, bool addresses_only)
{
	uint16_t sport = addresses_only ? 0 : p->sport, dport = addresses_only ? 0 : p->dport;

	if (p->ip_ver == 0)
		return 0;
	return rte_hash_crc_8byte(hash_end(p->saddr, sport) + hash_end(p->daddr, dport), 0);
}

unsigned
spread_hash_keep(struct pkt *pkts, unsigned n, unsigned worker, unsigned nworkers,
	bool addresses_only)
{
	unsigned kept = 0;

	for (unsigned i = 0; i < n; i++) {
		uint32_t hash = spread_hash(&pkts[i], addresses_only);

		if (spread_hash_worker(hash, nworkers) != worker)
			continue;
		if (kept != i)
			pkts[kept] = pkts[i];
		kept++;
	}
	return kept;
}
