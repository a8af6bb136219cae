/*
 * frag: fragments in every order, twice, not at all, in contradiction; what counts as whole.
 *
 * FATES: waiting joined bad-length too-long duplicate overlap too-many timeout no-room.
 */
#include <stdlib.h>
#include <string.h>

#include <rte_ip.h>

#include "../../lib/flow/datagram.h"
#include "made.h"
#include "parts.h"

#define WHOLE (FLOW_BIT(FLOW_DELIVER) | FLOW_BIT(FLOW_STREAM_RECEIVE))

static void
orders_of(unsigned ip_ver)
{
	struct frag_table *t = parts_table(10);
	struct parts s = parts_make(ip_ver, 4000, 1500, 1);
	static const unsigned orders[][3] = {{0, 1, 2}, {2, 1, 0}, {1, 0, 2}, {2, 0, 1}, {0, 2, 1},
		{1, 2, 0}};

	CU_ASSERT_EQUAL_FATAL(s.n, 3);
	for (unsigned i = 0; i < RTE_DIM(orders); i++) {
		const struct pkt *p;

		CU_ASSERT_PTR_NULL(parts_give(t, &s, orders[i][0], 1));
		CU_ASSERT_PTR_NULL(parts_give(t, &s, orders[i][1], 2));
		p = parts_give(t, &s, orders[i][2], 3);
		CU_ASSERT_PTR_NOT_NULL_FATAL(p);
		CU_ASSERT(parts_same(&s, p));
		CU_ASSERT_EQUAL(p->fires, WHOLE);
	}
	FATES(t, "0 18 0 0 0 0 0 0 0");
	parts_free(&s);
	frag_table_free(t);
}

static void
orders(void)
{
	orders_of(4);
	orders_of(6);
}

/* 64 KB at an MTU of 1500, and at one of 576; as many fragments as are allowed. */
static void
large(void)
{
	static const struct { unsigned ip_ver; uint32_t payload; uint16_t mtu; unsigned n; } rows[] = {
		{4, 65507, 1500, 45}, {4, 65507, 572, 119}, {6, 65487, 1280, 54}, {4, 61000, 272, 246},
		{4, 9000, 65532, 1},
	};

	for (unsigned i = 0; i < RTE_DIM(rows); i++) {
		struct frag_table *t = parts_table(10);
		struct parts s = parts_make(rows[i].ip_ver, rows[i].payload, rows[i].mtu, 1);
		const struct pkt *p = NULL;

		CU_ASSERT_EQUAL(s.n, rows[i].n);
		for (unsigned k = 0; k < s.n; k++) {
			CU_ASSERT_PTR_NULL(p);
			p = parts_give(t, &s, k * 11 % s.n, k); /* 11 divides none of them */
		}
		CU_ASSERT(s.n == 1 || (p != NULL && parts_same(&s, p)));
		parts_free(&s);
		frag_table_free(t);
	}
}

static void
too_many(void)
{
	struct frag_table *t = parts_table(10);
	struct parts s = parts_make(4, 13000, 68, 1);

	CU_ASSERT_FATAL(s.n > FRAG_MAX + 1);
	for (unsigned i = 0; i < s.n; i++)
		CU_ASSERT_PTR_NULL(parts_give(t, &s, i, 1));
	FATES(t, "0 0 0 0 0 0 271 0 0");
	parts_free(&s);
	frag_table_free(t);
}

static void
two_at_once(void)
{
	struct frag_table *t = parts_table(10);
	struct parts a = parts_make(4, 2500, 1500, 1), b = parts_make(4, 2600, 1500, 2),
		c = parts_make(6, 2700, 1500, 1);

	parts_give(t, &a, 0, 1);
	parts_give(t, &b, 1, 1);
	parts_give(t, &c, 1, 1);
	CU_ASSERT(parts_same(&b, parts_give(t, &b, 0, 2)));
	CU_ASSERT(parts_same(&c, parts_give(t, &c, 0, 2)));
	CU_ASSERT(parts_same(&a, parts_give(t, &a, 1, 2)));
	FATES(t, "0 6 0 0 0 0 0 0 0");
	parts_free(&a);
	parts_free(&b);
	parts_free(&c);
	frag_table_free(t);
}

