/* replay: packets and turns. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <rte_byteorder.h>
#include <rte_cycles.h>
#include <rte_ether.h>
#include <rte_ip.h>
#include <rte_malloc.h>
#include <rte_mbuf.h>
#include <rte_tcp.h>

#include "bench.h"

#define MBUF_SIZE (sizeof(struct rte_mbuf) + RTE_PKTMBUF_HEADROOM + 2048)
#define FRAME 60
enum { AT_SADDR = 26, AT_DADDR = 30, AT_PORTS = 34 };

static uint64_t seed = 88172645463325252;

static uint64_t
next_random(void)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return seed;
}

/* One of @n: uniform, or by Zipf's law with exponent 1 (inverse of the continuous one). */
static unsigned
pick(unsigned n, bool zipf)
{
	double u = (double)(next_random() >> 11) / (double)(UINT64_C(1) << 53);

	return zipf ? (unsigned)fmin(pow((double)n, u) - 1, (double)n - 1) :
		(unsigned)(next_random() % n);
}

static void
turn_round(struct rte_ipv4_hdr *ip, struct rte_tcp_hdr *tcp)
{
	rte_be32_t addr = ip->src_addr;
	rte_be16_t port = tcp->src_port;

	ip->src_addr = ip->dst_addr;
	ip->dst_addr = addr;
	tcp->src_port = tcp->dst_port;
	tcp->dst_port = port;
}

static void
fill_frame(uint8_t *p, const struct bench_shape *s)
{
	struct rte_ether_hdr *eth = (struct rte_ether_hdr *)p;
	struct rte_ipv4_hdr *ip = (struct rte_ipv4_hdr *)(eth + 1);
	struct rte_tcp_hdr *tcp = (struct rte_tcp_hdr *)(ip + 1);
	unsigned flow = pick(s->flows, s->zipf), source = flow % s->sources;
	unsigned length = s->max_len == 0 ? FRAME - 14 :
		40 + (unsigned)(next_random() % s->max_len);

	memset(p, 0, FRAME);
	eth->ether_type = rte_cpu_to_be_16(RTE_ETHER_TYPE_IPV4);
	ip->version_ihl = 0x45;
	ip->total_length = rte_cpu_to_be_16((uint16_t)length);
	ip->time_to_live = 64;
	ip->next_proto_id = IPPROTO_TCP;
	ip->src_addr = rte_cpu_to_be_32(0x0a000000u + source * 7 + 1);
	ip->dst_addr = rte_cpu_to_be_32(0xc0a80000u + flow % 1000);
	tcp->src_port = rte_cpu_to_be_16((uint16_t)(1024 + flow / 1000 % 60000));
	tcp->dst_port = rte_cpu_to_be_16(next_random() % 100 < s->web ? 80 :
		(uint16_t)(1000 + flow % 500));
	if (s->two_way) {
		ip->total_length = rte_cpu_to_be_16(40);
		tcp->dst_port = rte_cpu_to_be_16(80);
		tcp->src_port = rte_cpu_to_be_16(1024);
		if (next_random() % 2 != 0)
			turn_round(ip, tcp);
	}
	tcp->data_off = 0x50;
	tcp->tcp_flags = RTE_TCP_ACK_FLAG;
}

static void
fill_mbuf(struct rte_mbuf *m, const struct bench_shape *s)
{
	memset(m, 0, sizeof(*m));
	m->buf_addr = m + 1;
	m->buf_len = RTE_PKTMBUF_HEADROOM + 2048;
	m->data_off = RTE_PKTMBUF_HEADROOM;
	m->nb_segs = 1;
	m->refcnt = 1;
	m->data_len = FRAME;
	m->pkt_len = FRAME;
	fill_frame(rte_pktmbuf_mtod(m, uint8_t *), s);
}

