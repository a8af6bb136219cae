/*
 * bench: timing contenders on the same packets, in one process, in turns.
 *
 * A replay is an array of prebuilt mbufs in shuffled order. A contender is given bursts of them. The
 * contenders of a table row take turns every BENCH_SAMPLE packets for BENCH_ROUNDS rounds; the figure
 * is the 25th percentile of cycles a packet, which is what repeats.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "../../lib/decode/decode.h"

#define BENCH_BURST 64
#define BENCH_HOT 512 /* packets that stay in the first caches */
#define BENCH_SAMPLE 65536
#define BENCH_ROUNDS 41

struct rte_mbuf;

/* Packets to replay: 64-byte TCP/IPv4 frames. */
struct bench_replay {
	struct rte_mbuf **mbufs; /* n, shuffled */
	unsigned n;
	unsigned next;
	/* Source addresses written into the frames as they are received, so that packets that fit in
	 * a cache can still bring a million keys; NULL: frames stay as they are. */
	uint32_t *addrs; /* BENCH_ADDRS of them */
	bool two_way;
	unsigned next_addr;
};
#define BENCH_ADDRS (1u << 22)

struct bench_shape {
	unsigned mbufs;	   /* 512: cache-hot; 32768: L3; 393216: DRAM */
	unsigned flows;	   /* distinct 5-tuples */
	unsigned sources;  /* distinct source addresses */
	bool zipf;	   /* popularity of flows: Zipf, else uniform */
	unsigned web;	   /* percent of packets to port 80 */
	unsigned keys;	   /* rewrite source addresses: that many, by `zipf`; 0: do not */
	unsigned max_len;  /* largest IP length (quantize); 0: 50 bytes always */
	bool two_way;	   /* half of the packets are answers, from port 80; all are ACKs without
			      data */
};

/* NULL if memory is out. */
struct bench_replay *bench_replay_new(const struct bench_shape *shape);
void bench_replay_free(struct bench_replay *r);

/* Receive a burst: the next mbufs, and the identity in @pkts as a port fills it. */
void bench_rx(struct bench_replay *r, struct pkt *pkts, unsigned n);

struct bench_contender {
	const char *name;
	/* Process @n packets received into @pkts. */
	void (*run)(void *arg, struct pkt *pkts, unsigned n);
	void *arg;
	double cycles; /* result: p25 of cycles a packet */
};

/* Time @n contenders on @r. */
void bench_run(struct bench_replay *r, struct bench_contender *c, unsigned n);

/* contenders: C by hand, the reference (reference.c) */
void *bench_c_count_new(unsigned capacity);   /* tcp dport == 80: count by source address */
void bench_c_count(void *arg, struct pkt *pkts, unsigned n);
void *bench_c_flows_new(unsigned capacity);   /* count by 5-tuple */
void bench_c_flows(void *arg, struct pkt *pkts, unsigned n);
void *bench_c_quantize_new(unsigned capacity); /* quantize IP length by source */
void bench_c_quantize(void *arg, struct pkt *pkts, unsigned n);
uint64_t bench_c_total(const void *arg);      /* updates counted, to check the work was done */
void bench_c_free(void *arg);

/* dtap itself (subject.c): decode and fire a D program. */
struct bench_subject;
struct bench_subject *bench_subject_new(const char *program, bool jit, uint64_t aggsize);
void bench_subject_run(void *arg, struct pkt *pkts, unsigned n);
uint64_t bench_subject_matched(struct bench_subject *s);
void bench_subject_free(struct bench_subject *s);

/* flow.c: print what tracking connections costs, with @mbufs packets. */
void bench_flow(unsigned mbufs);

/* compile.c: print how long compiling takes. */
void bench_compile(void);