/* What is known makes no other datagram whole: port, VLAN, protocol, addresses. */
static void
strangers(void)
{
	struct frag_table *t = parts_table(10);
	struct parts s = parts_make(4, 2500, 1500, 1);
	struct pkt p;

	parts_give(t, &s, 0, 1);
	p = parts_packet(s.mbuf[1], 1);
	p.port = 1;
	CU_ASSERT_PTR_NULL(parts_take(t, &p));
	rte_pktmbuf_mtod_offset(s.mbuf[1], struct rte_ipv4_hdr *, 14)->next_proto_id = 6;
	CU_ASSERT_PTR_NULL(parts_give(t, &s, 1, 1));
	rte_pktmbuf_mtod_offset(s.mbuf[1], struct rte_ipv4_hdr *, 14)->next_proto_id = 17;
	rte_pktmbuf_mtod_offset(s.mbuf[1], struct rte_ipv4_hdr *, 14)->dst_addr ^= 1;
	CU_ASSERT_PTR_NULL(parts_give(t, &s, 1, 1));
	rte_pktmbuf_mtod_offset(s.mbuf[1], struct rte_ipv4_hdr *, 14)->dst_addr ^= 1;
	FATES(t, "4 0 0 0 0 0 0 0 0");
	CU_ASSERT_PTR_NOT_NULL(parts_give(t, &s, 1, 1));
	parts_free(&s);
	frag_table_free(t);
}

/* Fragments behind VLAN tag @vlan. */
static void
put_tag(struct rte_mbuf *m, uint16_t vlan)
{
	uint8_t *h = (uint8_t *)rte_pktmbuf_prepend(m, 4);

	if (h == NULL) {
		CU_FAIL("no room for a tag");
		return;
	}
	memmove(h, h + 4, 12);
	memcpy(h + 12, (const uint8_t[]){0x81, 0, (uint8_t)(vlan >> 8), (uint8_t)vlan}, 4);
}

static void
tags(void)
{
	struct frag_table *t = parts_table(10);
	struct parts a = parts_make(4, 2500, 1500, 1), b = parts_make(4, 2500, 1500, 1);
	const struct pkt *p;

	for (unsigned i = 0; i < 2; i++) {
		put_tag(a.mbuf[i], 10);
		put_tag(b.mbuf[i], 20);
	}
	parts_give(t, &a, 0, 1);
	CU_ASSERT_PTR_NULL(parts_give(t, &b, 1, 1));
	p = parts_give(t, &b, 0, 1);
	CU_ASSERT_PTR_NOT_NULL_FATAL(p);
	CU_ASSERT_EQUAL(p->off_l3, 18);
	CU_ASSERT_EQUAL(p->off_vlan, 14);
	CU_ASSERT_EQUAL(p->data[p->off_vlan + 1], 20);
	CU_ASSERT_EQUAL(p->payload_len, 2500);
	parts_free(&a);
	parts_free(&b);
	frag_table_free(t);
}

static void
duplicates(void)
{
	struct frag_table *t = parts_table(10);
	struct parts s = parts_make(4, 4000, 1500, 1);

	parts_give(t, &s, 2, 1);
	parts_give(t, &s, 2, 1);
	parts_give(t, &s, 0, 1);
	parts_give(t, &s, 2, 1);
	parts_give(t, &s, 0, 1);
	CU_ASSERT(parts_same(&s, parts_give(t, &s, 1, 1)));
	FATES(t, "0 3 0 0 3 0 0 0 0");
	parts_free(&s);
	frag_table_free(t);
}

