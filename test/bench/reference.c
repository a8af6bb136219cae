/*
 * reference: the same questions answered by C written by hand for each of them: a decoder that knows
 * Ethernet, IPv4 and TCP, a branch-free match list, and a table with one cache line a bucket whose
 * updates are deferred and prefetched. What dtap is measured against.
 */
#include <immintrin.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <rte_hash_crc.h>
#include <rte_ip.h>
#include <rte_malloc.h>
#include <rte_mbuf.h>
#include <rte_tcp.h>

#include "bench.h"

/* What hand-written code would keep of a packet: one cache line. */
struct mini {
	const uint8_t *l3, *l4;
	uint32_t saddr, daddr;
	uint32_t plength, payload_len;
	uint32_t layers;
	uint16_t sport, dport;
	uint8_t proto, tcp_flags;
	uint8_t is_tcp;
	uint64_t spare[2];
} __rte_cache_aligned;

_Static_assert(sizeof(struct mini) == 64, "one line");

#define WAYS 4

/* Four keys and four counters in a line. */
struct line4 {
	uint32_t key[WAYS];
	uint32_t spare[WAYS];
	uint64_t count[WAYS];
} __rte_cache_aligned;

/* Four 16-byte keys need a line, their counters share it with nobody. */
struct line16 {
	uint64_t key[2][2];
	uint64_t count[2];
	uint64_t spare[2];
} __rte_cache_aligned;

#define QUANTIZE 33
struct row {
	uint64_t key;
	uint64_t count[QUANTIZE]; /* 32 bits would overflow within two minutes at 40GbE */
} __rte_cache_aligned;

struct c_state {
	union {
		struct line4 *l4;
		struct line16 *l16;
		struct row *rows;
	};
	uint32_t mask;
	uint64_t total;
	struct mini pkts[BENCH_BURST];
};

static struct c_state *
new_state(unsigned lines, size_t size)
{
	struct c_state *s = rte_zmalloc(NULL, sizeof(*s), 64);

	lines = rte_align32pow2(lines);
	s->mask = lines - 1;
	s->l4 = rte_zmalloc(NULL, lines * size, 64);
	return s;
}

void *
bench_c_count_new(unsigned capacity)
{
	return new_state(capacity / 2, sizeof(struct line4));
}

void *
bench_c_flows_new(unsigned capacity)
{
	return new_state(capacity, sizeof(struct line16));
}

void *
bench_c_quantize_new(unsigned capacity)
{
	return new_state(capacity * 2, sizeof(struct row));
}

uint64_t
bench_c_total(const void *arg)
{
	return ((const struct c_state *)arg)->total;
}

void
bench_c_free(void *arg)
{
	struct c_state *s = arg;

	rte_free(s->l4);
	rte_free(s);
}

/* As careful as it has to be: a fragment has no ports, a header must lie inside its packet. */
static bool
is_plain_tcp(const uint8_t *p, uint32_t len)
{
	const struct rte_ipv4_hdr *ip = (const struct rte_ipv4_hdr *)(p + 14);
	const struct rte_tcp_hdr *tcp = (const struct rte_tcp_hdr *)(p + 34);
	uint32_t total, header;
	uint16_t type;

	memcpy(&type, p + 12, 2);
	if (len < 54 || type != rte_cpu_to_be_16(0x0800) || ip->version_ihl != 0x45 ||
			(ip->fragment_offset & rte_cpu_to_be_16(0x3fff)) != 0 ||
			ip->next_proto_id != IPPROTO_TCP)
		return false;
	total = rte_be_to_cpu_16(ip->total_length);
	header = (tcp->data_off >> 4) * 4u;
	return header >= 20 && 20 + header <= total && 34 + header <= len;
}

static void
decode_mini(struct c_state *s, struct pkt *pkts, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		rte_prefetch0(rte_pktmbuf_mtod(pkts[i].mbuf, void *));
	for (unsigned i = 0; i < n; i++) {
		const uint8_t *p = rte_pktmbuf_mtod(pkts[i].mbuf, const uint8_t *);
		const struct rte_ipv4_hdr *ip = (const struct rte_ipv4_hdr *)(p + 14);
		const struct rte_tcp_hdr *tcp = (const struct rte_tcp_hdr *)(p + 34);
		struct mini *m = &s->pkts[i];

		if (!is_plain_tcp(p, pkts[i].mbuf->data_len)) {
			memset(m, 0, sizeof(*m));
			continue;
		}
		m->l3 = (const uint8_t *)ip;
		m->l4 = (const uint8_t *)tcp;
		m->saddr = ip->src_addr;
		m->daddr = ip->dst_addr;
		m->plength = rte_be_to_cpu_16(ip->total_length) - 20u;
		m->payload_len = m->plength - (tcp->data_off >> 4) * 4u;
		m->layers = 7;
		m->sport = rte_be_to_cpu_16(tcp->src_port);
		m->dport = rte_be_to_cpu_16(tcp->dst_port);
		m->proto = IPPROTO_TCP;
		m->tcp_flags = tcp->tcp_flags;
		m->is_tcp = 1;
	}
}