struct bench_replay *
bench_replay_new(const struct bench_shape *shape)
{
	struct bench_replay *r = calloc(1, sizeof(*r));

	r->n = shape->mbufs;
	r->two_way = shape->two_way;
	r->mbufs = calloc(r->n, sizeof(*r->mbufs));
	for (unsigned i = 0; i < r->n; i++) {
		r->mbufs[i] = rte_malloc(NULL, MBUF_SIZE, RTE_CACHE_LINE_SIZE);
		if (r->mbufs[i] == NULL) {
			r->n = i;
			bench_replay_free(r);
			return NULL;
		}
		fill_mbuf(r->mbufs[i], shape);
	}
	for (unsigned i = r->n - 1; i > 0; i--) {
		unsigned j = (unsigned)(next_random() % (i + 1));
		struct rte_mbuf *m = r->mbufs[i];

		r->mbufs[i] = r->mbufs[j];
		r->mbufs[j] = m;
	}
	r->addrs = shape->keys == 0 ? NULL : malloc(BENCH_ADDRS * sizeof(*r->addrs));
	for (unsigned i = 0; r->addrs != NULL && i < BENCH_ADDRS; i++)
		r->addrs[i] = rte_cpu_to_be_32(0x0a000000u + pick(shape->keys, shape->zipf) + 1);
	return r;
}

void
bench_replay_free(struct bench_replay *r)
{
	for (unsigned i = 0; i < r->n; i++)
		rte_free(r->mbufs[i]);
	free(r->mbufs);
	free(r->addrs);
	free(r);
}

static void
rewrite_addrs(struct bench_replay *r, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		rte_prefetch0(rte_pktmbuf_mtod(r->mbufs[r->next + i], void *));
	for (unsigned i = 0; i < n; i++) {
		uint8_t *p = rte_pktmbuf_mtod(r->mbufs[r->next + i], uint8_t *);
		bool answer = r->two_way && p[AT_PORTS + 1] == 80;

		memcpy(p + (answer ? AT_DADDR : AT_SADDR),
			&r->addrs[r->next_addr++ & (BENCH_ADDRS - 1)], 4);
	}
}

void
bench_rx(struct bench_replay *r, struct pkt *pkts, unsigned n)
{
	if (r->next + n > r->n)
		r->next = 0;
	for (unsigned i = 0; i < n; i++)
		rte_prefetch0(r->mbufs[r->next + i]);
	if (r->addrs != NULL)
		rewrite_addrs(r, n);
	for (unsigned i = 0; i < n; i++) {
		struct rte_mbuf *m = r->mbufs[r->next + i];

		pkts[i].id = r->next + i + 1;
		pkts[i].ts = r->next;
		pkts[i].mbuf = m;
		pkts[i].wire_len = pkts[i].cap_len = m->pkt_len;
		pkts[i].port = 0;
		pkts[i].link = PKT_LINK_ETHER;
	}
	r->next += n;
}

static double
sample(struct bench_replay *r, const struct bench_contender *c)
{
	static struct pkt pkts[BENCH_BURST];
	uint64_t start;

	/* Warm the working set: the other contender has just left the caches. */
	for (unsigned i = 0; i < BENCH_SAMPLE; i += BENCH_BURST) {
		bench_rx(r, pkts, BENCH_BURST);
		c->run(c->arg, pkts, BENCH_BURST);
	}
	start = rte_rdtsc_precise();
	for (unsigned i = 0; i < BENCH_SAMPLE; i += BENCH_BURST) {
		bench_rx(r, pkts, BENCH_BURST);
		c->run(c->arg, pkts, BENCH_BURST);
	}
	return (double)(rte_rdtsc_precise() - start) / BENCH_SAMPLE;
}

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

void
bench_run(struct bench_replay *r, struct bench_contender *c, unsigned n)
{
	double *samples = calloc((size_t)n * BENCH_ROUNDS, sizeof(*samples));

	for (unsigned round = 0; round < BENCH_ROUNDS; round++)
		for (unsigned i = 0; i < n; i++)
			samples[i * BENCH_ROUNDS + round] = sample(r, &c[i]);
	for (unsigned i = 0; i < n; i++) {
		qsort(samples + i * BENCH_ROUNDS, BENCH_ROUNDS, sizeof(*samples), compare);
		c[i].cycles = samples[i * BENCH_ROUNDS + BENCH_ROUNDS / 4];
	}
	free(samples);
}