/* The fragment field of fragment @i: @units of 8 bytes, M. */
static void
move(struct parts *s, unsigned i, unsigned units, bool more)
{
	rte_pktmbuf_mtod_offset(s->mbuf[i], struct rte_ipv4_hdr *, 14)->fragment_offset =
		rte_cpu_to_be_16((uint16_t)(units | (more ? 0x2000 : 0)));
}

/* The datagram is spoilt, also for what still comes of it; another one is not. */
static void
overlaps(void)
{
	struct frag_table *t = parts_table(10);
	struct parts s = parts_make(4, 4000, 1500, 1), other = parts_make(4, 4000, 1500, 2);

	parts_give(t, &s, 0, 1);
	parts_give(t, &other, 0, 1);
	parts_give(t, &other, 1, 1);
	move(&s, 1, 184, true); /* 185 is right */
	CU_ASSERT_PTR_NULL(parts_give(t, &s, 1, 1));
	move(&s, 1, 185, true);
	CU_ASSERT_PTR_NULL(parts_give(t, &s, 1, 1));
	CU_ASSERT_PTR_NULL(parts_give(t, &s, 2, 1));
	FATES(t, "2 0 0 0 0 4 0 0 0");
	CU_ASSERT_PTR_NOT_NULL(parts_give(t, &other, 2, 1));
	/* Its time over, the identification is free. */
	for (unsigned i = 0; i < 2; i++)
		CU_ASSERT_PTR_NULL(parts_give(t, &s, i, 11 * PARTS_SEC));
	CU_ASSERT_PTR_NOT_NULL(parts_give(t, &s, 2, 11 * PARTS_SEC));
	parts_free(&s);
	parts_free(&other);
	frag_table_free(t);
}

/* Two ends; something behind the end; an end before what is there. */
static void
contradictions(void)
{
	static const struct { unsigned first, second, units; bool more; } rows[] = {
		{2, 1, 371, false}, {2, 1, 371, true}, {1, 2, 1, false},
	};

	for (unsigned i = 0; i < RTE_DIM(rows); i++) {
		struct frag_table *t = parts_table(10);
		struct parts s = parts_make(4, 4000, 1500, 1);

		parts_give(t, &s, rows[i].first, 1);
		move(&s, rows[i].second, rows[i].units, rows[i].more);
		CU_ASSERT_PTR_NULL(parts_give(t, &s, rows[i].second, 1));
		FATES(t, "0 0 0 0 0 2 0 0 0");
		parts_free(&s);
		frag_table_free(t);
	}
}

static void
bad_lengths(void)
{
	struct frag_table *t = parts_table(10);
	struct parts s = parts_make(4, 4000, 1500, 1);
	struct rte_ipv4_hdr *h = rte_pktmbuf_mtod_offset(s.mbuf[0], struct rte_ipv4_hdr *, 14);

	h->total_length = RTE_BE16(1499); /* not of 8 bytes */
	CU_ASSERT_PTR_NULL(parts_give(t, &s, 0, 1));
	h->total_length = RTE_BE16(20);	  /* nothing */
	CU_ASSERT_PTR_NULL(parts_give(t, &s, 0, 1));
	h->total_length = RTE_BE16(1508); /* more than there is */
	CU_ASSERT_PTR_NULL(parts_give(t, &s, 0, 1));
	FATES(t, "0 0 3 0 0 0 0 0 0");
	h->total_length = RTE_BE16(1500);
	move(&s, 2, 8191, false);	  /* 65528 and 1048 bytes */
	CU_ASSERT_PTR_NULL(parts_give(t, &s, 2, 1));
	FATES(t, "0 0 3 1 0 0 0 0 0");
	parts_free(&s);
	frag_table_free(t);
}