static void
count4(struct c_state *s, uint32_t key, uint32_t hash)
{
	for (;; hash++) {
		struct line4 *l = &s->l4[hash & s->mask];
		__m128i k = _mm_load_si128((const __m128i *)l->key);
		unsigned hit = (unsigned)_mm_movemask_ps(_mm_castsi128_ps(
			_mm_cmpeq_epi32(k, _mm_set1_epi32((int)key))));
		unsigned empty;

		if (hit != 0) {
			l->count[__builtin_ctz(hit)]++;
			return;
		}
		empty = (unsigned)_mm_movemask_ps(_mm_castsi128_ps(
			_mm_cmpeq_epi32(k, _mm_setzero_si128())));
		if (empty != 0) {
			l->key[__builtin_ctz(empty)] = key;
			l->count[__builtin_ctz(empty)] = 1;
			return;
		}
	}
}

void
bench_c_count(void *arg, struct pkt *pkts, unsigned n)
{
	struct c_state *s = arg;
	uint32_t key[BENCH_BURST], hash[BENCH_BURST];
	unsigned k = 0;

	decode_mini(s, pkts, n);
	for (unsigned i = 0; i < n; i++) {
		key[k] = s->pkts[i].saddr;
		k += s->pkts[i].is_tcp & (s->pkts[i].dport == 80);
	}
	for (unsigned i = 0; i < k; i++) {
		hash[i] = rte_hash_crc_4byte(key[i], 0);
		rte_prefetch0(&s->l4[hash[i] & s->mask]);
	}
	for (unsigned i = 0; i < k; i++)
		count4(s, key[i], hash[i]);
	s->total += k;
}

static void
count16(struct c_state *s, const uint64_t key[2], uint32_t hash)
{
	for (;; hash++) {
		struct line16 *l = &s->l16[hash & s->mask];

		for (unsigned w = 0; w < 2; w++) {
			if (l->key[w][0] == key[0] && l->key[w][1] == key[1]) {
				l->count[w]++;
				return;
			}
			if (l->key[w][1] == 0) {
				l->key[w][0] = key[0];
				l->key[w][1] = key[1];
				l->count[w] = 1;
				return;
			}
		}
	}
}

void
bench_c_flows(void *arg, struct pkt *pkts, unsigned n)
{
	struct c_state *s = arg;
	uint64_t key[BENCH_BURST][2];
	uint32_t hash[BENCH_BURST];

	decode_mini(s, pkts, n);
	for (unsigned i = 0; i < n; i++) {
		const struct mini *m = &s->pkts[i];

		key[i][0] = m->saddr | (uint64_t)m->daddr << 32;
		key[i][1] = m->sport | (uint64_t)m->dport << 16 | (uint64_t)m->tcp_flags << 32 |
			UINT64_C(1) << 56;
		hash[i] = rte_hash_crc_8byte(key[i][1], rte_hash_crc_8byte(key[i][0], 0));
		rte_prefetch0(&s->l16[hash[i] & s->mask]);
	}
	for (unsigned i = 0; i < n; i++)
		count16(s, key[i], hash[i]);
	s->total += n;
}

static struct row *
find_row(struct c_state *s, uint32_t key, uint32_t hash)
{
	for (;; hash++) {
		struct row *r = &s->rows[hash & s->mask];

		if (r->key == key)
			return r;
		if (r->key == 0) {
			r->key = key;
			return r;
		}
	}
}

void
bench_c_quantize(void *arg, struct pkt *pkts, unsigned n)
{
	struct c_state *s = arg;
	struct row *rows[BENCH_BURST];
	uint32_t hash[BENCH_BURST];
	uint8_t bucket[BENCH_BURST];

	decode_mini(s, pkts, n);
	for (unsigned i = 0; i < n; i++) {
		uint32_t v = s->pkts[i].plength;

		bucket[i] = (uint8_t)(v == 0 ? 0 : 32 - __builtin_clz(v));
		hash[i] = rte_hash_crc_4byte(s->pkts[i].saddr, 0);
		rte_prefetch0(&s->rows[hash[i] & s->mask]);
	}
	for (unsigned i = 0; i < n; i++) {
		rows[i] = find_row(s, s->pkts[i].saddr, hash[i]);
		rte_prefetch0(&rows[i]->count[bucket[i]]);
	}
	for (unsigned i = 0; i < n; i++)
		rows[i]->count[bucket[i]]++;
	s->total += n;
}
