/* burst: time, bursts as if there were none, views, who is told what. */
#include <stdlib.h>
#include <string.h>

#include "made.h"

/* A packet after its connection's time belongs to a new one, whether the old one was put away or not. */
static void
expires(void)
{
	struct flow_table *t = made_table(100, FLOW_WANT_VIEW);
	struct pkt a = made_udp(1, 2, MADE_SEC, 1), b = made_udp(1, 2, 10 * MADE_SEC, 1),
		c = made_udp(1, 2, 21 * MADE_SEC, 1), d = made_udp(3, 4, 60 * MADE_SEC, 1);

	made_give(t, &a);
	made_give(t, &b);
	CU_ASSERT_EQUAL(made_cid(t, &b), a.id);
	made_give(t, &c);
	CU_ASSERT_EQUAL(made_cid(t, &c), c.id);
	CU_ASSERT_EQUAL(t->stats.expired, 1);
	made_give(t, &d);
	CU_ASSERT_EQUAL(t->stats.live, 1);
	CU_ASSERT_EQUAL(t->stats.expired, 2);
	flow_table_free(t);
}

/* Without packets, too. */
static void
idle(void)
{
	struct flow_table *t = made_table(100, FLOW_WANT_VIEW);
	const struct flow_extra *extras;
	struct pkt a = made_udp(1, 2, MADE_SEC, 1);

	CU_ASSERT_EQUAL(flow_idle(t, MADE_SEC, &extras), 0);
	made_give(t, &a);
	flow_idle(t, 5 * MADE_SEC, &extras);
	CU_ASSERT_EQUAL(t->stats.live, 1);
	flow_idle(t, 13 * MADE_SEC, &extras);
	CU_ASSERT_EQUAL(t->stats.live, 0);
	flow_table_free(t);
}

/* Time that goes back changes nothing. */
static void
backwards(void)
{
	struct flow_table *t = made_table(100, FLOW_WANT_VIEW);
	struct pkt a = made_udp(1, 2, 100 * MADE_SEC, 1), b = made_udp(1, 2, MADE_SEC, 1);

	made_give(t, &a);
	made_give(t, &b);
	CU_ASSERT_EQUAL(made_cid(t, &b), a.id);
	CU_ASSERT_EQUAL(t->stats.expired, 0);
	flow_table_free(t);
}

enum { N = 6400 };

/* Conversations between few hosts; if @wild, time jumps forth and back, and some packets are of no
 * connection. */
static void
fill(struct pkt *p, bool wild)
{
	srand(5);
	for (unsigned i = 0; i < N; i++) {
		uint64_t ts = 100 * MADE_SEC + i * (MADE_SEC / 20);

		if (wild)
			ts += (unsigned)rand() % 8 == 0 ? (unsigned)rand() % 60 * MADE_SEC :
				-((unsigned)rand() % 3 * MADE_SEC);
		p[i] = made_udp((unsigned)rand() % 200, (unsigned)rand() % 3, ts,
			(unsigned)rand() % 100);
		p[i].id = i + 1;
		if (rand() % 2) {
			struct pkt q = made_answer(&p[i]);

			q.id = p[i].id;
			p[i] = q;
		}
		if (wild && rand() % 4 == 0)
			p[i].layers = 0;
	}
}

/* What the packets of @p are found to be, in bursts of @size. */
static void
track(struct pkt *p, unsigned size, uint64_t *cid, uint64_t *bytes, struct flow_stats *stats)
{
	struct flow_table *t = made_table(1000, FLOW_WANT_VIEW);

	for (unsigned i = 0; i < N; i += size) {
		const struct flow_extra *extras;

		flow_burst(t, p + i, size, &extras);
		for (unsigned j = i; j < i + size; j++) {
			cid[j] = flow_views(t)[p[j].view].cid;
			bytes[j] = flow_views(t)[p[j].view].bytes;
		}
	}
	flow_table_stats(t, stats);
	flow_table_free(t);
}

static struct pkt packets[N];
static uint64_t cids[2][N], sizes[2][N];

/* Whatever the size of bursts is, each packet has the same connection and the same new bytes. */
static void
no_bursts(void)
{
	struct flow_stats stats[2];

	for (unsigned wild = 0; wild < 2; wild++) {
		for (unsigned k = 0; k < 2; k++) {
			fill(packets, wild != 0);
			track(packets, k == 0 ? 1 : 64, cids[k], sizes[k], &stats[k]);
		}
		CU_ASSERT_EQUAL(memcmp(cids[0], cids[1], sizeof(cids[0])), 0);
		CU_ASSERT_EQUAL(memcmp(sizes[0], sizes[1], sizeof(sizes[0])), 0);
		CU_ASSERT(stats[0].expired > 100);
		CU_ASSERT_EQUAL(stats[0].made, stats[1].made);
		CU_ASSERT_EQUAL(stats[0].made, stats[0].live + stats[0].expired);
	}
}

/* Nor does it matter if others have some of the connections, as long as the table is told the time
 * before each part of packets in which it does not go back. */