/* 65535 bytes of payload, so that no header has room. */
static void
too_long(void)
{
	struct frag_table *t = parts_table(10);
	struct parts s = parts_make(4, 65507, 65532, 1);
	struct pkt p;

	CU_ASSERT_EQUAL_FATAL(s.n, 2);
	/* 65512 bytes and 3 become 65512 and 23, of which 3 are captured. */
	rte_pktmbuf_mtod_offset(s.mbuf[1], struct rte_ipv4_hdr *, 14)->total_length = RTE_BE16(43);
	p = parts_packet(s.mbuf[1], 1);
	p.wire_len += 20;
	parts_give(t, &s, 0, 1);
	CU_ASSERT_PTR_NULL(parts_take(t, &p));
	FATES(t, "0 0 0 2 0 0 0 0 0");
	parts_free(&s);
	frag_table_free(t);
}

static void
timeouts(void)
{
	struct frag_table *t = parts_table(10);
	struct parts a = parts_make(4, 4000, 1500, 1), b = parts_make(4, 4000, 1500, 2);

	parts_give(t, &a, 0, 1 * PARTS_SEC);
	parts_give(t, &b, 0, 5 * PARTS_SEC);
	parts_give(t, &a, 1, 10 * PARTS_SEC); /* the first one's time counts */
	CU_ASSERT_PTR_NULL(parts_give(t, &a, 2, 11 * PARTS_SEC));
	FATES(t, "2 0 0 0 0 0 0 2 0");
	/* Time that goes back changes nothing. */
	CU_ASSERT_PTR_NULL(parts_give(t, &b, 1, 2 * PARTS_SEC));
	CU_ASSERT_PTR_NOT_NULL(parts_give(t, &b, 2, 14 * PARTS_SEC));
	FATES(t, "1 3 0 0 0 0 0 2 0");
	parts_free(&a);
	parts_free(&b);
	frag_table_free(t);
}

/* All packets tell the time, those that others have taken as well. */
static void
time_of_others(void)
{
	struct frag_table *t = parts_table(10);
	struct parts a = parts_make(4, 4000, 1500, 1), b = parts_make(4, 4000, 1500, 2);
	struct pkt none = {.ts = 30 * PARTS_SEC};
	const struct flow_extra *done;

	parts_give(t, &a, 0, 1 * PARTS_SEC);
	frag_idle(t, 12 * PARTS_SEC);
	parts_give(t, &b, 0, 2 * PARTS_SEC);
	FATES(t, "1 0 0 0 0 0 0 1 0");
	frag_burst(t, &none, 1, &done);
	parts_give(t, &a, 0, 3 * PARTS_SEC);
	FATES(t, "1 0 0 0 0 0 0 2 0");
	parts_free(&a);
	parts_free(&b);
	frag_table_free(t);
}

/* The first fragments of more datagrams than there is room for; then one that takes all of it. */
static void
no_room(void)
{
	struct frag_table *t = parts_table(10);
	struct parts big = parts_make(4, 65507, 1500, 1);
	struct frag_stats st;

	for (unsigned i = 0; i < 1000; i++) {
		struct parts s = parts_make(4, 4000, 1500, (uint16_t)(2 + i));

		parts_give(t, &s, 0, i);
		parts_free(&s);
	}
	frag_table_stats(t, &st);
	CU_ASSERT(st.fate[FRAG_WAITING] > 100);
	CU_ASSERT_EQUAL(st.fate[FRAG_WAITING] + st.fate[FRAG_NO_ROOM], 1000);
	for (unsigned i = 0; i + 1 < big.n; i++)
		CU_ASSERT_PTR_NULL(parts_give(t, &big, i, 1000));
	CU_ASSERT(parts_same(&big, parts_give(t, &big, big.n - 1, 1000)));
	parts_free(&big);
	frag_table_free(t);
}

