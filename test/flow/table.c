/* table: keys, both directions, room, and what is given up when there is none. */
#include <string.h>

#include "made.h"

static void
both_directions(void)
{
	struct flow_table *t = made_table(100, FLOW_WANT_VIEW);
	struct pkt a = made_udp(1, 2, MADE_SEC, 10), b = made_answer(&a),
		c = made_udp(2, 1, MADE_SEC, 1);

	made_give(t, &a);
	made_give(t, &b);
	CU_ASSERT_EQUAL(made_cid(t, &a), a.id);
	CU_ASSERT_EQUAL(made_cid(t, &b), a.id);
	/* The same hosts, but other ports at each. */
	made_give(t, &c);
	CU_ASSERT_EQUAL(made_cid(t, &c), c.id);
	CU_ASSERT_EQUAL(t->stats.live, 2);
	flow_table_free(t);
}

/* One thing of the key differs, and it is another connection. */
static void
keys(void)
{
	static const uint8_t tag5[] = {0x00, 0x05}, tag6[] = {0x20, 0x06}, sctp[12];
	struct flow_table *t = made_table(100, FLOW_WANT_VIEW);
	struct pkt base = made_udp(1, 2, MADE_SEC, 1), p[8];

	for (unsigned i = 0; i < 8; i++) {
		p[i] = made_udp(1, 2, MADE_SEC, 1);
		p[i].data = tag5;
	}
	p[0].sport++;
	p[1].dport++;
	p[2].proto = 132;
	p[2].layers = PKT_BIT(PKT_IP4) | PKT_BIT(PKT_SCTP);
	p[2].data = sctp;
	p[3].ip_ver = 6;
	p[4].saddr[15] = 1;
	p[4].ip_ver = 6;
	p[5].daddr[3] ^= 1;
	p[6].layers |= PKT_BIT(PKT_VLAN);
	p[7].layers |= PKT_BIT(PKT_VLAN);
	p[7].data = tag6;
	made_give(t, &base);
	for (unsigned round = 0; round < 2; round++)
		for (unsigned i = 0; i < 8; i++) {
			made_give(t, &p[i]);
			CU_ASSERT_EQUAL(made_cid(t, &p[i]), p[i].id);
		}
	/* Priority is not a part of it. */
	p[7].layers = base.layers | PKT_BIT(PKT_VLAN);
	p[6].data = (const uint8_t[]){0xe0, 0x05};
	made_give(t, &p[6]);
	CU_ASSERT_EQUAL(made_cid(t, &p[6]), p[6].id);
	CU_ASSERT_EQUAL(t->stats.made, 9);
	flow_table_free(t);
}

/* Full to the last entry, each still found; expired, all room is there again. */
static void
full(void)
{
	struct flow_table *t = made_table(5000, FLOW_WANT_VIEW);
	unsigned n = t->nflows;
	struct pkt p;

	CU_ASSERT(n >= 5000);
	for (unsigned round = 0; round < 3; round++) {
		uint64_t now = (1 + 100 * round) * MADE_SEC;

		for (unsigned i = 0; i < n; i++) {
			p = made_udp(i, 1 << 23, now, 1);
			made_give(t, &p);
			CU_ASSERT_EQUAL(made_cid(t, &p), p.id);
		}
		CU_ASSERT_EQUAL(t->stats.live, n);
		for (unsigned i = 0; i < n; i++) {
			p = made_udp(i, 1 << 23, now + 1, 1);
			made_give(t, &p);
			CU_ASSERT(made_cid(t, &p) != p.id && made_cid(t, &p) != 0);
		}
	}
	CU_ASSERT_EQUAL(t->stats.evicted, 0);
	CU_ASSERT_EQUAL(t->stats.drops, 0);
	CU_ASSERT_EQUAL(t->stats.made, t->stats.live + t->stats.expired);
	flow_table_free(t);
}

/* No room: who has been idle goes, who is active stays. */
static void
evicts_idle(void)
{
	struct flow_table *t = made_table(1000, FLOW_WANT_VIEW);
	unsigned n = t->nflows, kept = 0;
	struct pkt p;

	for (unsigned i = 0; i < n; i++) {
		p = made_udp(i, 1 << 23, MADE_SEC + i, 1);
		made_give(t, &p);
	}
	/* The first half goes on talking. */
	for (unsigned i = 0; i < n / 2; i++) {
		p = made_udp(i, 1 << 23, 8 * MADE_SEC + i, 1);
		made_give(t, &p);
	}
	for (unsigned i = 0; i < n / 4; i++) {
		p = made_udp(i, 1 << 22, 9 * MADE_SEC + i, 1);
		made_give(t, &p);
	}
	CU_ASSERT(t->stats.evicted > 0);
	CU_ASSERT_EQUAL(t->stats.evicted + t->stats.drops, n / 4);
	for (unsigned i = 0; i < n / 2; i++) {
		uint64_t made = t->stats.made;

		p = made_udp(i, 1 << 23, 9 * MADE_SEC + n, 1);
		made_give(t, &p);
		kept += t->stats.made == made;
	}
	CU_ASSERT_EQUAL(kept, n / 2);
	CU_ASSERT_EQUAL(t->stats.made,
		t->stats.live + t->stats.expired + t->stats.evicted + t->stats.ended);
	flow_table_free(t);
}

/* Everybody is active: the newcomer's packets have no connection, and are counted. */
static void
drops(void)
{
	struct flow_table *t = made_table(1000, FLOW_WANT_VIEW);
	struct pkt p;

	for (unsigned round = 0; round < 3; round++)
		for (unsigned i = 0; i < t->nflows; i++) {
			p = made_udp(i, 1 << 23, (1 + 4 * round) * MADE_SEC, 1);
			made_give(t, &p);
		}
	p = made_udp(1 << 20, 1 << 22, 9 * MADE_SEC, 1);
	made_give(t, &p);
	CU_ASSERT_EQUAL(made_cid(t, &p), 0);
	CU_ASSERT_EQUAL(t->stats.drops, 1);
	CU_ASSERT_EQUAL(t->stats.live, t->nflows);
	flow_table_free(t);
}

UNIT_SUITE(table_suite, "flow/table.c", {"both directions", both_directions}, {"keys", keys},
	{"full", full}, {"evicts idle", evicts_idle}, {"drops", drops});