static void
shares(void)
{
	struct flow_stats stats;

	fill(packets, true);
	track(packets, 64, cids[0], sizes[0], &stats);
	memset(cids[1], 0, sizeof(cids[1]));
	for (unsigned w = 0; w < 2; w++) {
		struct flow_table *t = made_table(1000, FLOW_WANT_VIEW);
		const struct flow_extra *extras;
		uint64_t now = 0;

		fill(packets, true);
		for (unsigned i = 0, to; i < N; i = to) {
			struct pkt own[64];
			unsigned n = 0;

			flow_idle(t, now, &extras);
			for (to = i; to < N && to - i < 64 &&
					(to == i || packets[to].ts >= packets[to - 1].ts); to++) {
				if (((packets[to].saddr[1] ^ packets[to].daddr[1]) & 1) == w)
					own[n++] = packets[to];
				now = RTE_MAX(now, packets[to].ts);
			}
			flow_burst(t, own, n, &extras);
			for (unsigned j = 0; j < n; j++)
				cids[1][own[j].id - 1] = flow_views(t)[own[j].view].cid;
		}
		flow_table_free(t);
	}
	CU_ASSERT_EQUAL(memcmp(cids[0], cids[1], sizeof(cids[0])), 0);
}

/* Data tells both ends; where one of them only is local, that one. */
static void
ends(void)
{
	const uint32_t both = FLOW_BIT(FLOW_DATA_SEND) | FLOW_BIT(FLOW_DATA_RECEIVE);
	struct flow_table *t = made_table(100, FLOW_WANT_VIEW);
	struct pkt tap = made_udp(1, 2, MADE_SEC, 5), from = made_udp(3, 4, MADE_SEC, 5),
		empty = made_udp(5, 6, MADE_SEC, 0), fused = made_udp(7, 8, MADE_SEC, 5), answer;

	made_give(t, &tap);
	CU_ASSERT_EQUAL(tap.fires, both);
	CU_ASSERT_EQUAL(flow_views(t)[tap.view].bytes, 5);
	from.local = PKT_LOCAL_SOURCE;
	made_give(t, &from);
	CU_ASSERT_EQUAL(from.fires, FLOW_BIT(FLOW_DATA_SEND));
	answer = made_answer(&from);
	made_give(t, &answer);
	CU_ASSERT_EQUAL(answer.fires, FLOW_BIT(FLOW_DATA_RECEIVE));
	CU_ASSERT_EQUAL(flow_views(t)[answer.view].fused, 0);
	made_give(t, &empty);
	CU_ASSERT_EQUAL(empty.fires, 0);
	fused.local = PKT_LOCAL_SOURCE | PKT_LOCAL_DESTINATION;
	made_give(t, &fused);
	CU_ASSERT_EQUAL(fused.fires, both);
	CU_ASSERT_EQUAL(flow_views(t)[fused.view].fused, 1);
	flow_table_free(t);
}

/* A datagram of 4000 bytes is sent with its first fragment, which has 1472 of them. */
static void
fragment(void)
{
	static const uint8_t header[] = {3, 232, 0, 53, 4008 >> 8, 4008 & 0xff, 0, 0},
		jumbo[8] = {0};
	struct flow_table *t = made_table(100, FLOW_WANT_VIEW | FLOW_WANT_WALK);
	struct pkt p = made_udp(1, 2, MADE_SEC, 1472);
	struct flow_page page = {0};

	p.data = header;
	p.layers |= PKT_BIT(PKT_FRAG);
	made_give(t, &p);
	CU_ASSERT_EQUAL(p.fires, FLOW_BIT(FLOW_DATA_SEND) | FLOW_BIT(FLOW_DATA_RECEIVE));
	CU_ASSERT_EQUAL(flow_views(t)[p.view].bytes, 4000);
	flow_walk(t, &page);
	CU_ASSERT_EQUAL_FATAL(page.n, 1);
	CU_ASSERT_EQUAL(page.list[0].end[0].bytes, 4000);
	p.data = jumbo;
	made_give(t, &p);
	CU_ASSERT_EQUAL(flow_views(t)[p.view].bytes, 1472);
	flow_table_free(t);
}

/* Packets without ports have no connection; their view is that of nobody. */
static void
others(void)
{
	struct flow_table *t = made_table(100, FLOW_WANT_VIEW);
	struct pkt p = made_udp(1, 2, MADE_SEC, 5);

	p.layers = PKT_BIT(PKT_IP4) | PKT_BIT(PKT_ICMP);
	made_give(t, &p);
	CU_ASSERT_EQUAL(p.view, 0);
	CU_ASSERT_EQUAL(memcmp(&flow_views(t)[0], &flow_none, sizeof(flow_none)), 0);
	CU_ASSERT_EQUAL(flow_none.owner[0].pid, -1);
	flow_table_free(t);
}

UNIT_SUITE(burst_suite, "flow/burst.c", {"expires", expires}, {"idle", idle},
	{"backwards", backwards}, {"no bursts", no_bursts}, {"shares", shares}, {"ends", ends},
	{"fragment", fragment}, {"others", others});