/* Where bytes were not captured the datagram ends, as other packets do; headers say how long it is. */
static void
cut(void)
{
	struct frag_table *t = parts_table(10);
	struct parts s = parts_make(4, 4000, 1500, 1);
	struct pkt p[3];
	const struct pkt *whole;

	for (unsigned i = 0; i < 3; i++)
		p[i] = parts_packet(s.mbuf[i], 1);
	p[1].cap_len = 14 + 20 + 100;
	p[2].cap_len = 14 + 20;
	parts_take(t, &p[2]);
	parts_take(t, &p[0]);
	whole = parts_take(t, &p[1]);
	CU_ASSERT_PTR_NOT_NULL_FATAL(whole);
	CU_ASSERT_EQUAL(whole->wire_len, 14 + s.len);
	CU_ASSERT_EQUAL(whole->cap_len, 14 + 1500 + 100);
	CU_ASSERT_EQUAL(whole->mbuf->pkt_len, whole->cap_len);
	CU_ASSERT_EQUAL(whole->end, PKT_END_UDP);
	CU_ASSERT_EQUAL(whole->payload_len, 4000);
	parts_free(&s);
	frag_table_free(t);
}

/* Which bits a single packet gets. */
static uint32_t
fires(struct frag_table *t, const char *bytes, uint32_t len, unsigned sides)
{
	static struct decode_scratch scratch;
	static struct rte_mbuf m;
	struct pkt p = {.id = 1, .mbuf = &m, .wire_len = len, .cap_len = len, .link = PKT_LINK_RAW};
	const struct flow_extra *none;

	m.buf_addr = (void *)(uintptr_t)bytes;
	m.data_len = (uint16_t)len;
	m.pkt_len = len;
	m.nb_segs = 1;
	decode_burst(&p, 1, &scratch);
	p.fires = sides;
	CU_ASSERT_EQUAL(frag_burst(t, &p, 1, &none), 0);
	return p.fires & ~sides;
}

#define ADDRESSES4 "\x0a\0\0\1\x0a\0\0\2"
#define ADDRESSES6 "\x20\1\0\0\0\0\0\0\0\0\0\0\0\0\0\1\x20\1\0\0\0\0\0\0\0\0\0\0\0\0\0\2"
#define UDP "\3\xe8\0\x35\0\x08\0\0"
#define FIRES(t, bytes, sides) fires(t, bytes, sizeof(bytes) - 1, sides)

static void
wholes(void)
{
	struct frag_table *t = parts_table(10);
	const uint32_t out = FLOW_BIT(FLOW_REQUEST), out_udp = out | FLOW_BIT(FLOW_STREAM_SEND);

	CU_ASSERT_EQUAL(FIRES(t, "\x45\0\0\x1c\0\1\0\0\x40\x11\0\0" ADDRESSES4 UDP, PKT_RECEIVE), WHOLE);
	CU_ASSERT_EQUAL(FIRES(t, "\x45\0\0\x1c\0\1\0\0\x40\x11\0\0" ADDRESSES4 UDP, PKT_SEND), out_udp);
	CU_ASSERT_EQUAL(FIRES(t, "\x45\0\0\x1c\0\1\0\0\x40\x11\0\0" ADDRESSES4 UDP,
		PKT_SEND | PKT_RECEIVE), WHOLE | out_udp);
	CU_ASSERT_EQUAL(FIRES(t, "\x45\0\0\x14\0\1\0\0\x40\x2f\0\0" ADDRESSES4, PKT_SEND), out);
	/* Shorter than it says; an atomic fragment; headers that are not all in the first fragment. */
	CU_ASSERT_EQUAL(FIRES(t, "\x45\0\0\x1d\0\1\0\0\x40\x11\0\0" ADDRESSES4 UDP, PKT_RECEIVE), 0);
	CU_ASSERT_EQUAL(FIRES(t, "\x60\0\0\0\0\x10\x2c\x40" ADDRESSES6 "\x11\0\0\0\0\0\0\1" UDP,
		PKT_RECEIVE), WHOLE);
	CU_ASSERT_EQUAL(FIRES(t, "\x60\0\0\0\0\x08\x2c\x40" ADDRESSES6 "\x3c\0\0\1\0\0\0\1",
		PKT_RECEIVE), 0);
	FATES(t, "0 0 0 0 0 0 0 0 0");
	frag_table_free(t);
}

/* A burst of packets for both tables; @datagrams as frag_burst() leaves them. */
static unsigned
burst(struct frag_table *t, struct flow_table *flows, struct pkt *pkts, unsigned n,
	const struct flow_extra **datagrams)
{
	static struct decode_scratch scratch;
	const struct flow_extra *extras;
	unsigned done;

	decode_burst(pkts, n, &scratch);
	for (unsigned i = 0; i < n; i++)
		pkts[i].fires = PKT_RECEIVE;
	done = frag_burst(t, pkts, n, datagrams);
	flow_datagrams(flows, *datagrams, done);
	flow_burst(flows, pkts, n, &extras);
	return done;
}

/* Datagrams in their places of the burst, each of the connection that it was of in that moment. */
static void
views(void)
{
	struct frag_table *t = parts_table(10);
	struct flow_table *flows = made_table(100, FLOW_WANT_VIEW);
	struct parts a = parts_make(4, 2500, 1500, 1), b = parts_make(4, 2500, 1500, 2);
	struct pkt first[2], second[4];
	const struct flow_extra *d;

	for (unsigned i = 0; i < b.n; i++)
		rte_pktmbuf_mtod_offset(b.mbuf[i], struct rte_ipv4_hdr *, 14)->src_addr ^= 1;
	first[0] = parts_packet(a.mbuf[0], 1);
	first[1] = parts_packet(b.mbuf[1], 1);
	CU_ASSERT_EQUAL(burst(t, flows, first, 2, &d), 0);
	second[0] = parts_packet(a.mbuf[1], 2);
	second[1] = parts_packet(a.mbuf[0], 2);
	second[2] = parts_packet(b.mbuf[0], 2);
	second[3] = parts_packet(a.mbuf[0], 20 * PARTS_SEC); /* its connection has expired */
	CU_ASSERT_EQUAL_FATAL(burst(t, flows, second, 4, &d), 2);
	CU_ASSERT_EQUAL(d[0].before, 1);
	CU_ASSERT_EQUAL(made_cid(flows, d[0].pkt), first[0].id);
	CU_ASSERT_EQUAL(made_cid(flows, &second[0]), 0);
	CU_ASSERT_EQUAL(made_cid(flows, &second[3]), second[3].id);
	CU_ASSERT_EQUAL(d[1].before, 3);
	CU_ASSERT_EQUAL(made_cid(flows, d[1].pkt), second[2].id);
	CU_ASSERT_EQUAL(flows->stats.made, 3);
	parts_free(&a);
	parts_free(&b);
	flow_table_free(flows);
	frag_table_free(t);
}

/* Anything in any order: nothing gets lost, neither fragments nor memory, and what is whole is right. */
static void
anything(void)
{
	struct frag_table *t = parts_table(10);
	uint64_t ts = 1;
	unsigned wholes = 0;

	srand(1);
	for (unsigned round = 0; round < 300; round++) {
		struct parts s = parts_make(rand() % 2 ? 4 : 6, (uint32_t)(rand() % 30000), 1500,
			(uint16_t)(rand() % 50));
		unsigned n = s.n * 4u;

		for (unsigned i = 0; i < n && s.n > 1; i++) {
			const struct pkt *p = parts_give(t, &s, (unsigned)rand() % s.n, ts += 1000);

			wholes += p != NULL;
		}
		ts += (uint64_t)(rand() % 3) * PARTS_SEC;
		parts_free(&s);
	}
	CU_ASSERT(wholes > 100);
	parts_fates(t);
	frag_table_free(t);
}

UNIT_SUITE(frag_suite, "flow/frag.c", {"orders", orders}, {"large", large}, {"too many", too_many},
	{"two at once", two_at_once}, {"strangers", strangers}, {"tags", tags},
	{"duplicates", duplicates}, {"overlaps", overlaps}, {"contradictions", contradictions},
	{"bad lengths", bad_lengths}, {"too long", too_long}, {"timeouts", timeouts},
	{"time of others", time_of_others}, {"no room", no_room}, {"cut", cut}, {"wholes", wholes},
	{"views", views}, {"anything", anything});
